import { type Clock, instant } from "../clock/clock.ts";
import type { Backend } from "../fleet/backend.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../fleet/model.ts";
import type { JournalEntry, LedgerInstance, Work, WorkInstance } from "../schemas/kinds.ts";
import type { StackRunner } from "../stacks/stack-runner.ts";
import type { Journal } from "./journal.ts";
import type { Operations } from "./operations.ts";
import type { Probe } from "./probe.ts";
import type { StackRunners } from "../stacks/stack-runners.ts";

/** What the engine job works with. */
export interface ApplyContext {
  readonly runners: Pick<StackRunners, "of">;
  readonly probe: Probe;
  readonly operations: Operations;
  readonly journal: Journal;
  /** The backend that an environment had at a commit; null where that is not known. */
  readonly backendAt: (commit: string, environment: string) => Promise<Backend | null>;
  readonly clock: Clock;
  /** Aborted: the engine ends cleanly, nothing new is begun. */
  readonly signal: AbortSignal;
  /** Aborted: operations end too. Where it is absent `signal` ends them, which has the little time that a cancelled job gets. */
  readonly stopNow?: AbortSignal;
  /** One line of progress of an instance. */
  readonly log: (line: string, id: string) => void;
}

/** The same at work on one instance. */
export interface InstanceContext extends Omit<ApplyContext, "runners" | "log"> {
  readonly runner: StackRunner;
  readonly log: (line: string) => void;
}

type NotStartedEntry = Extract<JournalEntry, { readonly event: "not-started" }>;

/** Why a stack was not started: the code decides, the detail is for people. */
export type NotStarted = Pick<NotStartedEntry, "code" | "detail">;

export const cancelled: NotStarted = { code: "cancelled", detail: "the run was asked to end" };

export function describeNotStarted({ code, detail }: NotStarted): string {
  return `${code}: ${detail}`;
}

/** `unable`: the machine could not even try, for lack of disk space for example; nothing is known of the instance. */
export type InstanceOutcome = "done" | "unhealthy" | "failed" | "needs-confirmation" | "not-started" | "unable";

/** One instance of the work, with everything that main says about it. */
export interface InstanceJob {
  readonly work: Work;
  readonly claim: WorkInstance;
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
  readonly digests: ReadonlyMap<string, string>;
  /** With the claims in it. */
  readonly ledger: LedgerInstance;
}

/** The entry of a stack that was claimed and not started. */
export function notStarted(
  { environment, id }: Pick<WorkInstance, "environment" | "id">,
  stack: { readonly name: string; readonly attempt: string },
  { code, detail }: NotStarted,
  now: number,
): JournalEntry {
  return { event: "not-started", at: instant(now), environment, id, stack: stack.name, attempt: stack.attempt, code, detail };
}

/** Stack -> output -> value as the states have them, sensitive ones included: for operations and probes, never for a file. */
export async function outputsOf(
  { architecture, environment, instance }: InstanceJob,
  runner: StackRunner,
): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
  const found: Record<string, Readonly<Record<string, unknown>>> = {};
  for (const { name } of architecture.config.spec.stacks) {
    const outputs = await runner.outputs({ environment, instance, architecture, stack: name });
    if (outputs !== null) found[name] = outputs;
  }
  return found;
}
