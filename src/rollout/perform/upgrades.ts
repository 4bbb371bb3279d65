import { UserError } from "../../process/user-error.ts";
import type { ObjectId } from "../../git/object-id.ts";
import type { BranchPush } from "../../git/repository.ts";
import { fillMarkdown } from "../../fleet/template.ts";
import { loadTemplate } from "../../fleet/template-files.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import type { StepOf } from "../decide/step.ts";
import type { UpgradeStack } from "../decide/observed.ts";
import { fetchedTip, fetchMain } from "../remote-branches.ts";
import { isSameText } from "../../report/same-text.ts";
import { trackerOf } from "./tracker-update.ts";
import { upgradeSlots } from "../tracker/upgrade-body.ts";
import { closeReasonText } from "../tracker/member-wording.ts";
import { branchStatus, isSameWork, type UpgradeCommit, upgradeCommit, upgradeTitle } from "../upgrade-commit.ts";
import { entryOnBranch, pushRelease } from "../release/entry.ts";
import { keepOpen } from "../observe/snapshot.ts";
import type { EventRecord, PerformInput } from "./input.ts";
import { planRuns, type ToPlan } from "./plan-runs.ts";
import { parallelOf } from "../../fleet/side-by-side.ts";
import { planInput } from "../../review/event.ts";

/** The label of every upgrade pull request. */
const upgradeLabel = "mi-upgrade";

/** Branches of one push: with its lease each takes some 300 characters of the command line. */
const atOnce = 100;

/**
 * Puts the branches of all upgrades that are to be opened or rebuilt where they should be, by one push: GitHub recommends at most six a minute. What is
 * not there afterwards its own step pushes alone, and reports why it cannot.
 */
export async function pushUpgrades(input: PerformInput): Promise<void> {
  const { context, cache, decision } = input;
  const wanted = new Map<string, BranchPush>();
  for (const step of decision.steps) {
    if (step.kind !== "open-pull-request" && step.kind !== "rebuild-branch") continue;
    const expected = step.kind === "rebuild-branch" ? step.head : await replaceableTip(input, step);
    if (expected === undefined) continue;
    const commit = await upgradeCommitOf(input, step, step.kind === "rebuild-branch" ? stageOf(input.rollout, step.ids) : step.stage);
    if (!(await isSameWork(context.repository, commit, expected))) wanted.set(step.branch, { commit, expected });
  }
  const all = [...wanted];
  // A single one its step pushes.
  for (let at = 0; all.length > 1 && at < all.length; at += atOnce) {
    const slice = new Map(all.slice(at, at + atOnce));
    for (const [branch, commit] of await context.repository.pushBranches(context.remote, slice)) cache.pushed.set(branch, commit);
  }
}

/** The branch's tip that an upgrade may replace, null where there is none; undefined where it is somebody else's. */
async function replaceableTip(
  { context, snapshot, rollout }: PerformInput,
  { branch, ids, retries }: StepOf<"open-pull-request">,
): Promise<ObjectId | null | undefined> {
  const { environment, target } = rollout;
  const tip = await fetchedTip(context, branch);
  if (tip === null || retries > 0) return tip;
  // What someone else pushed to this branch is shown to people, never discarded unasked.
  return (await branchStatus(context.repository, snapshot.main, tip, { environment, target, ids })).ours ? tip : undefined;
}

/** Opens the pull request of one upgrade, its branch first; null where the remote refused that. */
export async function openUpgrade(input: PerformInput, step: StepOf<"open-pull-request">): Promise<EventRecord | null> {
  const { context, rollout } = input;
  const { branch, ids, stage } = step;
  const { target } = rollout;
  const tip = await replaceableTip(input, step);
  if (tip !== undefined && !(await pushUpgrade(input, step, stage, tip))) return null;
  const body = await upgradeBody(input, stage, ids, []);
  const pull = await context.github.openPullRequest({ branch, title: upgradeTitle({ ids, target }), body, labels: [upgradeLabel] });
  const { number, head } = pull;
  keepOpen(input.cache, number, () => pull);
  return {
    event: { kind: "pull-request-assigned", number, ids },
    message: `#${number} upgrades ${ids.join(", ")}`,
    toPlan: { number, head, instances: ids.length },
  };
}

