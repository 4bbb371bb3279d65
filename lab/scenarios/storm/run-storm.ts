import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "../../../src/clock/clock.ts";
import { ScenarioFailed } from "../assert.ts";
import { unlessStopped } from "../day.ts";
import { openLab } from "../lab.ts";
import { Observer } from "../observe.ts";
import { readEnd } from "./end.ts";
import { stormFleet, stormStrategy } from "./fleet.ts";
import { type Broken, brokenBy, invariants } from "./invariants.ts";
import type { Schedule } from "./schedule.ts";
import { playStorm } from "./storm.ts";
import { Striker, type Struck } from "./striker.ts";

export interface StormPlace {
  /** An empty folder for everything; it is removed. */
  readonly dir: string;
  /** A checkout with the built `dist`: the product, and the rest of the fleet's repository. */
  readonly checkout: string;
  readonly engine: string;
  /** The text of its environment.yaml, with that engine's name. */
  readonly environment: (sample: string) => string;
  /** PATH for git and the engine. */
  readonly path: string;
  readonly clock: Clock;
  /** Ends a storm over workflows before its end. */
  readonly signal?: AbortSignal;
}

export interface StormResult {
  /** Empty where the fleet ended as an undisturbed one. */
  readonly broken: readonly Broken[];
  readonly struck: Struck;
  /** The last lines of the jobs that failed last, for a storm that broke something. */
  readonly lastFailures: readonly string[];
}

/** Plays one storm in a lab of its own, and closes it. `minutes`: what the rollout may take. */
export async function runStorm(
  schedule: Schedule,
  minutes: number,
  place: StormPlace,
  report: (line: string) => void,
): Promise<StormResult> {
  const { dir, checkout, path, clock } = place;
  const environment = "environments/local/environment.yaml";
  const striker = new Striker(schedule);
  const lab = await openLab({
    dir,
    fleet: checkout,
    product: checkout,
    overrides: new Map([
      [environment, place.environment(await readFile(join(checkout, environment), "utf8"))],
      ["environments/local/rollouts/fast.yaml", stormStrategy],
    ]),
    engine: place.engine,
    node: process.execPath,
    path,
    clock,
    onProgress: (event) => striker.progress(event),
  });
  try {
    const observer = new Observer(lab, path);
    const members = stormFleet(schedule.instances);
    const playing = (): Promise<void> => playStorm({ lab, observer, members, striker, clock, limit: minutes * 60_000, report });
    const failed = await unlessStopped(playing, place.signal).then(
      () => [],
      (error: unknown) => {
        if (!(error instanceof ScenarioFailed)) throw error;
        return [{ invariant: "the rollout comes to its end", found: [error.message] }];
      },
    );
    const broken = [...failed, ...brokenBy(await readEnd(lab, observer, members, lostJournals(striker.struck)), invariants)];
    const lastFailures = lab.runner
      .runs()
      .flatMap(({ workflow, jobs }) => jobs.map((job) => ({ workflow, ...job })))
      .filter(({ conclusion }) => conclusion === "failure")
      .slice(-3)
      .map(({ workflow, key, log }) => `${workflow}/${key}:\n${log.split("\n").slice(-8).join("\n")}`);
    return { broken, struck: striker.struck, lastFailures };
  } finally {
    await lab.close();
  }
}

/** Engine jobs whose machine died, with their journal: what they did before is known by its effects alone. */
function lostJournals({ kills }: Struck): number {
  return kills.filter(({ kill }) => kill.job === "engine" && kill.way === "machine").length;
}
