import type { Annotation, Forge } from "../github/contract.ts";
import type { WorkflowProblem } from "./workflow/workflow.ts";

export type JobConclusion = "success" | "failure" | "cancelled" | "skipped";
export type StepOutcome = "success" | "failure" | "cancelled" | "skipped";

export interface RunnerOptions {
  readonly forge: Forge;
  /** Work folders go below it. */
  readonly dir: string;
  /** The Node 24 binary that JavaScript actions run with. */
  readonly node: string;
  /** The base environment of all jobs (PATH, LANG, ...); nothing else of the host reaches them. HOME is each job's own. */
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Jobs at a time; 2 where absent. */
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
  /** As the outcome, but `success` where `continue-on-error` forgave a failure. */
  readonly conclusion: StepOutcome;
}

export interface JobSummary {
  readonly id: number;
  /** The job's key in the workflow file. */
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
  /** In the order they ended. */
  readonly jobs: readonly JobSummary[];
  readonly startedAt: number;
  readonly completedAt: number;
}

export interface ActiveJob {
  readonly id: number;
  readonly key: string;
  readonly step: string | null;
  /** Of the process of the current step. */
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
  /** Resolves when no run is queued or active; rejects after `timeoutMs` with the names of what still runs, and where the runner is closed. */
  idle(timeoutMs: number): Promise<void>;
  active(): readonly ActiveRun[];
  /** Finished run attempts, oldest first. */
  runs(): readonly RunSummary[];
  /** As "Cancel workflow": steps get SIGINT, then SIGTERM; `always()` steps and jobs still run. */
  cancel(runId: number): void;
  /** The machine of a job dies: no further step, no artifact, no output; the job fails. False where it does not run. */
  killJob(jobId: number): boolean;
  /** SIGKILL for the current step's process and its children; the step fails, the job goes on as its conditions say. False where none runs. */
  killStep(jobId: number): boolean;
  /** Starts a workflow's `schedule` on the default branch, by its path or file name. */
  fireSchedule(workflowFile: string): Promise<void>;
  /** Kills what runs, ends the loopback server, stops listening. Nothing is left. */
  close(): Promise<void>;
}
