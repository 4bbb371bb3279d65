import { decode, largestFile, withoutMark } from "./decode.js";
import { fleetFile, fleetFolders } from "./source.js";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { lstatSync, readFileSync, readdirSync } from "node:fs";

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
		read: (path) => read(join(root, path)),
		oid: (path) => {
			const known = oids.get(path);
			if (known !== void 0) return known;
			const bytes = readFileSync(join(root, path));
			const oid = createHash(hash).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
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
function read(path) {
	const text = readText(path);
	return text === null || text.includes("�") || text.length * 3 > 262144 ? decode(readFileSync(path)) : withoutMark(text);
}
function readText(path) {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ERR_STRING_TOO_LONG") return null;
		throw error;
	}
}

export { outlineOf, workTreeSource };
