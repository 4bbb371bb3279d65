import { isRead, readFields } from "../fields.js";
import { versionPath } from "../version.js";

// src/fleet/rules/against-base.ts
/** What a change may not do to an instance that was there before, and what of it nobody reads. */
function instanceChangeProblems(document, before, after, releases, architecture) {
	const problems = [];
	if (releases.has(after.spec.version)) {
		const known = new Map([...releases].flatMap(([version, release]) => release === null ? [] : [[version, release]]));
		const answer = versionPath({
			from: before.spec.version,
			to: after.spec.version,
			catalog: known,
			held: after.spec.hold !== void 0,
			healthy: null
		});
		if (answer.outcome === "refused" && answer.reason !== "unknown-version") problems.push(document.problem(["spec", "version"], "value", {
			severity: "error",
			code: `version.${answer.reason}`,
			message: answer.message,
			hint: answer.hint
		}));
	}
	const [was, is] = [familyOf(before), familyOf(after)];
	if (was !== is) problems.push(document.problem(["spec", "architecture"], "value", {
		severity: "error",
		code: "architecture.family",
		message: `the architecture changes from ${before.spec.architecture} to ${after.spec.architecture}; an instance stays in its family`,
		hint: `choose a revision of ${was}, or create another instance and move the data`
	}));
	if (architecture === null) return problems;
	const fields = readFields(architecture.config);
	for (const path of unreadChanges(before, after, fields)) {
		const name = path.join(".");
		problems.push(document.problem(path, "key", {
			severity: "warning",
			code: "field.unread",
			message: `${name} changes, but no stack of ${after.spec.architecture} reads it, and Flotilla does not either`,
			hint: "nothing will happen; if something should, a later revision has to list it in a stack's inputs"
		}));
	}
	return problems;
}
/** An instance that the base has and the change has not. */
function removalProblem(path, id, movedTo) {
	const at = {
		line: 1,
		column: 1,
		severity: "error"
	};
	if (movedTo !== null) return {
		...at,
		file: movedTo,
		code: "instance.renamed",
		message: `${path} was moved here; what runs would be lost and created anew, because an instance's place and id never change`,
		hint: `move it back to ${path}`
	};
	return {
		...at,
		file: path,
		code: "instance.removed",
		message: `the folder of ${id} is removed while what it describes still exists; nothing would be destroyed, and nobody would look after it`,
		hint: "put the file back; taking an instance away (state: absent) is not supported by this version of Flotilla"
	};
}
/** A file of a revision that instances of a remote environment use. */
function frozenProblem(file, revision, environment, next) {
	return {
		file,
		line: 1,
		column: 1,
		severity: "error",
		code: "architecture.frozen",
		message: `architectures/${revision}/ is used by instances of ${environment} and frozen: a change here would reach them unasked`,
		hint: `copy the folder to architectures/${next}/, change it there, and move instances by their architecture line`
	};
}
function familyOf({ spec }) {
	return spec.architecture.split("/")[0] ?? "";
}
/** Paths that differ and that nothing reads, in order; a list is one value, and a mapping that came or went is one where nothing in it is read. */
function unreadChanges(before, after, fields, path = []) {
	if (path.length > 0 && !isRead(path.join("."), fields)) {
		if (!(isMapping(before) && isMapping(after))) return JSON.stringify(before) === JSON.stringify(after) ? [] : [path];
	}
	if (!isMapping(before) && !isMapping(after)) return [];
	const [was, is] = [isMapping(before) ? before : {}, isMapping(after) ? after : {}];
	return [.../* @__PURE__ */ new Set([...Object.keys(was), ...Object.keys(is)])].sort().flatMap((key) => unreadChanges(own(was, key), own(is, key), fields, [...path, key]));
}
function own(object, key) {
	return Object.hasOwn(object, key) ? object[key] : void 0;
}
function isMapping(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}

export { frozenProblem, instanceChangeProblems, removalProblem };
