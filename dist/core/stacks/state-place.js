import { setTimeout } from "node:timers/promises";
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
/** How often, and after how many milliseconds each, a state that can't be read is read again: the engine does not write it in one go. */
const patience = {
	times: 10,
	pause: 100
};
/** The outputs in a local state; null where there is no state. Throws where the file is no state: it must not be taken for an empty one. */
async function stateOutputs(file) {
	let outputs = null;
	for (let left = patience.times; outputs === null; left--) {
		const text = await textOf(file);
		if (text === null || text === "") return null;
		outputs = outputsOf(text);
		if (outputs !== null) break;
		if (left === 0) throw new Error(`${file} is not a state that can be read`);
		await setTimeout(patience.pause);
	}
	return new Map(Object.entries(outputs).flatMap(([name, output]) => isObject(output) ? [[name, {
		value: output["value"],
		sensitive: output["sensitive"] === true
	}]] : []));
}
async function textOf(file) {
	try {
		return await readFile(file, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw error;
	}
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
