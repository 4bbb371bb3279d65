import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { withFile } from "../process/file-fault.ts";
import { readIfThere } from "../process/optional-file.ts";
import { UserError } from "../process/user-error.ts";
import type { Work } from "../schemas/kinds.ts";
import { checked, parsedRecord } from "../schemas/check-record.ts";

const file = "work.json";

/** Writes what a run has claimed, for the engine job. */
export async function writeWork(folder: string, work: Work): Promise<void> {
  await mkdir(folder, { recursive: true });
  const aside = join(folder, `${file}.new`);
  const handle = await open(aside, "w", 0o600);
  try {
    await handle.writeFile(JSON.stringify(checked("Work", work, "the work")));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, join(folder, file));
}

/** What the find job claimed. Throws a UserError where there is no such file, or it is none. */
export async function readWork(folder: string): Promise<Work> {
  const path = join(folder, file);
  const text = await withFile(path, () => readIfThere(path));
  if (text === null)
    throw new UserError(`${path} is missing: the job before this one has to write it, and its artifact has to be downloaded to ${folder}.`);
  return checked("Work", parsedRecord(text, path), path);
}
