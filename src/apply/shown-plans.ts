import type { Comment, GitHub, PullRequestTrust } from "../github/port.ts";
import { planMarker } from "../report/plan-comment.ts";
import { textHash } from "../report/same-text.ts";
import type { Review } from "../schemas/kinds.ts";

/** A pull request's plan comment as it is now. */
export type ShownPlan = Pick<Comment, "body" | "updatedAt">;

/** The plan comments of those pull requests that somebody approves; for the others nothing hangs on it. */
export async function shownPlans(github: GitHub, trust: Iterable<PullRequestTrust>): Promise<ReadonlyMap<number, ShownPlan>> {
  const approved = [...trust].flatMap(({ number, approvals }) => (approvals.length === 0 ? [] : [number]));
  return approved.length === 0 ? new Map() : await github.ownComments(approved, planMarker);
}

/**
 * Since when people have been able to read a review, in milliseconds since the epoch; null where they can't: the comment is gone, or is not what the
 * App wrote. Anybody with write can edit it, so an approval from before its last edit says nothing, even where that edit put the text right again. For
 * reviews from before the ledger kept the comment's hash it is when they were recorded.
 */
export function shownSince({ at, comment }: Pick<Review, "at" | "comment">, shown: ShownPlan | undefined): number | null {
  if (comment === undefined) return Date.parse(at);
  if (shown === undefined || textHash(shown.body) !== comment) return null;
  return Math.max(Date.parse(at), Date.parse(shown.updatedAt));
}
