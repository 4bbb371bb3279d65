import { approversOf, type Circle, gapsOf } from "../../apply/review-facts.ts";
import { type ShownPlan, shownPlans } from "../../apply/shown-plans.ts";
import { instanceOfPath } from "../../fleet/config-path.ts";
import type { ObjectId } from "../../git/object-id.ts";
import type { Check, PullRequest, PullRequestTrust } from "../../github/port.ts";
import { reviewPath } from "../../ledger/paths.ts";
import { isApproved } from "../decide/merge-decision.ts";
import { missingCheck } from "../decide/missing-check.ts";
import { branchPrefix } from "../decide/step.ts";
import { involvedIn } from "../../ledger/involved.ts";
import { entryAt, releaseBranch } from "../release/entry.ts";
import { branchStatus, upgradedInstance } from "../upgrade-commit.ts";
import type { CheckState, ClosedUpgrade, ObservedInstance, ObservedUpgrade, ReleasePullRequest, UpgradeStack } from "../decide/observed.ts";
import { reviewBy, upgradeReview } from "./reviews.ts";
import { digestsOf } from "./digests.ts";
import type { EnvironmentInput, RolloutInput } from "./snapshot.ts";

/** The App's open pull request that brings the target to main. */
export function releasePullRequestOf({ context, snapshot, rollout }: RolloutInput): PullRequest | undefined {
  return snapshot.pullRequests.find(({ branch, author }) => branch === releaseBranch(rollout.target) && author === context.github.login);
}

/** The same with what decides whether it may be merged; null where there is none. */
export async function observeReleasePullRequest(input: RolloutInput): Promise<ReleasePullRequest | null> {
  const { context, snapshot, rollout } = input;
  const pull = releasePullRequestOf(input);
  if (pull === undefined) return null;
  const checks = checksOf(input, pull.head);
  return {
    number: pull.number,
    head: pull.head,
    toMain: pull.toMain,
    content: (await entryAt(context.repository, snapshot.main, pull.head, rollout.target)) === null ? "foreign" : "ours",
    validate: stateOf(checks, "validate", "github-actions"),
    missing: missingCheck(snapshot.now, checks, { app: appOf(context), pushedAt: pull.updatedAt, kind: "release" }),
    objections: (await trustsOf(input, [pull])).get(pull.number)?.objections ?? [],
    ...refusalOf(input, pull, (await context.repository.commit(pull.head)).parents[0] ?? null),
  };
}

/** The App's open pull requests on the rollout's branches, oldest first. */
export function ownPullRequests({ context, snapshot, rollout }: RolloutInput): readonly PullRequest[] {
  const prefix = branchPrefix(rollout.environment, rollout.target);
  const own = snapshot.pullRequests.filter(({ branch, author }) => author === context.github.login && branch.startsWith(prefix));
  return own.toSorted((a, b) => a.number - b.number);
}

/** The App's slug, as checks have it. */
function appOf({ github }: RolloutInput["context"]): string {
  return github.login.replace(/\[bot\]$/, "");
}

/** The App's open pull requests of the rollout, with all that decides whether they may be merged. One question for 50 of each: checks, trust, comments. */
export async function observeUpgrades(input: EnvironmentInput): Promise<readonly ObservedUpgrade[]> {
  const { context, cache, environment, rollout } = input;
  const upgrades: ObservedUpgrade[] = [];
  const open = ownPullRequests(input);
  for (const pull of open) upgrades.push(await observeUpgrade(input, pull, checksOf(input, pull.head)));
  // Before its plan is there nothing is merged, whatever people say of it.
  const planned = upgrades.filter(({ stacks }) => stacks.every(({ review }) => review !== null));
  const trusts = await trustsOf(input, planned);
  const unapproved = planned.filter(({ stacks }) => stacks.some(({ review }) => review !== null && !isApproved(review, rollout)));
  const asked = unapproved.flatMap(({ number, head }) => (cache.shown.has(head) ? [] : (trusts.get(number) ?? [])));
  const shown = await shownPlans(context.github, asked);
  for (const { number, head } of unapproved) if (!cache.shown.has(head)) cache.shown.set(head, shown.get(number));
  const { machines = [] } = environment.config.spec.policy;
  const circle = { app: context.github.login, machines, involved: involvedIn(rollout) };
  return upgrades
    .map((upgrade) => {
      const trust = trusts.get(upgrade.number);
      const objections = trust?.objections ?? [];
      return { ...upgrade, objections, approvedBy: approverOf(upgrade, trust, cache.shown.get(upgrade.head), circle) };
    })
    .sort((a, b) => a.number - b.number);
}

