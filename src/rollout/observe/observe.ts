import { linkHosts } from "../../fleet/link-hosts.ts";
import type { Problem } from "../../fleet/problem.ts";
import { type Issue, mayMaintain } from "../../github/port.ts";
import { releasePath } from "../../ledger/paths.ts";
import type { Release } from "../../schemas/kinds.ts";
import { othersOf } from "../decide/overlap.ts";
import { strategyOf } from "../decide/start.ts";
import { branchPrefix } from "../decide/step.ts";
import { newcomers, observeInstances } from "./instances.ts";
import { type Observed, shownOf, type StartLabel } from "../decide/observed.ts";
import { observeClosed, observeReleasePullRequest, observeUpgrades, ownPullRequests, releasePullRequestOf } from "./pull-requests.ts";
import type { ReadTemplate, RolloutInput } from "./snapshot.ts";

/** Everything `decide` may know about one rollout. The first label of the template starts it. */
export async function observe(input: RolloutInput, template: ReadTemplate): Promise<Observed> {
  const { fleet } = input.snapshot;
  await askOnce(input);
  const release = fleet?.releases.get(input.rollout.target);
  const main = await observeMain(input, release ?? null, template);
  const environment = fleet?.environments.get(input.rollout.environment);
  if (fleet === null || environment === undefined)
    return { ...main, strategy: null, instances: new Map(), newcomers: [], upgrades: [], closed: new Map() };
  const known = { ...input, fleet, environment };
  const instances = await observeInstances(known);
  return {
    ...main,
    strategy: release === undefined ? null : strategyOf(environment, release),
    instances,
    newcomers: newcomers(known),
    upgrades: await observeUpgrades(known),
    closed: await observeClosed(input, instances),
  };
}

/** What can be observed even where main has no such environment. */
async function observeMain(
  input: RolloutInput,
  release: Release | null,
  { tracker: { labels }, problems }: ReadTemplate,
): Promise<Omit<Observed, "strategy" | "instances" | "newcomers" | "upgrades" | "closed">> {
  const { context, rollout, snapshot } = input;
  const { target } = rollout;
  const tracker = trackerOf(input);
  const released = await snapshot.ledger.read(releasePath(rollout.environment, target));
  return {
    login: context.github.login,
    mention: snapshot.fleet?.fleet.spec.notify?.mention ?? null,
    linkHosts: linkHosts(snapshot.fleet?.fleet),
    inCatalog: release !== null,
    release: release === null ? null : shownOf(release),
    problems: problemsFor(input, problems),
    releasePullRequest: release === null ? await observeReleasePullRequest(input) : null,
    releaseIsShared: snapshot.rollouts.some(
      (other) => other.target === target && other.environment !== rollout.environment && other.state !== "aborted",
    ),
    refusedPushes: new Map(
      [...input.cache.refusedPushes].filter(([branch]) => branch.startsWith(branchPrefix(rollout.environment, target))),
    ),
    others: othersOf(snapshot.rollouts, rollout),
    tracker: rollout.tracker === null ? null : tracker === null ? "gone" : tracker.locked ? "locked" : "there",
    startLabel: rollout.state === "opened" && tracker !== null ? await observeLabel(input, tracker.number, labels[0] ?? "") : null,
    verified: released?.verified?.stage !== undefined,
    openPullRequests: ownPullRequests(input).map(({ number }) => number),
  };
}

/** The tracker and the checks of what is open, by one question, once per reconcile: whatever ends later starts the next one. */
async function askOnce(input: RolloutInput): Promise<void> {
  const { context, cache, rollout } = input;
  const open = [releasePullRequestOf(input), ...ownPullRequests(input)].flatMap((pull) => (pull === undefined ? [] : [pull.head]));
  const heads = open.filter((head) => !cache.checks.has(head));
  const issues = rollout.tracker === null || cache.trackers.has(rollout.tracker) ? [] : [rollout.tracker];
  if (heads.length + issues.length === 0) return;
  const found = await context.github.checksAndIssues({ heads, issues });
  for (const [head, checks] of found.checks) cache.checks.set(head, checks);
  for (const [number, issue] of found.issues) cache.trackers.set(number, issue);
}

/** The tracker's issue; null where the rollout has none, or where it is gone. */
function trackerOf({ cache, rollout: { tracker } }: RolloutInput): Issue | null {
  return tracker === null ? null : (cache.trackers.get(tracker) ?? null);
}

/** One line per error in the parts of main that this rollout depends on. A broken config concerns its own instance alone. */
function problemsFor(
  { snapshot: { fleet, problems }, rollout: { environment } }: RolloutInput,
  ofTemplate: readonly Problem[],
): readonly string[] {
  const errors = problems.filter(({ severity, file }) => severity === "error" && !/^environments\/[^/]+\/deployments\//.test(file));
  const own = errors.filter(({ file }) => !file.startsWith("environments/") || file.startsWith(`environments/${environment}/`));
  const all = own.length > 0 ? own : ofTemplate;
  if (all.length > 0) return all.map(({ file, line, message }) => `${file}:${line} ${message}`);
  if (fleet === null) return ["it holds no fleet that can be read"];
  return fleet.environments.has(environment) ? [] : [`environments/${environment} is gone`];
}

/** What starts the rollout: `/start`, or the label. The App's own label is the word of who published the release, and starts nothing that they might not. */
async function observeLabel(
  { context: { github }, rollout: { published, startAsked } }: RolloutInput,
  tracker: number,
  label: string,
): Promise<StartLabel | null> {
  if (startAsked !== undefined) return { login: startAsked.by, account: startAsked.account ?? null, at: startAsked.at, allowed: true };
  const set = await github.labelledBy(tracker, label);
  if (set === null) return null;
  if (set.login !== github.login) return { ...set, allowed: mayMaintain(await github.role(set.login)) };
  const login = published?.by[0] ?? set.login;
  return { login, account: published?.accounts?.[login] ?? null, at: set.at, allowed: published?.starts ?? true };
}
