import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { link, lstat, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { UserError } from "./user-error.ts";
import { syncFolder, writeDurably } from "./durable.ts";
import { FileError, fileFault } from "./file-fault.ts";
import { hasCode, readIfThere } from "./optional-file.ts";
import { isRunning, processNow, type ProcessIdentity } from "./process-identity.ts";

/** The process that holds a lock file. */
export interface LockHolder extends ProcessIdentity {
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
  /** What it does, in words for people. */
  readonly command: string;
  /** Processes of its that act on what the lock is about, and go on where the holder dies. */
  readonly children: readonly ProcessIdentity[];
}

export type Lock =
  | {
      readonly kind: "held";
      /** The holder before, whose process was gone without a release; null where there was none. */
      readonly replaced: LockHolder | null;
      /** Writes down that a child is at work. Throws a FileError where that cannot be written: the child must not go on then. */
      readonly begin: (pid: number) => void;
      /** It has ended. Where that cannot be written nothing is lost: a child that is gone is waited for by nobody. */
      readonly end: (pid: number) => void;
      readonly release: () => Promise<void>;
    }
  | { readonly kind: "taken"; readonly by: LockHolder }
  /** The file is there and names no holder: a disk was full, or somebody wrote it by hand. */
  | { readonly kind: "damaged" };

/**
 * Takes a lock that one process at a time holds, as a file in a folder that exists. A holder on this machine whose process is gone (it was killed)
 * is replaced; one on another machine is believed.
 *
 * @param since ISO 8601
 */
export async function takeLock(path: string, { command, since }: Pick<LockHolder, "command" | "since">): Promise<Lock> {
  const { started = null } = processNow(process.pid) ?? {};
  const mine: LockHolder = { pid: process.pid, started, host: hostname(), since, command, children: [] };
  const aside = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  let replaced: LockHolder | null = null;
  try {
    // On disk before it is linked: after a power failure there is no lock, or one that names its holder.
    await writeDurably(aside, textOf(mine), 0o600);
    for (let tries = 0; tries < mostTries; tries += 1) {
      // A link is made whole or not at all: nobody reads half a holder.
      if (await linked(aside, path)) {
        await syncFolder(dirname(path));
        return held(path, mine, replaced);
      }
      const found = await lockHolder(path);
      if (found === null) continue;
      if (found === "damaged") return { kind: "damaged" };
      if (isActive(found, mine.host)) return { kind: "taken", by: found };
      if (await removeDead(path, found, aside)) replaced = found;
      else await setTimeout(pause);
    }
    throw new UserError(`${path} changes its holder all the time. Wait until fewer of these run, then try again.`);
  } finally {
    await rm(aside, { force: true });
  }
}

/** Tries to take the lock, and milliseconds after one in which another process was replacing the same dead holder. */
const mostTries = 500;
const pause = 10;

/** Who holds a lock file, alive or not; null where there is no such file, `damaged` where it names nobody. */
export async function lockHolder(path: string): Promise<LockHolder | "damaged" | null> {
  const text = await readIfThere(path);
  if (text === null) return (await isLink(path)) ? "damaged" : null;
  try {
    const value: unknown = JSON.parse(text);
    return holderOf(value) ?? "damaged";
  } catch {
    return "damaged";
  }
}

/** A symbolic link that leads nowhere is in the way of a lock, and no file. */
async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
}

function holderOf(value: unknown): LockHolder | null {
  const identity = identityOf(value);
  if (identity === null) return null;
  // Files of earlier versions have no `children`.
  const { host, since, command, children = [] } = value as Readonly<Record<string, unknown>>;
  if (typeof host !== "string" || typeof since !== "string" || typeof command !== "string") return null;
  if (!Array.isArray(children)) return null;
  const known = children.map(identityOf).filter((child) => child !== null);
  return known.length < children.length ? null : { ...identity, host, since, command, children: known };
}

function identityOf(value: unknown): ProcessIdentity | null {
  if (typeof value !== "object" || value === null) return null;
  const { pid, started = null } = value as Readonly<Record<string, unknown>>;
  if (!Number.isSafeInteger(pid) || Number(pid) <= 0 || (started !== null && typeof started !== "string")) return null;
  return { pid: Number(pid), started };
}

function textOf(holder: LockHolder): string {
  return `${JSON.stringify(holder)}\n`;
}

/** The holder's file is its own: it replaces it as a whole. At once and not in a promise: a child must not run before it is written down. */
function held(path: string, mine: LockHolder, replaced: LockHolder | null): Extract<Lock, { readonly kind: "held" }> {
  let children: readonly ProcessIdentity[] = [];
  const write = (now: readonly ProcessIdentity[]): void => {
    children = now;
    replaceWhole(path, textOf({ ...mine, children }));
  };
  return {
    kind: "held",
    replaced,
    begin: (pid) => {
      const child = processNow(pid);
      if (child !== null) write([...children, child]);
    },
    end: (pid) => {
      if (!children.some((child) => child.pid === pid)) return;
      try {
        write(children.filter((child) => child.pid !== pid));
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
      }
    },
    release: async () => {
      await rm(path, { force: true });
      await syncFolder(dirname(path));
    },
  };
}

/**
 * Another process reads the old text or the new one. In place first and on disk afterwards: a sync takes its time on a busy disk, and a holder that is
 * killed meanwhile must have left the new text; after a power failure no child is at work any more.
 */
function replaceWhole(path: string, text: string): void {
  const aside = `${path}.${process.pid}.next`;
  try {
    const file = openSync(aside, "w", 0o600);
    try {
      writeSync(file, text);
      renameSync(aside, path);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    rmSync(aside, { force: true });
    throw fileFault(error, path) ?? error;
  }
}

/** The children of a dead holder that are still at work on this machine. */
export function childrenAtWork({ host, children }: LockHolder): readonly ProcessIdentity[] {
  return host === hostname() ? children.filter(isRunning) : [];
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/**
 * Removes a dead holder's file. Only one process at a time may, and only while the file is still that holder's: else two that found the same dead
 * holder could each remove the other's new lock.
 *
 * @returns whether this process removed it
 */
async function removeDead(path: string, dead: LockHolder, aside: string): Promise<boolean> {
  const turn = `${path}.turn`;
  if (!(await linked(aside, turn))) {
    const other = await lockHolder(turn);
    if (other === "damaged" || (other !== null && !isActive(other, dead.host))) await rm(turn, { force: true });
    return false;
  }
  try {
    const now = await lockHolder(path);
    const same = now !== null && now !== "damaged" && now.pid === dead.pid && now.since === dead.since;
    if (same) await rm(path, { force: true });
    return same;
  } finally {
    await rm(turn, { force: true });
  }
}

/** Whether a holder may still be at work: what runs on another machine cannot be seen from here. */
function isActive(holder: LockHolder, here: string): boolean {
  return holder.host !== here || isRunning(holder);
}
