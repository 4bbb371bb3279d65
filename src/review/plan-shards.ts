import { deal } from "../fleet/deal.ts";
import type { FleetEnvironment } from "../fleet/model.ts";
import { mutexesOf, parallelOf } from "../fleet/side-by-side.ts";
import type { AffectedInstance } from "./affected.ts";

interface Judged {
  readonly instance: AffectedInstance;
  readonly environment: FleetEnvironment;
}

/**
 * Who plans what: the same for every job that asks, since it follows from main and the merge result. A job more where the lanes of the others are full, up to main's
 * `policy.shards`; members of a mutex in one job. A plan changes nothing, so the failure budget has no say in it.
 */
export function planShards<One extends Judged>(judged: readonly One[]): readonly (readonly One[])[] {
  const environments = new Map(judged.map(({ environment }) => [environment.name, environment]));
  const candidates = judged.map((one) => ({
    one,
    environment: one.environment.name,
    isUrgent: false,
    duration: 1,
    mutexes: mutexesOf(one.environment, one.instance.instance),
  }));
  const { shards } = deal(candidates, {
    planOf: (name) => {
      const environment = environments.get(name);
      return {
        jobs: environment?.config.spec.policy.shards ?? 1,
        lanes: environment === undefined ? 1 : parallelOf(environment),
        failures: 0,
      };
    },
    jobsOf: () => 0,
    isStopped: () => false,
    heldOf: () => 0,
    slice: Infinity,
    limit: Infinity,
  });
  // One job plans several environments as well as one.
  const places = shards.flatMap((shard) => [...new Set(shard.map(({ environment }) => environment))]);
  if (new Set(places).size === places.length) return [judged];
  return within(shards.map((shard) => shard.map(({ one }) => one)));
}

/** As many jobs as one run has at most, over all environments. */
const mostParts = 2_000;

/** Those that are too many go to the first ones as well. */
function within<One>(shards: readonly (readonly One[])[]): readonly (readonly One[])[] {
  const dealt = Map.groupBy(shards.entries(), ([index]) => index % mostParts);
  return [...dealt.values()].map((own) => own.flatMap(([, shard]) => shard));
}
