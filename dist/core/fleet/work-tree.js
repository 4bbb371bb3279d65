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
* asynchronous ones.
*/
function workTreeSource(root, hash = "sha1") {
	const oids = /* @__PURE__ */ new Map();
	return {
		entries: list(root),
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
function list(root) {
	const entries = [];
	const marker = lstatSync(join(root, fleetFile), { throwIfNoEntry: false });
	if (marker !== void 0) entries.push({
		path: fleetFile,
		kind: kindOf(marker)
	});
	for (const folder of fleetFolders) {
		const stats = lstatSync(join(root, folder), { throwIfNoEntry: false });
		if (stats?.isDirectory() === true) walk(root, folder, entries);
		else if (stats !== void 0) entries.push({
			path: folder,
			kind: kindOf(stats)
		});
	}
	return entries.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
function walk(root, folder, entries) {
	for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
		const path = `${folder}/${entry.name}`;
		if (!entry.isDirectory()) entries.push({
			path,
			kind: kindOf(entry)
		});
		else if (!leftovers.has(entry.name)) walk(root, path, entries);
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

export { workTreeSource };
