import { linkHosts } from "../../fleet/link-hosts.ts";
import { linkable } from "../../report/plain-text.ts";
import type { FleetEnvironment, FleetInstance, FleetSnapshot } from "../../fleet/model.ts";
import { environmentId, instanceOfPath } from "../../fleet/config-path.ts";
import { tenantsOf } from "../../fleet/environment-stacks.ts";
import { compareVersions } from "../../fleet/version.ts";
import { windowsText } from "../../fleet/windows.ts";
import { isUsed } from "../../ledger/confirmations.ts";
import { confirmationPath, instancePath, type LedgerPath, reviewPath } from "../../ledger/paths.ts";
import { confirmationAsked, type InstanceStatus, instanceStatus, ledgerAlone } from "../../ledger/status.ts";
import type { LedgerConfirmation, LedgerInstance, LedgerReview, RolloutMember } from "../../schemas/kinds.ts";
import type { ObservedInstance, UpgradeStack } from "../decide/observed.ts";
import type { Candidate } from "../decide/select.ts";
import { candidatesOf, exclusionOf } from "../decide/start.ts";
import { branchPrefix } from "../decide/step.ts";
import { reviewBy, upgradeReview } from "./reviews.ts";
import { digestsOf } from "./digests.ts";
import type { EnvironmentInput, RolloutInput } from "./snapshot.ts";

/** Every instance of the environment for a rollout that has not started; its members for a started one. By id. */
export async function observeInstances(input: EnvironmentInput): Promise<ReadonlyMap<string, ObservedInstance>> {
  const { environment, rollout } = input;
  const members = new Map(rollout.members.map((member) => [member.id, member]));
  const known = tenantsOf(environment)
    .filter(({ id }) => rollout.state === "opened" || members.has(id))
    .map((instance) => ({
      instance,
      pullRequest: members.get(instance.id)?.pullRequest ?? null,
      digests: digestsOf(input.fleet, environment, instance),
    }));
  const files = await readFiles(input, rollout.state === "opened" ? [] : known);
  const blocked = otherPullRequests(input);
  const observed = known.map((member) => observeInstance(input, member, files, blocked.get(member.instance.id) ?? null));
  const broken = rollout.members.filter(({ id }) => !environment.instances.has(id) && isBroken(input, id));
  return new Map([...observed, ...broken.map(unreadable)].map((instance) => [instance.id, instance]));
}

/** Who is not a member of a started rollout and below its target. */
export function newcomers({ fleet, environment, rollout, snapshot }: EnvironmentInput): readonly Candidate[] {
  if (rollout.state === "opened") return [];
  const members = new Set(rollout.members.map(({ id }) => id));
  const others = candidatesOf(fleet, environment, rollout.target, snapshot.now).filter(({ id }) => !members.has(id));
  return others.filter(({ exclusion }) => exclusion !== "already-there");
}

interface KnownInstance {
  readonly instance: FleetInstance;
  readonly pullRequest: number | null;
  /** Digest per stack, as main has it now. */
  readonly digests: ReadonlyMap<string, string>;
}

function observeInstance(input: EnvironmentInput, known: KnownInstance, files: LedgerFiles, blockedBy: number | null): ObservedInstance {
  const { fleet, environment, rollout, snapshot } = input;
  const { instance } = known;
  const { id, config } = instance;
  const { version } = config.spec;
  const account = config.metadata.annotations?.account ?? null;
  const ledger = files.instances.get(instancePath(environment.name, id));
  return {
    id,
    labels: config.metadata.labels,
    account,
    accountLinks: account !== null && linkable(account, linkHosts(fleet.fleet)) !== null,
    version,
    reached: compareVersions(version, rollout.target) >= 0,
    exclusion: exclusionOf(instance, rollout.target, fleet, snapshot.now),
    hold: config.spec.hold ?? null,
    windows: windowsText(config.spec.maintenance),
    status: statusOf(input, known, ledger ?? null, files),
    running: ledger?.health?.version ?? null,
    blockedBy,
    traits: {
      type: config.metadata.labels["instance-type"],
      architecture: config.spec.architecture,
      region: config.spec.region,
      size: config.spec.size,
    },
    reviewed: reviewedStacks(fleet, environment, known, files),
    backup: backupOf(ledger, version),
  };
}

/** What the ledger has about some instances. */
interface LedgerFiles {
  readonly instances: ReadonlyMap<LedgerPath<"LedgerInstance">, LedgerInstance>;
  readonly reviews: ReadonlyMap<LedgerPath<"LedgerReview">, LedgerReview>;
  readonly confirmations: ReadonlyMap<LedgerPath<"LedgerConfirmation">, LedgerConfirmation>;
}

