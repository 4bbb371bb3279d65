import { meets } from "../step/step-contexts.ts";
import { interrupt } from "./job-process.ts";
import type { JobState } from "./job-state.ts";

/** Minutes a cancelled job has for its `always()` steps before GitHub takes the machine away. */
const cancellationMinutes = 5;

/** Controls a running job from outside. */
export class JobControl {
  readonly #state: JobState;

  constructor(state: JobState) {
    this.#state = state;
  }

  /** Cancels the job; `always()` steps still run. */
  cancel(reason: string): void {
    const state = this.#state;
    if (state.cancelled !== null || state.killed) return;
    state.cancelled = reason;
    state.status = "cancelled";
    state.log.issue("error", reason);
    state.deadline = setTimeout(() => this.kill(), cancellationMinutes * 60_000);
    // As on GitHub, a running step whose condition still holds (`always()`) continues.
    if (state.current !== null && !meets(state, state.current.condition, state.current.env)) interrupt(state, state.current);
  }

  /** Kills all its processes; no further step runs. */
  kill(): void {
    this.#state.killed = true;
    for (const child of this.#state.children) child.killTree();
  }

  /** Kills the current step's process and its children. False where there is none. */
  killStep(): boolean {
    const child = this.#state.current?.child ?? null;
    child?.killTree();
    return child !== null;
  }

  current(): { readonly step: string | null; readonly pid: number | null } {
    const { current } = this.#state;
    return { step: current?.name ?? null, pid: current?.child?.pid ?? null };
  }
}
