import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hasCode } from "./optional-file.ts";

/**
 * Makes a folder for what is nobody else's business, such as states and keys, where there is none: for its owner alone, and with a `.gitignore` of
 * its own, so that no `git add` takes it, whatever the repository around it ignores. Throws what the file system says.
 */
export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeFile(join(folder, ".gitignore"), "*\n", { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  }
}
