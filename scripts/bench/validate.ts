// Validates 10,000 instances in a cold process, beside ajv-cli on the same files (which reports no positions and no rules of the fleet).
// The bar: under 1.5 s and 150 MB on two cores, and at least twice as fast as ajv-cli.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const count = 10_000;
const rounds = 3;
const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "flotilla-bench-"));

try {
  makeFleet();
  const built = join(root, "dist", "flotilla.js");
  const flotilla = best("flotilla validate", [existsSync(built) ? built : join(root, "src", "cli", "main.ts"), "validate"]);
  const ajv = best("ajv-cli validate", [
    join(root, "node_modules", "ajv-cli", "dist", "index.js"),
    "validate",
    "--spec=draft2020",
    "--strict=false",
    "-c",
    "ajv-formats",
    "-s",
    join(root, "schemas", "instance.schema.json"),
    "-d",
    "environments/*/deployments/*/config.yaml",
  ]);
  const ratio = ajv.seconds / flotilla.seconds;
  const held = flotilla.seconds < 1.5 && flotilla.megabytes < 150 && ratio >= 2;
  console.log(
    `ratio: ${ratio.toFixed(1)} times as fast as ajv-cli, ${(flotilla.megabytes / ajv.megabytes).toFixed(2)} of its memory (bar: 1.5 s, 150 MB, 2 times ${held ? "held" : "MISSED"})`,
  );
  if (!held) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The repository's own fleet with its first instance ten thousand times. */
function makeFleet(): void {
  for (const path of [
    "flotilla.yaml",
    "architectures",
    "releases",
    "templates",
    "environments/local/environment.yaml",
    "environments/local/rollouts",
  ]) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  const deployments = join(root, "environments", "local", "deployments");
  const [sample = ""] = readdirSync(deployments).sort();
  const text = readFileSync(join(deployments, sample, "config.yaml"), "utf8");
  for (let index = 0; index < count; index++) {
    const id = `src-${createHash("sha256").update(String(index)).digest("hex").slice(0, 20)}`;
    const target = join(folder, "environments", "local", "deployments", id);
    mkdirSync(target, { recursive: true });
    const unique = text
      .replaceAll(sample, id)
      .replace(/^( {2}slug: ).*$/m, `$1i-${index}`)
      .replace(/^( {2}domain: ).*$/m, `$1i-${index}.fleet.example`)
      .replace(/^ {2}customDomains: .*\n/m, `  customDomains: [code.i-${index}.example]\n`);
    writeFileSync(join(target, "config.yaml"), unique);
  }
}

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** The best of some rounds: what else runs on the machine only ever adds. */
function best(name: string, args: readonly string[]): Measured {
  const all = Array.from({ length: rounds }, () => measure(name, args));
  const seconds = Math.min(...all.map((one) => one.seconds));
  const megabytes = Math.max(...all.map((one) => one.megabytes));
  console.log(`${name}: ${seconds.toFixed(2)} s, ${Math.round(megabytes)} MB peak, ${count} instances (best of ${rounds})`);
  return { seconds, megabytes };
}

function measure(name: string, args: readonly string[]): Measured {
  const peak = join(folder, "peak");
  // The process reports its own peak as it ends: /usr/bin/time is not everywhere.
  const hook = `data:text/javascript,import{writeFileSync}from"node:fs";process.on("exit",()=>writeFileSync(${JSON.stringify(peak)},String(process.resourceUsage().maxRSS)))`;
  const start = performance.now();
  const ended = spawnSync(process.execPath, ["--import", hook, ...args], { cwd: folder, encoding: "utf8", maxBuffer: 100_000_000 });
  const seconds = (performance.now() - start) / 1000;
  if (ended.status !== 0) throw new Error(`${name} ended with ${ended.status}: ${ended.stdout.slice(-500)}${ended.stderr.slice(-500)}`);
  return { seconds, megabytes: Number(readFileSync(peak, "utf8")) / 1024 };
}
