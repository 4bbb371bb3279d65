import type { FleetEnvironment, FleetInstance, FleetSnapshot } from "../../fleet/model.ts";
import { stackDigests } from "../../stacks/digest.ts";

/** Digest per stack; none where the instance's architecture is not there. */
export function digestsOf(snapshot: FleetSnapshot, environment: FleetEnvironment, instance: FleetInstance): ReadonlyMap<string, string> {
  const architecture = snapshot.architectures.get(instance.config.spec.architecture);
  return architecture === undefined ? new Map() : stackDigests(environment, instance, architecture);
}
