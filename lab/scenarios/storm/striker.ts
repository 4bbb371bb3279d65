import type { Runner, RunnerProgress } from "../../runner/runner-contract.ts";
import { type Job, jobs, type Kill } from "./schedule.ts";

/** A kill that found its job running. */
export interface Struck {
  readonly kill: Kill;
  readonly runId: number;
}

/** Ends jobs early, as the schedule says. */
export class Striker {
  /** In the order in which they happened. */
  readonly struck: Struck[] = [];
  readonly #kills: readonly Kill[];
  readonly #starts = new Map<Job, number>();
  readonly #timers = new Map<number, NodeJS.Timeout>();
  #runner: Runner | null = null;

  constructor(kills: readonly Kill[]) {
    this.#kills = kills;
  }

  /** The runner whose jobs are ended; until it is known, nothing is. */
  arm(runner: Runner): void {
    this.#runner = runner;
  }

  /** To be called with everything that the runner reports. */
  progress(event: RunnerProgress): void {
    if (event.kind === "job-started") this.#started(event.runId, event.jobId, event.job);
    else if (event.kind === "job-ended") this.#forget(event.jobId);
  }

  /** Ends no more jobs. */
  disarm(): void {
    this.#runner = null;
    for (const jobId of this.#timers.keys()) this.#forget(jobId);
  }

  #started(runId: number, jobId: number, key: string): void {
    const runner = this.#runner;
    const job = jobs.find((known) => known === key);
    if (job === undefined || runner === null) return;
    const start = (this.#starts.get(job) ?? 0) + 1;
    this.#starts.set(job, start);
    const kill = this.#kills.find((planned) => planned.job === job && planned.start === start);
    if (kill === undefined) return;
    const strike = (): void => {
      this.#timers.delete(jobId);
      if (perform(runner, kill, runId, jobId)) this.struck.push({ kill, runId });
    };
    this.#timers.set(jobId, setTimeout(strike, kill.after));
  }

  #forget(jobId: number): void {
    clearTimeout(this.#timers.get(jobId));
    this.#timers.delete(jobId);
  }
}

/** False where the job is not running, or between two steps. */
function perform(runner: Runner, { way }: Kill, runId: number, jobId: number): boolean {
  switch (way) {
    case "machine":
      return runner.killJob(jobId);
    case "step":
      return runner.killStep(jobId);
    case "cancel":
      runner.cancel(runId);
      return true;
  }
}
