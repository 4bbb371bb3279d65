import { type FileError, fileFault, withFile } from "./file-fault.ts";
import { leftName } from "./temporary-folder.ts";
import { type FileHandle, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a process has printed. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

/** Files without a name that a process has open. */
export interface OutputFiles {
  /** Its output where it outlives this process; else null, as it has pipes. */
  readonly stdout: FileHandle | null;
  readonly stderr: FileHandle | null;
  /** What bubblewrap reports; null without it. */
  readonly status: FileHandle | null;
}

/** Opens what a process needs that writes to files in the folder `outlives`, or that runs in bubblewrap (`reports`). */
export async function openFiles(outlives: string | undefined, reports: boolean): Promise<OutputFiles> {
  return {
    stdout: outlives === undefined ? null : await namelessFile(outlives),
    stderr: outlives === undefined ? null : await namelessFile(outlives),
    status: reports ? await statusFile(outlives ?? tmpdir()) : null,
  };
}

/** The name that it has for a moment is one by which what a killed process left there is found. */
async function namelessFile(folder: string): Promise<FileHandle> {
  const path = join(folder, await leftName("output"));
  const file = await open(path, "wx+", 0o600);
  await rm(path);
  return file;
}

/** Bytes of all that bubblewrap reports, and more. */
const spaceForStatus = 4_096;

/** Its space is taken ahead: where the disk is full when bubblewrap reports, it ends, and its child waits for it without an end. */
async function statusFile(folder: string): Promise<FileHandle> {
  const file = await namelessFile(folder);
  try {
    await withFile(folder, () => file.write(Buffer.alloc(spaceForStatus, "\n"), 0, spaceForStatus, 0));
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Bytes that a process must be able to print into its file before its end counts as said. */
const spaceForWords = 65_536;

/** Why nothing more fits into a folder in which a process's output is kept; null where something does. Then its last words may be missing. */
export async function fullDiskFault(folder: string): Promise<FileError | null> {
  try {
    const file = await namelessFile(folder);
    try {
      await file.writeFile(Buffer.alloc(spaceForWords));
      await file.sync();
    } finally {
      await file.close();
    }
    return null;
  } catch (error) {
    return fileFault(error, folder);
  }
}

/** What a process has printed into its files; null where that is more than `most` bytes. */
export async function printedIn(stdout: FileHandle, stderr: FileHandle, encoding: BufferEncoding, most: number): Promise<Printed | null> {
  const sizes = await Promise.all([stdout.stat(), stderr.stat()]);
  if (sizes.some(({ size }) => size > most)) return null;
  const text = async (file: FileHandle, { size }: { readonly size: number }, as: BufferEncoding): Promise<string> => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
    return buffer.toString(as, 0, bytesRead);
  };
  return { stdout: await text(stdout, sizes[0], encoding), stderr: await text(stderr, sizes[1], "utf8") };
}
