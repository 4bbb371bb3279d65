import { Sets } from "../data/sets.ts";
import type { JobPlan, MutexPlace } from "./side-by-side.ts";

/** An instance that could be claimed. */
export interface Candidate {
  readonly environment: string;
  /** Somebody waits for this one, beside what changes the fleet: it may have a job beyond those of its environment. */
  readonly isUrgent: boolean;
  /** How long it will probably take, in milliseconds. */
  readonly duration: number;
  readonly mutexes: readonly MutexPlace[];
}

/** What other runs are at work on, and what the policies leave. */
export interface Places {
  readonly planOf: (environment: string) => JobPlan;
  /** Engine jobs of other runs that have instances of the environment. */
  readonly jobsOf: (environment: string) => number;
  /** More instances failed in these than may: only what is urgent is opened beside them. */
  readonly isStopped: (environment: string) => boolean;
  /** Members of the mutex that other runs have claimed. */
  readonly heldOf: (mutex: string) => number;
  /** Milliseconds from the start of a job in which it begins instances. */
  readonly slice: number;
  /** Most instances in all. */
  readonly limit: number;
}

/** Why a candidate is left to a later run. */
export type LeftReason = "jobs" | "failures" | "mutex" | "slice";

export interface Dealt<One> {
  /** What each engine job has to do, its instances in the order in which they are begun. */
  readonly shards: readonly (readonly One[])[];
  readonly left: readonly { readonly candidate: One; readonly reason: LeftReason }[];
}

/**
 * Deals what could be claimed to engine jobs: what comes first in the list is taken first, and no more than the jobs can begin in their slice. A job more is opened only
 * when the others' lanes are full, and the work is dealt by how long it takes, longest first. The members of a mutex go to one job, which holds them to it; where
 * another run has members, only as many are taken as may move beside all of those. Environments that share no mutex share no job.
 */
export function deal<One extends Candidate>(candidates: readonly One[], places: Places): Dealt<One> {
  const left: { candidate: One; reason: LeftReason }[] = [];
  const admitted = candidates.filter((candidate) => {
    const reason = whereNot(candidate, places);
    if (reason !== null) left.push({ candidate, reason });
    return reason === null;
  });
  const free = withinMutexes(admitted, places, left);
  const order = new Map(candidates.map((candidate, index) => [candidate, index]));
  const byOrder = (a: One, b: One): number => (order.get(a) ?? 0) - (order.get(b) ?? 0);
  const shards: One[][] = [];
  let limit = places.limit;
  for (const units of groupsOf(unitsOf(free))) {
    const all = units.flat().sort(byOrder);
    const { jobs, taken } = fill(all, { ...places, limit }, units.length);
    limit -= taken.size;
    for (const candidate of all) if (!taken.has(candidate)) left.push({ candidate, reason: "slice" });
    shards.push(...dealt(units, taken, jobs));
  }
  return { shards: shards.map((shard) => shard.sort(byOrder)), left };
}

function whereNot({ environment, isUrgent }: Candidate, { planOf, jobsOf, isStopped }: Places): LeftReason | null {
  if (isStopped(environment) && !isUrgent) return "failures";
  const free = planOf(environment).jobs - jobsOf(environment);
  return free > 0 || (free === 0 && isUrgent) ? null : "jobs";
}

/** Without those whose mutex others hold: all that others have claimed may move at once, and all that is claimed beside it. */
function withinMutexes<One extends Candidate>(
  candidates: readonly One[],
  { heldOf }: Places,
  left: { candidate: One; reason: LeftReason }[],
): readonly One[] {
  const claimed = new Map<string, number>();
  return candidates.filter((candidate) => {
    const shared = candidate.mutexes.filter(({ key }) => heldOf(key) > 0);
    if (shared.some(({ key, most }) => heldOf(key) + (claimed.get(key) ?? 0) >= most)) {
      left.push({ candidate, reason: "mutex" });
      return false;
    }
    for (const { key } of shared) claimed.set(key, (claimed.get(key) ?? 0) + 1);
    return true;
  });
}

