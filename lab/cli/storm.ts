import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Broken } from "../scenarios/storm/invariants.ts";
import { runStorm, type StormPlace, type StormResult } from "../scenarios/storm/run-storm.ts";
import { type Moment, type Schedule, scheduleOf } from "../scenarios/storm/schedule.ts";
import { runTerminalStorm, type TerminalResult } from "../scenarios/storm/terminal.ts";
import { interruptionsOf } from "../scenarios/storm/terminal-schedule.ts";
import { type ExitCode, type LabContext, UsageError } from "./context.ts";
import { findEngine, withEngine } from "./engine.ts";
import { scratchFolder } from "./scratch-folder.ts";

export interface StormOptions {
  /** 0: nothing goes wrong. */
  readonly seed: number;
  readonly instances: number;
  /** Of a storm over workflows: what it may take. */
  readonly minutes: number;
  /** Multiplied with every moment. */
  readonly pace: number;
  /** Commands in a terminal are interrupted, not jobs. */
  readonly terminal: boolean;
}

/** Plays one storm on this checkout, which is the product. Exit code 1 where an invariant is broken. */
export async function stormHere(context: LabContext, options: StormOptions): Promise<ExitCode> {
  const checkout = join(import.meta.dirname, "..", "..");
  if (!existsSync(join(checkout, "dist", "validate.js"))) throw new UsageError(`${checkout} has no built dist/: npm run build`);
  const least = options.terminal ? 1 : 3;
  if (options.instances < least) throw new UsageError(`--instances is ${options.instances}; such a storm needs ${least} at least`);
  const engine = await findEngine(context.env);
  const path = context.env["PATH"] ?? "";
  const environment = (sample: string): string => withEngine(sample, engine.name);
  const dir = await mkdtemp(join(await scratchFolder(context.env), "flotilla-storm-"));
  const started = context.clock();
  try {
    context.signal.throwIfAborted();
    const { clock, signal } = context;
    const lines = await play(context, options, { dir, checkout, engine: engine.path, environment, path, clock, signal });
    for (const text of lines.summary) context.out(`${text}\n`);
    context.out(`${Math.round((context.clock() - started) / 1_000)} s\n`);
    return lines.broken ? 1 : 0;
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function play(
  context: LabContext,
  { seed, instances, minutes, pace, terminal }: StormOptions,
  place: StormPlace,
): Promise<{ readonly broken: boolean; readonly summary: readonly string[] }> {
  const line = (text: string): void => context.out(`${text}\n`);
  if (terminal) {
    const interruptions = interruptionsOf(seed, instances, pace);
    line(`Storm ${seed} at a terminal over ${instances} instances: ${interruptions.length} interruptions are planned.`);
    const result = await runTerminalStorm(interruptions, instances, place);
    return { broken: result.broken.length > 0, summary: terminalLines(result, `${playedAs(seed, instances, pace)} --terminal`) };
  }
  const schedule = scheduleOf(seed, instances, pace);
  const { kills, faults, hostile } = schedule;
  const planned = `${kills.length} kills, ${faults.length} faults of requests, ${hostile.length} attacks`;
  line(`Storm ${seed} over ${instances} instances: ${planned} are planned.`);
  const result = await runStorm(schedule, minutes, place, line);
  return { broken: result.broken.length > 0, summary: linesOf(result, schedule) };
}

/** The options that play the same storm again. */
function playedAs(seed: number, instances: number, pace: number): string {
  return `--seed ${seed} --instances ${instances}${pace === 1 ? "" : ` --pace ${pace}`}`;
}

function terminalLines({ struck, broken, typed }: TerminalResult, again: string): readonly string[] {
  const hit = `${struck.length} commands were interrupted: ${tally(struck.map(({ interruption }) => interruption.signal))}`;
  return [hit, ...verdict(broken, again, () => typed.map((line) => `  ${line}`))];
}

/** What is broken, with what went wrong before and the line that plays it again. */
function verdict(broken: readonly Broken[], options: string, events: () => readonly string[]): readonly string[] {
  if (broken.length === 0) return ["The fleet is as after an undisturbed rollout."];
  return [
    ...events(),
    ...broken.flatMap(({ invariant, found }) => [`broken: ${invariant}`, ...found.map((one) => `  ${one}`)]),
    `Play it again: npm run storm -- ${options}`,
  ];
}

function linesOf({ struck, broken, lastFailures }: StormResult, { seed, instances, pace }: Schedule): readonly string[] {
  const { kills, faults, hostile } = struck;
  const summary = [
    `${kills.length} kills found their job running: ${tally(kills.map(({ kill }) => kill.job))}`,
    `${faults.length} requests failed: ${tally(faults.map(({ fault }) => fault.kind))}`,
    `${hostile.length} attacks: ${tally(hostile.map((one) => one.hostile.kind))}`,
  ];
  return [
    ...summary,
    ...verdict(broken, playedAs(seed, instances, pace), () => [
      ...kills.map(({ kill, runId }) => `  ${kill.job} start ${kill.start}, ${momentText(kill.at)}: ${kill.way} (run ${runId})`),
      ...faults.map(({ fault, route }) => `  ${fault.job} start ${fault.start}, request ${fault.request}: ${fault.kind} (${route})`),
      ...hostile.map(({ hostile: { job, start }, what }) => `  ${job} start ${start}: ${what}`),
      ...lastFailures,
    ]),
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