/** A pull request whose run ended before its number was recorded. It may have ended before the label too: GitHub opens a pull request without any. */
export async function adoptUpgrade({ context, observed }: PerformInput, { event }: StepOf<"adopt-pull-request">): Promise<EventRecord> {
  const { number } = event;
  await context.github.addLabels(number, [upgradeLabel]);
  const upgrade = observed.upgrades.find((one) => one.number === number);
  const isPlanned = upgrade === undefined || upgrade.plan !== "pending";
  return {
    event,
    message: `#${number} is its pull request`,
    ...(isPlanned ? {} : { toPlan: { number, head: upgrade.head, instances: upgrade.ids.length } }),
  };
}

/** Rebuilds the branch on main's tip. */
export async function rebuildUpgrade(input: PerformInput, step: StepOf<"rebuild-branch">): Promise<void> {
  const { context, rollout } = input;
  input.cache.open = null;
  if (!(await pushUpgrade(input, step, stageOf(rollout, step.ids), step.head))) return;
  context.log(`${rollout.environment} ${rollout.target}: #${step.pullRequest} is rebuilt`);
}

/** Puts the release on main's tip. */
export async function rebuildRelease({ context, cache, snapshot: { main }, rollout: { target } }: PerformInput): Promise<void> {
  cache.open = null;
  const entry = await entryOnBranch(context, main, target);
  if (entry !== null) await pushRelease(context, main, entry, { onTip: true });
}

/** main may have moved since it was observed: the tree that would be merged is built once more, right before. */
export async function mergeUpgrade(input: PerformInput, step: StepOf<"merge">): Promise<void> {
  const { context, rollout } = input;
  const { environment, target } = rollout;
  const main = await fetchMain(context);
  const { ours, asBuilt } = await branchStatus(context.repository, main, step.head, { environment, target, ids: step.ids });
  if (ours && asBuilt) await mergePullRequest(input, step, upgradeTitle({ ids: step.ids, target }));
}

/** Merges exactly this head; what GitHub refuses is kept for the rest of this reconcile. */
export async function mergePullRequest(
  { context, cache, snapshot }: PerformInput,
  { pullRequest: number, head }: { readonly pullRequest: number; readonly head: string },
  title: string,
): Promise<void> {
  const merged = await context.github.merge(number, head, title);
  switch (merged.outcome) {
    case "merged":
      context.log(`#${number} is merged`);
      for (const pull of snapshot.pullRequests) if (pull.number === number) cache.merged.set(pull.branch, head);
      keepOpen(cache, number, null);
      return;
    case "head-changed":
      cache.open = null;
      context.log(`#${number} got another head and is not merged`);
      return;
    case "refused":
      cache.open = null;
      cache.refusals.set(number, { head, message: merged.message, behind: merged.behind });
      context.log(`#${number} is not merged: ${merged.message}`);
  }
}

/** The plans of what was opened just now, by as few runs as can be. Their validation is part of that: see `pull-request.yml`. */
export async function startPlans({ context, snapshot, rollout }: PerformInput, pulls: readonly ToPlan[]): Promise<void> {
  const environment = snapshot.fleet?.environments.get(rollout.environment);
  const [lanes, shards] = environment === undefined ? [1, 1] : [parallelOf(environment), environment.config.spec.policy.shards ?? 1];
  for (const run of planRuns(pulls, { lanes, shards })) await context.github.startWorkflow("plan.yml", { "pull-request": planInput(run) });
}

/** The plan of a pull request that was validated and never planned. */
export async function startPlan({ context, rollout }: PerformInput, { pullRequest }: StepOf<"start-plan">): Promise<void> {
  context.log(`${rollout.environment} ${rollout.target}: #${pullRequest} has no plan, plan.yml is started for it`);
  await context.github.startWorkflow("plan.yml", { "pull-request": String(pullRequest) });
}

