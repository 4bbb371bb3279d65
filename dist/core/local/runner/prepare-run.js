import { githubFacts } from "./job/contexts.js";
import { dispatchInputs } from "./dispatch-inputs.js";
import { ExpressionFailed, text, toData } from "./workflow/expression.js";

// src/local/runner/prepare-run.ts
/** Decides what a run starts with: its inputs and its concurrency group, or why it can't start. */
function prepareRun(forge, request, identity) {
	const { event, source, trigger } = request;
	const problem = (message) => ({
		file: source.path,
		line: 1,
		column: 1,
		message
	});
	const { workflow } = source;
	if (workflow === null || trigger === null) return {
		kind: "refused",
		problems: source.problems
	};
	const { inputs, problems } = dispatchInputs(trigger, event.payload);
	if (problems.length > 0) return {
		kind: "refused",
		problems: problems.map(problem)
	};
	const facts = {
		...identity,
		workflow,
		workflowSha: event.sha,
		event,
		inputs
	};
	if (workflow.concurrency === null) return {
		kind: "ready",
		facts,
		group: null
	};
	const contexts = {
		github: toData({
			...githubFacts(forge, facts, null),
			event: event.payload
		}),
		vars: toData(forge.variables),
		inputs: toData(inputs)
	};
	try {
		const { group, cancelInProgress } = workflow.concurrency;
		const cancel = cancelInProgress !== null && text(cancelInProgress, contexts) === "true";
		return {
			kind: "ready",
			facts,
			group: {
				name: text(group, contexts),
				cancelInProgress: cancel
			}
		};
	} catch (error) {
		if (!(error instanceof ExpressionFailed)) throw error;
		return {
			kind: "refused",
			problems: [problem(error.message)]
		};
	}
}
/** Shows the problems of a workflow file as a failed job named after the file, with an annotation on each place. */
function tellProblems(forge, runId, path, problems) {
	const jobId = forge.runs.startJob(runId, { name: path });
	forge.runs.completeJob(jobId, {
		conclusion: "failure",
		annotations: problems.map(({ file, line, column, message }) => ({
			path: file,
			startLine: line,
			endLine: line,
			startColumn: column,
			endColumn: column,
			level: "failure",
			title: "Invalid workflow file",
			message
		})),
		log: problems.map(({ file, line, column, message }) => `##[error]${file}:${line}:${column}: ${message}\n`).join(""),
		summary: ""
	});
}

export { prepareRun, tellProblems };
