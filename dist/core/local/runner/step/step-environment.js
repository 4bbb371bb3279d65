import { delimiter } from "node:path";

// src/local/runner/step/step-environment.ts
/** The whole environment of a step's process, from the weakest to the strongest source. Names are as steps and GitHub wrote them. */
function stepEnvironment(state, stepEnv, own) {
	const env = {
		...state.machine.options.env,
		HOME: state.folders.home,
		...Object.fromEntries(state.env),
		...Object.fromEntries(stepEnv)
	};
	if (state.path.length > 0) env["PATH"] = [...state.path, env["PATH"] ?? ""].join(delimiter);
	return {
		...env,
		...state.variables,
		...own
	};
}

export { stepEnvironment };
