import type { Limit } from "../process/map-limited.ts";
import type { FleetEnvironment, FleetInstance } from "./model.ts";

/** Instances of an environment at work at the same time where `policy.parallel` says nothing: an upgrade mostly waits for a cloud. */
const usualParallel = 10;

/** Members of one mutex: only so many of them are at work at the same time, whatever jobs and runs they are in. */
export interface MutexPlace {
  readonly key: string;
  readonly most: number;
}

/** How the engine jobs of an environment are laid out. */
export interface JobPlan {
  /** Engine jobs at once. */
  readonly jobs: number;
  /** Instances at work at once in one of them. */
  readonly lanes: number;
  /** How many instances may fail in one job before it begins nothing new. */
  readonly failures: number;
}

/** What keeps an instance from being planned or applied beside others: `policy.parallel` of its environment, and each of `policy.mutexes` that it is in. */
export function limitsOf(environment: FleetEnvironment, instance: FleetInstance): readonly Limit[] {
  return [{ key: `environment ${environment.name}`, most: parallelOf(environment) }, ...mutexesOf(environment, instance)];
}

/** Those of `policy.mutexes` that an instance is in. */
export function mutexesOf(environment: FleetEnvironment, instance: FleetInstance): readonly MutexPlace[] {
  return (environment.config.spec.policy.mutexes ?? []).flatMap(({ name, by, most }) => {
    const value = valueOf(by, environment, instance);
    return value === undefined ? [] : [{ key: `mutex ${name}: ${value}`, most }];
  });
}

/**
 * The engine jobs that the policy allows at once. A job knows nothing of how it goes in the others, so the failure budget is dealt: as many jobs as
 * may fail in all, each with an equal part of the budget, so that together they break no more than one job would. See docs/decisions/shards.md.
 *
 * @param most the upper bound of what asks: 1 at a terminal
 */
export function jobPlan(environment: FleetEnvironment, most: number): JobPlan {
  const { failureBudget, shards = 1 } = environment.config.spec.policy;
  const jobs = Math.min(shards, most, failureBudget + 1);
  return { jobs, lanes: parallelOf(environment), failures: Math.floor((failureBudget + 1) / jobs) - 1 };
}

/** Instances of an environment that one job has at work at the same time. */
export function parallelOf({ config }: FleetEnvironment): number {
  return config.spec.policy.parallel ?? usualParallel;
}

/** What the members of a mutex share; undefined for an instance that does not have it, which is in no mutex then. */
function valueOf(by: string, environment: FleetEnvironment, { config }: FleetInstance): string | undefined {
  if (by === "environment") return environment.name;
  if (by === "spec.region") return config.spec.region;
  const labels: Readonly<Record<string, string | undefined>> = config.metadata.labels;
  return labels[by.slice("labels.".length)];
}
