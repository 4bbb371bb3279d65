import { decode } from "./decode.js";
import { belongsToFleet } from "./source.js";

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

export { gitTreeSource };
