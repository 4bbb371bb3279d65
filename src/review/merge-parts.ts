import type { PlanReport } from "../schemas/kinds.ts";

/** The code of the problem that says that not everything was planned. */
const incompleteCode = "plan.incomplete";

/**
 * One report of those of several jobs. What is missing, because a job died or came to its deadline, is a problem: what is there is shown and kept, and the check fails.
 * Throws where a part is not of the same merge result.
 */
export function mergeParts(first: PlanReport, parts: readonly PlanReport[]): PlanReport {
  const strange = parts.find((part) => part.head !== first.head || part.base !== first.base || part.mergeTree !== first.mergeTree);
  if (strange !== undefined)
    throw new Error(
      `part ${strange.part ?? "?"} of the plan is of ${strange.head} on ${strange.base}, not of ${first.head} on ${first.base}`,
    );
  const stacks = [first, ...parts].flatMap((part) => part.stacks).sort(byPlace);
  const same = parts.reduce((sum, part) => sum + (part.same ?? 0), 0);
  const planned = new Set(stacks.map(({ environment, id }) => `${environment}/${id}`)).size + same;
  const { parts: shared, left = 0, ...whole } = first;
  const missing = shared === undefined ? left : shared.instances - planned;
  if (missing <= 0) return { ...whole, stacks };
  const problem = {
    file: "environments",
    line: 1,
    column: 1,
    severity: "error",
    code: incompleteCode,
    message: `${planned} of ${planned + missing} instances were planned, and nothing of the others is reviewed`,
    hint: "Re-run the failed jobs, which go on with the rest; or split the change, or raise policy.shards or policy.parallel of the environment on main.",
  };
  return { ...whole, problems: [...first.problems, problem], stacks };
}

type Place = PlanReport["stacks"][number];

/** By environment and id; the stacks of one instance stay in their order. */
function byPlace(a: Place, b: Place): number {
  if (a.environment !== b.environment) return a.environment < b.environment ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
