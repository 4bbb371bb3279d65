import { instant } from "../clock/clock.js";

// src/apply/room.ts
/** The entry of a stack that was claimed and not begun. */
function notStarted({ environment, id }, stack, reason, now) {
	return {
		event: "not-started",
		at: instant(now),
		environment,
		id,
		stack: stack.name,
		attempt: stack.attempt,
		reason
	};
}
/** Stack -> output -> value as the states have them, sensitive ones included: for operations and probes, never for a file. */
async function outputsOf({ architecture, environment, instance }, workshop) {
	const found = {};
	for (const { name } of architecture.config.spec.stacks) {
		const outputs = await workshop.outputs({
			environment,
			instance,
			architecture,
			stack: name
		});
		if (outputs !== null) found[name] = outputs;
	}
	return found;
}

export { notStarted, outputsOf };
