import { environmentId } from "../fleet/config-path.ts";
import { readsEnvironment } from "../fleet/environment-stacks.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance, FleetSnapshot } from "../fleet/model.ts";
import { stackDigests } from "../stacks/digest.ts";
import { inDependencyOrder } from "../stacks/dependency-order.ts";

/** An instance of which at least one stack's digest differs, and all that its plan is made of. */
export interface AffectedInstance {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
  /** Names of the stacks whose digest differs or that are new. In `needs` order. None where only outputs that it reads of its environment may differ. */
  readonly stacks: readonly string[];
}

/**
 * What a change of the fleet makes differ: stacks whose digest is another one in `after` than in `before`. Environments with `apply: off` are
 * never planned. With an environment's own stacks come the instances that read their outputs. Instances whose config, environment and architecture are the same objects are recognized by that alone. Sorted.
 */
export function affectedInstances(before: FleetSnapshot | null, after: FleetSnapshot): readonly AffectedInstance[] {
  return [...after.environments.values()]
    .filter(({ config }) => config.spec.apply === "on")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((environment) => {
      const instances = [...environment.instances.values()].map((instance) => ({
        instance,
        differing: affected(before, after, environment, instance),
      }));
      const isShared = instances.some(({ instance, differing }) => instance.id === environmentId && differing !== null);
      return instances.flatMap(({ instance, differing }) => {
        const architecture = after.architectures.get(instance.config.spec.architecture);
        if (differing !== null || !isShared || architecture === undefined) return differing ?? [];
        return readsEnvironment(architecture.config) ? [{ environment, instance, architecture, stacks: [] }] : [];
      });
    });
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
  const [own, other] = [a.environment.stacks, b.environment.stacks];
  const sameShared = own?.instance.oid === other?.instance.oid && own?.architecture.oid === other?.architecture.oid;
  return a.instance.oid === b.instance.oid && a.environment.oid === b.environment.oid && sameArchitecture && sameShared;
}
