// Processor time of short starts of the built dist, best of some rounds: `flotilla --help` and `validate` of the sample fleet (bar: 150 ms each), and
// every action up to where its own work would begin (bar: 200 ms). A bare Node is printed beside them: it is most of what nobody can save.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const rounds = 9;
const root = join(import.meta.dirname, "..", "..");
const dist = join(root, "dist");
const folder = mkdtempSync(join(tmpdir(), "flotilla-bench-"));
const written = join(folder, "time");
// The process writes its own time as it ends: of itself and of threads, not of the processes it starts.
const hook = `data:text/javascript,import{writeFileSync}from"node:fs";process.on("exit",()=>{const{user,system}=process.cpuUsage();writeFileSync(${JSON.stringify(written)},String((user+system)/1000))})`;

try {
  const actions = readdirSync(join(root, "actions"), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const starts = [
    { name: "node", args: ["--eval", "0"], bar: null, code: 0 },
    { name: "flotilla --help", args: [join(dist, "flotilla.js"), "--help"], bar: 150, code: 0 },
    { name: "flotilla validate", args: [join(dist, "flotilla.js"), "validate"], bar: 150, code: 0 },
    // Without the variables of a job an action fails before it does anything.
    ...actions.sort().map((name) => ({ name, args: [join(dist, `${name}.js`)], bar: 200, code: 1 })),
  ];
  const best = starts.map(() => Infinity);
  for (let round = 0; round < rounds; round++)
    for (const [at, { args, code }] of starts.entries()) best[at] = Math.min(best[at] ?? Infinity, measure(args, code));
  for (const [at, { name, bar }] of starts.entries()) {
    const took = best[at] ?? Infinity;
    const held = bar === null || took < bar;
    console.log(
      `${name.padEnd(18)} ${took.toFixed(0).padStart(4)} ms${bar === null ? "" : ` (bar: ${bar} ms ${held ? "held" : "MISSED"})`}`,
    );
    if (!held) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Milliseconds of processor time. */
function measure(args: readonly string[], code: number): number {
  // A secret: those that have engines start themselves anew without it.
  const env = { PATH: process.env["PATH"] ?? "", HOME: folder, INPUT_TOKEN: "t0ken" };
  const ended = spawnSync(process.execPath, ["--import", hook, ...args], { cwd: root, encoding: "utf8", env });
  if (ended.status !== code)
    throw new Error(`${args.join(" ")} ended with ${ended.status}: ${ended.stdout.slice(-500)}${ended.stderr.slice(-500)}`);
  return Number(readFileSync(written, "utf8"));
}
