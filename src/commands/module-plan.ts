import { isSamePerson, type Person } from "../data/person.ts";
import { type GitHub, mayWrite, type PullRequest, type Role } from "../github/port.ts";
import type { ModuleWord } from "../review/module-plan.ts";
import type { Refusal } from "./refusal.ts";

/** `/plan <head>` in a comment on a pull request. */
export interface AskedModulePlan {
  readonly head: string;
  readonly login: string;
  /** null where the account is gone. */
  readonly account: number | null;
  readonly role: Role;
  readonly comment: number;
  /** ISO 8601: when it was written. */
  readonly at: string;
}

/** What decides whether module code is run that nobody has merged. */
export interface ModuleFacts {
  readonly pull: PullRequest;
  /** Who wrote or pushed it. */
  readonly people: readonly Person[];
  /** Why those who pushed are not all known; null where they are. */
  readonly pushersUnknown: string | null;
  /** ISO 8601; null where GitHub does not say. */
  readonly headPushedAt: string | null;
  /** Files below `architectures/` that merging would change; null where it conflicts with main. */
  readonly changed: readonly string[] | null;
  /** The first of them that the commenter does not own by main's CODEOWNERS; null where all are theirs. */
  readonly notOwned: NotOwned | null;
  /** What the environments of main say; null where any of it cannot be read. */
  readonly policy: ModulePolicy | null;
}

export interface ModulePolicy {
  /** Whether main has an environment whose reviews take a second person. */
  readonly takesTwo: boolean;
  /** On `policy.machines` of any environment. */
  readonly machine: boolean;
}

export interface NotOwned {
  readonly path: string;
  /** As CODEOWNERS has them. */
  readonly owners: readonly string[];
  /** Those of them of whom nobody knows who that is: teams that the App may not see, and addresses. */
  readonly unknown: readonly string[];
}

export type ModulePlanDecision =
  | { readonly outcome: "refused"; readonly refusal: Refusal }
  | { readonly outcome: "accepted"; readonly word: ModuleWord };

/**
 * Whether a comment lets the module code of a pull request be run before it is merged: of a head that is still there, in a branch of this repository, by an owner of every changed file, who
 * wrote the comment when the head was there. The word is of these files: others that differ from main later are not let run by it. Pure.
 */
export function decideModulePlan(asked: AskedModulePlan, facts: ModuleFacts): ModulePlanDecision {
  const refusal = refusalOf(asked, facts);
  const { login: by, account, comment, at, head } = asked;
  const paths = [...(facts.changed ?? [])].sort();
  if (refusal !== null) return { outcome: "refused", refusal };
  if (account === null) return { outcome: "refused", refusal: { code: "person.role", login: by, role: "none", needed: "write" } };
  return { outcome: "accepted", word: { pullRequest: facts.pull.number, head, by, account, at, comment, paths } };
}

function refusalOf(asked: AskedModulePlan, facts: ModuleFacts): Refusal | null {
  const { login, role } = asked;
  if (facts.policy === null) return { code: "modules.policy" };
  if (facts.policy.machine) return { code: "person.machine", login };
  if (!mayWrite(role)) return { code: "person.role", login, role, needed: "write" };
  return headRefusal(asked, facts) ?? ownerRefusal(asked, facts) ?? (facts.policy.takesTwo ? authorRefusal(asked, facts) : null);
}

function headRefusal({ head, at }: AskedModulePlan, { pull, headPushedAt }: ModuleFacts): Refusal | null {
  if (pull.state !== "open") return { code: "modules.closed" };
  if (!pull.sameRepository) return { code: "modules.fork" };
  // GitHub lists a pull request's commits by its base: of another one, who wrote what differs from main is not known.
  if (!pull.toMain) return { code: "modules.base" };
  if (pull.head !== head) return { code: "modules.other-head", head: pull.head };
  if (headPushedAt === null) return { code: "modules.push-unknown" };
  return Date.parse(at) < Date.parse(headPushedAt) ? { code: "modules.older", pushed: headPushedAt } : null;
}

function ownerRefusal({ login }: AskedModulePlan, { changed, notOwned }: ModuleFacts): Refusal | null {
  if (changed === null) return { code: "modules.conflict" };
  if (changed.length === 0) return { code: "modules.none" };
  return notOwned === null ? null : { code: "modules.owner", login, ...notOwned };
}

function authorRefusal({ login, account }: AskedModulePlan, { people, pushersUnknown }: ModuleFacts): Refusal | null {
  if (pushersUnknown !== null) return { code: "modules.people-unknown", why: pushersUnknown };
  const person: Person = account === null ? { by: login } : { by: login, account };
  return people.some((one) => isSamePerson(one, person)) ? { code: "modules.author", login } : null;
}

/** The first path that an account does not own. Owners are known by the numbers of their accounts now: a login can be given up, and taken by another. */
export async function firstNotOwned(
  github: Pick<GitHub, "accountId" | "teamMembers">,
  owner: string,
  account: number | null,
  { changed, ownersOf }: { readonly changed: readonly string[]; readonly ownersOf: (path: string) => readonly string[] },
): Promise<NotOwned | null> {
  const known = new Map<string, ReadonlySet<number> | null>();
  for (const path of changed) {
    const owners = ownersOf(path);
    for (const one of owners) if (!known.has(one)) known.set(one, await accountsOf(github, owner, one));
    if (account !== null && owners.some((one) => known.get(one)?.has(account) === true)) continue;
    return { path, owners, unknown: owners.filter((one) => known.get(one) === null) };
  }
  return null;
}

/** Of `@login`, or of a team of the repository's organization; null for any other. */
async function accountsOf(
  github: Pick<GitHub, "accountId" | "teamMembers">,
  organization: string,
  owner: string,
): Promise<ReadonlySet<number> | null> {
  const [, login = "", team] = /^@([A-Za-z0-9][\w-]*)(?:\/([A-Za-z0-9][\w.-]*))?$/.exec(owner) ?? [];
  if (team !== undefined) return login.toLowerCase() === organization.toLowerCase() ? github.teamMembers(team) : null;
  const account = login === "" ? null : await github.accountId(login);
  return account === null ? null : new Set([account]);
}
