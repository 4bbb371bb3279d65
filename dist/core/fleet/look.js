import "../../rolldown-runtime.js";
import { largestFile, withoutMark } from "./decode.js";
import { glance } from "./glance.js";
import { join } from "node:path";
import { readFileSync, readdirSync } from "node:fs";

// src/fleet/look.ts
/** Folders that a thread takes at a time: few enough that all threads end together. */
const chunkSize = 50;
/** Looks into those folders that nobody else does: `next` holds the first chunk that is not taken, for all threads alike. */
function lookInTurn(root, folders, next) {
	const done = [];
	for (;;) {
		const chunk = Atomics.add(next, 0, 1);
		const some = folders.slice(chunk * 50, (chunk + 1) * 50);
		if (some.length === 0) return done;
		done.push([chunk, JSON.stringify(some.map((folder) => look(root, folder)))]);
	}
}
/** `folder` is a path below `root`; its last name is the instance's id. */
function look(root, folder) {
	const path = join(root, folder);
	const [entry, ...more] = readdirSync(path, { withFileTypes: true });
	if (entry === void 0 || more.length > 0 || entry.name !== "config.yaml" || !entry.isFile()) return "odd";
	const text = readFileSync(`${path}/config.yaml`, "utf8");
	if (text.length * 3 > 262144 || text.includes("�")) return "unclear";
	return glance(folder.slice(folder.lastIndexOf("/") + 1), withoutMark(text).text) ?? "unclear";
}

export { chunkSize, lookInTurn };
