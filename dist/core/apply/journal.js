import "../../rolldown-runtime.js";
import { checked } from "../schemas/recorded.js";
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";

// src/apply/journal.ts
const file = "journal.jsonl";
/** A journal in a folder (made where it is not there); goes on where an earlier one ended. */
async function openJournal(folder) {
	await mkdir(folder, { recursive: true });
	const handle = await open(join(folder, file), "a", 384);
	return {
		write: async (entry) => {
			await handle.appendFile(`${JSON.stringify(checked("JournalEntry", entry, "a journal entry"))}\n`);
			await handle.sync();
		},
		close: () => handle.close()
	};
}
/** The entries of a journal's folder, none where there is no journal. A last line that was cut off when its writer died is left out. */
async function readJournal(folder) {
	let text;
	try {
		text = await readFile(join(folder, file), "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
		throw error;
	}
	return text.split("\n").slice(0, -1).map((line, index) => {
		const name = `line ${index + 1} of ${join(folder, file)}`;
		try {
			return checked("JournalEntry", JSON.parse(line), name);
		} catch (error) {
			throw new Error(`${name} is damaged: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
		}
	});
}

export { openJournal, readJournal };
