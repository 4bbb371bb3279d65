import type { LedgerRollout } from "../../schemas/kinds.ts";
import type { MemberView } from "./assess.ts";
import type { ObservedUpgrade, UpgradeReview, UpgradeStack } from "../observe/observed.ts";

/** What may happen to an open upgrade pull request next, and why. */
export type MergeDecision =
  | { readonly kind: "merge" }
  /** The bot owns its branch: it is built anew on main's tip. */
  | { readonly kind: "rebuild"; readonly why: "main-moved" | "retried" | "plan-outdated" }
  /** It holds nothing that belongs to the rollout any more. */
  | { readonly kind: "close"; readonly why: string }
  /** A batch is taken apart; `alone` get pull requests of their own. */
  | { readonly kind: "split"; readonly alone: readonly string[]; readonly why: string }
  | { readonly kind: "wait"; readonly for: "validate" | "plan" }
  | { readonly kind: "out"; readonly ids: readonly string[] }
  /** A person has to look; `/retry <id>` builds it anew. */
  | { readonly kind: "foreign" }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "check-failed"; readonly check: "validate" | "plan" }
  | { readonly kind: "plan-missing"; readonly stacks: readonly UpgradeStack[] }
  | { readonly kind: "deferred"; readonly stacks: readonly UpgradeStack[] }
  | { readonly kind: "unapproved"; readonly stacks: readonly ReviewedStack[] };

export interface ReviewedStack extends UpgradeStack {
  readonly review: UpgradeReview;
}

/** Judges one open pull request. `views` are the rollout's members that its head changes. */
export function mergeDecision(upgrade: ObservedUpgrade, views: readonly MemberView[], rollout: LedgerRollout): MergeDecision {
  const retried = views.some(({ member }) => member.retry?.head === upgrade.head);
  const asked = views.filter(({ state }) => state === "in-pull-request");
  const strangers = upgrade.ids.length - views.length;
  if (upgrade.content === "foreign") return retried ? { kind: "rebuild", why: "retried" } : { kind: "foreign" };
  if (views.length === 0) return { kind: "close", why: "none of its instances is in this rollout" };
  const over = views.filter(({ state, reached }) => reached || state === "skipped" || state === "healthy");
  if (over.length === views.length) return { kind: "close", why: "nothing in it is left to upgrade" };
  const out = views.filter((view) => !asked.includes(view) && !over.includes(view));
  const alone = views.filter(({ member }) => member.alone === true);
  if (upgrade.ids.length > 1 && (over.length > 0 || out.length > 0 || strangers > 0 || alone.length > 0))
    return { kind: "split", alone: alone.map(({ member }) => member.id), why: "not all of its instances go on together" };
  if (out.length > 0) return { kind: "out", ids: out.map(({ member }) => member.id) };
  if (retried) return { kind: "rebuild", why: "retried" };
  if (upgrade.merge === "outdated") return { kind: "rebuild", why: "main-moved" };
  const decision = byChecks(upgrade) ?? byReviews(upgrade, rollout);
  return decision.kind === "merge" && upgrade.refused !== null ? { kind: "refused", message: upgrade.refused } : decision;
}

function byChecks(upgrade: ObservedUpgrade): MergeDecision | null {
  if (upgrade.validate === "failure") return { kind: "check-failed", check: "validate" };
  if (upgrade.plan === "failure") return { kind: "check-failed", check: "plan" };
  if (upgrade.validate === "pending") return { kind: "wait", for: "validate" };
  const missing = upgrade.stacks.filter(({ review }) => review === null);
  if (missing.length === 0) return null;
  if (upgrade.plan === "pending") return { kind: "wait", for: "plan" };
  return upgrade.fresh ? { kind: "plan-missing", stacks: missing } : { kind: "rebuild", why: "plan-outdated" };
}

function byReviews(upgrade: ObservedUpgrade, rollout: LedgerRollout): MergeDecision {
  const unapproved = upgrade.stacks.filter((stack): stack is ReviewedStack => stack.review !== null && !isApproved(stack.review, rollout));
  if (unapproved.length === 0 || upgrade.approvedBy !== null) return { kind: "merge" };
  const alone = outliers(upgrade, unapproved);
  if (alone.length > 0) return { kind: "split", alone, why: "some of its instances change in another way than the rest" };
  const deferred = unapproved.filter(({ review }) => review.deferred);
  return deferred.length > 0 ? { kind: "deferred", stacks: deferred } : { kind: "unapproved", stacks: unapproved };
}

/** A protected deletion is approved by a person only, never by what was seen to go well elsewhere. */
export function isApproved(review: UpgradeReview, rollout: LedgerRollout): boolean {
  if (review.empty) return true;
  if (review.deferred) return false;
  return rollout.approvedShapes.some(({ shape, comment }) => shape === review.shape && (review.protected.length === 0 || comment !== null));
}

/**
 * Who leaves a batch: whoever has a protected or deferred stack, and whoever changes in another way than most. Those that change in the same
 * way stay together and wait for one word.
 */
function outliers(upgrade: ObservedUpgrade, unapproved: readonly ReviewedStack[]): readonly string[] {
  if (upgrade.ids.length === 1) return [];
  const ways = new Map<string, string[]>();
  const single = new Set<string>();
  for (const id of upgrade.ids) {
    const mine = unapproved.filter((stack) => stack.id === id);
    if (mine.some(({ review }) => review.deferred || review.protected.length > 0)) single.add(id);
    const way = mine.map(({ stack, review }) => `${stack} ${review.shape}`).join("\n");
    ways.set(way, [...(ways.get(way) ?? []), id]);
  }
  // Those with everything approved stay before any others do; then the larger group; then the first by name, so that it is always the same.
  const [stay] = [...ways].sort(
    ([a, left], [b, right]) => Number(b === "") - Number(a === "") || right.length - left.length || (a < b ? -1 : 1),
  );
  return upgrade.ids.filter((id) => single.has(id) || stay?.[1].includes(id) !== true);
}
