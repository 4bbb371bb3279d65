import { lstat, readdir, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { processNow } from "./process-identity.ts";
import { namesIn } from "./optional-file.ts";
import { ownerOf, placeOfProcesses } from "./temporary-folder.ts";

/** Milliseconds after which nothing works in a folder any more, where nobody can see whether something does. */
const day = 86_400_000;

/**
 * Removes the temporary folders and files that killed processes left behind: of this user, of processes of this machine that are gone, and in which
 * nothing works any more. An engine goes on where the process that started it was killed, and writes its state through its folder.
 */
export async function removeLeftFolders(): Promise<void> {
  const above = tmpdir();
  const here = await placeOfProcesses();
  const left: string[] = [];
  for (const entry of await namesIn(above)) {
    const owner = ownerOf(entry);
    if (owner === null || owner.place !== here || processNow(owner.pid) !== null) continue;
    if (await isOwn(join(above, entry))) left.push(join(above, entry));
  }
  if (left.length === 0) return;
  const used = await workingFolders();
  for (const folder of left) {
    const quiet = used === null ? await isOld(folder) : !used.some((path) => path === folder || path.startsWith(`${folder}/`));
    if (quiet) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function isOwn(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  return found !== null && (found.isDirectory() || found.isFile()) && (process.getuid === undefined || found.uid === process.getuid());
}

async function isOld(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > day;
}

/** The folders in which processes work; null where the system does not say. Those of other users are theirs. */
async function workingFolders(): Promise<readonly string[] | null> {
  if (process.platform !== "linux") return null;
  const processes = (await readdir("/proc")).filter((entry) => /^\d+$/.test(entry));
  return (await Promise.all(processes.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => "")))).filter((path) => path !== "");
}
