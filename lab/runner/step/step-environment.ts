import { delimiter } from "node:path";
import type { JobState } from "../job/job-state.ts";

/** The whole environment of a step's process, from the weakest to the strongest source. */
export function stepEnvironment(
  state: JobState,
  stepEnv: ReadonlyMap<string, string>,
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const base = { ...state.machine.options.env, HOME: state.folders.home };
  const env: Record<string, string> = { ...base, ...Object.fromEntries(state.env), ...Object.fromEntries(stepEnv) };
  if (state.path.length > 0) env["PATH"] = [...state.path, env["PATH"] ?? ""].join(delimiter);
  return { ...env, ...state.variables, ...own };
}
