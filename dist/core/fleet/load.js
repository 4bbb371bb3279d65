import "../../rolldown-runtime.js";
import { describesFleet, examine, gitTreeSource } from "./git-tree.js";
import { inOrder } from "./problem.js";

// src/fleet/load.ts
/** The fleet that a commit or tree holds, read by two or three questions to git whatever its size. Throws where there is no such tree. */
async function loadFleet(repository, treeish, options = {}) {
	const { commit, tree } = await locate(repository, treeish, options.root ?? "");
	const only = options.only === void 0 ? null : new Set(options.only.map(({ environment, id }) => instancePath(environment, id)));
	const source = await gitTreeSource(repository, tree, (path) => describesFleet(path) && (only === null || !isInstance(path) || only.has(path)));
	const read = [];
	const examineOptions = {
		onInstance: ({ environment, id, path, config }) => read.push({
			environment,
			id,
			path,
			config,
			oid: source.oid(path)
		}),
		...only === null ? {} : { only: (environment, id) => only.has(instancePath(environment, id)) }
	};
	const examined = examine(source, examineOptions);
	const problems = inOrder(examined.problems);
	if (examined.fleet === null) return {
		snapshot: null,
		problems
	};
	const broken = new Set(problems.filter((problem) => problem.severity === "error").map((problem) => problem.file));
	const architectures = /* @__PURE__ */ new Map();
	for (const [name, architecture] of examined.architectures) if (architecture !== null) architectures.set(name, architectureOf(source, name, architecture.config));
	const environments = /* @__PURE__ */ new Map();
	for (const [name, { config, strategies }] of [...examined.environments].sort(([a], [b]) => a < b ? -1 : 1)) {
		if (config === null) continue;
		const instances = read.filter((instance) => instance.environment === name && !broken.has(instance.path) && architectures.has(instance.config.spec.architecture)).sort((a, b) => a.id < b.id ? -1 : 1);
		environments.set(name, {
			name,
			config,
			oid: source.oid(`environments/${name}/environment.yaml`),
			strategies: new Map([...strategies].flatMap(([file, strategy]) => strategy === null ? [] : [[file, strategy.spec]])),
			instances: new Map(instances.map((instance) => [instance.id, instance]))
		});
	}
	const releases = new Map([...examined.releases].flatMap(([version, release]) => release === null ? [] : [[version, release]]));
	return {
		snapshot: {
			tree,
			commit,
			fleet: examined.fleet,
			environments,
			architectures,
			releases
		},
		problems
	};
}
/** Every instance of a tree, told by one listing; no file is read. Sorted by path. */
async function listInstances(repository, treeish, root = "") {
	const below = root === "" ? "environments" : `${root}/environments`;
	return (await repository.tree(treeish, { below })).flatMap(({ path: full, mode, oid }) => {
		const path = root === "" ? full : full.slice(root.length + 1);
		if (!mode.startsWith("100") || !isInstance(path)) return [];
		const [, environment = "", , id = ""] = path.split("/");
		return [{
			environment,
			id,
			path,
			oid
		}];
	});
}
function instancePath(environment, id) {
	return `environments/${environment}/deployments/${id}/config.yaml`;
}
function isInstance(path) {
	return /^environments\/[^/]+\/deployments\/[^/]+\/config\.yaml$/.test(path);
}
async function locate(repository, treeish, root) {
	const oid = await repository.resolve(treeish);
	if (oid === null) throw new Error(`${JSON.stringify(treeish)} names nothing in ${repository.gitDir}`);
	const peeled = await repository.resolve(`${oid}^{tree}`);
	const tree = root === "" ? peeled : await repository.resolve(`${oid}:${root}`);
	if (peeled === null || tree === null) throw new Error(`${treeish} holds no folder ${JSON.stringify(root)}`);
	return {
		commit: peeled === oid ? null : oid,
		tree
	};
}
function architectureOf(source, name, config) {
	const folder = `architectures/${name}`;
	const treeOf = (path) => {
		const oid = source.trees.get(path);
		if (oid === void 0) throw new Error(`${path} is no folder`);
		return oid;
	};
	return {
		name,
		config,
		folder,
		oid: treeOf(folder),
		modules: new Map(config.spec.stacks.map((stack) => [stack.name, treeOf(`${folder}/stacks/${stack.name}`)]))
	};
}

export { instancePath, listInstances, loadFleet };
