import { mostTogether, type NamedPullRequest } from "../../review/event.ts";
import type { ObjectId } from "../../git/object-id.ts";

/** A pull request that was opened just now and is to be planned. */
export interface ToPlan extends NamedPullRequest {
  readonly head: ObjectId;
  /** How many instances it changes. */
  readonly instances: number;
}

/** Rounds of `policy.parallel` instances that a job gets through before its deadline of 30 minutes, where a plan takes five. */
const rounds = 6;

/**
 * Which pull requests are planned by one run of `plan.yml`: its two jobs cost the same for one as for many, so there are as few runs as the lanes of a
 * job and `policy.shards` let there be. One that fills the lanes by itself has a run of its own, which shares it among jobs. Pure.
 */
export function planRuns(
  pulls: readonly ToPlan[],
  { lanes, shards }: { readonly lanes: number; readonly shards: number },
): readonly (readonly ToPlan[])[] {
  const large = pulls.filter(({ instances }) => instances > lanes);
  const small = pulls.filter(({ instances }) => instances <= lanes);
  const instances = small.reduce((sum, pull) => sum + pull.instances, 0);
  const wanted = Math.min(shards, Math.ceil(instances / lanes));
  const most = Math.min(Math.max(lanes, Math.ceil(instances / Math.max(1, wanted))), lanes * rounds);
  const runs: ToPlan[][] = [];
  let free = 0;
  for (const pull of small) {
    const last = runs.at(-1);
    if (last !== undefined && pull.instances <= free && last.length < mostTogether) last.push(pull);
    else {
      runs.push([pull]);
      free = most;
    }
    free -= pull.instances;
  }
  return [...large.map((pull) => [pull]), ...runs];
}
