import type { LedgerRollout } from "../../schemas/kinds.ts";
import { isInvolved } from "../../ledger/involved.ts";
import type { ObservedUpgrade, UpgradeReview, UpgradeStack } from "./observed.ts";
import type { MemberView } from "./assess.ts";

/** What happens to an open upgrade pull request next, and why. */
export type MergeDecision =
  | { readonly kind: "merge" }
  /** The bot owns its branch: it is rebuilt on main's tip. */
  | { readonly kind: "rebuild"; readonly why: "main-moved" | "retried" | "plan-outdated" }
  /** Somebody has made another branch its base: merged there it would upgrade nothing. */
  | { readonly kind: "retarget" }
  /** It holds nothing that belongs to the rollout any more. */
  | { readonly kind: "close"; readonly why: "not-in-rollout" | "nothing-left" }
  /** A batch is split; `alone` get pull requests of their own. */
  | { readonly kind: "split"; readonly alone: readonly string[]; readonly why: "members-differ" | "shapes-differ" }
  | MergeBlocker
  | { readonly kind: "unapproved"; readonly stacks: readonly ReviewedStack[] };

/** What keeps it from being merged, besides unapproved shapes. */
export type MergeBlocker =
  /** `late`: it was asked for again, and people are notified. */
  | { readonly kind: "check-pending"; readonly check: "validate" | "plan"; readonly late: boolean }
  /** These instances are not to be upgraded now: they are on hold, or their config cannot be read. */
  | { readonly kind: "excluded"; readonly members: readonly ExcludedMember[] }
  /** Someone other than the bot pushed to it; `/retry <id>` rebuilds it. */
  | { readonly kind: "foreign" }
  | { readonly kind: "refused"; readonly message: string }
  /** These people ask for changes. */
  | { readonly kind: "objections"; readonly by: readonly string[] }
  | { readonly kind: "check-failed"; readonly check: "validate" | "plan" }
  /** It was planned, but the ledger has no plan of these. */
  | { readonly kind: "plan-missing"; readonly stacks: readonly UpgradeStack[] }
  | { readonly kind: "deferred"; readonly stacks: readonly UpgradeStack[] };

export type ExcludedMember = Pick<MemberView, "state" | "reason"> & { readonly id: string };

export interface ReviewedStack extends UpgradeStack {
  readonly review: UpgradeReview;
}

/** Decides on one open pull request. `views` are the rollout's members that its head changes. Pure. */
export function mergeDecision(upgrade: ObservedUpgrade, views: readonly MemberView[], rollout: LedgerRollout): MergeDecision {
  const retried = views.some(({ member }) => member.retry?.head === upgrade.head);
  if (upgrade.content === "foreign") return retried ? { kind: "rebuild", why: "retried" } : { kind: "foreign" };
  const members = byMembers(upgrade, views);
  if (members !== null) return members;
  if (!upgrade.toMain) return { kind: "retarget" };
  if (retried) return { kind: "rebuild", why: "retried" };
  if (upgrade.merge === "outdated") return { kind: "rebuild", why: "main-moved" };
  const decision = byChecks(upgrade) ?? byReviews(upgrade, rollout);
  if (decision.kind === "merge" && upgrade.objections.length > 0) return { kind: "objections", by: upgrade.objections };
  if (decision.kind === "merge" && upgrade.behind) return { kind: "rebuild", why: "main-moved" };
  return decision.kind === "merge" && upgrade.refused !== null ? { kind: "refused", message: upgrade.refused } : decision;
}

function byMembers({ ids }: ObservedUpgrade, views: readonly MemberView[]): MergeDecision | null {
  if (views.length === 0) return { kind: "close", why: "not-in-rollout" };
  const over = views.filter(({ state, reached }) => reached || state === "skipped" || state === "healthy" || state === "absent");
  if (over.length === views.length) return { kind: "close", why: "nothing-left" };
  const excluded = views.filter((view) => view.state !== "in-pull-request" && !over.includes(view));
  const alone = views.filter(({ member }) => member.alone === true);
  const together = over.length === 0 && excluded.length === 0 && views.length === ids.length && alone.length === 0;
  if (ids.length > 1 && !together) return { kind: "split", alone: alone.map(({ member }) => member.id), why: "members-differ" };
  return excluded.length > 0
    ? { kind: "excluded", members: excluded.map(({ member: { id }, state, reason }) => ({ id, state, reason })) }
    : null;
}

function byChecks(upgrade: ObservedUpgrade): MergeDecision | null {
  if (upgrade.validate === "failure") return { kind: "check-failed", check: "validate" };
  if (upgrade.plan === "failure") return { kind: "check-failed", check: "plan" };
  const late = upgrade.missing?.state === "people";
  if (upgrade.validate === "pending") return { kind: "check-pending", check: "validate", late };
  const missing = upgrade.stacks.filter(({ review }) => review === null);
  if (missing.length === 0) return null;
  if (upgrade.plan === "pending") return { kind: "check-pending", check: "plan", late };
  return upgrade.fresh ? { kind: "plan-missing", stacks: missing } : { kind: "rebuild", why: "plan-outdated" };
}

function byReviews(upgrade: ObservedUpgrade, rollout: LedgerRollout): MergeDecision {
  const unapproved = upgrade.stacks.filter((stack): stack is ReviewedStack => stack.review !== null && !isApproved(stack.review, rollout));
  if (unapproved.length === 0 || upgrade.approvedBy !== null) return { kind: "merge" };
  const alone = outliers(upgrade, unapproved);
  if (alone.length > 0) return { kind: "split", alone, why: "shapes-differ" };
  const deferred = unapproved.filter(({ review }) => review.deferred);
  return deferred.length > 0 ? { kind: "deferred", stacks: deferred } : { kind: "unapproved", stacks: unapproved };
}

/** A protected deletion is approved by a person only, never by what was seen to go well elsewhere. */
export function isApproved(review: UpgradeReview, rollout: LedgerRollout): boolean {
  if (review.empty) return true;
  if (review.deferred) return false;
  return rollout.approvedShapes.some(
    (approval) =>
      approval.shape === review.shape && (approval.comment === null ? review.protected.length === 0 : !isInvolved(rollout, approval)),
  );
}

/**
 * Who leaves a batch: every instance with a protected or deferred stack, and every one that changes in another way than most. Those that change in
 * the same way stay together and wait for one approval.
 */
function outliers(upgrade: ObservedUpgrade, unapproved: readonly ReviewedStack[]): readonly string[] {
  if (upgrade.ids.length === 1) return [];
  const ways = new Map<string, string[]>();
  const single = new Set<string>();
  for (const id of upgrade.ids) {
    const own = unapproved.filter((stack) => stack.id === id);
    if (own.some(({ review }) => review.deferred || review.protected.length > 0)) single.add(id);
    const way = own.map(({ stack, review }) => `${stack} ${review.shape}`).join("\n");
    ways.set(way, [...(ways.get(way) ?? []), id]);
  }
  // Those with everything approved stay before any others do; then the larger group; then the first by name, so that it is always the same.
  const [stay] = [...ways].sort(
    ([a, left], [b, right]) => Number(b === "") - Number(a === "") || right.length - left.length || (a < b ? -1 : 1),
  );
  return upgrade.ids.filter((id) => single.has(id) || stay?.[1].includes(id) !== true);
}
