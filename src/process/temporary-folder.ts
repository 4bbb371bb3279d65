import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdtemp, readlink, rm } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "../data/fingerprint.ts";
import { fileFault } from "./file-fault.ts";
import { hasCode } from "./optional-file.ts";
import { UserError } from "./user-error.ts";

/** A folder of this process's own, below the system's folder for temporary files. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

const open = new Set<string>();
let watched = false;

/** Only this user can read it. It goes with this process, where that ends by itself or by a signal that can be caught. */
export async function temporaryFolder(name: string): Promise<TemporaryFolder> {
  const above = tmpdir();
  let path: string;
  try {
    path = await mkdtemp(join(above, await ownPrefix(name)));
  } catch (error) {
    const fault = fileFault(error, above);
    if (fault !== null) throw fault;
    if (hasCode(error, "ENOENT"))
      throw new UserError(`The folder for temporary files is not there: ${above}. Make it, or set TMPDIR to one that is.`, error);
    throw error;
  }
  open.add(path);
  if (!watched) process.once("exit", removeAll);
  watched = true;
  return {
    path,
    remove: async () => {
      await rm(path, { recursive: true, force: true });
      open.delete(path);
    },
  };
}

/** The name of a file for a moment: {@link ownerOf} knows whose it was where the process was killed in that moment. */
export async function leftName(name: string): Promise<string> {
  return `${await ownPrefix(name)}${randomBytes(3).toString("hex")}`;
}

/** What {@link ownerOf} reads of a name; six letters or digits follow. */
async function ownPrefix(name: string): Promise<string> {
  return `flotilla-${name}-${process.pid}.${await placeOfProcesses()}-`;
}

/** The process that made a folder or file, by its name; null where it is none of {@link temporaryFolder} or {@link leftName}. */
export function ownerOf(folder: string): { readonly pid: number; readonly place: string } | null {
  const [, pid, place = ""] = /^flotilla-[a-z]+-(\d{1,10})\.([0-9a-f]{8})-\w{6}$/.exec(folder) ?? [];
  return pid === undefined ? null : { pid: Number(pid), place };
}

let place: Promise<string> | null = null;

/** Where a process number means the same process: this machine and, on Linux, this container. Eight hexadecimal digits. */
export function placeOfProcesses(): Promise<string> {
  place ??= readlink("/proc/self/ns/pid")
    .catch(() => "")
    .then((namespace) => sha256(`${hostname()}\n${namespace}`).slice("sha256:".length).slice(0, 8));
  return place;
}

/** Folders in which processes work that may outlive this one. */
const used = new Map<string, number>();

/** While such a process works in it, a temporary folder around this one stays where it is, even at the end of this process. Call what it returns at its end. */
export function workingIn(folder: string): () => void {
  used.set(folder, (used.get(folder) ?? 0) + 1);
  return () => {
    const left = (used.get(folder) ?? 1) - 1;
    if (left === 0) used.delete(folder);
    else used.set(folder, left);
  };
}

function removeAll(): void {
  const busy = [...used.keys()];
  for (const path of open) {
    // An engine writes its state through it.
    if (busy.some((folder) => folder === path || folder.startsWith(join(path, "/")))) continue;
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // The next command removes what is left.
    }
  }
}
