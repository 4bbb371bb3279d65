import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { editedRef } from "./edit-tree.ts";

/** Bytes; git's reports are some kilobytes. */
const mostRead = 1_000_000;

/**
 * Removes what `git fast-import` leaves in a repository when it fails, or its input is cut off because the process that wrote it was killed: a report for whoever
 * develops it. Those of other programs stay.
 */
export async function removeCrashReports(gitDir: string): Promise<void> {
  for (const name of await readdir(gitDir)) {
    if (!/^fast_import_crash_\d{1,10}$/.test(name)) continue;
    const path = join(gitDir, name);
    const text = await readFile(path, "latin1").catch(() => "");
    // Empty where the disk is full, which is why git ended.
    if (text === "" || (text.length < mostRead && text.includes(editedRef))) await rm(path, { force: true });
  }
}
