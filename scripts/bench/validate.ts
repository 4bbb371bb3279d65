// Validates 10,000 instances in a cold process, beside the command line of @sourcemeta/jsonschema on the same files: native code, which knows one
// schema and no rules of the fleet. The bar: under 0.6 s and 150 MB on two quiet cores, and at least 1.8 times as fast.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const count = 10_000;
const rounds = 7;
const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "flotilla-bench-"));

try {
  makeFleet();
  const built = join(root, "dist", "flotilla.js");
  const flotilla = [existsSync(built) ? built : join(root, "src", "cli", "main.ts"), "validate"];
  const schema = join(root, "schemas", "instance.schema.json");
  const peer = [
    join(root, "node_modules", "@sourcemeta", "jsonschema", "npm", "cli.js"),
    "validate",
    schema,
    "environments/local/deployments",
  ];
  // Turn by turn, so that what else runs on the machine slows both: the ratio is the middle one of all turns. Of the seconds the best, because noise only
  // ever adds.
  const turns = Array.from({ length: rounds }, () => ({ own: measure(flotilla), other: measure(peer) }));
  const seconds = Math.min(...turns.map(({ own }) => own.seconds));
  const megabytes = Math.max(...turns.map(({ own }) => own.megabytes));
  const others = Math.min(...turns.map(({ other }) => other.seconds));
  const ratios = turns.map(({ own, other }) => other.seconds / own.seconds).sort((a, b) => a - b);
  const ratio = ratios[Math.floor(rounds / 2)] ?? 0;
  console.log(`flotilla validate: ${seconds.toFixed(2)} s, ${Math.round(megabytes)} MB peak, ${count} instances (best of ${rounds})`);
  console.log(`@sourcemeta/jsonschema validate: ${others.toFixed(2)} s (best of ${rounds})`);
  const held = seconds < 0.6 && megabytes < 150 && ratio >= 1.8;
  console.log(
    `ratio: ${ratio.toFixed(2)} times as fast in the middle of ${rounds} turns (bar: 0.6 s, 150 MB, 1.8 times ${held ? "held" : "MISSED"})`,
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

function measure(args: readonly string[]): Measured {
  const peak = join(folder, "peak");
  // The process writes its own peak as it ends: /usr/bin/time is not everywhere.
  const hook = `data:text/javascript,import{writeFileSync}from"node:fs";process.on("exit",()=>writeFileSync(${JSON.stringify(peak)},String(process.resourceUsage().maxRSS)))`;
  const start = performance.now();
  const ended = spawnSync(process.execPath, ["--import", hook, ...args], { cwd: folder, encoding: "utf8", maxBuffer: 100_000_000 });
  const seconds = (performance.now() - start) / 1000;
  if (ended.status !== 0)
    throw new Error(`${args.join(" ")} ended with ${ended.status}: ${ended.stdout.slice(-500)}${ended.stderr.slice(-500)}`);
  return { seconds, megabytes: Number(readFileSync(peak, "utf8")) / 1024 };
}
