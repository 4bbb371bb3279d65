import { createConcurrencyGroups } from "./concurrency.ts";
import type { JobMachine } from "./job/job-state.ts";
import { prepareRun, type RunIdentity, type RunRequest, reportProblems } from "./prepare-run.ts";
import { createRun, type RunningRun } from "./run.ts";
import type { ActiveRun, JobConclusion, RunSummary } from "./runner-contract.ts";
import { createJobSlots } from "./job-slots.ts";
import type { WorkflowProblem } from "./workflow/workflow.ts";

/** All runs: those waiting for their concurrency group, those at work, and those that have ended. */
export interface Scheduler {
  begin(request: RunRequest): void;
  /** A further attempt of a run that the forge already has. */
  resume(request: RunRequest, identity: RunIdentity): void;
  cancel(runId: number): void;
  find(jobId: number): RunningRun | undefined;
  /** The forge has sent `workflow_run: completed` for a run. */
  reported(runId: number): void;
  /** How many completed runs the forge has not told of yet: they may start other runs. */
  unreported(): number;
  active(): readonly ActiveRun[];
  finished(): readonly RunSummary[];
  /** Resolves when the files of all jobs that have ended are gone. */
  emptied(): Promise<void>;
  /** Failures of the runner itself. */
  crashes(): readonly unknown[];
  /** Kills everything; answers when the last process and its files are gone. */
  kill(): Promise<void>;
}

interface Entry {
  readonly run: RunningRun;
  readonly attempt: number;
  readonly done: Promise<void>;
  state: "pending" | "running";
  /** Lets a waiting run begin or end unbegun; only its first call counts. */
  readonly admit: (how: "go" | "cancelled") => void;
}

/** Creates the board of a runner. */
export function createScheduler(machine: JobMachine): Scheduler {
  const { forge, now, onProgress } = machine.options;
  const groups = createConcurrencyGroups();
  const slots = createJobSlots(machine.options.dir, machine.options.jobs ?? 2);
  const entries = new Map<number, Entry>();
  const unreported = new Set<number>();
  const finished: RunSummary[] = [];
  const crashes: unknown[] = [];

  const start = (request: RunRequest, identity: RunIdentity): void => {
    const startedAt = now();
    const progress = { runId: identity.id, workflow: request.source.name, event: request.event.name };
    onProgress?.({ kind: "run-queued", ...progress });
    const end = (conclusion: JobConclusion, problems: readonly WorkflowProblem[], jobs: RunSummary["jobs"]): void => {
      finished.push(summaryOf(request, identity, { conclusion, problems, jobs, startedAt, completedAt: now() }));
      entries.delete(identity.id);
      unreported.add(identity.id);
      forge.runs.completeRun(identity.id, conclusion);
      onProgress?.({ kind: "run-ended", ...progress, conclusion });
    };
    const prepared = prepareRun(forge, request, identity);
    if (prepared.kind === "refused") {
      reportProblems(forge, identity.id, request.source.path, prepared.problems);
      end("failure", prepared.problems, []);
      return;
    }
    const run = createRun(machine, prepared.facts, slots);
    let admit: Entry["admit"] = () => undefined;
    const admitted = new Promise<"go" | "cancelled">((resolve) => {
      admit = resolve;
    });
    const { group } = prepared;
    const work = async (): Promise<void> => {
      if ((await admitted) === "cancelled") return end("cancelled", [], []);
      onProgress?.({ kind: "run-started", ...progress });
      const result = await run.execute();
      end(result.conclusion, [], result.jobs);
    };
    const done = work()
      .catch((error: unknown) => {
        crashes.push(error);
        entries.delete(identity.id);
        forge.runs.completeRun(identity.id, "failure");
      })
      .finally(() => {
        if (group !== null) groups.leave(group.name, String(identity.id));
      });
    const entry: Entry = { run, attempt: identity.attempt, done, state: "pending", admit };
    entries.set(identity.id, entry);
    const go = (): void => {
      entry.state = "running";
      admit("go");
    };
    if (group === null) go();
    else
      groups.enter(group.name, {
        id: String(identity.id),
        cancelInProgress: group.cancelInProgress,
        go,
        cancel: (reason) => stop(entry, reason),
      });
  };

  const stop = (entry: Entry, reason: string): void => {
    if (entry.state === "pending") entry.admit("cancelled");
    else entry.run.cancel(reason);
  };

  return {
    begin: (request) => {
      const { event, source } = request;
      const { ref, sha, actor, payload } = event;
      const identity = forge.runs.startRun({ workflow: source.name, path: source.path, event: event.name, ref, sha, actor, payload });
      start(request, { ...identity, triggeringActor: actor.login });
    },
    resume: start,
    cancel: (runId) => {
      const entry = entries.get(runId);
      if (entry !== undefined) stop(entry, "The run was canceled.");
    },
    find: (jobId) => [...entries.values()].find(({ run }) => run.job(jobId) !== undefined)?.run,
    reported: (runId) => void unreported.delete(runId),
    unreported: () => unreported.size,
    active: () =>
      [...entries].map(([id, { run, attempt, state }]) => ({
        id,
        attempt,
        workflow: run.facts.workflow.name,
        event: run.facts.event.name,
        state,
        jobs: run.active(),
      })),
    finished: () => finished,
    emptied: () => slots.emptied(),
    crashes: () => crashes,
    kill: async () => {
      const all = [...entries.values()];
      for (const { run, admit } of all) {
        admit("cancelled");
        run.kill();
      }
      await Promise.all(all.map(({ done }) => done));
      await slots.emptied();
    },
  };
}

function summaryOf(
  request: RunRequest,
  identity: RunIdentity,
  end: Pick<RunSummary, "conclusion" | "problems" | "jobs" | "startedAt" | "completedAt">,
): RunSummary {
  const { event, source } = request;
  return {
    id: identity.id,
    attempt: identity.attempt,
    workflow: source.name,
    path: source.path,
    event: event.name,
    ref: event.ref,
    sha: event.sha,
    actor: event.actor.login,
    ...end,
  };
}
