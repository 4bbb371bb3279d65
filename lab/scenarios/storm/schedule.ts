import { type Random, seeded } from "./random.ts";

/** The jobs of the shipped workflows, by their keys, which are unique among them. */
export const jobs = ["validate", "plan", "report", "find", "engine", "record", "reconcile", "relay", "release", "command"] as const;
export type Job = (typeof jobs)[number];

/** `machine`: SIGKILL for everything, no further step. `step`: SIGKILL for the current step. `cancel`: "Cancel workflow", which is SIGINT first. */
export const ways = ["machine", "step", "cancel"] as const;
export type Way = (typeof ways)[number];

/** What a request of a job meets instead of its answer. Faults of git are for fetches and pushes. */
export const faultKinds = [
  "502",
  "429",
  "403 secondary",
  "answer lost",
  "reset",
  "hang",
  "cut",
  "git push 500",
  "git push 403",
  "git push answer lost",
  "git fetch 500",
  "git fetch cut",
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A moment of one start of a job; starts are counted from 1 over the whole storm, and a run that is repeated starts its jobs again. */
interface OfStart {
  readonly job: Job;
  readonly start: number;
}

/** When a job is ended: some milliseconds after its start, at its nth request to GitHub, or when its engine has made the nth change of the cloud. */
export type Moment =
  | { readonly after: number }
  /** Before the request takes effect, or after it and before the answer. */
  | { readonly request: number; readonly when: "before" | "after" }
  /** The cloud is changed, and the engine does not know it yet. */
  | { readonly change: number };

/** One job is ended early. */
export interface Kill extends OfStart {
  readonly at: Moment;
  readonly way: Way;
}

/** One request fails: the nth of its job that this kind of fault is for. */
export interface RequestFault extends OfStart {
  readonly request: number;
  readonly kind: FaultKind;
}

/** What somebody without the right to do harm tries. `replay`: an event that GitHub has sent before; `forged`: a published example, mutated. */
export const hostileKinds = ["comment", "dispatch", "replay", "forged"] as const;

/** One attempt, at the start of a job. */
export interface Hostile extends OfStart {
  readonly kind: (typeof hostileKinds)[number];
  /** Decides which comment, payload, event or example it is. */
  readonly seed: number;
}

/** Everything that goes wrong in one storm. Two storms of one seed, size and pace have the same. */
export interface Schedule {
  readonly seed: number;
  readonly instances: number;
  readonly pace: number;
  readonly kills: readonly Kill[];
  readonly faults: readonly RequestFault[];
  readonly hostile: readonly Hostile[];
}

/** What one start of a job usually does, and how often a job starts, in an undisturbed storm: what comes later than that hits nothing. */
interface Usual {
  readonly starts: number;
  /** Milliseconds on a quiet machine. */
  readonly takes: number;
  /** Requests to GitHub's API. */
  readonly requests: number;
  readonly fetches: number;
  readonly pushes: number;
}

function usual(job: Job, instances: number): Usual {
  switch (job) {
    case "validate":
      return { starts: 4, takes: 1_500, requests: 1, fetches: 2, pushes: 0 };
    case "plan":
      return { starts: instances + 2, takes: 4_000, requests: 3, fetches: 4, pushes: 0 };
    case "report":
      return { starts: instances + 2, takes: 5_000, requests: 18, fetches: 9, pushes: 4 };
    case "find":
      return { starts: instances + 4, takes: 2_000, requests: 4, fetches: 4, pushes: 1 };
    case "engine":
      return { starts: instances, takes: 5_000, requests: 2, fetches: 2, pushes: 0 };
    case "record":
      return { starts: instances, takes: 5_000, requests: 18, fetches: 9, pushes: 4 };
    case "reconcile":
      return { starts: 4, takes: 3_000, requests: 12, fetches: 5, pushes: 2 };
    case "relay":
      return { starts: 1, takes: 1_000, requests: 2, fetches: 2, pushes: 0 };
    case "release":
      return { starts: 2, takes: 3_000, requests: 12, fetches: 4, pushes: 2 };
    case "command":
      return { starts: 3, takes: 2_000, requests: 6, fetches: 4, pushes: 1 };
  }
}

/**
 * What happens in the storm of a seed over a rollout of so many instances. Seed 0 is calm. `pace` is multiplied with every time: 2 hits this machine
 * where 1 hits one that is twice as fast.
 */
export function scheduleOf(seed: number, instances: number, pace = 1): Schedule {
  if (seed === 0) return { seed, instances, pace, kills: [], faults: [], hostile: [] };
  const random = seeded(seed);
  const planned = <T extends OfStart>(count: number, make: (random: Random, size: number) => T): readonly T[] =>
    onePerStart(Array.from({ length: count }, () => make(random, instances)));
  const [kills, faults] = [planned(instances * 2 + 2, killOf), planned(instances * 2 + 2, faultOf)];
  return { seed, instances, pace, kills: kills.map((kill) => atPace(kill, pace)), faults, hostile: planned(6, hostileOf) };
}

function atPace(kill: Kill, pace: number): Kill {
  return "after" in kill.at ? { ...kill, at: { after: Math.round(kill.at.after * pace) } } : kill;
}

function killOf(random: Random, instances: number): Kill {
  const job = random.pick(jobs);
  return { job, start: random.between(1, usual(job, instances).starts), at: momentOf(random, job, instances), way: random.pick(ways) };
}

function momentOf(random: Random, job: Job, instances: number): Moment {
  const { takes, requests } = usual(job, instances);
  if (random.between(1, 2) === 1) return { after: random.between(0, takes) };
  if (job === "engine") return { change: random.between(1, 3) };
  return { request: random.between(1, requests), when: random.pick(["before", "after"]) };
}

function faultOf(random: Random, instances: number): RequestFault {
  const job = random.pick(jobs);
  const { starts, requests, fetches, pushes } = usual(job, instances);
  const kind = random.pick(faultKinds.filter((kind) => pushes > 0 || !kind.startsWith("git push")));
  const most = kind.startsWith("git push") ? pushes : kind.startsWith("git fetch") ? fetches : requests;
  return { job, start: random.between(1, starts), request: random.between(1, most), kind };
}

function hostileOf(random: Random, instances: number): Hostile {
  const job = random.pick(jobs);
  return {
    job,
    start: random.between(1, usual(job, instances).starts),
    kind: random.pick(hostileKinds),
    seed: random.between(1, 999_999_999),
  };
}

/** A start that meets two at once shows which one mattered less well. */
function onePerStart<T extends OfStart>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [`${one.job} ${one.start}`, one])).values()];
}
