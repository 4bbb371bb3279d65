import { unknownKeys } from "./check-keys.js";
import { readJob, readPermissions } from "./read-job.js";
import { named, scalar } from "./reading.js";
import { readTriggers } from "./read-triggers.js";
import { entries, isMapping, textOf } from "./tokens.js";

// src/local/runner/workflow/read-workflow.ts
/**
* Reads a workflow file with GitHub's parser and refuses what the runner would not execute as GitHub does.
* All problems come at once, each with its line: YAML, GitHub's schema, expressions, keys that `knownKeys` lacks, foreign actions.
*/
async function readWorkflow(parser, path, text) {
	const parsed = parser.parseWorkflow({
		name: path,
		content: text
	}, {
		error() {},
		info() {},
		verbose() {}
	});
	if (parsed.value !== void 0) await parser.convertWorkflowTemplate(parsed.context, parsed.value, void 0, { errorPolicy: parser.ErrorPolicy.TryConversion });
	const problems = parsed.context.errors.getErrors().map((error) => ({
		file: path,
		line: error.range?.start.line ?? 1,
		column: error.range?.start.column ?? 1,
		message: error.rawMessage
	}));
	const root = parsed.value;
	if (root === void 0 || !isMapping(root)) return {
		workflow: null,
		problems: problems.sort(byPlace),
		name: path,
		triggers: []
	};
	const name = textOf(root.find("name")) ?? path;
	const valid = problems.length === 0;
	problems.push(...unknownKeys(root, path));
	const triggers = readTriggers(root.find("on"), path, problems);
	if (!valid) return {
		workflow: null,
		problems: problems.sort(byPlace),
		name,
		triggers
	};
	const reading = {
		path,
		problems,
		condition: (token) => conditionOf(parser, parsed.context, token)
	};
	const concurrency = root.find("concurrency");
	const workflow = {
		path,
		name,
		triggers,
		permissions: readPermissions(root.find("permissions"), reading),
		concurrency: concurrency === void 0 ? null : readConcurrency(concurrency, reading),
		env: named(root.find("env"), reading),
		jobs: entries(root.find("jobs")).map(([key, value]) => readJob(key, value, reading))
	};
	return {
		workflow: problems.length > 0 ? null : workflow,
		problems: problems.sort(byPlace),
		name,
		triggers
	};
}
function byPlace(a, b) {
	return a.line - b.line || a.column - b.column;
}
function readConcurrency(token, reading) {
	const group = isMapping(token) ? token.find("group") : token;
	const cancel = isMapping(token) ? token.find("cancel-in-progress") : void 0;
	if (group === void 0) return null;
	return {
		group: scalar(group, reading),
		cancelInProgress: cancel === void 0 ? null : scalar(cancel, reading)
	};
}
function conditionOf(parser, context, token) {
	if (token === void 0) return "success()";
	const condition = parser.convertToIfCondition(context, token);
	if (condition === void 0) throw new Error("a condition that the parser accepted could not be converted");
	return condition.expression;
}

export { readWorkflow };
