import { nearest } from "../nearest.js";
import { isInstant, isTimeZone } from "../time-text.js";
import { compareVersions, parseVersion } from "../version.js";

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

export { environmentProblems, releaseProblems, strategyProblems };
