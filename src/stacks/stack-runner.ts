import type { Backend } from "../fleet/backend.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../fleet/model.ts";
import type { PlannedStack, PlanRecord } from "../schemas/kinds.ts";
import type { RecordedState } from "./state/recorded-state.ts";
import type { StateVersion } from "./state/state.ts";

/** Which stack of which instance, with everything its root is rendered from. */
export interface StackTarget {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
  readonly stack: string;
  /** Where the states are, where that is not (yet) what environment.yaml says: in a review, and while they are moved. */
  readonly backend?: Backend;
  /** What the ledger records of the instance's states, by stack: a plan is made from those only. Nothing is known of a stack that is not there. */
  readonly recorded?: ReadonlyMap<string, RecordedState>;
}

/** A plan of the engine. `file` is only valid in the folder and session that made it; of a run that is made elsewhere it is the run's id. */
export interface StackPlan {
  readonly outcome: "planned";
  readonly record: PlanRecord;
  /** sha256 of the record's canonical JSON without keyId and mode. */
  readonly fingerprint: string;
  readonly shape: string;
  /** No change to any resource or output. */
  readonly empty: boolean;
  /** The state had no resource before this plan. */
  readonly stateEmpty: boolean;
  /** Addresses that the state marks as tainted, after a failed create. */
  readonly tainted: readonly string[];
  /** `<stack>.<output>` -> HMAC of the upstream value that was consumed (absent where it was taken as unknown). */
  readonly consumed: Readonly<Record<string, string>>;
  /** Outputs whose value this plan changes or leaves unknown: what makes downstream stacks plan with unknowns. */
  readonly changedOutputs: readonly string[];
  readonly display: PlannedStack["display"];
  /** Addresses of protected types that it deletes, replaces or forgets. */
  readonly protected: readonly string[];
  /** The downtime that architecture.yaml expects of it, for example `9m`. */
  readonly downtime: string | null;
  readonly file: string;
}

export type PlanOutcome =
  | StackPlan
  /** The engine cannot plan with an unknown upstream (`for_each`, `count`, provider configuration). */
  | { readonly outcome: "deferred"; readonly reason: string }
  /** A stack that it needs has no state; nothing was planned. */
  | { readonly outcome: "upstream-missing"; readonly upstream: string }
  | Locked
  | NoVerdict
  | Failed;

/** Somebody else holds the lock of the state. */
export interface Locked {
  readonly outcome: "locked";
  readonly lockId: string;
  readonly who: string;
  readonly since: string;
}

/** It ended for a reason that says nothing about the stack; the same again may succeed. */
export type NoVerdict =
  /** Asked to stop, by this run or by somebody else. */
  | { readonly outcome: "interrupted" }
  /** The engine could not read or write a file of its own: the disk is full or read-only, or a permission is missing. Redacted. */
  | { readonly outcome: "own-file"; readonly error: string };

/** `error` is redacted; `hint` comes from the architecture's hints, else from what kind of fault it is. */
export interface Failed {
  readonly outcome: "failed";
  readonly error: string;
  readonly hint: string | null;
  /** The stack's own state is not the one that is recorded: `found` is there instead, null where there is none. Nothing else has failed. */
  readonly lost?: { readonly found: StateVersion | null };
}

export type ApplyOutcome =
  | {
      readonly outcome: "clean";
      /** Declared outputs that are not sensitive. */
      readonly outputs: Readonly<Record<string, unknown>>;
      /** HMAC of every declared output. */
      readonly hashes: Readonly<Record<string, string>>;
      readonly stateVersion: StateVersion;
      /** What applied it, where that was not the runner's own engine: `terraform 1.9.8 of app.terraform.io`. */
      readonly by?: string;
    }
  | NoVerdict
  | Failed;

export type MoveOutcome =
  /** `from` is the name of the place where a copy stays. */
  { readonly outcome: "moved"; readonly from: string } | Locked | NoVerdict | Failed;

export type PlaceOutcome = { readonly outcome: "placed" } | Locked | NoVerdict | Failed;

