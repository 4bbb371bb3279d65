import { startChild } from "./child.js";

// src/local/runner/job/job-process.ts
/** Runs a process as part of a step: it can be interrupted with the step and dies with the job. */
async function runInJob(state, current, command, args, options) {
	if (state.killed || current.interrupted) return {
		code: null,
		reason: "The operation was canceled."
	};
	const child = startChild(command, args, options);
	state.children.add(child);
	current.child = child;
	const end = await child.ended;
	current.child = null;
	if (!child.survives()) state.children.delete(child);
	if (end.error !== null) return {
		code: null,
		reason: `${command} could not be started: ${end.error.message}`
	};
	if (end.signal !== null) return {
		code: null,
		reason: `The process was ended by ${end.signal}.`
	};
	return {
		code: end.code,
		reason: null
	};
}
/** Asks a step to end as GitHub does: SIGINT to its process, SIGTERM after a grace, at last SIGKILL to everything it started. */
function interrupt(state, current) {
	if (current.interrupted) return;
	current.interrupted = true;
	const child = current.child;
	if (child === null) return;
	const { interrupt: first, terminate } = state.machine.options.grace ?? {
		interrupt: 7500,
		terminate: 2500
	};
	child.signal("SIGINT");
	const timers = [setTimeout(() => child.signal("SIGTERM"), first), setTimeout(() => child.killTree(), first + terminate)];
	child.ended.finally(() => timers.map(clearTimeout));
}

export { interrupt, runInJob };
