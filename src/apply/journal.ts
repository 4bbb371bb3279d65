import { join } from "node:path";
import { parseJson } from "../data/json.ts";
import { type Seal, sealedLine, unsealed } from "../data/seal.ts";
import { withFile } from "../process/file-fault.ts";
import { openNewFile } from "../process/new-file.ts";
import { readIfThere } from "../process/optional-file.ts";
import type { JournalEntry } from "../schemas/kinds.ts";
import { checked } from "../schemas/check-record.ts";
import { SealError } from "../schemas/sealed-record.ts";

/** What the engine job did, in order. An entry is on disk before `write` comes back. */
export interface Journal {
  write(entry: JournalEntry): Promise<void>;
}

/** Which journal it is: its first line. */
export interface JournalOf {
  readonly run: string;
  /** The attempt of the run, from 1: a run that is started again has the same claims. */
  readonly attempt: number;
  /** Drawn by `find`, so that nobody can have written a journal of the run before that. */
  readonly nonce: string;
}

const file = "journal";

/**
 * A new journal in a folder (made where it is not there): sealed lines, the first with what it is of. Half an entry, of a write that found no space,
 * is cut off before the next one: a line in the middle that cannot be read would make the whole journal unreadable.
 */
export async function openJournal(folder: string, of: JournalOf, seal: Seal): Promise<Journal & { close(): Promise<void> }> {
  const path = join(folder, file);
  const handle = await openNewFile(path);
  let [whole, last] = [0, ""];
  let before: Promise<unknown> = Promise.resolve();
  const append = async (value: unknown): Promise<void> => {
    const text = JSON.stringify(value);
    const next = seal(last, text);
    const line = Buffer.from(sealedLine(next, text));
    await withFile(path, async () => {
      await handle.truncate(whole);
      await handle.appendFile(line);
      await handle.sync();
    });
    [whole, last] = [whole + line.length, next];
  };
  const { run, attempt, nonce } = of;
  try {
    await append({ run, attempt, nonce });
  } catch (error) {
    await handle.close();
    throw error;
  }
  return {
    // One after the other: instances are at work side by side.
    write: async (entry) => {
      const value = checked("JournalEntry", entry, "a journal entry");
      const written = before.then(() => append(value));
      before = written.catch(() => undefined);
      await written;
    },
    close: () => handle.close(),
  };
}

/**
 * The entries of a journal's folder, none where there is no journal. A last line that was cut off when its writer died is left out. Throws a
 * {@link SealError} where it is of another run, of a later attempt than `of` names, or is not sealed as this run's.
 */
export async function readJournal(folder: string, of: JournalOf, seal: Seal): Promise<readonly JournalEntry[]> {
  const path = join(folder, file);
  const text = await withFile(path, () => readIfThere(path));
  if (text === null || !text.includes("\n")) return [];
  const { texts, broken } = unsealed(text, seal);
  if (broken !== null) throw refused(`line ${broken} of ${path}`, `is not sealed as a line of run ${of.run}`, folder);
  const [header = "", ...lines] = texts;
  if (!isOf(parseJson(header), of)) throw refused(`line 1 of ${path}`, `is not of run ${of.run}, attempt ${of.attempt} or earlier`, folder);
  return lines.map((line, index) => {
    const name = `line ${index + 2} of ${path}`;
    try {
      return checked("JournalEntry", parseJson(line), name);
    } catch (error) {
      throw refused(name, `is damaged (${error instanceof Error ? error.message : String(error)})`, folder, error);
    }
  });
}

function refused(name: string, what: string, folder: string, cause?: unknown): SealError {
  return new SealError(
    `${name} ${what}. Move ${folder} away and apply again: what its run began is planned again, and nothing is taken as done.`,
    cause,
  );
}

function isOf(value: unknown, { run, attempt, nonce }: JournalOf): boolean {
  const found = value as Partial<Record<keyof JournalOf, unknown>> | null;
  const earlier = Number.isInteger(found?.attempt) && Number(found?.attempt) >= 1 && Number(found?.attempt) <= attempt;
  return found?.run === run && found.nonce === nonce && earlier;
}
