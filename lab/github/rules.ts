import { matchesBranchPattern } from "./branch-pattern.ts";
import type { Actor, BranchRule } from "./contract.ts";
import { unmetChecks } from "./required-checks.ts";
import type { CheckRun, Review, Status } from "./records.ts";

/** A rule that is violated, with GitHub's message. */
export type RuleViolation =
  | { readonly code: "restricted"; readonly message: string }
  | { readonly code: "pull-request-required"; readonly message: string }
  | { readonly code: "checks-unmet"; readonly message: string }
  | { readonly code: "approval-missing"; readonly message: string }
  | { readonly code: "commits-refused"; readonly message: string };

/** The rules that apply to this actor on this branch. */
function bindingRules(rules: readonly BranchRule[], branch: string, actor: Actor): readonly BranchRule[] {
  return rulesFor(rules, branch).filter((rule) => rule.bypass?.includes(actor.login) !== true);
}

export function rulesFor(rules: readonly BranchRule[], branch: string): readonly BranchRule[] {
  return rules.filter(({ enforcement, pattern }) => enforcement === undefined && matchesBranchPattern(pattern, branch));
}

/** Whether the branch takes signed commits only, of this actor. */
export function asksForSignatures(rules: readonly BranchRule[], branch: string, actor: Actor): boolean {
  return bindingRules(rules, branch, actor).some((rule) => rule.signedCommits === true);
}

/** The rules that an actor would violate by updating, creating or deleting a branch with a push or the API for refs. */
export function refUpdateViolations(rules: readonly BranchRule[], branch: string, actor: Actor): readonly RuleViolation[] {
  return bindingRules(rules, branch, actor).flatMap((rule): readonly RuleViolation[] => {
    if (isRestricted(rule, actor)) return [{ code: "restricted", message: `Cannot update this protected ref: ${branch}` }];
    const checks = rule.requiredChecks?.length ?? 0;
    if (checks + (rule.requiredApprovals ?? 0) === 0) return [];
    return [{ code: "pull-request-required", message: "Changes must be made through a pull request." }];
  });
}

/** The facts about the head of a merge. */
export interface MergeFacts {
  readonly checks: readonly CheckRun[];
  readonly statuses: readonly Status[];
  /** The head does not hold the base's tip. */
  readonly behind: boolean;
  /** Approvals of exactly this head that count: see {@link countApprovals}. */
  readonly approvals: number;
  readonly changesRequested: boolean;
  /** How it is to be merged; undefined where that is not said yet. */
  readonly method?: "merge" | "squash" | "rebase";
  /** Login of who opened the pull request. */
  readonly author?: string;
  /** An approval that counts is by somebody else than who pushed last. */
  readonly approvedByAnother?: boolean;
  /** Of whom none has approved, by lines of CODEOWNERS. */
  readonly missingOwners?: readonly string[];
  readonly openConversations?: number;
  /** How many of its commits have no verified signature. */
  readonly unsigned?: number;
}

/** The rules that an actor would violate by merging a pull request into a branch. */
export function mergeViolations(rules: readonly BranchRule[], branch: string, actor: Actor, facts: MergeFacts): readonly RuleViolation[] {
  return bindingRules(rules, branch, actor).flatMap((rule): readonly RuleViolation[] => {
    // Where branches have to be up to date, the checks of a head that is behind do not count.
    const counted = rule.upToDate === true && facts.behind ? { checks: [], statuses: [] } : facts;
    const unmet = unmetChecks(rule.requiredChecks ?? [], counted);
    return [
      ...(isRestricted(rule, actor) ? [{ code: "restricted", message: `Cannot update this protected ref: ${branch}` } as const] : []),
      ...(unmet === null ? [] : [{ code: "checks-unmet", message: unmet } as const]),
      ...reviewViolations(rule, facts),
      ...commitViolations(rule, facts, actor),
    ];
  });
}

/** What a rule asks of people. */
function reviewViolations(rule: BranchRule, facts: MergeFacts): readonly RuleViolation[] {
  const wanted = rule.requiredApprovals ?? 0;
  const { missingOwners = [], openConversations = 0 } = facts;
  const messages = [
    ...(facts.approvals >= wanted
      ? []
      : [`At least ${wanted} approving review${wanted === 1 ? " is" : "s are"} required by reviewers with write access.`]),
    ...(wanted > 0 && facts.changesRequested ? ["Changes were requested by a reviewer with write access."] : []),
    ...(rule.codeOwners === true ? missingOwners : []).map((owners) => `Waiting on code owner review from ${owners}.`),
    ...(rule.threads === true && openConversations > 0 ? ["A conversation must be resolved before this pull request can be merged."] : []),
    ...(rule.lastPushApproval === true && wanted > 0 && facts.approvedByAnother === false
      ? ["New changes require approval from someone other than the last pusher."]
      : []),
  ];
  return messages.map((message) => ({ code: "approval-missing", message }));
}

/** What a rule says of the commits that a merge brings. */
function commitViolations(rule: BranchRule, facts: MergeFacts, actor: Actor): readonly RuleViolation[] {
  const { method } = facts;
  const messages = [
    ...(rule.linearHistory === true && method === "merge" ? ["This branch must not contain merge commits."] : []),
    ...(rule.signedCommits === true && !areSigned(facts, actor) ? ["Commits must have verified signatures."] : []),
    ...(rule.mergeQueue === true ? ["Changes must be made through the merge queue"] : []),
  ];
  return messages.map((message) => ({ code: "commits-refused", message }));
}

/**
 * What GitHub makes of commits by a merge or a squash it signs; by a rebase it cannot. A merge brings the head's own commits too. "You cannot squash and merge a
 * pull request into the branch on GitHub unless you are the author of the pull request."
 */
function areSigned({ method, author, unsigned = 0 }: MergeFacts, actor: Actor): boolean {
  if (method === "squash") return author === actor.login;
  return method !== "rebase" && unsigned === 0;
}

/**
 * Counts approvals of `head` by users for whom `canWrite` holds, without the author. Each user's last review that approves or requests
 * changes counts.
 */
export function countApprovals(
  reviews: readonly Review[],
  head: string,
  author: Actor,
  canWrite: (login: string) => boolean,
  lastPusher: string | null = null,
): Required<Pick<MergeFacts, "approvals" | "changesRequested" | "approvedByAnother">> {
  const last = new Map<string, Review>();
  for (const review of reviews) {
    const counts = review.author.kind === "user" && review.author.login !== author.login && canWrite(review.author.login);
    if (counts && review.state !== "COMMENTED" && review.state !== "PENDING") last.set(review.author.login, review);
  }
  const latest = [...last.values()];
  const approving = latest.filter((review) => review.state === "APPROVED" && review.commit === head);
  return {
    approvals: approving.length,
    approvedByAnother: approving.some((review) => review.author.login !== lastPusher),
    changesRequested: latest.some((review) => review.state === "CHANGES_REQUESTED"),
  };
}

function isRestricted(rule: BranchRule, actor: Actor): boolean {
  return rule.onlyActors !== undefined && !rule.onlyActors.includes(actor.login);
}
