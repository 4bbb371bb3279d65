import { type FileHandle, link, open, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "./durable.ts";
import { fileFault, withFile } from "./file-fault.ts";
import { hasCode } from "./optional-file.ts";
import { UserError } from "./user-error.ts";
import { makeFolders } from "./make-folders.ts";

/**
 * Opens a file of this user alone that is not there yet, and makes the folders above it where they are missing. Throws a UserError where something
 * is there, a link as well: what another wrote would be taken for our own.
 */
export async function openNewFile(path: string): Promise<FileHandle> {
  await withFile(path, async () => makeFolders(dirname(path), 0o700));
  const handle = await isNew(path, () => open(path, "wx", 0o600));
  await syncFolder(dirname(path));
  return handle;
}

/** Writes such a file as a whole: no reader sees half of it, and it is on disk when this comes back. */
export async function writeNewFile(path: string, text: string): Promise<void> {
  const aside = `${path}.new`;
  const handle = await openNewFile(aside);
  try {
    try {
      await withFile(aside, async () => {
        await handle.writeFile(text);
        await handle.sync();
      });
    } finally {
      await handle.close();
    }
    // Unlike a rename, a link takes nobody else's file away.
    await isNew(path, () => link(aside, path));
    await syncFolder(dirname(path));
  } finally {
    // Half of it, where the disk is full: the next try would find it in its way.
    await unlink(aside);
  }
}

async function isNew<T>(path: string, make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw fileFault(error, path) ?? error;
    throw new UserError(`${path} is there already, and this run has not written it: remove it, and find out who put it there.`, error);
  }
}
