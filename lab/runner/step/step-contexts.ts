import { type Contexts, holds, type Status, toData, withField } from "../workflow/expression.ts";
import type { JobState } from "../job/job-state.ts";

/** The contexts of a step's expressions. `stepEnv` is the step's own `env`, where that is already evaluated. */
export function stepContexts(state: JobState, stepEnv: ReadonlyMap<string, string> = new Map()): Contexts {
  const steps = Object.fromEntries(
    [...state.outcomes].map(([id, { outcome, conclusion, outputs }]) => [
      id,
      { outcome, conclusion, outputs: Object.fromEntries(outputs) },
    ]),
  );
  return {
    ...state.fixed,
    github: withField(state.fixed["github"] ?? toData({}), "action", toData(state.action)),
    env: toData(Object.fromEntries([...state.env, ...stepEnv])),
    steps: toData(steps),
    job: toData({ status: state.status }),
  };
}

/** Whether a step with this condition runs now; as on GitHub, the condition sees the step's own `env`. */
export function meets(state: JobState, condition: string, stepEnv: ReadonlyMap<string, string>): boolean {
  return holds(condition, stepContexts(state, stepEnv), statusOf(state.status));
}

function statusOf(status: JobState["status"]): Status {
  return { success: status === "success", failure: status === "failure", cancelled: status === "cancelled" };
}
