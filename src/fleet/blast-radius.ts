import type { FleetEnvironment } from "./model.ts";
import type { Problem } from "./problem.ts";

/** The code of a change of what instances share that reaches more of them than `policy.blastRadius` lets it. */
export const blastRadiusCode = "plan.blast-radius";

/**
 * Why a change of what instances share is not to reach so many of them; null where main's policy lets it.
 *
 * @param reached how many instances of the environment it makes pending
 * @param main the environment as main has it; a pull request's own policy does not count
 */
export function blastRadiusProblem(reached: number, main: FleetEnvironment | undefined): Problem | null {
  const most = main?.config.spec.policy.blastRadius;
  if (main === undefined || most === undefined || reached <= most) return null;
  return {
    file: `environments/${main.name}/environment.yaml`,
    line: 1,
    column: 1,
    severity: "error",
    code: blastRadiusCode,
    message: `The change makes ${reached} instances of ${main.name} pending at once by what they share; policy.blastRadius on main lets it reach ${most}`,
    hint: "Put it into a new architecture revision (engine.version, an input with a new name), and move instances to that in stages; or raise policy.blastRadius first, by a pull request of its own.",
  };
}
