import "../../rolldown-runtime.js";
import { schemaErrors } from "../schemas/validator.js";
import { readDocument } from "./document.js";
import { examine } from "./examine.js";
import { gitTreeSource } from "./git-tree.js";
import { inOrder } from "./problem.js";
import { frozenProblem, instanceChangeProblems, removalProblem } from "./rules/against-base.js";
import { describesFleet } from "./survey.js";

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
function within(paths) {
	if (paths.length === 0 || paths.includes("")) return () => true;
	return (file) => paths.some((path) => file === path || file.startsWith(`${path}/`));
}

export { baseOf, validate };
