import { ConcurrencyGroups } from "./concurrency.ts";
import type { JobMachine } from "./job/job-state.ts";
import { JobSlots } from "./job-slots.ts";
import { prepareRun, type PreparedRun, reportProblems, type RunIdentity, type RunRequest } from "./prepare-run.ts";
import { RunAttempt } from "./run.ts";
import type { ActiveRun, RunSummary } from "./runner-contract.ts";

interface ScheduledRun {
  readonly run: RunAttempt;
  readonly attempt: number;
  /** Resolves when the run has ended and left its concurrency group. */
  readonly done: Promise<void>;
  state: "pending" | "running";
  /** Starts or cancels a pending run; only the first call counts. */
  readonly admit: (admission: Admission) => void;
}

type Admission = "started" | "cancelled";
type RunResult = Pick<RunSummary, "conclusion" | "problems" | "jobs">;

/** A run attempt from its queueing on, for its summary and progress. */
interface QueuedAttempt {
  readonly request: RunRequest;
  readonly identity: RunIdentity;
  readonly startedAt: number;
}

/** All run attempts of a runner: waiting for their concurrency group, running, and ended. */
export class Scheduler {
  readonly #machine: JobMachine;
  readonly #groups = new ConcurrencyGroups();
  readonly #slots: JobSlots;
  readonly #runs = new Map<number, ScheduledRun>();
  readonly #unreported = new Set<number>();
  readonly #finished: RunSummary[] = [];
  readonly #crashes: unknown[] = [];

  constructor(machine: JobMachine) {
    this.#machine = machine;
    this.#slots = new JobSlots(machine.options.dir, machine.options.jobs ?? 2);
  }

  /** Starts a new run. */
  begin(request: RunRequest): void {
    const { event, source } = request;
    const { ref, sha, actor, payload } = event;
    const run = { workflow: source.name, path: source.path, event: event.name, ref, sha, actor, payload };
    const identity = this.#machine.options.forge.runs.startRun(run);
    this.resume(request, { ...identity, triggeringActor: actor.login });
  }

  /** Starts a further attempt of a run that the forge already knows. */
  resume(request: RunRequest, identity: RunIdentity): void {
    const { forge, now } = this.#machine.options;
    const attempt: QueuedAttempt = { request, identity, startedAt: now() };
    this.#report(attempt, "run-queued");
    const prepared = prepareRun(forge, request, identity);
    if (prepared.outcome === "refused") {
      reportProblems(forge, identity.id, request.source.path, prepared.problems);
      this.#finish(attempt, { conclusion: "failure", problems: prepared.problems, jobs: [] });
      return;
    }
    this.#queue(attempt, prepared);
  }

  cancel(runId: number): void {
    const scheduled = this.#runs.get(runId);
    if (scheduled !== undefined) stop(scheduled, "The run was canceled.");
  }

  /** The run that an active job belongs to. */
  find(jobId: number): RunAttempt | undefined {
    return [...this.#runs.values()].find(({ run }) => run.job(jobId) !== undefined)?.run;
  }

  /** To be called when the forge has sent `workflow_run: completed` for a run. */
  reported(runId: number): void {
    this.#unreported.delete(runId);
  }

  /** The number of ended runs for which the forge has not sent `workflow_run: completed` yet: they may start other runs. */
  unreported(): number {
    return this.#unreported.size;
  }

  active(): readonly ActiveRun[] {
    return [...this.#runs].map(([id, { run, attempt, state }]) => ({
      id,
      attempt,
      workflow: run.facts.workflow.name,
      event: run.facts.event.name,
      state,
      jobs: run.activeJobs(),
    }));
  }

  finished(): readonly RunSummary[] {
    return this.#finished;
  }

  /** Resolves when the files of all ended jobs are deleted. */
  emptied(): Promise<void> {
    return this.#slots.emptied();
  }

  /** Failures of the runner itself. */
  crashes(): readonly unknown[] {
    return this.#crashes;
  }

  /** Kills everything. Resolves when the last process has ended and its files are deleted. */
  async kill(): Promise<void> {
    const all = [...this.#runs.values()];
    for (const { run, admit } of all) {
      admit("cancelled");
      run.kill();
    }
    await Promise.all(all.map(({ done }) => done));
    await this.#slots.emptied();
  }

  #queue(attempt: QueuedAttempt, { facts, group }: Extract<PreparedRun, { outcome: "ready" }>): void {
    const id = attempt.identity.id;
    const run = new RunAttempt(this.#machine, facts, this.#slots, this.#groups);
    const { promise: admitted, resolve: admit } = Promise.withResolvers<Admission>();
    const done = this.#execute(attempt, run, admitted).finally(() => {
      if (group !== null) this.#groups.leave(group.name, String(id));
    });
    const scheduled: ScheduledRun = { run, attempt: attempt.identity.attempt, done, state: "pending", admit };
    this.#runs.set(id, scheduled);
    const start = (): void => {
      scheduled.state = "running";
      admit("started");
    };
    if (group === null) start();
    else {
      const { name, cancelInProgress } = group;
      this.#groups.enter(name, { id: String(id), cancelInProgress, start, cancel: (reason) => stop(scheduled, reason) });
    }
  }

  async #execute(attempt: QueuedAttempt, run: RunAttempt, admitted: Promise<Admission>): Promise<void> {
    try {
      if ((await admitted) === "cancelled") {
        this.#finish(attempt, { conclusion: "cancelled", problems: [], jobs: [] });
        return;
      }
      this.#report(attempt, "run-started");
      this.#finish(attempt, { problems: [], ...(await run.execute()) });
    } catch (error) {
      this.#crashes.push(error);
      this.#runs.delete(attempt.identity.id);
      this.#machine.options.forge.runs.completeRun(attempt.identity.id, "failure");
    }
  }

  #finish(attempt: QueuedAttempt, result: RunResult): void {
    const { forge, now, onProgress } = this.#machine.options;
    const { request, identity, startedAt } = attempt;
    this.#finished.push({
      id: identity.id,
      attempt: identity.attempt,
      workflow: request.source.name,
      path: request.source.path,
      event: request.event.name,
      ref: request.event.ref,
      sha: request.event.sha,
      actor: request.event.actor.login,
      startedAt,
      completedAt: now(),
      ...result,
    });
    this.#runs.delete(identity.id);
    this.#unreported.add(identity.id);
    forge.runs.completeRun(identity.id, result.conclusion);
    onProgress?.({ kind: "run-ended", ...progressOf(attempt), conclusion: result.conclusion });
  }

  #report(attempt: QueuedAttempt, kind: "run-queued" | "run-started"): void {
    this.#machine.options.onProgress?.({ kind, ...progressOf(attempt) });
  }
}

function stop({ state, admit, run }: ScheduledRun, reason: string): void {
  if (state === "pending") admit("cancelled");
  else run.cancel(reason);
}

function progressOf({ request, identity }: QueuedAttempt) {
  return { runId: identity.id, workflow: request.source.name, event: request.event.name };
}
