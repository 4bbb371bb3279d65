import { writeFile } from "node:fs/promises";
import { UserError } from "./user-error.ts";

/** What a system call says of a file that this program may not, or cannot, read or write: a matter of the machine, never of what is applied. */
const faults: Readonly<Record<string, string>> = {
  ENOSPC: "no space is left on the disk. Free some, then run the same again",
  EDQUOT: "the disk quota is used up. Free some space, then run the same again",
  EROFS: "the file system is read-only. Make it writable or name another folder, then run the same again",
  EACCES: "permission is denied. Give this user access to it, then run the same again",
  EPERM: "the operation is not permitted to this user. Give this user access to it, then run the same again",
  EIO: "the disk failed. Check the machine's disk, then run the same again",
  EMFILE: "this process has too many files open. Raise the limit (ulimit -n), then run the same again",
  ENFILE: "the machine has too many files open. Close some programs, then run the same again",
  ENOTDIR: "a part of the path is a file where a folder is needed. Move it away, then run the same again",
  EISDIR: "it is a folder where a file is needed. Move it away, then run the same again",
  ENAMETOOLONG: "the path is too long for this file system. Use a shorter folder, then run the same again",
  ELOOP: "the path has a circle of symbolic links. Remove it, then run the same again",
};

/** A file of this program's own cannot be read or written. The message has the path and the next step. */
export class FileError extends UserError {}

/** The error where it is a fault of a file in {@link faults}; else null. */
export function fileFault(error: unknown, path?: string): FileError | null {
  if (error instanceof FileError) return error;
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string" || !("syscall" in error)) return null;
  const words = faults[error.code];
  if (words === undefined) return null;
  return new FileError(`${path ?? pathOf(error) ?? "a file"}: ${words} (${error.code}).`, error);
}

/** The same of a fault that another program had with a file, by the code of the system call. */
export function fileFaultOf(code: string, path: string, cause?: unknown): FileError {
  return new FileError(`${path}: ${faults[code] ?? "it cannot be written"} (${code}).`, cause);
}

/** The file that the call was for: of a copy, a link or a rename the one that was to be made, as it is the one that finds no space. */
function pathOf(error: Error & { readonly dest?: unknown; readonly path?: unknown }): string | null {
  return [error.dest, error.path].find((path) => typeof path === "string") ?? null;
}

/** Does something with the file; Node's errors of an open file do not name it. */
export async function withFile<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw fileFault(error, path) ?? error;
  }
}

/** `writeFile` whose error names the file. */
export async function writeOwnFile(
  ...[path, content, options]: readonly [string, string | Uint8Array, Parameters<typeof writeFile>[2]?]
): Promise<void> {
  await withFile(path, () => writeFile(path, content, options));
}
