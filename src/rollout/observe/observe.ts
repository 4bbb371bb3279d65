import type { FleetEnvironment, FleetInstance, FleetSnapshot } from "../../fleet/model.ts";
import { compareVersions } from "../../fleet/version.ts";
import { windowsText } from "../../fleet/windows.ts";
import type { Role } from "../../github/port.ts";
import { isUsed } from "../../ledger/confirmations.ts";
import { confirmationPath, instancePath, type LedgerPath, releasePath, reviewPath } from "../../ledger/paths.ts";
import { confirmationAsked, instanceStatus, ledgerAlone } from "../../ledger/status.ts";
import type { LedgerConfirmation, LedgerInstance, LedgerReview, LedgerRollout, RolloutMember } from "../../schemas/kinds.ts";
import type { ClosedUpgrade, Observed, ObservedInstance, StartLabel, UpgradeStack } from "./observed.ts";
import { exclusionOf } from "./exclusion.ts";
import { observeReleasePullRequest } from "./release-pull-request.ts";
import { reviewBy, upgradeReview } from "./reviews.ts";
import { digestsOf } from "./digests.ts";
import { branchPrefix } from "../decide/step.ts";
import { idOf } from "../upgrade-branch.ts";
import { observeUpgrades } from "./upgrades.ts";
import type { RolloutContext } from "../context.ts";
import { strategyOf } from "../strategy.ts";
import type { ReconcileCache, ReconcileSnapshot } from "./snapshot.ts";

/** Everything `decide` may know about one rollout. `startLabel` is the label whose setting starts it. */
export async function observe(
  context: RolloutContext,
  world: ReconcileSnapshot,
  cache: ReconcileCache,
  rollout: LedgerRollout,
  startLabel: string,
): Promise<Observed> {
  const { snapshot, ledger } = world;
  const environment = snapshot?.environments.get(rollout.environment);
  const release = snapshot?.releases.get(rollout.target);
  const base = {
    login: context.github.login,
    mention: snapshot?.fleet.spec.notify?.mention ?? null,
    inCatalog: release !== undefined,
    release:
      release === undefined
        ? null
        : { notes: release.spec.notes ?? null, manualSteps: release.spec.manualSteps ?? [], urgency: release.spec.urgency },
    problems: problemsFor(world, rollout),
    releasePullRequest: release === undefined ? await observeReleasePullRequest(context, world, cache, rollout.target) : null,
    startLabel: rollout.state === "opened" && rollout.tracker !== null ? await observeLabel(context, rollout.tracker, startLabel) : null,
    verified: (await ledger.read(releasePath(rollout.environment, rollout.target)))?.verified?.stage !== undefined,
  };
  if (snapshot === null || environment === undefined) {
    return { ...base, strategy: null, instances: new Map(), upgrades: [], closed: new Map() };
  }
  const instances = await observeInstances(world, snapshot, environment, rollout);
  return {
    ...base,
    strategy: release === undefined ? null : strategyOf(environment, release),
    instances,
    upgrades: await observeUpgrades(context, world, cache, snapshot, environment, rollout),
    closed: await observeClosed(context, world, cache, rollout, instances),
  };
}

