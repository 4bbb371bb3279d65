import { canonicalJson } from "../data/canonical-json.ts";
import type { FleetEnvironment, FleetSnapshot } from "../fleet/model.ts";
import { wantedIsolation } from "../stacks/engine/isolation.ts";

/** An environment as an unmerged pull request may be planned in it. */
export interface JudgedEnvironment {
  readonly environment: FleetEnvironment;
  /** Whether the pull request has a policy, or variables, of its own, which do not count yet. */
  readonly differs: boolean;
}

/**
 * The environment of a merge result with what decides over pull requests as main has it: the policy (providers and where they come from, what modules
 * may do, isolation, protected types, confirmers) and the variables that the engine is handed. Nobody widens the list in the pull request that needs it. A new
 * environment has no providers and no variables until it is on main.
 */
export function withPolicyOfMain(main: FleetSnapshot | null, environment: FleetEnvironment): JudgedEnvironment {
  const { spec } = environment.config;
  const known = main?.environments.get(environment.name)?.config.spec;
  const given = known?.policy ?? { ...spec.policy, providers: [], modules: [] };
  // With main's kind, which may decide over it; a new environment does not do without what others need.
  const others = [...(main?.environments.values() ?? [])].map(({ config }) => config.spec);
  const isolation = wantedIsolation(known ?? others.find((other) => wantedIsolation(other) === "required") ?? spec);
  const policy = wantedIsolation({ kind: spec.kind, policy: given }) === isolation ? given : { ...given, isolation };
  const { env: _, ...engine } = spec.engine;
  const env = known === undefined ? undefined : known.engine.env;
  const judged = { ...spec, policy, engine: { ...engine, ...(env === undefined ? {} : { env }) } };
  return {
    environment: { ...environment, config: { ...environment.config, spec: judged } },
    differs: canonicalJson([spec.policy, spec.engine.env]) !== canonicalJson([policy, env]),
  };
}

/** For the error of a stack that may have needed what does not count yet. */
export const notYetCounted =
  "This pull request changes policy or engine.env of the environment; until it is merged those of main count. Merge that change first, by a pull request of its own.";
