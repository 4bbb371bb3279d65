import type { Annotation, Forge } from "../github/contract.ts";
import type { WorkflowProblem } from "./workflow/workflow.ts";

export type JobConclusion = "success" | "failure" | "cancelled" | "skipped";
export type StepOutcome = "success" | "failure" | "cancelled" | "skipped";

export interface RunnerOptions {
  readonly forge: Forge;
  /** Work folders are created below it. */
  readonly dir: string;
  /** The Node 24 binary that runs JavaScript actions. */
  readonly node: string;
  /** The base environment of all jobs (PATH, LANG, ...); they get nothing else of the host. HOME is each job's own. */
  readonly env: Readonly<Record<string, string>>;
  /**
   * A checkout of Flotilla. Its actions run where a workflow names `<owner>/<name>/actions/<action>@<commit>`, whichever commit that is; where it is
   * absent, such an action is refused as every foreign one.
   */
  readonly product?: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Concurrent jobs; 2 where absent. */
  readonly jobs?: number;
  /** Milliseconds a cancelled step has after SIGINT, and then after SIGTERM; 7,500 and 2,500 where absent, as on GitHub. */
  readonly grace?: { readonly interrupt: number; readonly terminate: number };
  readonly onProgress?: (event: RunnerProgress) => void;
}

export type RunnerProgress =
  | { readonly kind: "run-queued" | "run-started"; readonly runId: number; readonly workflow: string; readonly event: string }
  | {
      readonly kind: "run-ended";
      readonly runId: number;
      readonly workflow: string;
      readonly event: string;
      readonly conclusion: JobConclusion;
    }
  | { readonly kind: "job-started"; readonly runId: number; readonly jobId: number; readonly job: string }
  | { readonly kind: "job-ended"; readonly runId: number; readonly jobId: number; readonly job: string; readonly conclusion: JobConclusion }
  | { readonly kind: "step-started"; readonly runId: number; readonly jobId: number; readonly job: string; readonly step: string }
  | {
      readonly kind: "step-ended";
      readonly runId: number;
      readonly jobId: number;
      readonly job: string;
      readonly step: string;
      readonly outcome: StepOutcome;
    };

export interface StepSummary {
  readonly id: string | null;
  readonly name: string;
  readonly outcome: StepOutcome;
  /** As the outcome, but `success` where `continue-on-error` ignores a failure. */
  readonly conclusion: StepOutcome;
}

export interface JobSummary {
  readonly id: number;
  /** The workflow file that holds the job: the run's own, or one that a job of it calls. */
  readonly path: string;
  /** The job's key in that file. */
  readonly key: string;
  readonly name: string;
  readonly conclusion: JobConclusion;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepSummary[];
  readonly annotations: readonly Annotation[];
  readonly log: string;
  readonly summary: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly completedAt: number;
}

export interface RunSummary {
  readonly id: number;
  readonly attempt: number;
  readonly workflow: string;
  readonly path: string;
  readonly event: string;
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  readonly conclusion: JobConclusion;
  /** Why the workflow file was not run; empty where it was. */
  readonly problems: readonly WorkflowProblem[];
  /** In the order of their ends. */
  readonly jobs: readonly JobSummary[];
  readonly startedAt: number;
  readonly completedAt: number;
}

export interface ActiveJob {
  readonly id: number;
  readonly key: string;
  readonly step: string | null;
  /** The process of the current step. */
  readonly pid: number | null;
}

export interface ActiveRun {
  readonly id: number;
  readonly attempt: number;
  readonly workflow: string;
  readonly event: string;
  /** `pending` waits for its concurrency group. */
  readonly state: "pending" | "running";
  readonly jobs: readonly ActiveJob[];
}

export interface Runner {
  /**
   * Resolves when no run is queued or active; rejects after `timeoutMs` with the names of what is still running, and where the runner is
   * closed.
   */
  idle(timeoutMs: number): Promise<void>;
  active(): readonly ActiveRun[];
  /** Finished run attempts, oldest first. */
  runs(): readonly RunSummary[];
  /** As "Cancel workflow": steps get SIGINT, then SIGTERM; `always()` steps and jobs still run. */
  cancel(runId: number): void;
  /** Kills the machine of a job: no further step, no artifact, no output; the job fails. False where it is not running. */
  killJob(jobId: number): boolean;
  /**
   * SIGKILL for the current step's process group; the step fails, and the job continues as its conditions say. False where none is
   * running.
   */
  killStep(jobId: number): boolean;
  /** Starts a workflow's `schedule` on the default branch, by its path or file name. */
  fireSchedule(workflowFile: string): Promise<void>;
  /** Kills all jobs, closes the loopback server, removes the listeners. Nothing is left. */
  close(): Promise<void>;
}
