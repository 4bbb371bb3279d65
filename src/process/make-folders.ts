import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { hasCode } from "./optional-file.ts";

/**
 * Makes a folder and those above it where there are none, as `recursive` does; that one tries without an end below a folder that takes none and says there
 * is none, such as /proc. Throws what the file system says.
 * @param mode of each folder that is made; the process's mask applies
 */
export function makeFolders(path: string, mode = 0o777): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (isThere(error, path)) return;
    if (!hasCode(error, "ENOENT") || dirname(path) === path) throw error;
    makeFolders(dirname(path), mode);
    makeOne(path, mode);
  }
}

/** Another process may have made it meanwhile; a folder above it that is gone again is an error. */
function makeOne(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (!isThere(error, path)) throw error;
  }
}

/** Whether making it failed because there is such a folder, or a link to one. What is there and is none is an error. */
function isThere(error: unknown, path: string): boolean {
  return hasCode(error, "EEXIST", "EROFS", "EACCES", "EPERM") && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
