import { remembered } from "../data/remembered.ts";
import type { Backend } from "../fleet/backend.ts";
import { environmentId } from "../fleet/config-path.ts";
import { readsEnvironment } from "../fleet/environment-stacks.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../fleet/model.ts";
import { recordedStates } from "../ledger/recorded-states.ts";
import type { ArchitectureStack, LedgerInstance, PlannedStack, PlanRecord } from "../schemas/kinds.ts";
import { stackDigests } from "../stacks/digest.ts";
import { inDependencyOrder } from "../stacks/dependency-order.ts";
import { fingerprintOf } from "../stacks/plan/record.ts";
import { stackOf, type Upstream, upstreamsOf } from "../stacks/render.ts";
import { shapeOf } from "../stacks/plan/shape.ts";
import { UserError } from "../process/user-error.ts";
import type { NoVerdict, PlanOutcome, StackRunner } from "../stacks/stack-runner.ts";

export interface InstanceToPlan {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
  /** Stacks to plan whatever comes; those that consume an output which they change are planned too. */
  readonly stacks: readonly string[];
  /** Where main says that the states are, where the pull request says something else. */
  readonly backend?: Backend;
  /** The instance's file in the ledger; null where it has none. */
  readonly ledger: LedgerInstance | null;
  /** What plans of the environment's own stacks leave open; absent where none are made. */
  readonly shared?: OpenOutputs;
}

/** What plans leave open to those that read their outputs. */
export interface OpenOutputs {
  /** Stack -> its outputs that get another value, or one that is not known. */
  readonly unknown: ReadonlyMap<string, readonly string[]>;
  /** Stacks that could not be planned. */
  readonly broken: ReadonlySet<string>;
}

export interface InstancePlans extends OpenOutputs {
  readonly stacks: readonly PlannedStack[];
}

/**
 * Plans instances with what else is planned of their environment: its own stacks are planned once, before those that read their outputs, and what they
 * change is unknown to them.
 *
 * @param wanted all that are planned, whoever plans them
 */
export function planTogether(
  wanted: readonly InstanceToPlan[],
  plan: (one: InstanceToPlan) => Promise<InstancePlans>,
): (one: InstanceToPlan) => Promise<readonly PlannedStack[]> {
  const own = new Map(wanted.filter(isOwn).map((one) => [one.environment.name, one]));
  const ownPlans = remembered((environment: string) => {
    const one = own.get(environment);
    return one === undefined ? null : plan(one);
  });
  return async (one) => {
    const shared = isOwn(one) || readsEnvironment(one.architecture.config) ? await ownPlans(one.environment.name) : null;
    if (isOwn(one) && shared !== null) return shared.stacks;
    return (await plan(shared === null ? one : { ...one, shared })).stacks;
  };
}

function isOwn({ instance }: InstanceToPlan): boolean {
  return instance.id === environmentId;
}

/**
 * Plans stacks of one instance for people, in `needs` order. What an earlier plan changes is unknown to the later ones, so a person sees
 * everything that one merge will do. A stack that only consumes is left out again where its plan is empty.
 *
 * @param keyId the id of the fleet's key: stands in the entries of stacks that could not be planned
 */
export async function planInstance(
  wanted: InstanceToPlan,
  runner: StackRunner,
  keyId: string,
  signal?: AbortSignal,
): Promise<InstancePlans> {
  const { environment, instance, architecture, shared } = wanted;
  const recorded = recordedStates(wanted.ledger);
  const digests = stackDigests(environment, instance, architecture);
  const { unknown, broken } = sharedOf(shared);
  const planned: PlannedStack[] = [];
  for (const name of inDependencyOrder(architecture)) {
    const stack = stackOf(architecture, name);
    const doubtful = upstreamsOf(wanted, stack).flatMap((upstream) => openOf(upstream, unknown) ?? []);
    const open = doubtful.flatMap((need) => need.outputs).sort();
    const asked = wanted.stacks.includes(name);
    // Behind nothing but stacks that could not be planned, a plan of one that stays as it is would show changes that nobody makes.
    if (!asked && doubtful.every(({ name }) => broken.has(name))) continue;
    const outcome = known(
      await runner.speculativePlan(
        {
          environment,
          instance,
          architecture,
          stack: name,
          recorded,
          ...(wanted.backend === undefined ? {} : { backend: wanted.backend }),
        },
        open,
        signal,
      ),
      name,
    );
    const outputs = Object.keys(stack.outputs ?? {});
    unknown.set(name, outcome.outcome === "planned" ? outcome.changedOutputs.filter((output) => outputs.includes(output)) : outputs);
    if (outcome.outcome !== "planned" && outcome.outcome !== "deferred") broken.add(name);
    if (!asked && outcome.outcome === "planned" && outcome.empty) continue;
    planned.push(plannedStack(wanted, stack, outcome, keyId, digests.get(name) ?? ""));
  }
  return { stacks: planned, unknown, broken };
}

