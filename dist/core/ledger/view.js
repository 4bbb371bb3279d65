import "../../rolldown-runtime.js";
import { checked } from "../schemas/recorded.js";
import { fanOf, schemaOf } from "./paths.js";

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

// src/ledger/view.ts
/** The ledger before its first entry. */
const emptyView = {
	commit: null,
	read: () => Promise.resolve(void 0),
	readAll: () => Promise.resolve(/* @__PURE__ */ new Map()),
	list: () => [],
	settled: () => /* @__PURE__ */ new Map()
};
/** The ledger at one commit: one listing now, one question more per `readAll`. */
async function viewAt(repository, commit) {
	const oids = new Map((await repository.tree(commit)).map((entry) => [entry.path, entry.oid]));
	const paths = [...oids.keys()];
	let settled = null;
	const readAll = async (wanted) => {
		const there = wanted.filter((path) => oids.has(path));
		const blobs = await repository.blobs(there.map((path) => oids.get(path) ?? ""));
		return new Map(there.map((path) => [path, parsed(path, commit, blobs.get(oids.get(path) ?? "") ?? /* @__PURE__ */ new Uint8Array())]));
	};
	return {
		commit,
		read: async (path) => (await readAll([path])).get(path),
		readAll,
		list: (folder) => below(paths, folder),
		settled: (environment) => (settled ??= settledOf(below(paths, "settled"))).get(environment) ?? /* @__PURE__ */ new Map()
	};
}
/** Binary search: the listing is sorted, and folders are asked for thousands of times. */
function below(sorted, folder) {
	const from = firstAtLeast(sorted, `${folder}/`);
	return sorted.slice(from, firstAtLeast(sorted, `${folder}0`, from));
}
function firstAtLeast(sorted, wanted, from = 0) {
	let low = from;
	let high = sorted.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((sorted[middle] ?? "") < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}
function parsed(path, commit, bytes) {
	const name = `${path} in the ledger at ${commit.slice(0, 12)}`;
	try {
		return checked(schemaOf(path), JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)), name);
	} catch (error) {
		const told = error instanceof Error ? error.message : String(error);
		throw new Error(`${told.startsWith(name) ? told : `${name} is damaged: ${told}`}. Put back what an earlier commit of the ledger holds: git log -- ${path}`, { cause: error });
	}
}

export { emptyView, settledPath, settledPathsOf, viewAt };
