import { isEmpty } from "../stacks/record.js";
import { abstraction, shapeOf } from "../stacks/shape.js";
import { editConfig } from "../fleet/edit.js";

// src/rollout/reviews.ts
/** The newest review that a pull request gave a stack; with `head` only one of exactly that head. */
function reviewBy(file, pullRequest, head) {
	const { reviews } = file ?? { reviews: [] };
	return reviews.filter((review) => review.pullRequest === pullRequest && (head === void 0 || review.head === head)).toSorted((a, b) => a.at < b.at ? 1 : a.at > b.at ? -1 : 0)[0] ?? null;
}
/** What a rollout needs to know of a recorded plan: its shape, and in plain words what it does. Holds no value and none of the instance's names. */
function upgradeReview(record, stack, instance, protectedTypes) {
	const { slug, domain } = instance.config.spec;
	const names = {
		stack,
		id: instance.id,
		slug,
		domain
	};
	const abstract = abstraction(names);
	const endangered = record.changes.filter(({ address, actions }) => actions.includes("delete") && protectedTypes.includes(typeOf(address)));
	return {
		shape: shapeOf(record, names),
		empty: isEmpty(record),
		deferred: record.mode === "deferred",
		protected: endangered.map(({ address }) => abstract(shortly(address))).sort(),
		description: describe(record, stack, abstract)
	};
}
function describe({ changes, outputs }, stack, abstract) {
	const lines = changes.filter(({ actions }) => !actions.every((action) => action === "no-op" || action === "read")).map((change) => {
		const paths = Object.keys(change.attributes).map(abstract).sort();
		const which = verb(change) === "updates" && paths.length > 0 ? ` (${paths.slice(0, 6).join(", ")}${paths.length > 6 ? ` and ${paths.length - 6} more` : ""})` : "";
		const moved = change.previous === null ? "" : `, moved from ${abstract(shortly(change.previous))}`;
		return `${verb(change)} ${abstract(shortly(change.address))}${which}${moved}`;
	});
	const names = Object.keys(outputs).map(abstract).sort();
	const told = [
		...lines.sort().slice(0, 6),
		...lines.length > 6 ? [`${lines.length - 6} more changes`] : [],
		...names.length > 0 ? [`outputs change (${names.slice(0, 6).join(", ")})`] : []
	];
	return `${stack} ${told.length === 0 ? "changes nothing" : told.join("; ")}`;
}
function verb({ actions, previous }) {
	if (actions.includes("delete")) return actions.includes("create") ? "replaces" : "deletes";
	if (actions.includes("create")) return "creates";
	if (actions.includes("forget")) return "forgets";
	return actions.includes("update") || previous === null ? "updates" : "moves";
}
/** Every resource lies in the rendered root's one module. */
function shortly(address) {
	return address.replace(/^module\.stack\./, "");
}
/** `module.a["x"].data_type.name[0]` -> `data_type`: the part before the name, keys left out. */
function typeOf(address) {
	return address.replaceAll(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, "").split(".").at(-2) ?? "";
}

// src/rollout/upgrade-branch.ts
function configPath(environment, id) {
	return `environments/${environment}/deployments/${id}/config.yaml`;
}
/** The instance a path belongs to. */
function idOf(path, environment) {
	const [top, name, folder, id] = path.split("/");
	return top === "environments" && name === environment && folder === "deployments" ? id ?? null : null;
}
/**
* The tree a commit's fleet has once these instances want the target: the version is set, a hotpatch (which must be gone in the next upgrade)
* is taken out, every other byte stays. null where a config is not there or cannot be edited.
*/
async function upgradedTree(repository, base, environment, ids, target) {
	const files = /* @__PURE__ */ new Map();
	for (const id of ids) {
		const path = configPath(environment, id);
		const oid = await repository.resolve(`${base}:${path}`);
		if (oid === null) return null;
		const text = Buffer.from((await repository.blobs([oid])).get(oid) ?? []).toString("utf8");
		const edited = upgradedConfig(text, target);
		if (edited === null) return null;
		if (edited !== text) files.set(path, edited);
	}
	return repository.writeTree((await repository.commit(base)).tree, files);
}
/** null where the file is not one that can be edited. */
function upgradedConfig(text, target) {
	const edited = editConfig(text, [{
		path: ["spec", "version"],
		value: target
	}, {
		path: ["spec", "hotpatch"],
		remove: true
	}]);
	return "text" in edited ? edited.text : null;
}
/**
* Whether a commit is, byte for byte, what the App builds on the commit's parent. Told by trees alone: who pushed it does not matter when nothing
* in it is different.
*/
async function isBuiltByApp(repository, head, main, environment, ids, target) {
	const commit = await repository.commit(head);
	const [parent, ...others] = commit.parents;
	if (parent === void 0 || others.length > 0 || !await repository.isAncestor(parent, main)) return {
		ours: false,
		parent: null
	};
	return {
		ours: await upgradedTree(repository, parent, environment, ids, target) === commit.tree,
		parent
	};
}
async function standingOf(repository, head, main, environment, ids, target) {
	const { ours, parent } = await isBuiltByApp(repository, head, main, environment, ids, target);
	if (!ours || parent === main) return {
		ours,
		parent,
		asBuilt: ours
	};
	const merged = await repository.mergeTree(main, head);
	if (merged.outcome === "conflict") return {
		ours,
		parent,
		asBuilt: false
	};
	return {
		ours,
		parent,
		asBuilt: merged.tree === await upgradedTree(repository, main, environment, ids, target)
	};
}
/** The upgrade as one commit on main's tip. The same input gives the same commit: its date is that of the commit it stands on. */
async function upgradeCommit(repository, main, upgrade, by) {
	const { environment, target, stage, ids, tracker, retries } = upgrade;
	const tree = await upgradedTree(repository, main, environment, ids, target);
	if (tree === null) throw new Error(`a config of ${ids.join(", ")} cannot be edited on ${main}`);
	const again = retries === 0 ? "" : `\nRetry: ${retries}`;
	const message = `${upgradeTitle(ids, target)}\n\nStage ${stage} of the rollout in #${tracker}.\n\nRollout: ${environment}/${target}${again}\n`;
	return repository.writeCommit(tree, [main], message, {
		...by,
		at: Date.parse((await repository.commit(main)).at)
	});
}
function upgradeTitle(ids, target) {
	return ids.length === 1 ? `Upgrade ${ids[0]} to ${target}` : `Upgrade ${ids.length} instances to ${target}`;
}

export { configPath, idOf, isBuiltByApp, reviewBy, standingOf, upgradeCommit, upgradeReview, upgradeTitle };
