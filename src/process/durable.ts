import { open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { withFile } from "./file-fault.ts";

/**
 * Puts a file in place whole: a reader, and a machine that lost its power, finds the old text or the new one. It is on disk when this comes back.
 *
 * @param mode of the new file, as far as the process's umask lets it
 */
export async function replaceFile(path: string, content: string | Uint8Array, mode = 0o666): Promise<void> {
  const aside = `${path}.flotilla-new`;
  await rm(aside, { force: true });
  await writeDurably(aside, content, mode);
  try {
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Writes a file that is not there yet, and on disk afterwards, or none; what its folder says of it is not: see {@link syncFolder}. */
export async function writeDurably(path: string, content: string | Uint8Array, mode = 0o666): Promise<void> {
  await withFile(path, async () => {
    const file = await open(path, "wx", mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
    }
  });
}

/** Brings what another program or a copy has written to disk. */
export async function syncFile(path: string): Promise<void> {
  await withFile(path, async () => {
    // Windows syncs only what may be written.
    const file = await open(path, process.platform === "win32" ? "r+" : "r");
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  });
}

/** After a power failure a file is where its folder says; Windows cannot sync one, and needs not. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== "win32") await syncFile(folder);
}

/** The same of all files and folders below one, without those that links lead to. */
export async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncTree(join(folder, entry.name));
    else if (entry.isFile()) await syncFile(join(folder, entry.name));
  }
  await syncFolder(folder);
}
