import { byText } from "../data/order.ts";
import type { FleetEnvironment } from "../fleet/model.ts";
import { type JobPlan, jobPlan, mutexesOf } from "../fleet/side-by-side.ts";
import type { StackStatus } from "../ledger/status.ts";
import type { InstanceType } from "../schemas/kinds.ts";
import type { Candidate, Places } from "../fleet/deal.ts";
import { keyOf } from "./fleet-listing.ts";
import type { Observed, ObservedFleet } from "./observe.ts";

export type PendingStack = Extract<StackStatus, { readonly kind: "pending" }>;

/** An instance that a run could claim now, with the stacks that it would claim; none where only its health is to be checked. */
export interface PendingInstance {
  readonly observed: Observed;
  readonly stacks: readonly PendingStack[];
}

export interface PendingCandidate extends Candidate {
  readonly pending: PendingInstance;
  /** The oldest pull request that planned what is pending; Infinity where none is known. */
  readonly change: number;
}

/**
 * Milliseconds that an instance takes of which nothing is known, in a fleet of which nothing is known. On the low side: what is claimed and not begun costs a line of the
 * ledger, what is not claimed costs a run.
 */
const usualDuration = 120_000;
/** The same of a check of its health alone. */
const usualCheck = 60_000;

/**
 * What could be claimed, in the order in which it is taken: what somebody waits for, by the age of the change; then internal instances, trials, production. The oldest
 * change comes first in each, so that nothing waits for all that comes after it, then what takes longest.
 */
export function candidatesOf(pending: readonly PendingInstance[]): readonly PendingCandidate[] {
  const known = pending.map(({ observed }) => durationOf(observed)).filter((time) => time !== null);
  const usual = known.toSorted((a, b) => a - b)[Math.floor(known.length / 2)] ?? usualDuration;
  const sizes = new Map<number, number>();
  for (const { observed } of pending) for (const change of changesOf(observed)) sizes.set(change, (sizes.get(change) ?? 0) + 1);
  return pending
    .map((one): PendingCandidate => {
      const { environment, instance } = one.observed;
      return {
        environment: environment.name,
        isUrgent: isUrgent(one, sizes),
        duration: one.stacks.length === 0 ? usualCheck : (durationOf(one.observed) ?? usual),
        mutexes: mutexesOf(environment, instance),
        pending: one,
        change: Math.min(Infinity, ...changesOf(one.observed)),
      };
    })
    .sort(byUrgency);
}

/**
 * Pull requests that planned what main has now and what has not been applied. Whether they are merged is not asked: it is the order alone that hangs
 * on it, and one that is open and plans the very same is rare.
 */
function changesOf({ reviews }: Observed): readonly number[] {
  return [...new Set([...reviews.values()].flat().map(({ review }) => review.pullRequest))];
}

/**
 * A person asked for it by a word (a retry, a confirmation), or it is changed by a pull request that is no rollout's and changes no more instances than one job has at work
 * at once.
 */
function isUrgent({ observed }: PendingInstance, sizes: ReadonlyMap<number, number>): boolean {
  const { ledger, confirmations, reviews, environment } = observed;
  if (ledger?.retry !== null && ledger !== null) return true;
  if ([...confirmations.values()].some((given) => given.length > 0)) return true;
  const { lanes } = jobPlan(environment, 1);
  return [...reviews.values()].flat().some(({ review, ofRollout }) => !ofRollout && (sizes.get(review.pullRequest) ?? 0) <= lanes);
}

/** Milliseconds that its stacks took when they were applied last, one after the other; null where it never was. */
function durationOf({ ledger }: Observed): number | null {
  const times = Object.values(ledger?.stacks ?? {}).flatMap(({ applied }) =>
    applied === null ? [] : [Math.max(0, Date.parse(applied.at) - Date.parse(applied.startedAt))],
  );
  return times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0);
}

const types: readonly InstanceType[] = ["internal", "trial", "production"];

function byUrgency(a: PendingCandidate, b: PendingCandidate): number {
  if (a.isUrgent !== b.isUrgent) return a.isUrgent ? -1 : 1;
  const typeOf = ({ pending }: PendingCandidate): number =>
    types.indexOf(pending.observed.instance.config.metadata.labels["instance-type"]);
  const idOf = ({ pending }: PendingCandidate): string => pending.observed.instance.id;
  const type = typeOf(a) - typeOf(b);
  const older = a.change === b.change ? 0 : a.change - b.change;
  const first = a.isUrgent ? older || type : type || older;
  return first || b.duration - a.duration || byText(idOf(a), idOf(b)) || byText(a.environment, b.environment);
}

/**
 * What the policies leave beside the runs that are at work.
 *
 * @param jobs most engine jobs of an environment, whatever its policy says
 */
export function placesBeside(
  { snapshot, atWork, readable }: ObservedFleet,
  { jobs, slice, limit }: Pick<Places, "slice" | "limit"> & { readonly jobs: number },
): Places {
  const open = atWork.filter(({ isOpen }) => isOpen);
  const busy = new Map<string, Set<string>>();
  for (const { environment, run, shard } of open) busy.set(environment, (busy.get(environment) ?? new Set()).add(`${run} ${shard}`));
  const held = new Map<string, number>();
  for (const key of new Set(open.map(keyOf))) {
    const instance = readable.find((one) => keyOf(one) === key);
    const environment = snapshot?.environments.get(instance?.environment ?? "");
    if (instance === undefined || environment === undefined) continue;
    for (const { key: mutex } of mutexesOf(environment, instance)) held.set(mutex, (held.get(mutex) ?? 0) + 1);
  }
  const failed = Map.groupBy(
    atWork.filter(({ isOpen, environment, run }) => !isOpen && open.some((one) => one.environment === environment && one.run === run)),
    ({ environment }) => environment,
  );
  const budgetOf = (name: string): number => snapshot?.environments.get(name)?.config.spec.policy.failureBudget ?? 0;
  return {
    planOf: (name) => planOf(snapshot?.environments.get(name), jobs),
    jobsOf: (name) => busy.get(name)?.size ?? 0,
    isStopped: (name) => (failed.get(name)?.length ?? 0) > budgetOf(name),
    heldOf: (mutex) => held.get(mutex) ?? 0,
    slice,
    limit,
  };
}

/** An environment that cannot be read has no candidates. */
function planOf(environment: FleetEnvironment | undefined, jobs: number): JobPlan {
  return environment === undefined ? { jobs: 1, lanes: 1, failures: 0 } : jobPlan(environment, jobs);
}
