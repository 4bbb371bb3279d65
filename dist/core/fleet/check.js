import "../../rolldown-runtime.js";
import { objectId } from "../git/object-id.js";
import { readDecoded } from "./plain-file.js";
import { fleetFile, fleetFolders } from "./source.js";
import { SHARE_ENV, Worker } from "node:worker_threads";
import { join, relative } from "node:path";
import { availableParallelism } from "node:os";
import { lstatSync, readFileSync, readdirSync } from "node:fs";

// src/fleet/look-together.ts
/** With fewer instances a second thread takes longer to start than it saves. */
const worthwhile = 1e3;
/**
* Begins to look into the folders of all instances (paths below `root`), in a second thread where they are many and there is a processor for it; the
* answer finishes it in this one. The threads share a counter and nothing else: each takes the next chunk until none is left.
* undefined: so few that a look ahead does not pay.
*/
function beginToLook(root, folders) {
	if (folders.length < worthwhile) return void 0;
	const next = new Int32Array(new SharedArrayBuffer(4));
	const other = availableParallelism() < 2 ? null : secondThread({
		root,
		folders: folders.join("\0"),
		next
	});
	return async () => {
		const { chunkSize, lookInTurn } = await import("../../lazy/core/fleet/look.js");
		const mine = lookInTurn(root, folders, next);
		const all = Math.ceil(folders.length / chunkSize);
		const others = mine.length < all ? await other?.looks ?? [] : [];
		await other?.end();
		const looks = /* @__PURE__ */ new Map();
		for (const [chunk, json] of [...mine, ...others]) for (const [index, look] of JSON.parse(json).entries()) looks.set(folders[chunk * chunkSize + index] ?? "", look);
		return looks;
	};
}
function secondThread(turn) {
	const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
	const worker = new Worker(new URL(`./look-thread.${extension}`, import.meta.url), {
		workerData: turn,
		env: SHARE_ENV,
		execArgv: []
	});
	const looks = new Promise((resolve, reject) => {
		worker.once("message", resolve);
		worker.once("error", (cause) => reject(new Error("the second thread of the look ahead failed", { cause })));
		worker.once("exit", () => reject(/* @__PURE__ */ new Error("the second thread of the look ahead ended without an answer")));
	});
	looks.catch(() => void 0);
	return {
		looks,
		end: () => worker.terminate()
	};
}

// src/fleet/work-tree.ts
/** Folders that engines and package managers leave behind; never part of a fleet. */
const leftovers = /* @__PURE__ */ new Set([".terraform", "node_modules"]);
/**
* A fleet as it lies in a folder; git is not asked. Reads with synchronous calls: for ten thousand small files they take a quarter of the time of
* asynchronous ones. `looks` are what is known already of folders of instances.
*/
function workTreeSource(root, hash = "sha1", outline = outlineOf(root), looks) {
	const oids = /* @__PURE__ */ new Map();
	return {
		entries: complete(root, outline, looks),
		read: (path) => readDecoded(join(root, path)),
		oid: (path) => {
			const known = oids.get(path);
			if (known !== void 0) return known;
			const oid = objectId({
				type: "blob",
				content: readFileSync(join(root, path))
			}, hash);
			oids.set(path, oid);
			return oid;
		}
	};
}
function outlineOf(root) {
	const entries = [];
	const instances = [];
	const marker = lstatSync(join(root, fleetFile), { throwIfNoEntry: false });
	if (marker !== void 0) entries.push({
		path: fleetFile,
		kind: kindOf(marker)
	});
	for (const folder of fleetFolders) {
		const stats = lstatSync(join(root, folder), { throwIfNoEntry: false });
		if (stats?.isDirectory() === true) walk(root, folder, entries, instances);
		else if (stats !== void 0) entries.push({
			path: folder,
			kind: kindOf(stats)
		});
	}
	return {
		entries,
		instances
	};
}
function complete(root, outline, looks) {
	const entries = [...outline.entries];
	for (const folder of outline.instances) {
		const look = looks?.get(folder);
		if (look === void 0 || look === "odd") walk(root, folder, entries);
		else entries.push({
			path: `${folder}/config.yaml`,
			kind: "file"
		});
	}
	return entries.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
/** Lists all that lies below a folder; folders of instances go to `instances` where that is given. */
function walk(root, folder, entries, instances) {
	const apart = instances !== void 0 && /^environments\/[^/]+\/deployments$/.test(folder);
	for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
		const path = `${folder}/${entry.name}`;
		if (!entry.isDirectory()) entries.push({
			path,
			kind: kindOf(entry)
		});
		else if (leftovers.has(entry.name)) continue;
		else if (apart) instances.push(path);
		else walk(root, path, entries, instances);
	}
}
function kindOf(entry) {
	return entry.isFile() ? "file" : entry.isSymbolicLink() ? "link" : "other";
}

// src/fleet/check.ts
/** Validates the fleet in a folder as it lies there, against what it was in a base revision where one is named. */
async function checkFolder(root, { repository, base, paths, trackerSlots }) {
	if (base === null) return checkAsItLies(root, paths, trackerSlots);
	const git = await repository();
	const commit = await git.resolve(base);
	if (commit === null) return { outcome: "unknown-base" };
	const prefix = relative(git.workTree ?? root, root).replaceAll("\\", "/");
	const treeish = prefix === "" ? commit : await git.resolve(`${commit}:${prefix}`);
	const { baseOf, validate } = await import("../../lazy/core/fleet/validate.js");
	const source = workTreeSource(root, commit.length === 64 ? "sha256" : "sha1");
	return validate(source, {
		paths,
		trackerSlots: await trackerSlots(),
		base: treeish === null ? null : await baseOf(source, git, treeish)
	});
}
async function checkAsItLies(root, paths, trackerSlots) {
	const outline = outlineOf(root);
	const finish = beginToLook(root, outline.instances);
	const { validate } = await import("../../lazy/core/fleet/validate.js");
	const slots = await trackerSlots();
	const looks = await finish?.();
	const glances = /* @__PURE__ */ new Map();
	for (const [folder, look] of looks ?? []) if (typeof look === "object") glances.set(`${folder}/config.yaml`, look);
	return validate(workTreeSource(root, "sha1", outline, looks), {
		paths,
		trackerSlots: slots,
		glances
	});
}

export { checkFolder };
