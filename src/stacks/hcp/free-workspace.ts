import { milliseconds } from "../../clock/clock.ts";
import { countdown } from "../../process/countdown.ts";
import type { Locked, StackTarget } from "../stack-runner.ts";
import { type Configuration, isMadeFrom, isOurs, markOf } from "./configurations.ts";
import { Ended, endReason, type HcpAccess } from "./hcp-access.ts";
import { isOver, phaseOf, type Run, type Workspace } from "./hcp-objects.ts";
import { lockedBy } from "./hcp-states.ts";

/** How often a lock that one of our own ended runs had is looked at again. */
const ownLocks = 30;

/**
 * The workspace once nobody holds it, as long as `engine.lockTimeout` waits, and the run of exactly this configuration that is there already. Other runs
 * of Flotilla, and of other commits, are ended.
 */
export async function freeWorkspace(
  access: HcpAccess,
  target: StackTarget,
  configuration: Configuration | null,
  signal: AbortSignal | undefined,
): Promise<{ readonly free: Workspace; readonly kept: Run | null }> {
  const runs = access.runs(target);
  const time = countdown(lockLimit(target));
  const ours = new Set<string>();
  try {
    for (let reads = 0; ; reads++) {
      const workspace = await access.states.workspace(target, signal);
      const left = (await runs.unfinished(workspace, signal)).filter((run) => isOurs(run, workspace, markOf(target)));
      const kept = left.find((run) => configuration !== null && isMadeFrom(run, configuration) && phaseOf(run) !== "applying") ?? null;
      const others = left.filter(({ id }) => id !== kept?.id);
      const going = (await Promise.all(others.map((run) => runs.end(run.id, endReason)))).filter((run) => !isOver(run));
      for (const { id } of others) ours.add(id);
      const holder = workspace.locked?.id === kept?.id ? null : workspace.locked;
      if (going.length === 0 && holder === null) return { free: workspace, kept };
      const [run] = going;
      const isOwn = run === undefined && ours.has(holder?.id ?? "");
      if (isOwn ? reads >= ownLocks : time.left() === 0) throw new Ended(heldUp(run, holder));
      await access.states.client(target).wait(reads, signal);
    }
  } finally {
    time.stop();
  }
}

/** Ends the wait for a run that stands in a queue because somebody took the workspace meanwhile. */
export function leavesQueue(access: HcpAccess, target: StackTarget): (run: Run) => Promise<void> {
  const time = countdown(lockLimit(target));
  return async ({ id, status }) => {
    if (status !== "pending" || time.left() > 0) return;
    const { locked } = await access.states.workspace(target);
    if (locked !== null && locked.id !== id) throw new Ended(lockedBy(locked));
  };
}

function heldUp(run: Run | undefined, holder: Workspace["locked"]): Locked {
  return run === undefined ? lockedBy(holder ?? unknownHolder) : lockedBy({ id: run.id, who: `the run ${run.id}` }, run.createdAt);
}

const unknownHolder = { id: "unknown", who: "unknown" };

function lockLimit({ environment }: StackTarget): number {
  const { lockTimeout } = environment.config.spec.engine;
  return lockTimeout === undefined ? 0 : milliseconds(lockTimeout);
}
