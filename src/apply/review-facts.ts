import type { ObjectId } from "../git/object-id.ts";
import { mayWrite, type PullRequestTrust } from "../github/port.ts";
import { isSamePerson, type Person } from "../data/person.ts";
import { involvedIn, isInvolved } from "../ledger/involved.ts";
import { isUsed } from "../ledger/confirmations.ts";
import type {
  ConfirmationFact,
  LedgerConfirmation,
  LedgerReview,
  LedgerRollout,
  LedgerStack,
  Review,
  ReviewFact,
} from "../schemas/kinds.ts";
import { canonicalJson } from "../data/canonical-json.ts";
import { sha256 } from "../data/fingerprint.ts";
import { type ShownPlan, shownSince } from "./shown-plans.ts";

/** What is known of the pull requests and rollouts that reviews name. */
export interface TrustBase {
  readonly trust: ReadonlyMap<number, PullRequestTrust>;
  /** Their plan comments as they are now, of those that somebody approves. */
  readonly shown: ReadonlyMap<number, ShownPlan>;
  /** Main's tip descends from it. */
  readonly isOnMain: (commit: ObjectId) => boolean;
  /** Rollouts of the environment. */
  readonly rollouts: readonly LedgerRollout[];
  /** Login of the App. */
  readonly app: string;
  /** `policy.machines` of the environment. */
  readonly machines: readonly string[];
}

/** Whose approval is not that of another person, beside a pull request's own authors. */
export interface Circle extends Pick<TrustBase, "app" | "machines"> {
  /** Who set the rollout going that it belongs to. */
  readonly involved: readonly Person[];
}

/**
 * The reviews of a stack and digest with what makes them count. A review of a pull request that GitHub does not know counts nothing.
 */
export function reviewFacts(file: LedgerReview | undefined, base: TrustBase): readonly ReviewFact[] {
  return (file?.reviews ?? []).flatMap((review) => {
    const trust = base.trust.get(review.pullRequest);
    if (trust === undefined) return [];
    return [
      {
        review,
        merged: wasMergedAfter(review, trust, base),
        author: trust.author,
        approvers: approversOf(trust, review, base.shown.get(review.pullRequest), {
          ...base,
          involved: rolloutsOf(review.pullRequest, base.rollouts).flatMap(involvedIn),
        }),
        approvedShapes: approvedShapes(review.pullRequest, base.rollouts),
      },
    ];
  });
}

/**
 * Who approved a pull request, sorted: at exactly the head that was planned, once the plan was shown as it is now (what was planned anew since, perhaps
 * with another outcome, is not what was approved; nor is what somebody wrote into the App's comment), people who may write and who had no hand in the
 * change, machines never. What a machine other than the App wrote was asked for by somebody who is not named: two people have to approve it, so that
 * one of them is another.
 */
export function approversOf(
  { approvals, author, committers }: PullRequestTrust,
  review: Pick<Review, "head" | "at" | "comment">,
  shown: ShownPlan | undefined,
  { app, machines, involved }: Circle,
): readonly string[] {
  const since = shownSince(review, shown);
  if (since === null) return [];
  const behind = [author, ...committers];
  const counting = approvals.filter(
    ({ login, account, head, role, at }) =>
      head === review.head &&
      Date.parse(at) >= since &&
      mayWrite(role) &&
      !isAmong(login, [...behind, ...machines]) &&
      !involved.some((person) => isSamePerson(person, { by: login, account })),
  );
  const people = [...new Set(counting.map(({ login }) => login))].sort();
  const byMachine = behind.some((login) => isAmong(login, machines) || (login.endsWith("[bot]") && login !== app));
  return byMachine && people.length < 2 ? [] : people;
}

/** What an approval of a pull request is judged without. */
export function gapsOf({ number, approvals, pushersUnknown: why }: PullRequestTrust): readonly string[] {
  return why === null || approvals.length === 0
    ? []
    : [`who pushed the commits of #${number} is not known (${why}): only its authors and committers are kept from approving it`];
}

/** GitHub's logins differ in more than their case. */
function isAmong(login: string, logins: readonly string[]): boolean {
  return logins.some((other) => other.toLowerCase() === login.toLowerCase());
}

/** People's words for plans of a stack that have not been used yet. */
export function confirmationFacts(files: readonly LedgerConfirmation[], known: LedgerStack | undefined): readonly ConfirmationFact[] {
  return files
    .filter((file) => !isUsed(file, known))
    .map(({ fingerprint, by, at }) => ({ fingerprint, by, at }))
    .sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
}

/** One value for everything a plan is judged by: where it changes, what waits for a person is planned again. */
export function factsHash(reviews: readonly ReviewFact[]): string {
  return sha256(canonicalJson(reviews));
}

function wasMergedAfter(review: Review, trust: PullRequestTrust, { isOnMain }: TrustBase): boolean {
  if (!trust.merged || trust.mergeCommit === null || trust.mergedAt === null) return false;
  return Date.parse(review.at) <= Date.parse(trust.mergedAt) && isOnMain(trust.mergeCommit);
}

/** Whether a pull request belongs to one of these rollouts. */
export function isOfRollout(pullRequest: number, rollouts: readonly LedgerRollout[]): boolean {
  return rolloutsOf(pullRequest, rollouts).length > 0;
}

function rolloutsOf(pullRequest: number, rollouts: readonly LedgerRollout[]): readonly LedgerRollout[] {
  return rollouts.filter(({ members }) => members.some((member) => member.pullRequest === pullRequest));
}

/** Approved by a person on the tracker, or seen healthy in an earlier instance; null where the pull request is no rollout's. */
function approvedShapes(pullRequest: number, rollouts: readonly LedgerRollout[]): readonly string[] | null {
  const own = rolloutsOf(pullRequest, rollouts);
  if (own.length === 0) return null;
  const shapes = own.flatMap((rollout) => [
    ...rollout.approvedShapes.filter((approval) => approval.comment === null || !isInvolved(rollout, approval)).map(({ shape }) => shape),
    ...rollout.members.filter(({ healthyAt }) => healthyAt !== null).flatMap((member) => member.shapes),
  ]);
  return [...new Set(shapes)].sort();
}
