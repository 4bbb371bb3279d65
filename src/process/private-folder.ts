import { randomBytes } from "node:crypto";
import { link, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { writeDurably } from "./durable.ts";
import { withFile } from "./file-fault.ts";
import { hasCode } from "./optional-file.ts";
import { makeFolders } from "./make-folders.ts";

/**
 * Makes a folder for what is nobody else's business, such as states and keys, where there is none: for its owner alone, and with a `.gitignore` of
 * its own, so that no `git add` takes it, whatever the repository around it ignores. Throws what the file system says.
 */
export async function makePrivateFolder(folder: string): Promise<void> {
  const path = join(folder, ".gitignore");
  await withFile(folder, async () => makeFolders(folder, 0o700));
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  if (size > 0) return;
  // An empty one was cut off, by a full disk or a power failure, and ignores nothing.
  await rm(path, { force: true });
  const aside = `${path}.${randomBytes(6).toString("hex")}`;
  await writeDurably(aside, "*\n", 0o600);
  try {
    await link(aside, path);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}