export async function closeUpgrade(
  { context, cache, rollout }: PerformInput,
  { pullRequest, why }: StepOf<"close-pull-request">,
): Promise<void> {
  context.log(`${rollout.environment} ${rollout.target}: #${pullRequest} is closed, ${closeReasonText(why)}`);
  await context.github.closePullRequest(pullRequest);
  keepOpen(cache, pullRequest, null);
}

export async function retarget({ context, cache, rollout }: PerformInput, pullRequest: number): Promise<void> {
  cache.open = null;
  context.log(`${rollout.environment} ${rollout.target}: #${pullRequest} got another base; it goes into the default branch again`);
  await context.github.retargetPullRequest(pullRequest);
}

/** Brings a pull request's body up to date; while it is open its body is known already. One that was merged has an outcome, which its body does not say yet. */
export async function updateUpgrade(input: PerformInput, number: number): Promise<void> {
  const { context, observed, rollout } = input;
  const open = observed.upgrades.find((upgrade) => upgrade.number === number);
  const members = rollout.members.filter(({ pullRequest }) => pullRequest === number).map(({ id }) => id);
  const ids = (open?.ids ?? members).toSorted();
  const stacks = open?.stacks ?? ids.flatMap((id) => observed.instances.get(id)?.reviewed ?? []);
  const body = await upgradeBody(input, stageOf(rollout, ids), ids, stacks);
  if (open !== undefined && isSameText(open.body, body)) return;
  await context.github.updateIssue(number, { body });
  keepOpen(input.cache, number, (pull) => (pull === undefined ? undefined : { ...pull, body }));
}

/** Whether the branch is as it should be; what the remote refuses is kept for the rest of this reconcile, and people are shown it on the tracker. */
async function pushUpgrade(
  input: PerformInput,
  step: Pick<StepOf<"open-pull-request">, "branch" | "ids" | "retries">,
  stage: string,
  expected: ObjectId | null,
): Promise<boolean> {
  const { context, cache } = input;
  const { repository, remote } = context;
  const { branch } = step;
  const commit = await upgradeCommitOf(input, step, stage);
  const now = cache.pushed.get(branch) ?? expected;
  if (await isSameWork(repository, commit, now)) return true;
  const pushed = await repository.push(remote, commit, `refs/heads/${branch}`, now);
  if (pushed.outcome === "stale") throw new UserError(`${branch} moved while it was built; the next run observes it again`);
  if (pushed.outcome === "pushed") return true;
  cache.refusedPushes.set(branch, pushed.message);
  context.log(`${branch} could not be pushed: ${pushed.message}`);
  return false;
}

/** The same inputs give the same commit. */
function upgradeCommitOf(
  { context: { repository, by }, snapshot, rollout }: PerformInput,
  { ids, retries }: Pick<StepOf<"open-pull-request">, "ids" | "retries">,
  stage: string,
): Promise<ObjectId> {
  const { environment, target } = rollout;
  const upgrade: UpgradeCommit = { environment, target, ids, stage, tracker: trackerOf(rollout), retries };
  return upgradeCommit(repository, snapshot.main, upgrade, by);
}

async function upgradeBody(
  { context, snapshot, rollout, observed }: PerformInput,
  stage: string,
  ids: readonly string[],
  stacks: readonly UpgradeStack[],
): Promise<string> {
  const template = await loadTemplate(context.repository, snapshot.main, "templates/upgrade-pull-request.md");
  return fillMarkdown(
    template,
    upgradeSlots({ rollout, observed, scrub: snapshot.scrub, tracker: trackerOf(rollout), stage, ids, stacks }),
  );
}

function stageOf({ members }: LedgerRollout, ids: readonly string[]): string {
  return members.find(({ id }) => ids.includes(id))?.stage ?? "";
}
