import { checker, schemaErrors } from "../schemas/validator.js";
import { readDocument } from "./document.js";
import { architectureProblems } from "./rules/architecture.js";
import { environmentProblems, releaseProblems, strategyProblems } from "./rules/environment.js";
import { instanceProblems } from "./rules/instance.js";
import { trackerProblems } from "./rules/tracker.js";
import { UniqueNames, detached } from "./rules/unique.js";
import { salvage } from "./salvage.js";
import { schemaProblems } from "./schema-problems.js";
import { survey } from "./survey.js";
import { compareVersions } from "./version.js";

// src/fleet/examine.ts
/** Reads and checks every file of a fleet once, instances one after another so that any number of them fits into little memory. */
function examine(source, options = {}) {
	const found = survey(source);
	const problems = [...found.problems];
	const checked = [];
	const open = (path) => readDocument(path, source.read(path));
	const load = (kind, path) => {
		checked.push(path);
		const document = open(path);
		const { told, rest } = check(kind, document);
		problems.push(...told);
		return {
			document,
			value: told.length === 0 ? document.value : null,
			rest
		};
	};
	/** A file's value where neither its schema nor a rule finds an error; the rule sees what is left of a broken one. */
	const keep = (loaded, rule) => {
		if (loaded.rest === void 0) return null;
		const told = rule(loaded.document, loaded.rest);
		problems.push(...told);
		return told.some((problem) => problem.severity === "error") ? null : loaded.value;
	};
	const fleet = found.fleet === null ? null : load("Fleet", found.fleet).value;
	const releases = /* @__PURE__ */ new Map();
	for (const [version, path] of [...found.releases].sort(([a], [b]) => compareVersions(a, b))) releases.set(version, keep(load("Release", path), (document, release) => releaseProblems(document, release, version)));
	const architectures = /* @__PURE__ */ new Map();
	for (const [name, files] of found.architectures) {
		if (!files.has("architecture.yaml")) continue;
		const folder = `architectures/${name}`;
		const loaded = load("Architecture", `${folder}/architecture.yaml`);
		const config = keep(loaded, (document) => loaded.value === null ? [] : architectureProblems(document, loaded.value, files));
		if (files.has("values.schema.json")) checked.push(`${folder}/values.schema.json`);
		const values = files.has("values.schema.json") ? valuesChecker(source, `${folder}/values.schema.json`) : {
			check: null,
			problems: []
		};
		problems.push(...values.problems);
		architectures.set(name, config === null || values.problems.length > 0 ? null : {
			config,
			values: values.check
		});
	}
	const unique = new UniqueNames();
	const environments = /* @__PURE__ */ new Map();
	for (const [name, files] of found.environments) {
		environments.set(name, loadEnvironment(files));
		const used = /* @__PURE__ */ new Set();
		for (const [id, path] of files.instances) {
			if (options.only?.(name, id) === false) continue;
			const seen = options.glances?.get(path);
			if (seen !== void 0 && releases.has(seen.version) && architectures.has(seen.architecture)) {
				checked.push(path);
				unique.add(path, { spec: seen });
				used.add(seen.architecture);
				continue;
			}
			const { document, value: config, rest } = load("Instance", path);
			if (rest === void 0) continue;
			problems.push(...instanceProblems(document, rest, {
				id,
				architectures,
				releases
			}));
			unique.add(path, detached(rest));
			if (config === null) continue;
			used.add(config.spec.architecture);
			options.onInstance?.({
				environment: name,
				id,
				path,
				config,
				document
			});
		}
		problems.push(...missingInputs(files, used));
	}
	problems.push(...unique.problems(remembered(open)));
	if (found.tracker !== null) {
		checked.push(found.tracker);
		problems.push(...trackerProblems(found.tracker, source.read(found.tracker), options.trackerSlots ?? null));
	}
	return {
		checked,
		problems,
		fleet,
		environments,
		architectures,
		releases
	};
	function loadEnvironment(files) {
		const names = new Set(files.strategies.keys());
		const config = files.config === null ? null : keep(load("Environment", files.config), (document, environment) => environmentProblems(document, environment, names));
		const strategies = /* @__PURE__ */ new Map();
		for (const [name, path] of files.strategies) strategies.set(name, keep(load("RolloutStrategy", path), (document, strategy) => strategyProblems(document, strategy, files.instances)));
		return {
			config,
			strategies
		};
	}
	/** Inputs that a used revision asks of the environment, and that the environment does not give. */
	function missingInputs(files, used) {
		if (files.config === null) return [];
		const document = open(files.config);
		if (check("Environment", document).told.length > 0) return [];
		const given = document.value.spec.inputs ?? {};
		return [...used].sort().flatMap((name) => {
			const stacks = architectures.get(name)?.config.spec.stacks ?? [];
			return [...new Set(stacks.flatMap((stack) => stack.inputs).filter((input) => input.startsWith("environment.")))].map((input) => input.split(".")[1] ?? "").filter((input) => !Object.hasOwn(given, input)).map((input) => document.problem(["spec", "inputs"], "key", {
				severity: "error",
				code: "environment.input-missing",
				message: `architectures/${name} asks for environment.${input}, which this environment does not give`,
				hint: `add ${input} to spec.inputs`
			}));
		});
	}
}
/** A document's own problems and its schema's, and what of it can be used all the same. */
function check(kind, document) {
	if (document.root === null || document.problems.some((problem) => problem.code === "yaml.alias")) return {
		told: document.problems,
		rest: void 0
	};
	const errors = schemaErrors(kind, document.value);
	return {
		told: errors.length === 0 ? document.problems : [...document.problems, ...schemaProblems(document, errors)],
		rest: salvage(document.value, errors)
	};
}
function valuesChecker(source, path) {
	const document = readDocument(path, source.read(path));
	if (document.problems.length > 0) return {
		check: null,
		problems: document.problems
	};
	const refuse = (message) => ({
		check: null,
		problems: [document.problem([], "value", {
			severity: "error",
			code: "values.schema",
			message: `the schema of values can't be used: ${message}`,
			hint: "it has to be a JSON Schema (draft 2020-12) that refers to no other file"
		})]
	});
	if (document.value === null || typeof document.value !== "object" || Array.isArray(document.value)) return refuse("it is no mapping");
	try {
		return {
			check: checker(document.value),
			problems: []
		};
	} catch (error) {
		return refuse(error instanceof Error ? error.message : String(error));
	}
}
function remembered(read) {
	const known = /* @__PURE__ */ new Map();
	return (file) => {
		const before = known.get(file);
		if (before !== void 0) return before;
		const made = read(file);
		known.set(file, made);
		return made;
	};
}

export { examine };
