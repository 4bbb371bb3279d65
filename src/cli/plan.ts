import { appliedFleet } from "../apply/applied-fleet.ts";
import { listFleet } from "../apply/fleet-listing.ts";
import { environmentId } from "../fleet/config-path.ts";
import { readsEnvironment } from "../fleet/environment-stacks.ts";
import { loadFleet } from "../fleet/load.ts";
import type { FleetEnvironment, FleetInstance, FleetSnapshot, InstanceKey } from "../fleet/model.ts";
import type { Problem } from "../fleet/problem.ts";
import type { GitRepository } from "../git/repository.ts";
import { openLedger } from "../ledger/git-ledger.ts";
import { instancePath, type LedgerPath } from "../ledger/paths.ts";
import { ledgerAlone, stackStatuses } from "../ledger/status.ts";
import { problemsAsText } from "../report/problems.ts";
import { plansAsJson, plansAsText } from "../report/plan-text.ts";
import { limitsOf } from "../fleet/side-by-side.ts";
import { mapLimited } from "../process/map-limited.ts";
import { type InstanceToPlan, planInstance, planTogether } from "../review/plan-instance.ts";
import { sampleOf } from "../review/sample.ts";
import type { LedgerInstance, PlannedStack } from "../schemas/kinds.ts";
import { stackDigests } from "../stacks/digest.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import { localRunners } from "./engine.ts";
import { type FleetFolder, type ValidFleet, validFleet } from "./fleet-folder.ts";
import { isSame } from "./instance-name.ts";
import { readableLedger, requireLocal } from "./local-fleet.ts";
import { providerEnvironment } from "./provider-session.ts";

export interface PlanFlags {
  readonly environment?: string;
  readonly all?: true;
  /** How many of those that change in the same way. */
  readonly sample?: number;
  /** Also environments that GitHub applies, with the caller's own identity. */
  readonly remote?: true;
  readonly format: "text" | "json";
}

/** Plans what differs from what was applied last. Exit code 1 where the fleet has errors or a plan failed. */
export async function plan(context: CliContext, ids: readonly string[], flags: PlanFlags): Promise<ExitCode> {
  context.endCleanly();
  const fleet = await validFleet(context, "Nothing is planned", ids, flags.environment);
  if (fleet === null) return 1;
  const chosen = chosenInstances(context, fleet, flags);
  const files = await ledgerFiles(context, fleet, chosen);
  const refused = await refusedSinceApplied(fleet, chosen, files);
  if (refused.length > 0) {
    context.err(problemsAsText({ checked: refused.length, problems: refused }, { line: () => null, colour: false }).trimEnd());
    context.err("Nothing is planned: compared with what was applied last, this would be refused.");
    return 1;
  }
  const differing = stacksToPlan(context, fleet.snapshot, chosen, files, flags.all ?? false);
  const { planned: wanted, left } = sampleOf(differing, flags.sample ?? Infinity);
  const plans = await planAll(context, fleet.repository, wanted);
  context.out(
    flags.format === "json"
      ? plansAsJson(plans)
      : plansAsText(plans, wanted.length, { colour: process.stdout.isTTY && context.env["NO_COLOR"] === undefined }),
  );
  if (left > 0)
    context.err(
      `A sample: ${left} of ${differing.length} instances were not planned, because others of their architecture, version and stacks were. The pull request plans all.`,
    );
  return plans.some(({ error, record }) => error !== null && record.mode !== "deferred") ? 1 : 0;
}

interface Chosen {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
}

/** Instances of local environments, with `remote` of the others too; only those that are named where any is. */
function chosenInstances(
  context: CliContext,
  { snapshot: { environments }, named }: ValidFleet,
  { environment: only, remote: withRemote }: PlanFlags,
): readonly Chosen[] {
  const wanted = [...environments.values()].filter(({ name }) => only === undefined || name === only);
  if (only !== undefined && wanted.length === 0)
    throw new UsageError(`There is no environment ${only}; there are: ${[...environments.keys()].join(", ")}.`);
  const remote = wanted.filter(({ config }) => config.spec.kind === "remote").map(({ name }) => name);
  if (withRemote !== true) {
    requireLocal(environments, `planned for the pull request that changes them, or here with --remote and your own identity`);
    if (only !== undefined && remote.length > 0) throw new UsageError(`${only} is not a local environment: ${elsewhere}`);
    if (remote.length > 0) context.err(`Not planned here, because not local (--remote plans them): ${remote.join(", ")}`);
  } else if (remote.length > 0)
    context.err(
      `Planned with your own identity, which needs to read only: ${remote.join(", ")}. What is agreed to is the plan of a pull request.`,
    );
  const instances = wanted
    .filter(({ config }) => (config.spec.kind === "local" || withRemote === true) && config.spec.apply === "on")
    .flatMap((environment) => [...environment.instances.values()].map((instance) => ({ environment, instance })));
  const missing = named.filter((key) => !instances.some(({ instance }) => isSame(key, instance)));
  if (missing.length > 0) throw noneToPlan(context, environments, missing);
  return instances.filter(({ instance }) => named.length === 0 || named.some((key) => isSame(key, instance)));
}

