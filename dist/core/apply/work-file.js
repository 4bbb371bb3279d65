import { checked } from "../schemas/recorded.js";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";

// src/apply/work-file.ts
const file = "work.json";
/** Writes what a run has claimed, for the engine job. */
async function writeWork(folder, work) {
	await mkdir(folder, { recursive: true });
	const aside = join(folder, `${file}.new`);
	const handle = await open(aside, "w", 384);
	try {
		await handle.writeFile(JSON.stringify(checked("Work", work, "the work")));
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(aside, join(folder, file));
}
/** What the find job claimed. Throws where there is no such file, or it is none. */
async function readWork(folder) {
	return checked("Work", JSON.parse(await readFile(join(folder, file), "utf8")), join(folder, file));
}

export { readWork, writeWork };
