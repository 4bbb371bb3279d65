import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { parseJson } from "../data/json.ts";
import { readIfThere } from "../process/optional-file.ts";
import type { JournalEntry } from "../schemas/kinds.ts";
import { checked } from "../schemas/check-record.ts";

/** What the engine job did, in order. An entry is on disk before `write` comes back. */
export interface Journal {
  write(entry: JournalEntry): Promise<void>;
}

const file = "journal.jsonl";

/** A journal in a folder (made where it is not there); goes on where an earlier one ended. */
export async function openJournal(folder: string): Promise<Journal & { close(): Promise<void> }> {
  await mkdir(folder, { recursive: true });
  const handle = await open(join(folder, file), "a", 0o600);
  return {
    write: async (entry) => {
      await handle.appendFile(`${JSON.stringify(checked("JournalEntry", entry, "a journal entry"))}\n`);
      await handle.sync();
    },
    close: () => handle.close(),
  };
}

/** The entries of a journal's folder, none where there is no journal. A last line that was cut off when its writer died is left out. */
export async function readJournal(folder: string): Promise<readonly JournalEntry[]> {
  const text = await readIfThere(join(folder, file));
  if (text === null) return [];
  const lines = text.split("\n").slice(0, -1);
  return lines.map((line, index) => {
    const name = `line ${index + 1} of ${join(folder, file)}`;
    try {
      return checked("JournalEntry", parseJson(line), name);
    } catch (error) {
      throw new Error(`${name} is damaged: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  });
}
