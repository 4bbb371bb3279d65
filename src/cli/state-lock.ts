import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { instant } from "../clock/clock.ts";
import { type CliContext, UsageError } from "./context.ts";

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  readonly command: string;
}

/**
 * One command at a time changes what lies in a state folder. Throws with the one that holds it. A holder on this machine whose process is gone (it
 * was killed) is told and replaced.
 */
export async function lockState(context: CliContext, folder: string, command: string): Promise<{ release(): Promise<void> }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, "apply.lock");
  const mine: Holder = { pid: process.pid, host: hostname(), since: instant(context.clock()), command };
  const aside = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  await writeFile(aside, `${JSON.stringify(mine)}\n`, { mode: 0o600 });
  try {
    for (let tries = 0; tries < 20; tries += 1) {
      // A link is made whole or not at all: nobody reads half a holder.
      if (await linked(aside, path)) return { release: () => rm(path, { force: true }) };
      const holder = await holderIn(path);
      if (holder === null) continue;
      if (holder.host !== mine.host || isAlive(holder.pid))
        throw new UsageError(
          `${holder.command} is at work since ${holder.since} (process ${holder.pid} on ${holder.host}). Wait for it; ` +
            `if that machine is gone, remove ${path}.`,
        );
      context.err(`The run that began at ${holder.since} (process ${holder.pid}) was killed; what it left is put in order.`);
      await takeAway(path, holder);
    }
    throw new UsageError(`${path} cannot be had; somebody takes it again and again.`);
  } finally {
    await rm(aside, { force: true });
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function holderIn(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Holder;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Out of the way, unless somebody was quicker and it is another's by now. */
async function takeAway(path: string, dead: Holder): Promise<void> {
  const away = `${path}.${randomBytes(4).toString("hex")}.dead`;
  try {
    await rename(path, away);
  } catch {
    return;
  }
  const taken = await holderIn(away);
  if (taken !== null && (taken.pid !== dead.pid || taken.since !== dead.since)) await linked(away, path);
  await rm(away, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
