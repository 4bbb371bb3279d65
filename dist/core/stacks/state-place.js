import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

// src/stacks/state-place.ts
/** Where the state of one stack lives with the local backend. Absolute: a relative path silently plans everything anew elsewhere. */
function stateFile(stateDir, at) {
	return join(stateFolder(stateDir, at), `${at.stack}.tfstate`);
}
/** The folder of an instance's states. */
function stateFolder(stateDir, at) {
	return join(resolve(stateDir), "state", at.environment, at.id);
}
/** The outputs in a local state; null where there is no state. Throws where the file is no state: it must not be taken for an empty one. */
async function stateOutputs(file) {
	let text;
	try {
		text = await readFile(file, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw error;
	}
	if (text === "") return null;
	const outputs = outputsOf(text);
	if (outputs === null) throw new Error(`${file} is not a state that can be read`);
	return new Map(Object.entries(outputs).flatMap(([name, output]) => isObject(output) ? [[name, {
		value: output["value"],
		sensitive: output["sensitive"] === true
	}]] : []));
}
function outputsOf(text) {
	try {
		const state = JSON.parse(text);
		if (!isObject(state) || state["version"] !== 4) return null;
		return isObject(state["outputs"]) ? state["outputs"] : {};
	} catch {
		return null;
	}
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export { stateFile, stateFolder, stateOutputs };