/** Three questions for any number of instances. */
async function readFiles(
  { snapshot: { ledger }, environment: { name, stacks } }: EnvironmentInput,
  known: readonly KnownInstance[],
): Promise<LedgerFiles> {
  const shared = stacks === undefined || known.length === 0 ? [] : [environmentId];
  const ids = [...known.map(({ instance }) => instance.id), ...shared];
  const instances = await ledger.readAll(ids.map((id) => instancePath(name, id)));
  const asked = [...instances.values()].flatMap(({ id, stacks }) =>
    Object.entries(stacks).flatMap(([stack, known]) => {
      const asked = confirmationAsked(known);
      return asked === null ? [] : [confirmationPath(name, id, stack, asked.fingerprint)];
    }),
  );
  const reviewed = known.flatMap(({ instance: { id }, pullRequest, digests }) =>
    pullRequest === null ? [] : [...digests].map(([stack, digest]) => reviewPath(name, id, stack, digest)),
  );
  return { instances, reviews: await ledger.readAll(reviewed), confirmations: await ledger.readAll(asked) };
}

function statusOf(
  { fleet, environment, snapshot: { now } }: EnvironmentInput,
  { instance, digests }: KnownInstance,
  ledger: LedgerInstance | null,
  { confirmations, instances }: LedgerFiles,
): InstanceStatus {
  const architecture = fleet.architectures.get(instance.config.spec.architecture);
  if (architecture === undefined) return { kind: "pending" };
  return instanceStatus({
    environment,
    instance,
    architecture,
    digests,
    ledger,
    shared: { ledger: instances.get(instancePath(environment.name, environmentId)) ?? null, open: new Set() },
    now,
    ...ledgerAlone,
    // A claim counts as work in progress: whether its run has died is found out by the next apply.
    isActive: () => true,
    isConfirmed: (stack, fingerprint) => {
      const given = confirmations.get(confirmationPath(environment.name, instance.id, stack, fingerprint));
      return given !== undefined && !isUsed(given, ledger?.stacks[stack]);
    },
  }).status;
}

function reviewedStacks(
  fleet: FleetSnapshot,
  environment: FleetEnvironment,
  { instance, pullRequest, digests }: KnownInstance,
  files: LedgerFiles,
): readonly UpgradeStack[] {
  if (pullRequest === null) return [];
  const { protectedTypes } = environment.config.spec.policy;
  const stacks = fleet.architectures.get(instance.config.spec.architecture)?.config.spec.stacks ?? [];
  return stacks.flatMap(({ name, autoApply }) => {
    const digest = digests.get(name);
    if (autoApply === true || digest === undefined) return [];
    const review = reviewBy(files.reviews.get(reviewPath(environment.name, instance.id, name, digest)), pullRequest);
    return review === null ? [] : [{ id: instance.id, stack: name, review: upgradeReview(review, name, instance, protectedTypes) }];
  });
}

function backupOf(ledger: LedgerInstance | undefined, version: string): string | null {
  if (ledger?.maintenance?.target === version && ledger.maintenance.backup !== null) return ledger.maintenance.backup.id;
  const applied = Object.values(ledger?.stacks ?? {}).map((stack) => stack.applied);
  return applied.find((record) => record?.version === version && record.backup !== null)?.backup ?? null;
}

/** Instances that an open pull request outside this rollout changes, each with the oldest one. */
function otherPullRequests({ snapshot: { pullRequests, touched }, rollout }: RolloutInput): ReadonlyMap<string, number> {
  const own = branchPrefix(rollout.environment, rollout.target);
  const found = new Map<string, number>();
  for (const { number, branch, toMain } of pullRequests) {
    if (branch.startsWith(own) || !toMain) continue;
    for (const path of touched.get(number) ?? []) {
      const instance = instanceOfPath(path);
      if (instance?.environment === rollout.environment) found.set(instance.id, Math.min(number, found.get(instance.id) ?? number));
    }
  }
  return found;
}

function isBroken({ snapshot: { problems }, rollout: { environment } }: RolloutInput, id: string): boolean {
  return problems.some(({ file, severity }) => {
    const instance = instanceOfPath(file);
    return severity === "error" && instance?.environment === environment && instance.id === id;
  });
}

/** What is known of a member whose config on main cannot be read: nothing. */
function unreadable({ id }: RolloutMember): ObservedInstance {
  return {
    id,
    labels: {},
    account: null,
    accountLinks: false,
    version: null,
    reached: false,
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
