import "../../rolldown-runtime.js";
import { checked } from "../schemas/validator.js";
import { schemaOf } from "./paths.js";
import { settledOf } from "./settled.js";

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

export { emptyView, viewAt };
