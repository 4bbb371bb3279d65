// Finds a Node that runs the sources, installs what they need, and starts them. Plain JavaScript without dependencies: it runs before anything is
// installed, and on the machine's own Node.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { spawn, spawnSync } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const wantedMajor = 24;

/** The folder that holds package.json and node_modules. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The path of a Node of at least version 24: this one, the package that an install brought, or one on PATH; undefined where there is none. */
export function findNode() {
  if (majorOf(process.version) >= wantedMajor) return process.execPath;
  const exe = process.platform === "win32" ? "node.exe" : "node";
  const brought = join(root, "node_modules", `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`, "bin", exe);
  const candidates = [brought, ...(process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, exe))];
  return candidates.find((path) => existsSync(path) && majorOf(versionOf(path)) >= wantedMajor);
}

/** Installs what package-lock.json names, once for each of its versions. Ends the process where npm cannot. */
export function install() {
  const key = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const mark = join(root, "node_modules", ".flotilla-installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === key) return;
  process.stderr.write("Installing what package-lock.json names (once) ...\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) fail("npm ci failed; its messages stand above. Fix what they name and run the same command again.");
  writeFileSync(mark, key);
}

/**
 * Runs a script with a Node 24 in a process of its own and ends as it ends.
 * @param {string} script path below the root
 * @param {readonly string[]} args
 */
export function start(script, args) {
  const node =
    findNode() ??
    fail(
      `Flotilla needs Node ${wantedMajor} or newer. This is ${process.version}, and no newer one is on PATH. Get one from https://nodejs.org/en/download.`,
    );
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}`, NODE_NO_WARNINGS: "1" };
  const child = spawn(node, [join(root, script), ...args], { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}

/**
 * Ends with what only a person can fix: exit code 2, as of the command line.
 * @param {string} message
 */
export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function versionOf(path) {
  const asked = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 10_000 });
  return asked.status === 0 ? asked.stdout.trim() : "v0";
}

function majorOf(version) {
  return Number.parseInt(version.replace(/^v/, ""), 10) || 0;
}