/** First lines of what is wrong with the parts of main that this rollout stands on. A broken config keeps only its own instance waiting. */
function problemsFor({ snapshot, problems }: ReconcileSnapshot, { environment }: LedgerRollout): readonly string[] {
  const errors = problems.filter(({ severity, file }) => severity === "error" && !/^environments\/[^/]+\/deployments\//.test(file));
  const mine = errors.filter(({ file }) => !file.startsWith("environments/") || file.startsWith(`environments/${environment}/`));
  const told = mine.map(({ file, line, message }) => `${file}:${line} ${message}`);
  if (told.length > 0) return told;
  if (snapshot === null) return ["it holds no fleet that can be read"];
  return snapshot.environments.has(environment) ? [] : [`environments/${environment} is gone`];
}

const starters: ReadonlySet<Role> = new Set<Role>(["admin", "maintain"]);

async function observeLabel({ github }: RolloutContext, tracker: number, label: string): Promise<StartLabel | null> {
  const set = await github.labelledBy(tracker, label);
  if (set === null) return null;
  return { ...set, allowed: set.login === github.login || starters.has(await github.role(set.login)) };
}

async function observeInstances(
  world: ReconcileSnapshot,
  snapshot: FleetSnapshot,
  environment: FleetEnvironment,
  rollout: LedgerRollout,
): Promise<ReadonlyMap<string, ObservedInstance>> {
  const members = new Map(rollout.members.map((member) => [member.id, member]));
  const instances = [...environment.instances.values()].filter(({ id }) => rollout.state === "opened" || members.has(id));
  const digests = new Map(instances.map((instance) => [instance.id, digestsOf(snapshot, environment, instance)]));
  const files = await readFiles(world, environment.name, rollout.state === "opened" ? [] : instances, members, digests);
  const blocked = blockers(world, rollout);
  const observed = instances.map((instance): ObservedInstance => {
    const { id, config } = instance;
    const ledger = files.instances.get(instancePath(environment.name, id));
    const mine = digests.get(id) ?? new Map<string, string>();
    const architecture = snapshot.architectures.get(config.spec.architecture);
    return {
      id,
      labels: config.metadata.labels,
      account: config.metadata.annotations?.account ?? null,
      version: config.spec.version,
      exclusion: exclusionOf(instance, rollout.target, snapshot, world.now),
      hold: config.spec.hold ?? null,
      windows: windowsText(config.spec.maintenance),
      status:
        architecture === undefined
          ? { kind: "pending" }
          : instanceStatus({
              environment,
              instance,
              architecture,
              digests: mine,
              ledger: ledger ?? null,
              now: world.now,
              ...ledgerAlone,
              // A claim counts as work in progress: whether its run has died is found out by the next apply.
              isActive: () => true,
              isConfirmed: (stack, fingerprint) => {
                const given = files.confirmations.get(confirmationPath(environment.name, id, stack, fingerprint));
                return given !== undefined && !isUsed(given, ledger?.stacks[stack]?.applied?.at ?? null);
              },
            }).status,
      running: ledger?.health?.version ?? null,
      blockedBy: blocked.get(id) ?? null,
      traits: {
        type: config.metadata.labels["instance-type"],
        architecture: config.spec.architecture,
        region: config.spec.region,
        size: config.spec.size,
      },
      reviewed: reviewedStacks(snapshot, environment, instance, members.get(id), mine, files),
      backup: backupOf(ledger, config.spec.version),
    };
  });
  const unreadable = rollout.members.filter(({ id }) => !environment.instances.has(id) && isBroken(world, rollout.environment, id));
  return new Map([...observed, ...unreadable.map(({ id }) => unreadableInstance(id))].map((each) => [each.id, each]));
}

/** Ledger files of these instances, then the confirmations those ask for: three questions for any number of them. */
async function readFiles(
  { ledger }: ReconcileSnapshot,
  environment: string,
  instances: readonly FleetInstance[],
  members: ReadonlyMap<string, RolloutMember>,
  digests: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Promise<LedgerFiles> {
  const reviewed = instances.flatMap(({ id }) =>
    (members.get(id)?.pullRequest ?? null) === null
      ? []
      : [...(digests.get(id) ?? [])].map(([stack, digest]) => reviewPath(environment, id, stack, digest)),
  );
  const found = await ledger.readAll(instances.map(({ id }) => instancePath(environment, id)));
  const asked = [...found.values()].flatMap(({ id, stacks }) =>
    Object.entries(stacks).flatMap(([stack, known]) => {
      const asked = confirmationAsked(known);
      return asked === null ? [] : [confirmationPath(environment, id, stack, asked.fingerprint)];
    }),
  );
  return { instances: found, reviews: await ledger.readAll(reviewed), confirmations: await ledger.readAll(asked) };
}

/** What the ledger says about some instances. */
interface LedgerFiles {
  readonly instances: ReadonlyMap<LedgerPath<"LedgerInstance">, LedgerInstance>;
  readonly reviews: ReadonlyMap<LedgerPath<"LedgerReview">, LedgerReview>;
  readonly confirmations: ReadonlyMap<LedgerPath<"LedgerConfirmation">, LedgerConfirmation>;
}

function reviewedStacks(
  snapshot: FleetSnapshot,
  environment: FleetEnvironment,
  instance: FleetInstance,
  member: RolloutMember | undefined,
  digests: ReadonlyMap<string, string>,
  { reviews }: LedgerFiles,
): readonly UpgradeStack[] {
  const pullRequest = member?.pullRequest ?? null;
  if (pullRequest === null) return [];
  const stacks = snapshot.architectures.get(instance.config.spec.architecture)?.config.spec.stacks ?? [];
  return stacks.flatMap(({ name, autoApply }) => {
    const digest = digests.get(name);
    if (autoApply === true || digest === undefined) return [];
    const review = reviewBy(reviews.get(reviewPath(environment.name, instance.id, name, digest)), pullRequest);
    return review === null
      ? []
      : [
          {
            id: instance.id,
            stack: name,
            review: upgradeReview(review, name, instance, environment.config.spec.policy.protectedTypes),
          },
        ];
  });
}

function backupOf(ledger: LedgerInstance | undefined, version: string): string | null {
  if (ledger?.maintenance?.target === version && ledger.maintenance.backup !== null) return ledger.maintenance.backup.id;
  const applied = Object.values(ledger?.stacks ?? {}).map((stack) => stack.applied);
  return applied.find((each) => each?.version === version && each.backup !== null)?.backup ?? null;
}

/** Instances that somebody else's open pull request touches, each with the oldest one. Forks do not count: anybody can open one. */
function blockers({ pullRequests, touched }: ReconcileSnapshot, { environment, target }: LedgerRollout): ReadonlyMap<string, number> {
  const own = branchPrefix(environment, target);
  const found = new Map<string, number>();
  for (const { number, branch } of pullRequests) {
    if (branch.startsWith(own)) continue;
    for (const path of touched.get(number) ?? []) {
      const id = idOf(path, environment);
      if (id !== null) found.set(id, Math.min(number, found.get(id) ?? number));
    }
  }
  return found;
}

async function observeClosed(
  { github }: RolloutContext,
  { pullRequests }: ReconcileSnapshot,
  cache: ReconcileCache,
  { target, members }: LedgerRollout,
  instances: ReadonlyMap<string, ObservedInstance>,
): Promise<ReadonlyMap<number, ClosedUpgrade>> {
  const open = new Set(pullRequests.map(({ number }) => number));
  const gone = members.filter(({ id, pullRequest, healthyAt, excluded, skipped }) => {
    if (pullRequest === null || open.has(pullRequest) || healthyAt !== null || excluded !== null || skipped !== null) return false;
    const version = instances.get(id)?.version ?? null;
    return version === null || compareVersions(version, target) < 0;
  });
  const closed = new Map<number, ClosedUpgrade>();
  for (const number of new Set(gone.map(({ pullRequest }) => pullRequest))) {
    if (number === null) continue;
    if (!cache.closed.has(number)) {
      const pull = await github.pullRequest(number);
      if (pull !== null && pull.state !== "open") cache.closed.set(number, { state: pull.state, head: pull.head });
    }
    const known = cache.closed.get(number);
    if (known !== undefined) closed.set(number, known);
  }
  return closed;
}

function isBroken({ problems }: ReconcileSnapshot, environment: string, id: string): boolean {
  return problems.some(({ file, severity }) => severity === "error" && idOf(file, environment) === id);
}

function unreadableInstance(id: string): ObservedInstance {
  return {
    id,
    labels: {},
    account: null,
    version: null,
    exclusion: null,
    hold: null,
    windows: null,
    status: { kind: "pending" },
    running: null,
    blockedBy: null,
    traits: { type: "production", architecture: "?", region: "?", size: "?" },
    reviewed: [],
    backup: null,
  };
}
