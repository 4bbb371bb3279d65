import type { BuiltInAction } from "./known-keys.ts";

/** A place in a workflow or action file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Why a workflow file is not run. */
export interface WorkflowProblem extends Place {
  readonly message: string;
}

/** A scalar of a workflow file: its value, or the expression that evaluates to it. */
export type Scalar =
  | { readonly kind: "literal"; readonly value: string; readonly place: Place }
  | { readonly kind: "expression"; readonly expression: string; readonly place: Place };

export type NamedScalars = readonly (readonly [name: string, value: Scalar])[];

/** `permissions:` as written: `contents: read`, `id-token: write`, ... */
export type DeclaredPermissions = Readonly<Record<string, "read" | "write" | "none">>;

interface DispatchInput {
  readonly name: string;
  readonly required: boolean;
  readonly default: string | null;
}

/** One entry of `on:`; an empty list means no filter. */
export interface Trigger {
  readonly event: string;
  readonly branches: readonly string[];
  readonly types: readonly string[];
  readonly workflows: readonly string[];
  readonly crons: readonly string[];
  readonly inputs: readonly DispatchInput[];
}

/** An input of a workflow that others call. */
export interface CallInput {
  readonly name: string;
  readonly required: boolean;
  readonly type: "string" | "number" | "boolean";
  readonly default: string | null;
}

/** `on.workflow_call`: what a job that calls the workflow hands over and gets back. */
export interface CallInterface {
  readonly inputs: readonly CallInput[];
  readonly secrets: readonly { readonly name: string; readonly required: boolean }[];
  readonly outputs: NamedScalars;
}

export interface Concurrency {
  readonly group: Scalar;
  readonly cancelInProgress: Scalar | null;
}

/** One value of a matrix: an expression for a list, or the list itself. */
export type MatrixVector =
  | { readonly kind: "expression"; readonly value: Scalar }
  | { readonly kind: "list"; readonly values: readonly string[] };

export interface Strategy {
  /** By name, in the order of the file; `include` is a list of objects. */
  readonly matrix: readonly (readonly [name: string, vector: MatrixVector])[];
  readonly failFast: Scalar | null;
  readonly maxParallel: Scalar | null;
}

/** A job that is another workflow of the same commit. */
export interface WorkflowCall {
  /** `.github/workflows/<file>` */
  readonly path: string;
  readonly with: NamedScalars;
  readonly secrets: "inherit" | NamedScalars;
}

export interface Workflow {
  readonly path: string;
  readonly name: string;
  readonly triggers: readonly Trigger[];
  /** Null where it cannot be called. */
  readonly callable: CallInterface | null;
  readonly permissions: DeclaredPermissions | null;
  readonly concurrency: Concurrency | null;
  readonly env: NamedScalars;
  /** In the order of the file. */
  readonly jobs: readonly JobDefinition[];
}

export interface JobDefinition {
  readonly key: string;
  readonly name: Scalar | null;
  readonly needs: readonly string[];
  /** Always has a status function: GitHub's `success() && (...)` is already added. */
  readonly if: string;
  readonly timeoutMinutes: Scalar | null;
  readonly environment: Scalar | null;
  readonly permissions: DeclaredPermissions | null;
  readonly concurrency: Concurrency | null;
  readonly strategy: Strategy | null;
  /** Null where the job has steps of its own. */
  readonly call: WorkflowCall | null;
  readonly outputs: NamedScalars;
  readonly env: NamedScalars;
  readonly steps: readonly StepDefinition[];
  readonly place: Place;
}

export interface StepDefinition {
  readonly id: string | null;
  readonly name: Scalar | null;
  readonly if: string;
  readonly env: NamedScalars;
  readonly continueOnError: Scalar | null;
  readonly timeoutMinutes: Scalar | null;
  readonly work: StepWork;
  readonly place: Place;
}

export type StepWork =
  | { readonly kind: "run"; readonly script: Scalar; readonly workingDirectory: Scalar | null }
  /** `checkout` holds the folder; null where the job's own workspace does. */
  | { readonly kind: "local"; readonly checkout: string | null; readonly folder: string; readonly with: NamedScalars }
  | { readonly kind: "built-in"; readonly action: BuiltInAction; readonly with: NamedScalars };
