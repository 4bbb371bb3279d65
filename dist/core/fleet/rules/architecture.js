import { instanceFields, isInstanceField, slotsOf } from "../fields.js";
import { nearest } from "../nearest.js";

// src/fleet/rules/architecture.ts
/** What is wrong with a revision that its schema accepts. `files` are the paths in its folder. */
function architectureProblems(document, { spec }, files) {
	const problems = [];
	const tell = (path, code, message, hint) => {
		problems.push(document.problem(["spec", ...path], "value", {
			severity: "error",
			code,
			message,
			hint
		}));
	};
	const names = spec.stacks.map((stack) => stack.name);
	const folders = new Set([...files].filter((file) => /^stacks\/[^/]+\/[^/]+\.tf(\.json)?$/.test(file)).map((file) => file.split("/")[1] ?? ""));
	for (const [index, stack] of spec.stacks.entries()) {
		if (names.indexOf(stack.name) < index) tell([
			"stacks",
			index,
			"name"
		], "stack.duplicate", `two stacks are named ${stack.name}`, "rename one");
		if (!folders.has(stack.name)) tell([
			"stacks",
			index,
			"name"
		], "stack.no-module", `stacks/${stack.name}/ holds no .tf file`, `create stacks/${stack.name}/main.tf`);
		for (const [at, need] of (stack.needs ?? []).entries()) {
			if (names.includes(need)) continue;
			const near = nearest(need, names);
			tell([
				"stacks",
				index,
				"needs",
				at
			], "stack.unknown", `there is no stack ${need}`, near === null ? `known: ${names.join(", ")}` : `did you mean ${near}?`);
		}
		for (const [at, input] of stack.inputs.entries()) {
			if (input.startsWith("environment.") || isInstanceField(input)) continue;
			const near = nearest(input, instanceFields());
			tell([
				"stacks",
				index,
				"inputs",
				at
			], "input.unknown", `an instance has no field ${input}`, near === null ? null : `did you mean ${near}?`);
		}
	}
	for (const [name, cycle] of cycles(spec.stacks)) tell([
		"stacks",
		names.indexOf(name),
		"needs"
	], "stack.cycle", `stacks need each other in a circle: ${cycle.join(" -> ")}`, "remove one of the needs");
	checkHealth(spec, names, tell);
	for (const [name, operation] of Object.entries(spec.operations ?? {})) {
		const [program = "", script = ""] = operation.run;
		const [at, file] = program === "node" ? [1, script] : [0, program];
		if (program !== "node" && !program.includes("/")) continue;
		if (!files.has(file.replace(/^\.\//, ""))) tell([
			"operations",
			name,
			"run",
			at
		], "operation.no-script", `there is no file ${file === "" ? "to run" : file} in the revision's folder`, "paths are relative to that folder");
	}
	for (const [index, { match }] of (spec.hints ?? []).entries()) if (!isPattern(match)) tell([
		"hints",
		index,
		"match"
	], "hint.pattern", `${JSON.stringify(match)} is not a regular expression`, "escape special characters with a backslash");
	return problems;
}
function checkHealth(spec, names, tell) {
	const operations = Object.keys(spec.operations ?? {});
	for (const [index, check] of spec.health.entries()) {
		if ("operation" in check) {
			if (!operations.includes(check.operation)) tell([
				"health",
				index,
				"operation"
			], "operation.unknown", `there is no operation ${check.operation}`, `known: ${operations.join(", ") || "none"}`);
			continue;
		}
		for (const slot of slotsOf(check.http)) {
			const [scope, stack = "", output = ""] = slot.split(".");
			const path = [
				"health",
				index,
				"http"
			];
			if (scope === "spec") {
				if (!isInstanceField(slot)) tell(path, "slot.unknown", `an instance has no field ${slot}`, null);
			} else if (scope !== "outputs" || stack === "" || output === "") tell(path, "slot.unknown", `{{${slot}}} can't be filled`, "use {{spec.<field>}} or {{outputs.<stack>.<output>}}");
			else {
				const declared = spec.stacks.find((candidate) => candidate.name === stack)?.outputs?.[output];
				if (declared === void 0) tell(path, "slot.unknown", names.includes(stack) ? `the stack ${stack} declares no output ${output}` : `there is no stack ${stack}`, null);
				else if (declared.sensitive === true) tell(path, "slot.sensitive", `the output ${output} of ${stack} is sensitive; addresses are shown and logged`, "use an output that may be read");
			}
		}
	}
}
/** Stacks from which a circle is closed, with the circle; each circle once. */
function cycles(stacks) {
	const needs = new Map(stacks.map((stack) => [stack.name, stack.needs ?? []]));
	const found = /* @__PURE__ */ new Map();
	const done = /* @__PURE__ */ new Set();
	const visit = (name, way) => {
		const at = way.indexOf(name);
		if (at >= 0) {
			found.set(way.at(-1) ?? name, [...way.slice(at), name]);
			return;
		}
		if (done.has(name)) return;
		for (const need of needs.get(name) ?? []) visit(need, [...way, name]);
		done.add(name);
	};
	for (const { name } of stacks) visit(name, []);
	return found;
}
function isPattern(text) {
	try {
		return new RegExp(text) instanceof RegExp;
	} catch (error) {
		if (error instanceof SyntaxError) return false;
		throw error;
	}
}

export { architectureProblems };
