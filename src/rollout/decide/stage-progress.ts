import type { LedgerRollout, RolloutMember } from "../../schemas/kinds.ts";
import type { Exclusion } from "./observed.ts";

/** How far a stage is, by the rollout's file and by whom main excludes. */
export interface StageProgress {
  /** Members of this stage and of those before it that are neither healthy nor skipped nor excluded. */
  readonly waiting: readonly string[];
  readonly successes: number;
  /** How many successes the stage must have. */
  readonly required: number;
  /** When the last member of the stage got healthy or was skipped, ISO 8601; null where none was. */
  readonly completedAt: string | null;
}

/**
 * As `assess` has it, without a look at any instance's status: what is not recorded yet has not been seen by anybody. `exclusions` is every instance
 * that main has, with why it is excluded; null where main cannot be read. Pure.
 */
export function stageProgress(
  { strategy, members }: LedgerRollout,
  stage: string,
  exclusions: ReadonlyMap<string, Exclusion | null> | null,
): StageProgress {
  const at = strategy.stages.findIndex(({ name }) => name === stage);
  const upTo = new Set(strategy.stages.slice(0, at + 1).map(({ name }) => name));
  const isExcludedNow = ({ id }: RolloutMember): boolean => {
    if (exclusions === null) return false;
    // Who is gone is excluded; who is at the target by somebody's hand has to get healthy like the others.
    const exclusion = exclusions.has(id) ? exclusions.get(id) : "absent";
    return exclusion !== null && exclusion !== "already-there";
  };
  const hasEnded = (member: RolloutMember): boolean =>
    member.healthyAt !== null || member.skipped !== null || member.excluded !== null || isExcludedNow(member);
  const isCounted = (member: RolloutMember): boolean =>
    member.healthyAt !== null || member.excluded === "already-there" || (member.excluded === null && !isExcludedNow(member));
  const own = members.filter((member) => member.stage === stage);
  const times = own.flatMap(({ healthyAt, skipped }) => [healthyAt, skipped?.at ?? null]).filter((time) => time !== null);
  return {
    waiting: members.filter((member) => upTo.has(member.stage) && !hasEnded(member)).map(({ id }) => id),
    successes: own.filter(({ healthyAt, excluded }) => healthyAt !== null || excluded === "already-there").length,
    required: Math.min(strategy.stages[at]?.leastSuccesses ?? 0, own.filter(isCounted).length),
    completedAt: times.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null,
  };
}
