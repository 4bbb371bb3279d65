import { checker } from "../schemas/teller.js";
import { schemaErrors, writtenSchemas } from "../schemas/written.js";
import { decode, withoutMark } from "./decode.js";
import { placer, readDocument } from "./document.js";
import { schemaProblems } from "./schema-problems.js";
import { nearest } from "./nearest.js";
import { instanceProblems, isInstant, isTimeZone } from "./rules/instance.js";
import { compareVersions, parseVersion } from "./version.js";
import { belongsToFleet, fleetFile } from "./source.js";

// src/fleet/fields.ts
/** Fields of an instance that Flotilla itself acts on, checks or shows. */
const own = [
	"apiVersion",
	"kind",
	"metadata",
	"spec.slug",
	"spec.architecture",
	"spec.version",
	"spec.releaseChannel",
	"spec.state",
	"spec.hold",
	"spec.maintenance"
];
/** Dotted paths of an instance that something reads: Flotilla, a stack's inputs, or a health check's address. */
function readFields({ spec }) {
	const inputs = spec.stacks.flatMap((stack) => stack.inputs);
	const health = spec.health.flatMap((check) => "http" in check ? slotsOf(check.http) : []);
	return /* @__PURE__ */ new Set([
		...own,
		...inputs,
		...health
	]);
}
/** Whether a changed leaf is within something that is read, or holds it. */
function isRead(path, fields) {
	if (fields.has(path)) return true;
	for (const field of fields) if (path.startsWith(`${field}.`) || field.startsWith(`${path}.`)) return true;
	return false;
}
/** The `{{...}}` slots of a text, without the braces. */
function slotsOf(text) {
	return [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map((match) => match[1] ?? "");
}
/** Whether the schema of instances can hold a dotted path (`spec.ingress.public`). Below free mappings everything is possible. */
function isInstanceField(path) {
	let schema = writtenSchemas.Instance;
	for (const step of path.split(".")) {
		if (schema === null || typeof schema !== "object") return false;
		if (!("properties" in schema)) return "type" in schema && schema.type === "object";
		const properties = schema.properties;
		if (Object.hasOwn(properties, step)) schema = properties[step];
		else if ("additionalProperties" in schema && schema.additionalProperties !== false) schema = schema.additionalProperties;
		else return false;
	}
	return true;
}
/** The fields below a path of the instance's schema, for hints. */
function instanceFields() {
	return Object.keys(writtenSchemas.Instance.properties.spec.properties).map((name) => `spec.${name}`);
}

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

// src/fleet/rules/environment.ts
/** What is wrong with an environment beyond its schema. What the schema refused is missing from it. */
function environmentProblems(document, config, strategies) {
	const problems = [];
	const { backend, engine, rollouts, calendar, freezes, policy } = config.spec ?? {};
	const tell = (path, code, message, hint) => {
		problems.push(document.problem(["spec", ...path], "value", {
			severity: "error",
			code,
			message,
			hint
		}));
	};
	const warn = (path, code, message) => {
		problems.push(document.problem(["spec", ...path], "key", {
			severity: "warning",
			code,
			message,
			hint: null
		}));
	};
	if (backend?.type !== void 0 && backend.type !== "local") tell(["backend", "type"], "backend.unsupported", `the backend ${JSON.stringify(backend.type)} is not supported by this version of Flotilla: local is`, nearest(backend.type, ["local"]) === null ? "an environment whose states are elsewhere has to wait for a later version" : "did you mean local?");
	if (engine?.version !== void 0 && !/^\s*(?:(?:[<>]=?|[~^=])?\s*\d+(?:\.\d+){0,2}(?:\s*,\s*|\s+|\s*$))+$/.test(engine.version)) tell(["engine", "version"], "engine.version", `${JSON.stringify(engine.version)} is neither a version nor a range`, "write an exact version (1.12.6), or a range (>=1.6, or >=1.6 <2)");
	for (const [kind, name] of Object.entries(rollouts ?? {})) {
		if (name === void 0 || strategies.has(name)) continue;
		const near = nearest(name, strategies);
		const known = [...strategies].sort().join(", ");
		tell(["rollouts", kind], "rollout.unknown", `there is no rollouts/${name}.yaml in this environment`, near !== null ? `did you mean ${near}?` : known === "" ? `create rollouts/${name}.yaml` : `known: ${known}`);
	}
	if (calendar?.timezone !== void 0 && !isTimeZone(calendar.timezone)) tell(["calendar", "timezone"], "value.timezone", `there is no time zone ${JSON.stringify(calendar.timezone)}`, "use a name of the IANA database, for example Europe/Berlin");
	for (const [index, freeze] of (freezes ?? []).entries()) {
		const { from, until } = freeze ?? {};
		for (const [end, time] of Object.entries({
			from,
			until
		})) if (time !== void 0 && !isInstant(time)) tell([
			"freezes",
			index,
			end
		], "value.format", `${JSON.stringify(time)}: there is no such time`, null);
		if (from !== void 0 && until !== void 0 && Date.parse(from) >= Date.parse(until)) tell([
			"freezes",
			index,
			"until"
		], "freeze.empty", `the freeze ends ${until}, before it begins`, "exchange from and until");
	}
	if ((freezes ?? []).length > 0) warn(["freezes"], "freeze.not-enforced", "this version of Flotilla checks freezes but does not keep to them: upgrades and applies go on during one");
	if (policy?.leases?.required === true) warn([
		"policy",
		"leases",
		"required"
	], "lease.not-enforced", "this version of Flotilla asks nobody for a lease, and ends none");
	const sources = (policy?.providers ?? []).map((provider) => provider?.source);
	for (const [index, source] of sources.entries()) if (source !== void 0 && sources.indexOf(source) < index) tell([
		"policy",
		"providers",
		index,
		"source"
	], "value.duplicate", `${source} is listed twice`, "keep one");
	return problems;
}
function strategyProblems(document, config, ids) {
	const problems = [];
	const seen = /* @__PURE__ */ new Set();
	for (const [index, stage] of (config.spec?.stages ?? []).entries()) {
		const path = [
			"spec",
			"stages",
			index
		];
		const name = stage?.name;
		if (name !== void 0 && seen.has(name)) problems.push(document.problem([...path, "name"], "value", {
			severity: "error",
			code: "stage.duplicate",
			message: `two stages are named ${name}`,
			hint: "give each stage a name of its own"
		}));
		if (name !== void 0) seen.add(name);
		for (const [at, member] of (stage?.members ?? []).entries()) {
			if (member === void 0) continue;
			if (member.ids === void 0 && member.percent === void 0 && Object.keys(member.labels ?? {}).length === 0) problems.push(document.problem([
				...path,
				"members",
				at
			], "value", {
				severity: "error",
				code: "stage.selects-nothing",
				message: `a member of stage ${name ?? index} says neither labels, nor ids, nor percent`,
				hint: "write { percent: 100 } where all that is left is meant"
			}));
			for (const [position, id] of (member.ids ?? []).entries()) {
				if (id === void 0 || ids.has(id)) continue;
				const near = nearest(id, ids.keys());
				problems.push(document.problem([
					...path,
					"members",
					at,
					"ids",
					position
				], "value", {
					severity: "error",
					code: "instance.unknown",
					message: `there is no instance ${id} in this environment`,
					hint: near === null ? "remove it" : `did you mean ${near}?`
				}));
			}
		}
	}
	return problems;
}
/** `file` is the version the file's name tells. */
function releaseProblems(document, config, file) {
	const problems = [];
	const name = config.metadata?.name;
	const back = config.spec?.compatibleBack;
	if (name !== void 0 && name !== file) problems.push(document.problem(["metadata", "name"], "value", {
		severity: "error",
		code: "release.name",
		message: `metadata.name is ${name}, the file is named ${file}.yaml; they are the same version`,
		hint: `write ${file}, or rename the file`
	}));
	if (back !== void 0 && (parseVersion(back) === null || compareVersions(back, file) > 0)) problems.push(document.problem(["spec", "compatibleBack"], "value", {
		severity: "error",
		code: "release.compatible-back",
		message: `compatibleBack is ${back}, which is no version before ${file}`,
		hint: "name the oldest version one can go back to from here"
	}));
	return problems;
}

// src/fleet/rules/tracker.ts
/** What is wrong with templates/tracker.md: front matter between two lines of `---`, then Markdown with known slots only. */
function trackerProblems(file, decoded, slots) {
	if ("refused" in decoded) return readDocument(file, decoded).problems;
	const { text } = decoded;
	const parts = /^---[ \t]*(\r?\n)([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/.exec(text);
	if (parts === null) return [{
		file,
		line: 1,
		column: 1,
		severity: "error",
		code: "template.front-matter",
		message: "the template has no front matter",
		hint: "begin with a line of ---, then title and labels, then another line of ---"
	}];
	const front = readDocument(file, withoutMark(`${parts[1] ?? "\n"}${parts[2] ?? ""}`));
	const problems = [...front.problems];
	if (front.problems.length === 0) problems.push(...schemaProblems(front, schemaErrors("TrackerTemplate", front.value)));
	if (slots === null) return problems;
	const title = front.value !== null && typeof front.value === "object" && "title" in front.value ? front.value.title : "";
	for (const slot of slotsOf(typeof title === "string" ? title : "")) if (!slots.title.includes(slot)) problems.push(front.problem(["title"], "value", unknown(slot, slots.title)));
	const place = placer(text);
	for (const match of text.slice(parts[0].length).matchAll(/\{\{[^{}]*\}\}/g)) {
		const [slot = ""] = slotsOf(match[0]);
		const start = parts[0].length + match.index;
		if (!slots.body.includes(slot)) problems.push({
			file,
			...place(start, start + match[0].length),
			...unknown(slot, slots.body)
		});
	}
	return problems;
}
function unknown(slot, known) {
	const near = nearest(slot, known);
	return {
		severity: "error",
		code: "template.slot",
		message: `{{${slot}}} can't be filled; known: ${known.join(", ")}`,
		hint: near === null ? null : `did you mean {{${near}}}?`
	};
}

// src/fleet/rules/unique.ts
const slugPath = ["spec", "slug"];
const domainPath = ["spec", "domain"];
/** Collects what has to be unique over all environments while instances pass by, and tells what is not. */
var UniqueNames = class {
	slugs = /* @__PURE__ */ new Map();
	domains = /* @__PURE__ */ new Map();
	add(file, config) {
		const { slug, domain, customDomains } = config.spec ?? {};
		if (slug !== void 0) claim(this.slugs, slug, {
			file,
			path: slugPath
		});
		if (domain !== void 0) claim(this.domains, normal(domain), {
			file,
			path: domainPath
		});
		for (const [index, custom] of (customDomains ?? []).entries()) if (custom !== void 0) claim(this.domains, normal(custom), {
			file,
			path: [
				"spec",
				"customDomains",
				index
			]
		});
	}
	/** Every place of everything that is used twice names another place of it. `read` gives a document again. */
	problems(read) {
		return [...told("slug", this.slugs, read), ...told("domain", this.domains, read)];
	}
};
/** The names alone, copied: as parts of a file's text they would keep all of it in memory. */
function detached({ spec }) {
	const { slug, domain, customDomains } = spec ?? {};
	return { spec: {
		...slug === void 0 ? {} : { slug: copied(slug) },
		...domain === void 0 ? {} : { domain: copied(domain) },
		...customDomains === void 0 ? {} : { customDomains: customDomains.map((one) => one === void 0 ? one : copied(one)) }
	} };
}
function copied(text) {
	return Buffer.from(text).toString();
}
function told(what, claims, read) {
	return [...claims].flatMap(([name, group]) => {
		if (!Array.isArray(group)) return [];
		const more = group.length > 2 ? ` and in ${group.length - 2} more` : "";
		const problem = ({ file, path }, message) => read(file).problem(path, "value", {
			severity: "error",
			code: `${what}.duplicate`,
			message,
			hint: `choose another ${what} for one of them`
		});
		return group.map((one, index) => {
			const other = group[index === 0 ? 1 : 0] ?? one;
			const { file, line, column } = problem(other, "");
			return problem(one, `the ${what} ${name} is also used in ${file}:${line}:${column}${more}; it has to be unique in the fleet`);
		});
	});
}
function claim(claims, name, claim) {
	const before = claims.get(name);
	if (before === void 0) claims.set(name, claim);
	else if (Array.isArray(before)) before.push(claim);
	else claims.set(name, [before, claim]);
}
/** Names of hosts are the same whatever their case, with or without the root's dot. */
function normal(domain) {
	const lower = domain.toLowerCase();
	return lower.endsWith(".") ? lower.slice(0, -1) : lower;
}

// src/fleet/salvage.ts
/**
* What is left of a value when everything that its schema refused is taken out, so that rules can tell what else is wrong in the same run.
* Items of lists keep their index. undefined where nothing is left.
*/
function salvage(value, errors) {
	if (errors.length === 0) return value;
	return without(value, "", new Set(errors.flatMap(refusedPointers)));
}
function refusedPointers(error) {
	const params = error.params;
	switch (error.keyword) {
		case "additionalProperties": return [`${error.instancePath}/${escape(String(params["additionalProperty"]))}`];
		case "propertyNames": return [`${error.instancePath}/${escape(String(params["propertyName"]))}`];
		case "required":
		case "uniqueItems": return [];
		default: return error.propertyName === void 0 ? [error.instancePath] : [];
	}
}
function without(value, pointer, refused) {
	if (refused.has(pointer)) return void 0;
	if (Array.isArray(value)) return value.map((item, index) => without(item, `${pointer}/${index}`, refused));
	if (value === null || typeof value !== "object") return value;
	const kept = Object.entries(value).map(([key, item]) => [key, without(item, `${pointer}/${escape(key)}`, refused)]).filter(([, item]) => item !== void 0);
	return Object.fromEntries(kept);
}
function escape(step) {
	return step.replaceAll("~", "~0").replaceAll("/", "~1");
}

// src/fleet/survey.ts
const trackerFile = "templates/tracker.md";
function survey({ entries }) {
	const environments = /* @__PURE__ */ new Map();
	const architectures = /* @__PURE__ */ new Map();
	const releases = /* @__PURE__ */ new Map();
	const folders = /* @__PURE__ */ new Map();
	const problems = [];
	let fleet = null;
	let tracker = null;
	const wrong = (file, code, message, hint) => {
		problems.push({
			file,
			line: 1,
			column: 1,
			severity: "error",
			code,
			message,
			hint
		});
	};
	for (const { path, kind } of entries) {
		if (kind !== "file") {
			wrong(path, kind === "link" ? "file.link" : "file.kind", `this is ${kind === "link" ? "a symbolic link" : kind === "submodule" ? "a submodule" : "not a file"}; a fleet holds files only`, "put the file itself here");
			continue;
		}
		const [top = "", second = "", third = "", fourth = "", fifth = "", ...deeper] = path.split("/");
		if (top === "environments" && third !== "") {
			let environment = environments.get(second);
			if (environment === void 0) {
				environment = {
					config: null,
					strategies: /* @__PURE__ */ new Map(),
					instances: /* @__PURE__ */ new Map()
				};
				environments.set(second, environment);
				if (!/^[a-z][a-z0-9-]{0,30}$/.test(second)) wrong(path, "environment.name", `${JSON.stringify(second)} can't name an environment`, "use lower-case letters, digits and -");
			}
			if (third === "environment.yaml" && fourth === "") environment.config = path;
			else if (third === "rollouts" && fourth.endsWith(".yaml") && fifth === "") environment.strategies.set(fourth.slice(0, -5), path);
			else if (third === "deployments" && fifth === "config.yaml" && deeper.length === 0) environment.instances.set(fourth, path);
			else if (third === "deployments" && fifth !== "") {
				if (deeper.length > 0 && path.endsWith("/config.yaml")) wrong(path, "file.unknown", "an instance lies in a folder of its own right below deployments/", `move it to environments/${second}/deployments/<id>/config.yaml`);
				else if (isYaml(fifth) && deeper.length === 0) wrong(path, "file.unknown", `${fifth} is not read here; an instance has one file, config.yaml`, /^config\.ya?ml$/i.test(fifth) ? "rename it to config.yaml" : "move it elsewhere");
				if (!path.endsWith("/config.yaml")) folders.set(`environments/${second}/deployments/${fourth}`, path);
			} else if (isYaml(path)) wrong(path, "file.unknown", "nothing reads this file; an environment has environment.yaml, rollouts/<name>.yaml and deployments/<id>/config.yaml", "check its name and folder");
		} else if (top === "architectures" && fourth !== "") {
			const name = `${second}/${third}`;
			let files = architectures.get(name);
			if (files === void 0) {
				files = /* @__PURE__ */ new Set();
				architectures.set(name, files);
				if (!/^[a-z][a-z0-9-]*\/[1-9][0-9]*$/.test(name)) wrong(path, "architecture.name", `${name} is not family/revision`, "revisions are whole numbers from 1: architectures/<family>/<revision>/");
			}
			files.add(path.slice(top.length + name.length + 2));
		} else if (top === "releases" && isYaml(path)) {
			const version = second.replace(/\.yaml$/, "");
			if (third === "" && parseVersion(version) !== null && second.endsWith(".yaml")) releases.set(version, path);
			else wrong(path, "file.unknown", "a release lies in releases/<version>.yaml, the version as major.minor.patch", "rename it");
		} else if (path === "templates/tracker.md") tracker = path;
		else if (path === "flotilla.yaml") fleet = path;
	}
	if (fleet === null) wrong(fleetFile, "fleet.missing", "there is no flotilla.yaml: it marks the root of a fleet", "create it, or go to the fleet's root");
	for (const [name, environment] of environments) if (environment.config === null) wrong(`environments/${name}/environment.yaml`, "file.missing", `the environment ${name} has no environment.yaml`, "create it");
	for (const [folder, file] of folders) {
		const [, environment = "", , id = ""] = folder.split("/");
		if (environments.get(environment)?.instances.has(id) !== true) wrong(`${folder}/config.yaml`, "file.missing", `${folder} holds ${file.slice(folder.length + 1)} but no config.yaml`, "create it, or remove the folder");
	}
	for (const [name, files] of architectures) if (!files.has("architecture.yaml")) wrong(`architectures/${name}/architecture.yaml`, "file.missing", `the revision ${name} has no architecture.yaml`, "create it, or remove the folder");
	return {
		fleet,
		environments,
		architectures,
		releases,
		tracker,
		problems
	};
}
function isYaml(path) {
	return path.endsWith(".yaml") || path.endsWith(".yml");
}
/** Every file that tells what a fleet is; the architectures' modules and scripts are not among them. */
function describesFleet(path) {
	if (path === "flotilla.yaml" || path === "templates/tracker.md") return true;
	if (path.startsWith("architectures/")) return /^architectures\/[^/]+\/[^/]+\/(architecture\.yaml|values\.schema\.json)$/.test(path);
	return path.endsWith(".yaml");
}

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

// src/fleet/git-tree.ts
/** Lists a fleet by two questions to git: its tree, and the contents of the files that `wanted` asks for. */
async function gitTreeSource(repository, treeish, wanted) {
	const entries = [];
	const trees = /* @__PURE__ */ new Map();
	const blobs = /* @__PURE__ */ new Map();
	for (const { path, mode, oid } of await repository.tree(treeish, { trees: true })) if (mode === "040000") trees.set(path, oid);
	else if (belongsToFleet(path)) {
		entries.push({
			path,
			kind: mode === "120000" ? "link" : mode === "160000" ? "submodule" : "file"
		});
		if (mode.startsWith("100")) blobs.set(path, oid);
	}
	const contents = await repository.blobs([...blobs].filter(([path, oid]) => wanted(path, oid)).map(([, oid]) => oid));
	const oidOf = (path) => {
		const oid = blobs.get(path);
		if (oid === void 0) throw new Error(`${path} is no file of ${treeish}`);
		return oid;
	};
	return {
		entries,
		trees,
		blobs,
		oid: oidOf,
		read: (path) => {
			const bytes = contents.get(oidOf(path));
			if (bytes === void 0) throw new Error(`${path} was not asked for`);
			return decode(bytes);
		}
	};
}

export { describesFleet, examine, gitTreeSource, isRead, readFields };
