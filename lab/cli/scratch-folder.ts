import { readFile, statfs } from "node:fs/promises";
import { freemem, tmpdir } from "node:os";

/** Linux keeps files of this folder in memory. */
const memory = "/dev/shm";

/** Bytes that must be free. A day's files take some 60 MiB at most; the rest is for everything else on the machine. */
const wantedSpace = 2 * 2 ** 30;

interface MemoryFolder {
  /** Bytes that it still takes. */
  readonly space: number;
  /** Bytes of the machine that nobody needs now. */
  readonly free: number;
  /** The text of `/proc/mounts`. */
  readonly mounts: string;
}

/**
 * Where thousands of short-lived files go. In memory where Linux offers enough of it: many a disk makes them several times slower.
 * Else, or where the environment names a folder, that of all temporary files.
 */
export async function scratchFolder(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  if (["TMPDIR", "TMP", "TEMP"].some((name) => (env[name] ?? "") !== "")) return tmpdir();
  try {
    const { bavail, bsize } = await statfs(memory);
    const found = { space: bavail * bsize, free: freemem(), mounts: await readFile("/proc/mounts", "utf8") };
    return suits(found) ? memory : tmpdir();
  } catch {
    // Not a Linux: no such folder.
    return tmpdir();
  }
}

/** Whether the folder in memory is large enough, and programs may be started from it. */
export function suits({ space, free, mounts }: MemoryFolder): boolean {
  const mount = mounts.split("\n").findLast((line) => line.split(" ")[1] === memory);
  const [, , type, options = ""] = mount?.split(" ") ?? [];
  return type === "tmpfs" && !options.split(",").includes("noexec") && Math.min(space, free) >= wantedSpace;
}
