import type { Limit } from "../process/map-limited.ts";
import type { FleetEnvironment, FleetInstance } from "./model.ts";

/** Instances of an environment at work at the same time where `policy.parallel` says nothing: an upgrade mostly waits for a cloud. */
const usualParallel = 10;

/** What keeps an instance from being planned or applied beside others: `policy.parallel` of its environment, and each of `policy.mutexes` that it is in. */
export function limitsOf(environment: FleetEnvironment, instance: FleetInstance): readonly Limit[] {
  const { parallel = usualParallel, mutexes = [] } = environment.config.spec.policy;
  const shared = mutexes.flatMap(({ name, by, most }) => {
    const value = valueOf(by, environment, instance);
    return value === undefined ? [] : [{ key: `mutex ${name}: ${value}`, most }];
  });
  return [{ key: `environment ${environment.name}`, most: parallel }, ...shared];
}

/** What the members of a mutex share; undefined for an instance that does not have it, which is in no mutex then. */
function valueOf(by: string, environment: FleetEnvironment, { config }: FleetInstance): string | undefined {
  if (by === "environment") return environment.name;
  if (by === "spec.region") return config.spec.region;
  const labels: Readonly<Record<string, string | undefined>> = config.metadata.labels;
  return labels[by.slice("labels.".length)];
}
