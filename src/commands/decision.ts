import type { Person } from "../data/person.ts";
import type { Exclusion, RolloutEvent } from "../rollout/index.ts";
import type { Attempt, LedgerConfirmation, LedgerInstance, Repair } from "../schemas/kinds.ts";
import type { Actor } from "./actor.ts";
import type { Command } from "./parse.ts";
import type { Place } from "./place.ts";
import type { Refusal } from "./refusal.ts";

/** Everything that decides whether a command is carried out. */
export interface Question {
  readonly command: Command;
  readonly place: Place;
  readonly actor: Actor;
  /** When it was typed. */
  readonly at: string;
  readonly facts: Facts;
}

export interface Facts {
  /** Ledger files of the instances that the command is about. */
  readonly instances: ReadonlyMap<string, LedgerInstance>;
  /** What was confirmed of the stack whose plan is approved. */
  readonly confirmations: readonly LedgerConfirmation[];
  /** Digest per stack of the instance whose plan is approved, by what is committed now. */
  readonly digests: ReadonlyMap<string, string>;
  /** Place and code of the first error in that instance's files, or in those that it depends on; null where there is none. */
  readonly invalid: string | null;
  /** Who wrote what an unreviewed or protected plan comes from; none where there is no GitHub to ask. */
  readonly authors: readonly Person[];
  /** Shapes of this rollout's open pull requests. */
  readonly shapes: readonly string[];
  /** Every instance of the environment by what is committed, with why an upgrade excludes it; null where nobody asked, or it cannot be read. */
  readonly exclusions: ReadonlyMap<string, Exclusion | null> | null;
  /** Heads of pull requests that are not merged, by instance. */
  readonly heads: ReadonlyMap<string, string>;
}

export type Decision = Refused | Accepted | { readonly outcome: "status" };

export interface Refused {
  readonly outcome: "refused";
  readonly refusal: Refusal;
}

export interface Accepted {
  readonly outcome: "accepted";
  /** For the rollout's file. */
  readonly events: readonly RolloutEvent[];
  /** Instances whose ledger file asks for another try. */
  readonly retry: readonly string[];
  readonly confirm: { readonly id: string; readonly stack: string; readonly attempt: Attempt; readonly fingerprint: string } | null;
  /** What is recorded with stacks of an instance for the next apply. */
  readonly repair?: { readonly id: string; readonly stacks: readonly string[]; readonly kind: Repair["kind"]; readonly lock?: string };
  /** The instance that is let go. */
  readonly release?: string;
  readonly wake: readonly ("apply.yml" | "rollout.yml")[];
  /** What the actor does, for the ledger's commit, the log and the terminal: `pauses prod 5.4.0`. */
  readonly summary: string;
}

export function refused(refusal: Refusal): Refused {
  return { outcome: "refused", refusal };
}
