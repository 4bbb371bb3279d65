import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { runStorm, type StormResult } from "../scenarios/storm/run-storm.ts";
import { calm, type Schedule, scheduleOf } from "../scenarios/storm/schedule.ts";
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
  const schedule = seed === 0 ? calm(instances) : scheduleOf(seed, instances);
  line(`Storm ${seed} over ${instances} instances: ${schedule.kills.length} kills are planned.`);
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
  const kills = [...Map.groupBy(struck, ({ kill }) => kill.job)].map(([job, of]) => `${job} ${of.length}`);
  const hit = `${struck.length} kills found their job running: ${kills.sort().join(", ") || "none"}`;
  if (broken.length === 0) return [hit, "The fleet is as after an undisturbed rollout."];
  return [
    hit,
    ...struck.map(({ kill, runId }) => `  ${kill.job} start ${kill.start} after ${kill.after} ms: ${kill.way} (run ${runId})`),
    ...lastFailures,
    ...broken.flatMap(({ invariant, found }) => [`broken: ${invariant}`, ...found.map((one) => `  ${one}`)]),
    `Play it again: npm run storm -- --seed ${seed} --instances ${instances}`,
  ];
}
