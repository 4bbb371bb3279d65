import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { parseJson } from "../data/json.ts";
import type { Work } from "../schemas/kinds.ts";
import { checked } from "../schemas/check-record.ts";

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

/** What the find job claimed. Throws where there is no such file, or it is none. */
export async function readWork(folder: string): Promise<Work> {
  return checked("Work", parseJson(await readFile(join(folder, file), "utf8")), join(folder, file));
}
