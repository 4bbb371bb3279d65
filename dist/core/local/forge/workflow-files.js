import { load } from "../../../vendor/js-yaml.js";
import { isObject } from "./fields.js";

// src/local/forge/workflow-files.ts
const folder = ".github/workflows/";
/** The workflow file as it is at a commit or branch, or `undefined` where there is none or it is no YAML. */
async function readWorkflowFile(world, revision, path) {
	const ran = await world.git.git([
		"cat-file",
		"blob",
		`${revision}:${path}`
	]);
	if (ran.code !== 0) return void 0;
	const parsed = parse(ran.stdout);
	if (parsed === void 0) return void 0;
	const name = parsed["name"];
	return {
		path,
		name: typeof name === "string" ? name : path,
		inputs: dispatchInputs(parsed["on"])
	};
}
/** Paths of the workflow files at a commit or branch, sorted. */
async function listWorkflowFiles(world, revision) {
	return (await world.git.git([
		"ls-tree",
		"-z",
		"--name-only",
		"--full-tree",
		revision,
		"--",
		folder
	])).stdout.split("\0").filter((path) => /\.ya?ml$/.test(path));
}
/** The entry of a workflow, made when it is first heard of. Its id stays, its name follows the file. */
function workflowAt(world, path, name) {
	const known = world.workflows.get(path);
	if (known?.name === name) return known;
	const workflow = {
		id: known?.id ?? world.nextId(),
		name,
		path,
		createdAt: known?.createdAt ?? world.now()
	};
	world.workflows.set(path, workflow);
	return workflow;
}
/** The path of the workflow that a route names by its id or its file's name. */
function workflowPath(world, idOrFile) {
	if (!/^\d+$/.test(idOrFile)) return idOrFile.includes("/") ? void 0 : `${folder}${idOrFile}`;
	return [...world.workflows.values()].find((workflow) => workflow.id === Number(idOrFile))?.path;
}
/** Why a dispatch with these inputs is refused, in GitHub's words. */
function refuseInputs(file, given) {
	if (file.inputs === null) return "Workflow does not have 'workflow_dispatch' trigger";
	const known = file.inputs;
	const strangers = Object.keys(given).filter((name) => known[name] === void 0);
	if (strangers.length > 0) return `Unexpected inputs provided: ${JSON.stringify(strangers)}`;
	const missing = Object.entries(known).find(([name, { required }]) => required && given[name] === void 0);
	return missing === void 0 ? void 0 : `Required input '${missing[0]}' not provided`;
}
function parse(source) {
	try {
		const value = load(source);
		return isObject(value) ? value : void 0;
	} catch {
		return;
	}
}
/** `on:` is a word, a list of words, or an object whose values may be empty. */
function dispatchInputs(on) {
	const name = "workflow_dispatch";
	if (on === name || Array.isArray(on) && on.includes(name)) return {};
	if (!isObject(on) || !(name in on)) return null;
	const trigger = on[name];
	const inputs = isObject(trigger) && isObject(trigger["inputs"]) ? trigger["inputs"] : {};
	return Object.fromEntries(Object.entries(inputs).map(([input, spec]) => [input, { required: isObject(spec) && spec["required"] === true && spec["default"] === void 0 }]));
}

export { listWorkflowFiles, readWorkflowFile, refuseInputs, workflowAt, workflowPath };
