import { readdir, readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import type { Child } from "./child.ts";

/** The variable by which GitHub's runner finds the processes of a job, too. */
export const trackingVariable = "RUNNER_TRACKING_ID";

/** Milliseconds to wait for killed processes to end; the kernel needs a few. */
const timeout = 5_000;

/**
 * Kills the processes that a job has left running and waits until they have ended: the process groups of its steps and, on Linux, also
 * processes that left their group but still have the job's tracking id. False where some do not end.
 */
export async function killLeftovers(children: Iterable<Child>, trackingId: string): Promise<boolean> {
  const groups = [...children].filter((child) => child.survives());
  for (const end = performance.now() + timeout; ; await delay(5)) {
    for (const group of groups) group.killTree();
    const strays = process.platform === "linux" ? await membersOf(groups, trackingId) : [];
    if (strays.length === 0 && (process.platform === "linux" || !groups.some((group) => group.survives()))) return true;
    if (performance.now() > end) return false;
    for (const pid of strays) kill(pid);
  }
}

/** Processes of these groups or with this tracking id. Ended ones do not count: the init process of a container may never reap them. */
async function membersOf(groups: readonly Child[], trackingId: string): Promise<readonly number[]> {
  const pids = (await readdir("/proc")).map(Number).filter((pid) => Number.isSafeInteger(pid) && pid !== process.pid);
  const found = await Promise.all(
    pids.map(async (pid) => {
      // The environment of ended processes, and of other users', can't be read.
      const environment = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "");
      if (environment.split("\0").includes(`${trackingVariable}=${trackingId}`)) return [pid];
      if (groups.length === 0) return [];
      const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
      const [state = "Z", , group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return state !== "Z" && state !== "X" && groups.some((child) => child.pid === Number(group)) ? [pid] : [];
    }),
  );
  return found.flat();
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
