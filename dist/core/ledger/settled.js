import { fanOf } from "./paths.js";

// src/ledger/settled.ts
/**
* The settled instances stand in the ledger a second time, as names of empty files: one listing of the tree then tells which of 10,000
* instances need no look, without reading one of their files (measured: reading them takes 80 MB and more than a second).
* The store derives the names from the instance files it writes; nobody else knows them.
*/
const settledFolder = "settled";
/** The file that says that an instance is settled; null where it is not. */
function settledPath(instance) {
	const { environment, id, inputs } = instance;
	if (inputs?.revision === void 0 || instance.retry !== null) return null;
	const [family = "", revision = ""] = inputs.revision.split("/");
	return `${folderOf(environment, id)}/${[
		id,
		family,
		revision,
		inputs.config,
		inputs.environment,
		inputs.architecture
	].join(".")}`;
}
/** Every file that says so of an instance; there is at most one. */
function settledPathsOf(view, environment, id) {
	const folder = folderOf(environment, id);
	return view.list(folder).filter((path) => path.startsWith(`${folder}/${id}.`));
}
/** Every settled instance a listing names, by environment and id. Names that were not made by {@link settledPath} are left out. */
function settledOf(paths) {
	const found = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const [folder, environment = "", , name = ""] = path.split("/");
		if (folder !== "settled") continue;
		const [id = "", family, revision, config, environmentOid, architecture] = name.split(".");
		if (config === void 0 || environmentOid === void 0 || architecture === void 0) continue;
		let ids = found.get(environment);
		if (ids === void 0) found.set(environment, ids = /* @__PURE__ */ new Map());
		ids.set(id, {
			revision: `${family}/${revision}`,
			config,
			environment: environmentOid,
			architecture
		});
	}
	return found;
}
function folderOf(environment, id) {
	return `${settledFolder}/${environment}/${fanOf(id)}`;
}

export { settledOf, settledPath, settledPathsOf };