/** What GitHub says of pull requests, asked for once per head and reconcile. By number. */
async function trustsOf(
  { context, cache }: RolloutInput,
  pulls: readonly Pick<PullRequest, "number" | "head">[],
): Promise<ReadonlyMap<number, PullRequestTrust>> {
  const unasked = pulls.filter(({ head }) => !cache.trust.has(head));
  const answers =
    unasked.length === 0
      ? null
      : await context.github.trust(
          unasked.map(({ number }) => number),
          "approved",
        );
  for (const { number, head } of unasked) {
    const answer = answers?.get(number);
    if (answer === undefined) continue;
    cache.trust.set(head, answer);
    for (const gap of gapsOf(answer)) context.log(gap);
  }
  return new Map(
    pulls.flatMap(({ number, head }) => {
      const trust = cache.trust.get(head);
      return trust === undefined ? [] : [[number, trust] as const];
    }),
  );
}

async function observeUpgrade(input: EnvironmentInput, pull: PullRequest, checks: readonly Check[]): Promise<ObservedUpgrade> {
  const { context, cache, snapshot, environment, rollout } = input;
  const { number, branch, head, body, toMain } = pull;
  const paths = (snapshot.touched.get(number) ?? []).flatMap((path) => instanceOfPath(path) ?? []);
  const touched = [...new Set(paths.flatMap((key) => (key.environment === environment.name ? [key.id] : [])))].sort();
  // A person may have removed a change again: the instance still belongs to this pull request.
  const members = rollout.members.filter(({ pullRequest }) => pullRequest === number).map(({ id }) => id);
  const ids = [...new Set([...touched, ...members])].sort();
  const key = `${snapshot.main} ${head}`;
  const upgrade = { environment: environment.name, target: rollout.target, ids: touched };
  const status = cache.branches.get(key) ?? (await branchStatus(context.repository, snapshot.main, head, upgrade));
  cache.branches.set(key, status);
  const built = status.ours && touched.length === ids.length && touched.length > 0;
  const app = appOf(context);
  return {
    number,
    branch,
    head,
    toMain,
    ids,
    content: built ? "ours" : "foreign",
    merge: built && status.asBuilt ? "as-built" : "outdated",
    fresh: status.parent === snapshot.main,
    validate: stateOf(checks, "validate", "github-actions"),
    plan: stateOf(checks, "plan", app),
    missing: missingCheck(snapshot.now, checks, { app, pushedAt: pull.updatedAt, kind: "upgrade" }),
    stacks: await stacksOf(input, ids, pull),
    approvedBy: null,
    objections: [],
    ...refusalOf(input, pull, status.parent),
    body,
  };
}

