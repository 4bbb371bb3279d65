import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** New content per path; null removes the file or folder. */
export type Edits = ReadonlyMap<string, string | null>;

export async function applyEdits(folder: string, edits: Edits): Promise<void> {
  for (const [path, content] of edits) {
    const target = join(folder, path);
    if (content === null) await rm(target, { recursive: true });
    else {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  }
}