export type UnlockOutcome = { readonly outcome: "unlocked" } | { readonly outcome: "gone" } | Locked | NoVerdict | Failed;

/** What is there of a stack, read without a plan and without a lock. */
export interface StackCheck {
  readonly outcome: "checked";
  /** Location of the state. */
  readonly place: string;
  /** The version of the state there; null where there is none. */
  readonly found: StateVersion | null;
  /** Why nothing would be planned from it: it is not the one that is recorded; null where it is, or nothing is recorded. */
  readonly fault: string | null;
  /** Who holds the state, and which runs hold it or wait for it; null where the backend does not say without being locked itself. */
  readonly held: Held | null;
}

/** What a service that makes runs says of a stack's workspace. */
export interface Held {
  /** The workspace's page. */
  readonly page: string;
  readonly locked: { readonly id: string; readonly who: string } | null;
  /** Those that are not over, the oldest first. */
  readonly runs: readonly HeldRun[];
}

export interface HeldRun {
  readonly id: string;
  /** The service's own word for how far it is. */
  readonly status: string;
  /** What it waits for: its own next step, a person's confirmation, a person's decision about a policy. */
  readonly next: "itself" | "confirmation" | "decision";
  readonly since: string;
  /** Flotilla made it. */
  readonly ours: boolean;
  readonly page: string;
}

/** Plans and applies one stack in a clean folder. Nothing here knows of GitHub, the ledger or reviews. */
export interface StackRunner {
  /** For the record: `tofu 1.6.2`. */
  readonly engine: string;
  /** What the engine is kept from the rest of the machine by, for the record: `bubblewrap 0.8.0`, or `none`. */
  readonly isolation: string;
  /** Location of a stack's state, for the record: `local:<env>/<id>/app`. */
  backend(target: StackTarget): string;
  /** Reads what is there of a stack; makes, changes and locks nothing. */
  check(target: StackTarget, signal?: AbortSignal): Promise<StackCheck | NoVerdict | Failed | Locked>;
  /** A plan to review: no lock, upstream outputs named in `unknown` (`network.address`) are taken as unknown, and so are all of an upstream without state. */
  speculativePlan(target: StackTarget, unknown: readonly string[], signal?: AbortSignal): Promise<PlanOutcome>;
  /** A plan to be applied: locks the state while it plans; a missing upstream is an answer, never an assumption. */
  plan(target: StackTarget, signal?: AbortSignal): Promise<PlanOutcome>;
  /** Applies exactly that plan. On `signal` everything ends cleanly (the engine writes its state first) and is `interrupted`. */
  apply(target: StackTarget, plan: StackPlan, signal?: AbortSignal): Promise<ApplyOutcome>;
  /** Forgets a plan that is not applied: its file has values in clear. Nothing happens where there is none. */
  discard(target: StackTarget): Promise<void>;
  /** All declared outputs in the state, sensitive ones included: for operations and probes, never for a file. */
  outputs(target: StackTarget): Promise<Readonly<Record<string, unknown>> | null>;
  /**
   * Takes the lock on a stack's state away from whoever has it. `gone`: there is no such lock (any more). Local states are freed by the end of their
   * holder, and by nothing else.
   */
  unlock(target: StackTarget, lockId: string, signal?: AbortSignal): Promise<UnlockOutcome>;
  /**
   * Copies a stack's state from the backend `from` to that of environment.yaml, and checks that the copy is the same. Nothing is removed. May be cut off
   * anywhere and done again.
   */
  moveState(target: StackTarget, from: Backend, signal?: AbortSignal): Promise<MoveOutcome>;
  /**
   * Puts a state in the place of a stack's, where there is none or an older one of the same lineage; a newer one of it stays. May be cut off anywhere and
   * done again.
   */
  placeState(target: StackTarget, text: string, signal?: AbortSignal): Promise<PlaceOutcome>;
  /** A stack's state as it is stored, in clear; null where there is none. Throws a UserError where it cannot be read. */
  storedState(target: StackTarget, signal?: AbortSignal): Promise<string | null>;
  /** Removes its folders, once no plan or apply is under way. Caches stay. */
  close(): Promise<void>;
}
