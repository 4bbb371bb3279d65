import type { LedgerRollout } from "../schemas/kinds.ts";

/** An instance of a job, with the pull requests that are merged and change it. */
export interface ChangedInstance {
  readonly id: string;
  readonly changes: readonly number[];
}

/**
 * How many more instances of an environment a job may begin at once than may fail, because the same change has ended well elsewhere: members of the one rollout that all
 * of the job's instances belong to which became healthy since anything of it failed. Without it each slice of a rollout would begin with one again.
 *
 * @param rollouts of the environment
 */
export function earnedBy(instances: readonly ChangedInstance[], rollouts: readonly LedgerRollout[]): number {
  const [rollout, ...others] = rollouts.filter(
    ({ state, members }) =>
      state === "running" &&
      instances.every(({ id, changes }) =>
        members.some((member) => member.id === id && member.pullRequest !== null && changes.includes(member.pullRequest)),
      ),
  );
  if (rollout === undefined || others.length > 0 || instances.length === 0) return 0;
  const failedAt = Math.max(-Infinity, ...rollout.members.flatMap(({ failures }) => failures.map(({ at }) => Date.parse(at))));
  return rollout.members.filter(({ healthyAt }) => healthyAt !== null && Date.parse(healthyAt) > failedAt).length;
}
