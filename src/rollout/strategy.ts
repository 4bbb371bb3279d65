import type { FleetEnvironment } from "../fleet/model.ts";
import type { Release, Strategy } from "../schemas/kinds.ts";

/** The strategy that an environment has for a release's kind of change; null where it has none. */
export function strategyOf(
  { config, strategies }: FleetEnvironment,
  { spec: { kind } }: Release,
): { readonly name: string; readonly spec: Strategy } | null {
  const name = config.spec.rollouts?.[kind];
  const spec = name === undefined ? undefined : strategies.get(name);
  return name === undefined || spec === undefined ? null : { name, spec };
}
