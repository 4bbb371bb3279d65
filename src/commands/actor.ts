import { type Person, personOf } from "../data/person.ts";
import type { Role } from "../github/port.ts";

/** Who gives a command. */
export type Actor =
  /** Wrote a comment on GitHub, or dispatched a workflow there. */
  | {
      readonly kind: "commenter";
      readonly login: string;
      /** Id of the account; null where it is gone. */
      readonly account: number | null;
      /** In the repository. */
      readonly role: Role;
      /** `policy.confirmers.permission` of the environment. */
      readonly needed: Role;
      /** On `policy.machines` of the environment: an agent, which decides nothing. */
      readonly machine?: boolean;
      /** Id of the comment; null for a dispatch. */
      readonly comment: number | null;
    }
  /** Works at a terminal with a ledger that they can write, which is the permission: a clone's own branch, or one of a remote that takes their push. */
  | { readonly kind: "operator"; readonly login: string };

const ranks: Readonly<Record<Role, number>> = { none: 0, read: 1, triage: 2, write: 3, maintain: 4, admin: 5 };

/** Whether a role includes another. */
export function includesRole(role: Role, needed: Role): boolean {
  return ranks[role] >= ranks[needed];
}

/** As the ledger names them. */
export function personBehind(actor: Actor): Person {
  return personOf(actor.login, actor.kind === "commenter" ? actor.account : null);
}

/** The comment that a ledger entry names; null for what was typed in a terminal. */
export function commentOf(actor: Actor): number | null {
  return actor.kind === "commenter" ? actor.comment : null;
}
