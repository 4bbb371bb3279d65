import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { withFile } from "../process/file-fault.ts";
import { UserError } from "../process/user-error.ts";
import { parseJson } from "../data/json.ts";
import { readIfThere } from "../process/optional-file.ts";
import type { JournalEntry } from "../schemas/kinds.ts";
import { checked } from "../schemas/check-record.ts";

/** What the engine job did, in order. An entry is on disk before `write` comes back. */
export interface Journal {
  write(entry: JournalEntry): Promise<void>;
}

const file = "journal.jsonl";

/**
 * A journal in a folder (made where it is not there); goes on where an earlier one ended. Half an entry, of a writer that died or found no space,
 * is cut off before the next one: a line in the middle that cannot be read would make the whole journal unreadable.
 */
export async function openJournal(folder: string): Promise<Journal & { close(): Promise<void> }> {
  const path = join(folder, file);
  const handle = await withFile(path, async () => {
    await mkdir(folder, { recursive: true });
    return await open(path, "a+", 0o600);
  });
  let whole = await withFile(path, async () => wholeLines(await handle.readFile()));
  return {
    write: async (entry) => {
      const line = Buffer.from(`${JSON.stringify(checked("JournalEntry", entry, "a journal entry"))}\n`);
      await withFile(path, async () => {
        await handle.truncate(whole);
        await handle.appendFile(line);
        await handle.sync();
      });
      whole += line.length;
    },
    close: () => handle.close(),
  };
}

/** Bytes up to the end of the last whole line. */
function wholeLines(content: Buffer): number {
  return content.lastIndexOf("\n") + 1;
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
      const why = error instanceof Error ? error.message : String(error);
      throw new UserError(
        `${name} is damaged (${why}). Move ${folder} away and apply again: what its run began is planned again, and nothing is taken as done.`,
        error,
      );
    }
  });
}
