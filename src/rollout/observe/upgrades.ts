import { approversOf } from "../../apply/review-facts.ts";
import type { FleetEnvironment, FleetInstance, FleetSnapshot } from "../../fleet/model.ts";
import type { ObjectId } from "../../git/object-id.ts";
import type { PullRequest, PullRequestTrust } from "../../github/port.ts";
import { reviewPath } from "../../ledger/paths.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import { checksOf, stateOf } from "./checks.ts";
import type { ObservedUpgrade, UpgradeStack } from "./observed.ts";
import { reviewBy, upgradeReview } from "./reviews.ts";
import { branchPrefix } from "../decide/step.ts";
import { isApproved } from "../decide/merge-decision.ts";
import { digestsOf } from "./digests.ts";
import { idOf, standingOf } from "../upgrade-branch.ts";
import type { RolloutContext } from "../context.ts";
import type { ReconcileCache, ReconcileSnapshot } from "./snapshot.ts";

/** The App's open pull requests of a rollout, with all that decides whether they may be merged. Two reads of GitHub each at most. */
export async function observeUpgrades(
  context: RolloutContext,
  world: ReconcileSnapshot,
  cache: ReconcileCache,
  snapshot: FleetSnapshot,
  environment: FleetEnvironment,
  rollout: LedgerRollout,
): Promise<readonly ObservedUpgrade[]> {
  const prefix = branchPrefix(rollout.environment, rollout.target);
  const pulls = world.pullRequests.filter(({ branch, author }) => author === context.github.login && branch.startsWith(prefix));
  const upgrades: ObservedUpgrade[] = [];
  for (const pull of pulls) upgrades.push(await observeUpgrade(context, world, cache, snapshot, environment, rollout, pull));
  const doubtful = upgrades.filter(({ stacks }) => stacks.some(({ review }) => review !== null && !isApproved(review, rollout)));
  const unasked = doubtful.filter(({ head }) => !cache.trust.has(head));
  const answers =
    unasked.length === 0 ? new Map<number, PullRequestTrust>() : await context.github.trust(unasked.map(({ number }) => number));
  for (const { number, head } of unasked) {
    const answer = answers.get(number);
    if (answer !== undefined) cache.trust.set(head, answer);
  }
  return upgrades
    .map((upgrade) => ({ ...upgrade, approvedBy: approverOf(upgrade, cache.trust.get(upgrade.head)) }))
    .sort((a, b) => a.number - b.number);
}

async function observeUpgrade(
  context: RolloutContext,
  world: ReconcileSnapshot,
  cache: ReconcileCache,
  snapshot: FleetSnapshot,
  environment: FleetEnvironment,
  rollout: LedgerRollout,
  { number, branch, head, body }: PullRequest,
): Promise<ObservedUpgrade> {
  const { repository } = context;
  const { target, members } = rollout;
  const paths = world.touched.get(number) ?? [];
  const touched = [...new Set(paths.flatMap((path) => idOf(path, environment.name) ?? []))].sort();
  // A person may have taken a change out again: the instance still belongs to this pull request.
  const ids = [...new Set([...touched, ...members.filter(({ pullRequest }) => pullRequest === number).map(({ id }) => id)])].sort();
  const key = `${world.main} ${head}`;
  const standing = cache.standings.get(key) ?? (await standingOf(repository, head, world.main, environment.name, touched, target));
  cache.standings.set(key, standing);
  const { ours, parent, asBuilt } = standing;
  const built = ours && touched.length === ids.length && touched.length > 0;
  const checks = await checksOf(context, cache, head);
  const refusal = cache.refusals.get(number);
  return {
    number,
    branch,
    head,
    ids,
    content: built ? "ours" : "foreign",
    merge: built && asBuilt ? "as-built" : "outdated",
    fresh: parent === world.main,
    validate: stateOf(checks, "validate", "github-actions"),
    plan: stateOf(checks, "plan", context.github.login.replace(/\[bot\]$/, "")),
    stacks: await stacksOf(world, snapshot, environment, ids, target, number, head),
    approvedBy: null,
    refused: refusal?.head === head ? refusal.message : null,
    body,
  };
}

/** Stacks whose digest the upgrade changes and that people must have seen, with the review of exactly this head. */
async function stacksOf(
  { ledger }: ReconcileSnapshot,
  snapshot: FleetSnapshot,
  environment: FleetEnvironment,
  ids: readonly string[],
  target: string,
  number: number,
  head: ObjectId,
): Promise<readonly UpgradeStack[]> {
  const wanted = ids.flatMap((id) => {
    const before = environment.instances.get(id);
    if (before === undefined) return [];
    const after = upgraded(before, target);
    const digests = digestsOf(snapshot, environment, before);
    const stacks = snapshot.architectures.get(before.config.spec.architecture)?.config.spec.stacks ?? [];
    const reviewed = new Set(stacks.filter(({ autoApply }) => autoApply !== true).map(({ name }) => name));
    return [...digestsOf(snapshot, environment, after)]
      .filter(([stack, digest]) => reviewed.has(stack) && digests.get(stack) !== digest)
      .map(([stack, digest]) => ({ after, stack, path: reviewPath(environment.name, id, stack, digest) }));
  });
  const files = await ledger.readAll(wanted.map(({ path }) => path));
  return wanted.map(({ after, stack, path }) => {
    const review = reviewBy(files.get(path), number, head);
    return {
      id: after.id,
      stack,
      review: review === null ? null : upgradeReview(review, stack, after, environment.config.spec.policy.protectedTypes),
    };
  });
}

/** The instance as its upgraded config says: what `upgradedConfig` edits, as a value. */
function upgraded(instance: FleetInstance, target: string): FleetInstance {
  const { hotpatch: _, ...spec } = instance.config.spec;
  return { ...instance, config: { ...instance.config, spec: { ...spec, version: target } } };
}

/** Who approved the head once every plan of it was shown: as apply counts it, so that nothing is merged that apply then asks about. */
function approverOf({ head, stacks }: ObservedUpgrade, trust: PullRequestTrust | undefined): string | null {
  const shown = stacks.flatMap(({ review }) => (review === null ? [] : [review.at]));
  const newest = shown.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
  return trust === undefined || newest === undefined ? null : (approversOf(trust, head, newest)[0] ?? null);
}