/** Stacks whose digest the upgrade changes and that people must have seen, with the review of exactly this head. */
async function stacksOf(
  { snapshot, fleet, environment, rollout }: EnvironmentInput,
  ids: readonly string[],
  { number, head }: PullRequest,
): Promise<readonly UpgradeStack[]> {
  const { protectedTypes } = environment.config.spec.policy;
  const wanted = ids.flatMap((id) => {
    const before = environment.instances.get(id);
    if (before === undefined) return [];
    const after = upgradedInstance(before, rollout.target);
    const digests = digestsOf(fleet, environment, before);
    const stacks = fleet.architectures.get(before.config.spec.architecture)?.config.spec.stacks ?? [];
    const reviewed = new Set(stacks.filter(({ autoApply }) => autoApply !== true).map(({ name }) => name));
    return [...digestsOf(fleet, environment, after)]
      .filter(([stack, digest]) => reviewed.has(stack) && digests.get(stack) !== digest)
      .map(([stack, digest]) => ({ after, stack, path: reviewPath(environment.name, id, stack, digest) }));
  });
  const files = await snapshot.ledger.readAll(wanted.map(({ path }) => path));
  return wanted.map(({ after, stack, path }) => {
    const review = reviewBy(files.get(path), number, head);
    return { id: after.id, stack, review: review === null ? null : upgradeReview(review, stack, after, protectedTypes) };
  });
}

/** Pull requests that members still need and that are not open any more. Each is read once per reconcile. */
export async function observeClosed(
  { context, cache, snapshot, rollout }: RolloutInput,
  instances: ReadonlyMap<string, ObservedInstance>,
): Promise<ReadonlyMap<number, ClosedUpgrade>> {
  const open = new Set(snapshot.pullRequests.map(({ number }) => number));
  const numbers = rollout.members.flatMap(({ id, pullRequest, healthyAt, excluded, skipped }) => {
    const isOver = healthyAt !== null || excluded !== null || skipped !== null || instances.get(id)?.reached === true;
    return pullRequest === null || open.has(pullRequest) || isOver ? [] : [pullRequest];
  });
  const closed = new Map<number, ClosedUpgrade>();
  for (const number of new Set(numbers)) {
    if (!cache.closed.has(number)) {
      const pull = await context.github.pullRequest(number);
      // What somebody merged into another branch has upgraded nothing.
      if (pull !== null && pull.state !== "open") cache.closed.set(number, { state: pull.toMain ? pull.state : "closed", head: pull.head });
    }
    const known = cache.closed.get(number);
    if (known !== undefined) closed.set(number, known);
  }
  return closed;
}

/** As `askOnce` has found them. */
function checksOf({ cache }: RolloutInput, head: ObjectId): readonly Check[] {
  return cache.checks.get(head) ?? [];
}

/** A check by name and by the App that made it: anybody's job may call itself `plan`. A re-run that succeeded counts. */
function stateOf(checks: readonly Check[], name: string, app: string): CheckState {
  const own = checks.filter((check) => check.name === name && check.app === app);
  if (own.length === 0 || own.some(({ conclusion }) => conclusion === null)) return "pending";
  return own.some(({ conclusion }) => conclusion === "success" || conclusion === "neutral") ? "success" : "failure";
}

/** What GitHub said where it refused to merge this head in this run. `parent`: what the head was built on. */
function refusalOf(
  { cache, snapshot }: RolloutInput,
  { number, head }: PullRequest,
  parent: ObjectId | null,
): { readonly refused: string | null; readonly behind: boolean } {
  const refusal = cache.refusals.get(number);
  if (refusal?.head !== head) return { refused: null, behind: false };
  return { refused: refusal.message, behind: refusal.behind && parent !== snapshot.main };
}

/** Who approved the head once every plan of it was shown: as apply counts it, so that nothing is merged that apply then asks about. */
function approverOf(
  { head, stacks }: ObservedUpgrade,
  trust: PullRequestTrust | undefined,
  shown: ShownPlan | undefined,
  circle: Circle,
): string | null {
  const plans = stacks.flatMap(({ review }) => (review === null ? [] : [review]));
  const [first, ...others] = plans.map((plan) => (trust === undefined ? [] : approversOf(trust, { ...plan, head }, shown, circle)));
  return first?.find((login) => others.every((approvers) => approvers.includes(login))) ?? null;
}
