import "../../rolldown-runtime.js";
import { schemaErrors } from "../schemas/written.js";
import { readDocument } from "./document.js";
import { describesFleet, examine, gitTreeSource, isRead, readFields } from "./git-tree.js";
import { inOrder } from "./problem.js";
import { versionPath } from "./version.js";

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

// src/fleet/validate.ts
/** Everything that is wrong with a fleet, and with what a change makes of it. */
function validate(source, options = {}) {
	const base = options.base ?? null;
	const now = {
		architectures: /* @__PURE__ */ new Map(),
		slugs: /* @__PURE__ */ new Map(),
		changed: /* @__PURE__ */ new Map()
	};
	const examined = examine(source, {
		trackerSlots: options.trackerSlots ?? null,
		...base === null ? { glances: options.glances ?? /* @__PURE__ */ new Map() } : { onInstance: ({ path, config, document }) => {
			now.architectures.set(path, config.spec.architecture);
			now.slugs.set(config.spec.slug, path);
			const before = base.blobs.get(path);
			if (before !== void 0 && before !== source.oid(path)) now.changed.set(path, {
				config,
				document
			});
		} }
	});
	const problems = [...examined.problems, ...base === null ? [] : changeProblems(source, base, examined, now)];
	const wanted = within(options.paths ?? []);
	return {
		checked: examined.checked.filter(wanted).length,
		problems: inOrder(problems.filter((problem) => wanted(problem.file)))
	};
}
/** The base of a change, with the contents of just those files that differ from `source`. `treeish` is the fleet's root in that revision. */
async function baseOf(source, repository, treeish) {
	const present = new Set(source.entries.filter((entry) => entry.kind === "file").map((entry) => entry.path));
	return gitTreeSource(repository, treeish, (path, oid) => {
		if (!isInstance(path)) return describesFleet(path);
		return !present.has(path) || source.oid(path) !== oid;
	});
}
function changeProblems(source, base, examined, now) {
	const problems = [];
	const present = new Set(source.entries.map((entry) => entry.path));
	/** Revision -> an environment of kind remote whose instances use it in the base. */
	const frozen = /* @__PURE__ */ new Map();
	const remote = remoteEnvironments(base);
	for (const [path, oid] of base.blobs) {
		if (!isInstance(path)) continue;
		const [, environment = "", , id = ""] = path.split("/");
		const kept = present.has(path) && source.oid(path) === oid;
		const before = kept ? null : instanceIn(base, path);
		const architecture = kept ? now.architectures.get(path) : before?.spec.architecture;
		if (architecture !== void 0 && remote.has(environment) && !frozen.has(architecture)) frozen.set(architecture, environment);
		if (!present.has(path)) {
			const movedTo = before === null ? void 0 : now.slugs.get(before.spec.slug);
			problems.push(removalProblem(path, id, movedTo !== void 0 && !base.blobs.has(movedTo) ? movedTo : null));
		} else if (before !== null) {
			const after = now.changed.get(path);
			if (after === void 0) continue;
			const used = examined.architectures.get(after.config.spec.architecture) ?? null;
			problems.push(...instanceChangeProblems(after.document, before, after.config, examined.releases, used));
		}
	}
	return [...problems, ...frozenProblems(source, base, frozen)];
}
function frozenProblems(source, base, frozen) {
	if (frozen.size === 0) return [];
	const revisionOf = (path) => path.split("/").slice(1, 3).join("/");
	const current = new Set(source.entries.filter((entry) => entry.kind === "file").map((entry) => entry.path));
	const paths = new Set([...current, ...base.blobs.keys()].filter((path) => path.startsWith("architectures/")));
	const revisions = new Set([...paths].map(revisionOf));
	return [...paths].flatMap((path) => {
		const revision = revisionOf(path);
		const environment = frozen.get(revision);
		if (environment === void 0 || current.has(path) && source.oid(path) === base.blobs.get(path)) return [];
		return [frozenProblem(path, revision, environment, freeRevision(revision, revisions))];
	});
}
function freeRevision(revision, taken) {
	const [family = "", number = "0"] = revision.split("/");
	let next = Number(number) + 1;
	while (taken.has(`${family}/${next}`)) next++;
	return `${family}/${next}`;
}
function remoteEnvironments(base) {
	const remote = /* @__PURE__ */ new Set();
	for (const path of base.blobs.keys()) {
		const name = /^environments\/([^/]+)\/environment\.yaml$/.exec(path)?.[1];
		if (name === void 0) continue;
		const { value } = readDocument(path, base.read(path));
		if (schemaErrors("Environment", value).length > 0 || value.spec.kind === "remote") remote.add(name);
	}
	return remote;
}
/** null where the base's file was not valid: then there is nothing to compare with. */
function instanceIn(base, path) {
	const document = readDocument(path, base.read(path));
	return document.problems.length === 0 && schemaErrors("Instance", document.value).length === 0 ? document.value : null;
}
function isInstance(path) {
	return /^environments\/[^/]+\/deployments\/[^/]+\/config\.yaml$/.test(path);
}
/** Whether a file is one of these, or in one of these folders; every file is where none is named. */
function within(paths) {
	if (paths.length === 0 || paths.includes("")) return () => true;
	return (file) => paths.some((path) => file === path || file.startsWith(`${path}/`));
}

export { baseOf, validate, within };
