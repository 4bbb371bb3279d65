import { randomBytes } from "node:crypto";
import { link, open, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
import { isAlive } from "./alive.ts";
import { UserError } from "./user-error.ts";
import { hasCode, readIfThere } from "./optional-file.ts";

/** The process that holds a lock file. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
  /** What it does, in words for people. */
  readonly command: string;
}

export type Lock =
  | {
      readonly kind: "held";
      /** The holder before, whose process was gone without a release; null where there was none. */
      readonly replaced: LockHolder | null;
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
  const mine: LockHolder = { pid: process.pid, host: hostname(), since, command };
  const aside = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  let replaced: LockHolder | null = null;
  try {
    await writeWhole(aside, `${JSON.stringify(mine)}\n`);
    for (let tries = 0; tries < mostTries; tries += 1) {
      // A link is made whole or not at all: nobody reads half a holder.
      if (await linked(aside, path)) return { kind: "held", replaced, release: () => rm(path, { force: true }) };
      const found = await lockHolder(path);
      if (found === null) continue;
      if (found === "damaged") return { kind: "damaged" };
      if (await isActive(found, mine.host)) return { kind: "taken", by: found };
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
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) ? value : "damaged";
  } catch {
    return "damaged";
  }
}

function isHolder(value: unknown): value is LockHolder {
  if (typeof value !== "object" || value === null) return false;
  const { pid, host, since, command } = value as Readonly<Record<string, unknown>>;
  return Number.isSafeInteger(pid) && [host, since, command].every((text) => typeof text === "string");
}

/** On disk before it is linked: after a power failure there is no lock, or one that names its holder. */
async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
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
    if (other === "damaged" || (other !== null && !(await isActive(other, dead.host)))) await rm(turn, { force: true });
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
async function isActive({ host, pid }: LockHolder, here: string): Promise<boolean> {
  return host !== here || (await isAlive(pid));
}
