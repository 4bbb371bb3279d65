import type { PlannedStack, PlanReport } from "../schemas/kinds.ts";

/** What decides that a plan made before is the plan of now. */
type Subject = Pick<PlanReport, "head" | "base" | "mergeTree" | "part">;

/**
 * What an earlier attempt of the same job has planned and need not be planned again, by `<environment>/<id>`: of the same head, base, merge result and part. An
 * instance with a stack that the engine could not plan is tried again. Pure.
 */
export function earlierPlans(earlier: PlanReport | null | undefined, now: Subject): ReadonlyMap<string, readonly PlannedStack[]> {
  if (earlier === null || earlier === undefined || earlier.problems.length > 0) return new Map();
  const isSame = earlier.head === now.head && earlier.base === now.base && earlier.mergeTree === now.mergeTree && earlier.part === now.part;
  if (!isSame) return new Map();
  const byInstance = Map.groupBy(earlier.stacks, ({ environment, id }) => `${environment}/${id}`);
  return new Map([...byInstance].filter(([, stacks]) => stacks.every(({ error, record }) => error === null || record.mode === "deferred")));
}
