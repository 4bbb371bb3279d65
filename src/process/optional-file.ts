import { constants } from "node:fs";
import { readdir, readFile, readlink } from "node:fs/promises";
import { withFile } from "./file-fault.ts";

/** The text of a file; null where there is no such file. A pipe in its place is read as far as it is filled: opened as usual it is waited for without end. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await withFile(path, () => readFile(path, { encoding: "utf8", flag: constants.O_RDONLY | constants.O_NONBLOCK }));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** Where a symbolic link leads; null where there is no such link. */
export async function readLinkIfThere(path: string): Promise<string | null> {
  try {
    return await readlink(path);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** The names in a folder; none where there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  }
}

/** Whether a system call failed with one of these codes (`ENOENT`, `EEXIST`, ...). */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code);
}
