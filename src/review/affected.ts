import type { FleetArchitecture, FleetEnvironment, FleetInstance, FleetSnapshot } from "../fleet/model.ts";
import { stackDigests } from "../stacks/digest.ts";
import { inDependencyOrder } from "../stacks/dependency-order.ts";

/** An instance of which at least one stack's digest differs, and all that its plan is made of. */
export interface AffectedInstance {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
  /** Names of the stacks whose digest differs or that are new. In `needs` order. */
  readonly stacks: readonly string[];
}

/**
 * What a change of the fleet makes differ: stacks whose digest is another one in `after` than in `before`. Environments with `apply: off` are
 * never planned. Instances whose config, environment and architecture are the same objects are recognized by that alone. Sorted.
 */
export function affectedInstances(before: FleetSnapshot | null, after: FleetSnapshot): readonly AffectedInstance[] {
  return [...after.environments.values()]
    .filter(({ config }) => config.spec.apply === "on")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((environment) =>
      [...environment.instances.values()].flatMap((instance) => affected(before, after, environment, instance) ?? []),
    );
}

function affected(
  before: FleetSnapshot | null,
  after: FleetSnapshot,
  environment: FleetEnvironment,
  instance: FleetInstance,
): AffectedInstance | null {
  const architecture = after.architectures.get(instance.config.spec.architecture);
  if (architecture === undefined) return null;
  const old = partsOf(before, instance);
  if (old !== null && isSame(old, { environment, instance, architecture })) return null;
  const known = old === null ? new Map<string, string>() : stackDigests(old.environment, old.instance, old.architecture);
  const digests = stackDigests(environment, instance, architecture);
  const stacks = inDependencyOrder(architecture).filter((stack) => known.get(stack) !== digests.get(stack));
  return stacks.length === 0 ? null : { environment, instance, architecture, stacks };
}

type Parts = Omit<AffectedInstance, "stacks">;

/** What the instance was made of; null where it was not there. */
function partsOf(before: FleetSnapshot | null, { environment: name, id }: FleetInstance): Parts | null {
  const environment = before?.environments.get(name);
  const instance = environment?.instances.get(id);
  const architecture = before?.architectures.get(instance?.config.spec.architecture ?? "");
  return environment === undefined || instance === undefined || architecture === undefined ? null : { environment, instance, architecture };
}

function isSame(a: Parts, b: Parts): boolean {
  const sameArchitecture = a.architecture.oid === b.architecture.oid && a.architecture.name === b.architecture.name;
  return a.instance.oid === b.instance.oid && a.environment.oid === b.environment.oid && sameArchitecture;
}
