import type { ForgeEnvironment } from "../../github/contract.ts";
import type { Child } from "./child.ts";
import type { RunFacts } from "./contexts.ts";
import type { Contexts } from "../workflow/expression.ts";
import type { GithubParser } from "../workflow/github-parser.ts";
import type { IdentityServer } from "./identity-server.ts";
import type { JobLog } from "./job-log.ts";
import type { Masks } from "./masks.ts";
import type { ObjectCache } from "./object-cache.ts";
import type { JobPermissions } from "./permissions.ts";
import type { RunnerOptions, StepOutcome, StepSummary } from "../runner-contract.ts";
import type { JobSlot } from "../job-slots.ts";
import type { Combination } from "../workflow/matrix.ts";
import type { JobDefinition, Workflow } from "../workflow/workflow.ts";

/** What all jobs of a runner share. */
export interface JobMachine {
  readonly options: RunnerOptions;
  readonly parser: GithubParser;
  readonly identity: IdentityServer;
  readonly objects: ObjectCache;
}

/** The parameters of a job. */
export interface JobStart {
  readonly run: RunFacts;
  /** The file that holds the job: the run's own, or one that a job of it calls. */
  readonly workflow: Workflow;
  readonly job: JobDefinition;
  /** Of the file: what a person or an event gave, or the job that calls it. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Empty where the job has no matrix. */
  readonly matrix: Combination;
  readonly jobId: number;
  readonly name: string;
  readonly permissions: JobPermissions;
  /** Null where the job names none. */
  readonly environment: ForgeEnvironment | null;
  /** The `needs` context. */
  readonly needs: Readonly<Record<string, { readonly result: string; readonly outputs: Readonly<Record<string, string>> }>>;
  readonly artifacts: Set<string>;
  /** The job's folders are in it. */
  readonly slot: JobSlot;
}

/** The state of a running job, changed by its steps. */
export interface JobState {
  readonly machine: JobMachine;
  readonly start: JobStart;
  readonly token: string;
  readonly folders: { readonly workspace: string; readonly temp: string; readonly tools: string; readonly home: string };
  /** In the environment of this job's processes, and of no others. */
  readonly trackingId: string;
  readonly masks: Masks;
  readonly log: JobLog;
  /** Contexts that don't change from step to step. */
  readonly fixed: Contexts;
  /** `GITHUB_*`, `RUNNER_*`, `CI`, ...: steps can't override them. */
  readonly variables: Readonly<Record<string, string>>;
  /** The `github` context as text. */
  readonly facts: Readonly<Record<string, string>>;
  readonly env: Map<string, string>;
  readonly path: string[];
  readonly outcomes: Map<string, { outcome: StepOutcome; conclusion: StepOutcome; outputs: ReadonlyMap<string, string> }>;
  readonly steps: StepSummary[];
  readonly posts: PostStep[];
  readonly children: Set<Child>;
  status: "success" | "failure" | "cancelled";
  /** `github.action` of the current step: its id, or GitHub's name for a step without one. */
  action: string;
  /** Why the job was cancelled, by a request or its time limit; set once. */
  cancelled: string | null;
  killed: boolean;
  /** Kills a cancelled job that does not end. */
  deadline: NodeJS.Timeout | undefined;
  current: CurrentStep | null;
}

export interface CurrentStep {
  readonly name: string;
  readonly condition: string;
  /** The step's own `env`. */
  readonly env: ReadonlyMap<string, string>;
  /** Reads a line of the step's output: text or a workflow command. */
  readonly readLine: (line: string) => void;
  child: Child | null;
  /** It was interrupted, by a cancellation or its time limit. */
  interrupted: boolean;
  /** It used a workflow command that is not supported. */
  broken: boolean;
}

interface PostStep {
  readonly name: string;
  readonly condition: string;
  readonly run: (current: CurrentStep) => Promise<"success" | "failure">;
}

/** The result of a step. */
export interface StepResult {
  readonly outcome: StepOutcome;
  readonly outputs: ReadonlyMap<string, string>;
}
