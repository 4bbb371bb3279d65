import { editConfig } from "../fleet/edit.js";

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

export { configPath, idOf, isBuiltByApp, standingOf, upgradeCommit, upgradeTitle };