const elsewhere = "its stacks are planned for the pull request that changes them, or here with --remote and your own identity.";

/** Of instances that are named and not planned here: some are none, some are of an environment that is not planned here. */
function noneToPlan(context: CliContext, environments: FleetSnapshot["environments"], missing: readonly InstanceKey[]): UsageError {
  const known = missing.filter(({ environment, id }) => environments.get(environment)?.instances.has(id) === true);
  if (known.length === 0)
    return new UsageError(`There is no local instance ${missing.map(({ id }) => id).join(", ")}. See: ${hint(context, "instance list")}`);
  return new UsageError(
    known
      .map(({ environment, id }) =>
        environments.get(environment)?.config.spec.kind === "remote"
          ? `${environment}/${id} is in no local environment: ${elsewhere}`
          : `${environment}/${id} is not applied: environment.yaml says apply: off.`,
      )
      .join("\n"),
  );
}

interface UsableFleet extends Pick<FleetFolder, "repository" | "prefix"> {
  readonly snapshot: FleetSnapshot;
}

type LedgerFiles = ReadonlyMap<LedgerPath<"LedgerInstance">, LedgerInstance>;

async function ledgerFiles(context: CliContext, { repository, snapshot }: UsableFleet, chosen: readonly Chosen[]): Promise<LedgerFiles> {
  const by = { name: "flotilla", email: "flotilla@localhost" };
  const ledger = openLedger({ repository, remote: null, branch: snapshot.fleet.spec.ledger, by, clock: context.clock });
  const view = await readableLedger(context, { ledger, repository, snapshot });
  const shared = new Set(
    chosen.flatMap(({ environment: { name, stacks } }) => (stacks === undefined ? [] : [instancePath(name, environmentId)])),
  );
  return await view.readAll([...new Set([...chosen.map(({ instance }) => instancePath(instance.environment, instance.id)), ...shared])]);
}

/** What `apply` would refuse of these instances by what was applied of them last. */
async function refusedSinceApplied(
  { repository, prefix: root, snapshot: { tree } }: UsableFleet,
  chosen: readonly Chosen[],
  files: LedgerFiles,
): Promise<readonly Problem[]> {
  const keys = chosen.map(({ instance: { environment, id } }) => ({ environment, id }));
  const listing = await listFleet(repository, tree, "");
  const applied = await appliedFleet({ repository, root, listing, keys, files });
  return (await loadFleet(repository, tree, { only: keys, applied })).refused;
}

/** The instances with the stacks that differ from what the ledger says was applied last; with `all`, every stack. */
function stacksToPlan(
  context: CliContext,
  snapshot: FleetSnapshot,
  chosen: readonly Chosen[],
  files: LedgerFiles,
  all: boolean,
): readonly InstanceToPlan[] {
  const now = context.clock();
  const planned = chosen.flatMap(({ environment, instance }) => {
    const architecture = snapshot.architectures.get(instance.config.spec.architecture);
    if (architecture === undefined) return [];
    const file = files.get(instancePath(instance.environment, instance.id));
    const digests = stackDigests(environment, instance, architecture);
    const shared = { ledger: files.get(instancePath(environment.name, environmentId)) ?? null, open: new Set<string>() };
    const stacks = stackStatuses({ environment, instance, architecture, digests, ledger: file ?? null, shared, now, ...ledgerAlone })
      .filter(({ kind }) => kind !== "removed" && (all || kind !== "applied"))
      .map(({ stack }) => stack);
    return [{ environment, instance, architecture, stacks, ledger: file ?? null }];
  });
  // What the environment's own stacks change, those that read it show.
  const shared = new Set(
    planned.flatMap(({ instance, stacks }) => (instance.id === environmentId && stacks.length > 0 ? [instance.environment] : [])),
  );
  return planned.filter(
    ({ environment, architecture, stacks }) => stacks.length > 0 || (shared.has(environment.name) && readsEnvironment(architecture.config)),
  );
}

async function planAll(
  context: CliContext,
  repository: GitRepository,
  wanted: readonly InstanceToPlan[],
): Promise<readonly PlannedStack[]> {
  if (wanted.length === 0) return [];
  const environments = wanted.map(({ environment }) => environment);
  const { key, runners } = await localRunners(context, repository, await providerEnvironment(context, "plan", environments));
  const plan = planTogether(wanted, async (one) => planInstance(one, await runners.of(one.environment), key.id, context.signal));
  try {
    const planned = await mapLimited(
      wanted,
      ({ environment, instance }) => limitsOf(environment, instance),
      async (instance) => {
        await runners.of(instance.environment);
        if (context.signal.aborted) return [];
        const stacks = instance.stacks.length === 0 ? "what it reads of its environment" : instance.stacks.join(", ");
        context.err(`planning ${instance.environment.name}/${instance.instance.id}: ${stacks}`);
        return plan(instance);
      },
    );
    context.signal.throwIfAborted();
    return planned.flat();
  } finally {
    await runners.close();
  }
}
