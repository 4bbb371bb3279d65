import { nearest } from "../nearest.js";
import { isInstant, isTimeZone } from "../time-text.js";
import { compareVersions, parseVersion } from "../version.js";

// src/fleet/rules/environment.ts
/** What is wrong with an environment that its schema accepts. */
function environmentProblems(document, { spec }, strategies) {
	const problems = [];
	const tell = (path, code, message, hint) => {
		problems.push(document.problem(["spec", ...path], "value", {
			severity: "error",
			code,
			message,
			hint
		}));
	};
	if (!/^\s*(?:(?:[<>]=?|[~^=])?\s*\d+(?:\.\d+){0,2}(?:\s*,\s*|\s+|\s*$))+$/.test(spec.engine.version)) tell(["engine", "version"], "engine.version", `${JSON.stringify(spec.engine.version)} is neither a version nor a range`, "write an exact version (1.12.6), or a range (>=1.6, or >=1.6 <2)");
	for (const [kind, name] of Object.entries(spec.rollouts ?? {})) {
		if (strategies.has(name)) continue;
		const near = nearest(name, strategies);
		const known = [...strategies].sort().join(", ");
		tell(["rollouts", kind], "rollout.unknown", `there is no rollouts/${name}.yaml in this environment`, near !== null ? `did you mean ${near}?` : known === "" ? `create rollouts/${name}.yaml` : `known: ${known}`);
	}
	if (spec.calendar !== void 0 && !isTimeZone(spec.calendar.timezone)) tell(["calendar", "timezone"], "value.timezone", `there is no time zone ${JSON.stringify(spec.calendar.timezone)}`, "use a name of the IANA database, for example Europe/Berlin");
	for (const [index, freeze] of (spec.freezes ?? []).entries()) {
		for (const end of ["from", "until"]) if (!isInstant(freeze[end])) tell([
			"freezes",
			index,
			end
		], "value.format", `${JSON.stringify(freeze[end])}: there is no such time`, null);
		if (Date.parse(freeze.from) >= Date.parse(freeze.until)) tell([
			"freezes",
			index,
			"until"
		], "freeze.empty", `the freeze ends ${freeze.until}, before it begins`, "exchange from and until");
	}
	const sources = spec.policy.providers.map((provider) => provider.source);
	for (const [index, source] of sources.entries()) if (sources.indexOf(source) < index) tell([
		"policy",
		"providers",
		index,
		"source"
	], "value.duplicate", `${source} is listed twice`, "keep one");
	return problems;
}
function strategyProblems(document, { spec }, ids) {
	const problems = [];
	const seen = /* @__PURE__ */ new Set();
	for (const [index, stage] of spec.stages.entries()) {
		const path = [
			"spec",
			"stages",
			index
		];
		if (seen.has(stage.name)) problems.push(document.problem([...path, "name"], "value", {
			severity: "error",
			code: "stage.duplicate",
			message: `two stages are named ${stage.name}`,
			hint: "give each stage a name of its own"
		}));
		seen.add(stage.name);
		for (const [at, member] of stage.members.entries()) {
			if (member.ids === void 0 && member.percent === void 0 && Object.keys(member.labels ?? {}).length === 0) problems.push(document.problem([
				...path,
				"members",
				at
			], "value", {
				severity: "error",
				code: "stage.selects-nothing",
				message: `a member of stage ${stage.name} says neither labels, nor ids, nor percent`,
				hint: "write { percent: 100 } where all that is left is meant"
			}));
			for (const [position, id] of (member.ids ?? []).entries()) {
				if (ids.has(id)) continue;
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
function releaseProblems(document, { metadata, spec }, file) {
	const problems = [];
	if (metadata.name !== file) problems.push(document.problem(["metadata", "name"], "value", {
		severity: "error",
		code: "release.name",
		message: `metadata.name is ${metadata.name}, the file is named ${file}.yaml; they are the same version`,
		hint: `write ${file}, or rename the file`
	}));
	if (spec.compatibleBack !== void 0 && (parseVersion(spec.compatibleBack) === null || compareVersions(spec.compatibleBack, file) > 0)) problems.push(document.problem(["spec", "compatibleBack"], "value", {
		severity: "error",
		code: "release.compatible-back",
		message: `compatibleBack is ${spec.compatibleBack}, which is no version before ${file}`,
		hint: "name the oldest version one can go back to from here"
	}));
	return problems;
}

export { environmentProblems, releaseProblems, strategyProblems };
