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

export interface Workflow {
  readonly path: string;
  readonly name: string;
  readonly triggers: readonly Trigger[];
  readonly permissions: DeclaredPermissions | null;
  readonly concurrency: { readonly group: Scalar; readonly cancelInProgress: Scalar | null } | null;
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
