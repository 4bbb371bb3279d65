import type { ConcurrencyGroups } from "./concurrency.ts";
import type { RunFacts } from "./job/contexts.ts";
import type { JobControl } from "./job/job-control.ts";
import type { JobMachine } from "./job/job-state.ts";
import { JobGraph, type RunState } from "./job-graph.ts";
import type { JobSlots } from "./job-slots.ts";
import type { ActiveJob, JobConclusion, JobSummary } from "./runner-contract.ts";

/** One attempt of a run: its jobs, and those of the workflows that they call. */
export class RunAttempt {
  readonly facts: RunFacts;
  readonly #state: RunState;
  readonly #jobs: JobGraph;

  constructor(machine: JobMachine, facts: RunFacts, slots: JobSlots, groups: ConcurrencyGroups) {
    this.facts = facts;
    this.#state = { machine, facts, slots, groups, artifacts: new Set(), active: new Map(), summaries: [], killed: false };
    const { workflow, inputs } = facts;
    this.#jobs = new JobGraph(this.#state, { workflow, inputs, prefix: "", ceiling: null, secrets: null });
  }

  /** Executes all jobs. Resolves when the last one has ended. */
  async execute(): Promise<{ readonly conclusion: JobConclusion; readonly jobs: readonly JobSummary[] }> {
    return { conclusion: await this.#jobs.execute(), jobs: this.#state.summaries };
  }

  cancel(reason: string): void {
    this.#jobs.cancel(reason);
  }

  /** Kills the running jobs at once and starts no other. */
  kill(): void {
    this.#state.killed = true;
    for (const { control } of this.#state.active.values()) control.kill();
  }

  job(jobId: number): JobControl | undefined {
    return this.#state.active.get(jobId)?.control;
  }

  activeJobs(): readonly ActiveJob[] {
    return [...this.#state.active].map(([id, { key, control }]) => ({ id, key, ...control.current() }));
  }
}
