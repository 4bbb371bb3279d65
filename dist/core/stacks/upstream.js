import { stackOf, upstreamOutputs } from "./render.js";
import { stringsIn } from "./secrets.js";
import { stateFile, stateOutputs } from "./state-place.js";

// src/stacks/upstream.ts
/** Looks into the states of the stacks that a target needs. */
async function upstreamNow(stateDir, target) {
	const { environment, id } = target.instance;
	const missing = [];
	const secrets = [];
	for (const { name: stack, outputs } of upstreamOutputs(target.architecture, stackOf(target.architecture, target.stack))) {
		const found = await stateOutputs(stateFile(stateDir, {
			environment,
			id,
			stack
		}));
		for (const { name, sensitive } of outputs) {
			const output = found?.get(name);
			if (output === void 0) missing.push(`${stack}.${name}`);
			else if (sensitive || output.sensitive) secrets.push(...stringsIn(output.value));
		}
	}
	return {
		missing: missing.sort(),
		secrets
	};
}

export { upstreamNow };