/** Those that one job has to have together, because they share a mutex, directly or through others. */
function unitsOf<One extends Candidate>(candidates: readonly One[]): readonly (readonly One[])[] {
  const sets = new Sets();
  const nameOf = (index: number): string => `candidate ${index}`;
  for (const [index, { mutexes }] of candidates.entries()) for (const { key } of mutexes) sets.unite(nameOf(index), key);
  return [...Map.groupBy(candidates.entries(), ([index]) => sets.of(nameOf(index))).values()].map((unit) => unit.map(([, one]) => one));
}

/** Units whose environments are bound together by one of them. */
function groupsOf<One extends Candidate>(units: readonly (readonly One[])[]): readonly (readonly (readonly One[])[])[] {
  const sets = new Sets();
  const of = (unit: readonly One[]): string => unit[0]?.environment ?? "";
  for (const unit of units) for (const { environment } of unit) sets.unite(of(unit), environment);
  return [...Map.groupBy(units, (unit) => sets.of(of(unit))).values()];
}

/** What the group's jobs can begin in their slice: each candidate begins as soon as a lane and its mutexes are free. */
function fill<One extends Candidate>(
  all: readonly One[],
  { planOf, jobsOf, slice, limit }: Places,
  units: number,
): { readonly jobs: number; readonly taken: ReadonlySet<One> } {
  const environments = Map.groupBy(all, ({ environment }) => environment);
  const jobs = Math.min(
    units,
    ...[...environments.keys()].map((name) => Math.max(1, planOf(name).jobs - jobsOf(name))),
    Math.max(...[...environments].map(([name, { length }]) => Math.ceil(length / planOf(name).lanes))),
  );
  const lanes = new Map([...environments.keys()].map((name) => [name, Lanes.of(jobs * planOf(name).lanes, all.length)]));
  const taken = new Set<One>();
  for (const candidate of all) {
    if (taken.size >= limit) break;
    const lane = lanes.get(candidate.environment);
    const own = candidate.mutexes.map(({ key, most }) => {
      const known = lanes.get(key) ?? Lanes.of(most, all.length);
      lanes.set(key, known);
      return known;
    });
    const places = [...(lane === undefined ? [] : [lane]), ...own];
    const start = Math.max(...places.map((place) => place.next()));
    if (start >= slice) continue;
    for (const place of places) place.take(start + candidate.duration);
    taken.add(candidate);
  }
  return { jobs, taken };
}

/** When places that are taken one after the other are free, in milliseconds from the start. */
class Lanes {
  readonly #free: number[];

  private constructor(free: number[]) {
    this.#free = free;
  }

  static of(count: number, candidates: number): Lanes {
    return new Lanes(Array.from({ length: Math.max(1, Math.min(count, candidates)) }, () => 0));
  }

  next(): number {
    return Math.min(...this.#free);
  }

  take(until: number): void {
    this.#free[this.#free.indexOf(this.next())] = until;
  }
}

/** The units that are taken, the longest first, each to the job that has least to do; without empty jobs. */
function dealt<One extends Candidate>(group: readonly (readonly One[])[], taken: ReadonlySet<One>, jobs: number): readonly One[][] {
  const units = group.map((unit) => unit.filter((one) => taken.has(one))).filter(({ length }) => length > 0);
  const lengthOf = (unit: readonly One[]): number => unit.reduce((sum, { duration }) => sum + duration, 0);
  const loads = Array.from({ length: jobs }, () => ({ length: 0, items: Array.of<One>() }));
  for (const unit of units.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    const least = loads.reduce((best, load) => (load.length < best.length ? load : best));
    least.items.push(...unit);
    least.length += lengthOf(unit);
  }
  return loads.flatMap(({ items }) => (items.length === 0 ? [] : [items]));
}
