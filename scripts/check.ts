// `npm run check`: everything that must hold before a change is merged. Goes on after a failure and sums up; `--fast` leaves the tests out.
import { delimiter, dirname, join } from "node:path";
import { ProcessError, run } from "../src/process/run.ts";
import { type Step, stepsOf } from "./check/steps.ts";

const root = join(import.meta.dirname, "..");
/** Milliseconds that a single step may take. */
const limit = 45 * 60_000;

const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
const path = [dirname(process.execPath), env["PATH"] ?? ""].join(delimiter);
const { steps, absent } = stepsOf(root, process.execPath, path, process.argv.includes("--fast"));

const failed: Step[] = [];
for (const step of steps) {
  const start = performance.now();
  process.stdout.write(step.name.padEnd(16));
  if (step.loud) process.stdout.write("\n");
  const { ok, output } = await doStep(step);
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  console.log(`${step.loud ? step.name.padEnd(16) : ""}${ok ? "ok" : "FAILED"} ${seconds.padStart(6)} s`);
  if (ok) continue;
  failed.push(step);
  if (!step.loud) console.log(indented(output));
}
for (const name of absent) console.log(`${name.padEnd(16)}not on this machine, left out`);
console.log(failed.length === 0 ? "\nEverything holds." : `\n${failed.length} of ${steps.length} failed:`);
for (const step of failed) console.log(`  ${step.name}: ${step.fix}`);
if (failed.length > 0) process.exitCode = 1;

async function doStep(step: Step): Promise<{ readonly ok: boolean; readonly output: string }> {
  try {
    const ran = await run(step.command, step.args, {
      cwd: root,
      env: { ...env, PATH: path, NODE_NO_WARNINGS: "1" },
      timeout: limit,
      ...(step.loud ? { onLine: (line: string) => console.log(line) } : {}),
    });
    return { ok: ran.code === 0, output: ran.stdout + ran.stderr };
  } catch (error) {
    if (error instanceof ProcessError) return { ok: false, output: `${error.message}\n${error.stderr}` };
    throw error;
  }
}

function indented(text: string): string {
  return text
    .trim()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}
