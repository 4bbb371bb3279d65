import { type Seal, sealedLine, unsealed } from "../data/seal.ts";
import { withFile } from "../process/file-fault.ts";
import { writeNewFile } from "../process/new-file.ts";
import { readIfThere } from "../process/optional-file.ts";
import { UserError } from "../process/user-error.ts";
import { checked, parsedRecord } from "./check-record.ts";
import type { RecordKind, RecordKinds } from "./record-schemas.ts";

/** What another job should have written is not of this run: it is damaged, somebody else wrote it, or the jobs have different keys. Nothing of it is believed. */
export class SealError extends UserError {}

/** Writes a record as one sealed line into a file that is not there yet. Returns the seal. */
export async function writeSealedRecord<K extends RecordKind>(path: string, kind: K, record: RecordKinds[K], seal: Seal): Promise<string> {
  const text = JSON.stringify(checked(kind, record, path));
  const mark = seal("", text);
  await writeNewFile(path, sealedLine(mark, text));
  return mark;
}

/**
 * The record in the file; null where there is none. Throws a {@link SealError} where it is not sealed so, has another seal than `known` (null: any), or is
 * not of its kind: nothing of it is believed then.
 */
export async function readSealedRecord<K extends RecordKind>(
  path: string,
  kind: K,
  seal: Seal,
  known: string | null,
): Promise<RecordKinds[K] | null> {
  const content = await withFile(path, () => readIfThere(path));
  if (content === null) return null;
  const { texts, seal: mark, broken } = unsealed(content, seal);
  const [text] = texts;
  if (broken !== null || text === undefined || texts.length > 1)
    throw new SealError(
      `${path} is not sealed by a job of this run: it is cut off, somebody else wrote it, or FLOTILLA_KEY is not the same in every GitHub environment.`,
    );
  if (known !== null && mark !== known)
    throw new SealError(`${path} is not what the job before this one has written: somebody replaced its artifact. Start a new run.`);
  return checked(kind, parsedRecord(text, path), path);
}
