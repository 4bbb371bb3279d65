import { type Random, seeded } from "./random.ts";

/** The jobs of the shipped workflows, by their keys, which are unique among them. */
export const jobs = ["validate", "plan", "report", "find", "engine", "record", "reconcile", "relay", "release", "command"] as const;
export type Job = (typeof jobs)[number];

/** `machine`: SIGKILL for everything, no further step. `step`: SIGKILL for the current step. `cancel`: "Cancel workflow", which is SIGINT first. */
export const ways = ["machine", "step", "cancel"] as const;

/** One job is ended early. */
export interface Kill {
  readonly job: Job;
  /** Which start of that job, counted from 1 over the whole storm; a run that is repeated starts its jobs again. */
  readonly start: number;
  /** Milliseconds after that start. */
  readonly after: number;
  readonly way: (typeof ways)[number];
}

/** Everything that goes wrong in one storm. Two storms of one seed and size have the same. */
export interface Schedule {
  readonly seed: number;
  readonly instances: number;
  readonly kills: readonly Kill[];
}

/** Starts of each job over an undisturbed rollout, and how many milliseconds one takes, both roughly: a kill that comes too late hits nothing. */
const usual: Readonly<Record<Job, (instances: number) => { readonly starts: number; readonly takes: number }>> = {
  validate: (instances) => ({ starts: instances + 2, takes: 1_500 }),
  plan: (instances) => ({ starts: instances + 1, takes: 5_000 }),
  report: (instances) => ({ starts: instances + 1, takes: 2_500 }),
  find: (instances) => ({ starts: Math.ceil(instances / 2) + 2, takes: 2_500 }),
  engine: (instances) => ({ starts: Math.ceil(instances / 2) + 1, takes: 8_000 }),
  record: (instances) => ({ starts: Math.ceil(instances / 2) + 1, takes: 2_500 }),
  reconcile: (instances) => ({ starts: instances, takes: 4_000 }),
  relay: () => ({ starts: 1, takes: 1_500 }),
  release: () => ({ starts: 2, takes: 3_000 }),
  command: () => ({ starts: 3, takes: 2_500 }),
};

/** What happens in the storm of a seed over a rollout of so many instances. No seed's storm is calm; {@link calm} is. */
export function scheduleOf(seed: number, instances: number): Schedule {
  const random = seeded(seed);
  const kills = Array.from({ length: Math.ceil(instances * 1.5) + 2 }, () => killOf(random, instances));
  return { seed, instances, kills: distinct(kills) };
}

/** Nothing goes wrong: what every storm's end is compared with. */
export function calm(instances: number): Schedule {
  return { seed: 0, instances, kills: [] };
}

function killOf(random: Random, instances: number): Kill {
  const job = random.pick(jobs);
  const { starts, takes } = usual[job](instances);
  return { job, start: random.between(1, starts), after: random.between(0, takes), way: random.pick(ways) };
}

/** A job that starts can be ended once. */
function distinct(kills: readonly Kill[]): readonly Kill[] {
  return [...new Map(kills.map((kill) => [`${kill.job} ${kill.start}`, kill])).values()];
}
