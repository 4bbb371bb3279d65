import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";

// src/local/cloud/state-file.ts
/** The text of a file, or null where there is none. Any other failure throws. */
async function readState(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw error;
	}
}
/** Replaces a file as a whole, readable by its owner only: after a crash there is the old one or the new one, never half of one. */
async function writeState(path, text) {
	const folder = dirname(path);
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	const next = `${path}.next`;
	const file = await open(next, "w", 384);
	try {
		await file.writeFile(text);
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(next, path);
	const listing = await open(folder, "r");
	try {
		await listing.sync();
	} finally {
		await listing.close();
	}
}
/** Writes the newest state, one write at a time: callers that come while one is under way share the next one. */
var StateWriter = class {
	#path;
	#text;
	#current = Promise.resolve();
	#next = null;
	/** @param text the whole state, read when the write begins */
	constructor(path, text) {
		this.#path = path;
		this.#text = text;
	}
	/** Ends when everything that was true at the call is on disk. */
	save() {
		if (this.#next !== null) return this.#next;
		const next = this.#current.catch(() => void 0).then(() => {
			this.#next = null;
			return writeState(this.#path, this.#text());
		});
		this.#next = next;
		this.#current = next;
		return next;
	}
};

export { StateWriter, readState, writeState };
