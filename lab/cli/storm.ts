import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { runStorm, type StormResult } from "../scenarios/storm/run-storm.ts";
import { type Moment, type Schedule, scheduleOf } from "../scenarios/storm/schedule.ts";
import { type ExitCode, type LabContext, UsageError } from "./context.ts";
import { findEngine, withEngine } from "./engine.ts";
import { scratchFolder } from "./scratch-folder.ts";

export interface StormOptions {
  /** 0: nothing goes wrong. */
  readonly seed: number;
  readonly instances: number;
  readonly minutes: number;
}

/** Plays one storm on this checkout, which is the product. Exit code 1 where an invariant is broken. */
export async function stormHere(context: LabContext, { seed, instances, minutes }: StormOptions): Promise<ExitCode> {
  const checkout = join(import.meta.dirname, "..", "..");
  if (!existsSync(join(checkout, "dist", "validate.js"))) throw new UsageError(`${checkout} has no built dist/: npm run build`);
  if (instances < 3) throw new UsageError("a storm needs 3 instances: one for the first stage, two for the next");
  const line = (text: string): void => context.out(`${text}\n`);
  const engine = await findEngine(context.env);
  const schedule = scheduleOf(seed, instances);
  line(
    `Storm ${seed} over ${instances} instances: ${schedule.kills.length} kills and ${schedule.faults.length} faults of requests are planned.`,
  );
  const dir = await mkdtemp(join(await scratchFolder(context.env), "flotilla-storm-"));
  const started = context.clock();
  try {
    context.signal.throwIfAborted();
    const path = context.env["PATH"] ?? "";
    const environment = (sample: string): string => withEngine(sample, engine.name);
    const result = await runStorm(
      schedule,
      minutes,
      { dir, checkout, engine: engine.path, environment, path, clock: context.clock, signal: context.signal },
      line,
    );
    for (const text of linesOf(result, schedule)) line(text);
    line(`${Math.round((context.clock() - started) / 1_000)} s`);
    return result.broken.length === 0 ? 0 : 1;
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}

function linesOf({ struck, broken, lastFailures }: StormResult, { seed, instances }: Schedule): readonly string[] {
  const { kills, faults } = struck;
  const summary = [
    `${kills.length} kills found their job running: ${tally(kills.map(({ kill }) => kill.job))}`,
    `${faults.length} requests failed: ${tally(faults.map(({ fault }) => fault.kind))}`,
  ];
  if (broken.length === 0) return [...summary, "The fleet is as after an undisturbed rollout."];
  return [
    ...summary,
    ...kills.map(({ kill, runId }) => `  ${kill.job} start ${kill.start}, ${momentText(kill.at)}: ${kill.way} (run ${runId})`),
    ...faults.map(({ fault, route }) => `  ${fault.job} start ${fault.start}, request ${fault.request}: ${fault.kind} (${route})`),
    ...lastFailures,
    ...broken.flatMap(({ invariant, found }) => [`broken: ${invariant}`, ...found.map((one) => `  ${one}`)]),
    `Play it again: npm run storm -- --seed ${seed} --instances ${instances}`,
  ];
}

function momentText(at: Moment): string {
  if ("after" in at) return `after ${at.after} ms`;
  return "change" in at ? `after change ${at.change} of the cloud` : `${at.when} request ${at.request}`;
}

/** `engine 3, plan 1`; `none`. */
function tally(words: readonly string[]): string {
  const counts = [...Map.groupBy(words, (word) => word)].map(([word, all]) => `${word} ${all.length}`);
  return counts.sort().join(", ") || "none";
}
