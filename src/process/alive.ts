import { readFile } from "node:fs/promises";
import { hasCode } from "./optional-file.ts";

/** Whether a process of this machine is still at work. */
export async function isAlive(pid: number): Promise<boolean> {
  return isThere(pid) && !(await isZombie(pid));
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}

/** A killed process keeps its number until its parent asks for its end; in a container without an init process nobody ever does. */
async function isZombie(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => "");
  return /\) [ZX] [^)]*$/.test(status);
}
