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
 * never planned. Instances whose config, environment and architecture are the same objects are told by that alone. Sorted.
 */
export function affectedInstances(before: FleetSnapshot | null, after: FleetSnapshot): readonly AffectedInstance[] {
  return [...after.environments.values()]
    .filter(({ config }) => config.spec.apply === "on")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((environment) => {
      const old = before?.environments.get(environment.name) ?? null;
      return [...environment.instances.values()].flatMap((instance) => {
        const architecture = after.architectures.get(instance.config.spec.architecture);
        if (architecture === undefined) return [];
        const oldInstance = old?.instances.get(instance.id);
        const oldArchitecture = oldInstance === undefined ? undefined : before?.architectures.get(oldInstance.config.spec.architecture);
        if (old !== null && oldInstance !== undefined && oldArchitecture !== undefined) {
          const same = oldInstance.oid === instance.oid && old.oid === environment.oid && oldArchitecture.oid === architecture.oid;
          if (same && oldArchitecture.name === architecture.name) return [];
        }
        const known =
          old === null || oldInstance === undefined || oldArchitecture === undefined
            ? new Map<string, string>()
            : stackDigests(old, oldInstance, oldArchitecture);
        const digests = stackDigests(environment, instance, architecture);
        const stacks = inDependencyOrder(architecture).filter((stack) => known.get(stack) !== digests.get(stack));
        return stacks.length === 0 ? [] : [{ environment, instance, architecture, stacks }];
      });
    });
}