/** Of what the environment's own stacks leave open, as it is called among what an instance reads: `environment.dns`. */
function sharedOf(shared: OpenOutputs = { unknown: new Map(), broken: new Set() }) {
  const nameOf = (stack: string): string => `environment.${stack}`;
  return {
    unknown: new Map([...shared.unknown].map(([stack, outputs]) => [nameOf(stack), outputs])),
    broken: new Set([...shared.broken].map(nameOf)),
  };
}

/** The outputs of an upstream that are not known, as `network.address`; null where all are. */
function openOf(
  { name, outputs }: Upstream,
  unknown: ReadonlyMap<string, readonly string[]>,
): { readonly name: string; readonly outputs: readonly string[] } | null {
  const open = outputs.filter((output) => unknown.get(name)?.includes(output.name) === true);
  return open.length === 0 ? null : { name, outputs: open.map((output) => `${name}.${output.name}`) };
}

/** What says nothing about the stack is shown to nobody as its plan: it ends the planning, which is made again. */
function known(outcome: PlanOutcome, stack: string): Exclude<PlanOutcome, NoVerdict> {
  if (outcome.outcome === "interrupted") throw new UserError(`The engine was asked to end while it planned ${stack}: plan again.`);
  if (outcome.outcome === "own-file") throw new UserError(`${stack} could not be planned on this machine: ${outcome.error}`);
  return outcome;
}

function plannedStack(
  { instance }: InstanceToPlan,
  { name, autoApply }: ArchitectureStack,
  outcome: Exclude<PlanOutcome, NoVerdict>,
  keyId: string,
  digest: string,
): PlannedStack {
  const entry = { environment: instance.environment, id: instance.id, stack: name, autoApply: autoApply === true, error: whyNot(outcome) };
  if (outcome.outcome === "planned") {
    const { record, shape, display, downtime, protected: endangered } = outcome;
    return { ...entry, record, shape, fingerprint: fingerprintOf(record), display, downtime, protected: endangered };
  }
  const { slug, domain } = instance.config.spec;
  const record = without(outcome, keyId, digest);
  const shape = shapeOf(record, { stack: name, id: instance.id, slug, domain });
  return { ...entry, record, shape, fingerprint: fingerprintOf(record), display: [], downtime: null, protected: [] };
}

/** A stack without a plan: `deferred` where it can't be planned before others are applied, else a plan that failed, shown by its error. */
function without(outcome: Exclude<PlanOutcome, NoVerdict>, keyId: string, digest: string): PlanRecord {
  return { keyId, digest, mode: outcome.outcome === "deferred" ? "deferred" : "planned", changes: [], outputs: {} };
}

function whyNot(outcome: Exclude<PlanOutcome, NoVerdict>): string | null {
  switch (outcome.outcome) {
    case "planned":
      return null;
    case "deferred":
      return outcome.reason;
    case "upstream-missing":
      return `the stack ${outcome.upstream}, which it needs, has no state`;
    case "locked":
      return `its state is locked by ${outcome.who} since ${outcome.since} (lock ${outcome.lockId})`;
    case "failed":
      return outcome.hint === null ? outcome.error : `${outcome.error}\n\nHint: ${outcome.hint}`;
  }
}
