import { holds, toData, withField } from "../workflow/expression.js";

// src/local/runner/step/step-contexts.ts
/** The contexts an expression of a step sees now. `stepEnv` is the step's own `env`, where that is already evaluated. */
function stepContexts(state, stepEnv = /* @__PURE__ */ new Map()) {
	const steps = Object.fromEntries([...state.outcomes].map(([id, { outcome, conclusion, outputs }]) => [id, {
		outcome,
		conclusion,
		outputs: Object.fromEntries(outputs)
	}]));
	return {
		...state.fixed,
		github: withField(state.fixed["github"] ?? toData({}), "action", toData(state.action)),
		env: toData(Object.fromEntries([...state.env, ...stepEnv])),
		steps: toData(steps),
		job: toData({ status: state.status })
	};
}
/** Whether a step with this condition runs now; as on GitHub it sees the step's own `env`. */
function meets(state, condition, stepEnv) {
	return holds(condition, stepContexts(state, stepEnv), statusOf(state.status));
}
function statusOf(status) {
	return {
		success: status === "success",
		failure: status === "failure",
		cancelled: status === "cancelled"
	};
}

export { meets, stepContexts };
