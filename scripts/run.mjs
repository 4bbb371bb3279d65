// `node scripts/run.mjs <script or tool> [arguments]`: installs what package-lock.json names (once), finds Node 24, runs.
// npm's own `pre` scripts are switched off with `ignore-scripts`, so every script of package.json calls this instead.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { spawn, spawnSync } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findNode, wantedMajor } from "./node.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tools = { vitest: "vitest/vitest.mjs", oxfmt: "oxfmt/bin/oxfmt" };

install();
const node =
  findNode(root) ??
  fail(
    `Flotilla's sources need Node ${wantedMajor} or newer; this is ${process.version} and no newer one was found on PATH. Get one from https://nodejs.org/en/download.`,
  );
const [what, ...args] = process.argv.slice(2);
if (what === undefined) fail("usage: node scripts/run.mjs <script or tool> [arguments]");
const script = what in tools ? join(root, "node_modules", tools[what]) : join(root, what);
const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}`, NODE_NO_WARNINGS: "1" };
const child = spawn(node, [script, ...args], { stdio: "inherit", env, cwd: process.cwd() });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));

function install() {
  const lock = readFileSync(join(root, "package-lock.json"));
  const key = createHash("sha256").update(lock).digest("hex");
  const mark = join(root, "node_modules", ".flotilla-installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === key) return;
  process.stderr.write("Installing what package-lock.json names (once) ...\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) fail("npm ci failed; its messages stand above. Mend what they name and run the same command again.");
  writeFileSync(mark, key);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(3);
}
