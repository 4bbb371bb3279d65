import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { instant } from "../clock/clock.ts";
import { childrenAtWork, type Lock, type LockHolder, takeLock } from "../process/lock-file.ts";
import { makePrivateFolder } from "../process/private-folder.ts";
import { run, type RunProcess } from "../process/run.ts";
import { type CliContext, UsageError } from "./context.ts";

export type StateLock = Extract<Lock, { readonly kind: "held" }>;

/** Milliseconds between two checks of a process that is waited for. */
const pollInterval = 200;

/**
 * One command at a time changes a state folder. Throws {@link UsageError} naming the one that does. What a killed one left is taken over, once the
 * engines and operations that have outlived it have ended.
 */
export async function lockState(context: CliContext, folder: string, command: string): Promise<StateLock> {
  await makePrivateFolder(folder);
  const path = join(folder, "apply.lock");
  const lock = await takeLock(path, { command, since: instant(context.clock()) });
  switch (lock.kind) {
    case "taken":
      throw new UsageError(
        `${lock.by.command} is at work since ${lock.by.since} (process ${lock.by.pid} on ${lock.by.host}). Wait for it; ` +
          `if that machine is gone, remove ${path}.`,
      );
    case "damaged":
      throw new UsageError(`${path} is damaged: it does not name the process that holds it. If no ${command} runs here, remove it.`);
    case "held":
      if (lock.replaced !== null) await takeOver(context, lock, lock.replaced);
      return lock;
  }
}

async function takeOver(context: CliContext, lock: StateLock, killed: LockHolder): Promise<void> {
  context.err(`The run that began at ${killed.since} (process ${killed.pid}) was killed; what it left is recovered.`);
  // They are this lock's children from now on: where this process is killed too, the next one waits for them.
  for (const { pid } of childrenAtWork(killed)) lock.begin(pid);
  for (let left = childrenAtWork(killed), shown = 0; left.length > 0; left = childrenAtWork(killed)) {
    if (shown !== left.length)
      context.err(`Waiting for what it has started: process ${left.map(({ pid }) => pid).join(", ")} is still at work.`);
    shown = left.length;
    await pause(pollInterval);
    if (context.signal.aborted) throw new UsageError("Stopped while the processes of the killed run are still at work.");
  }
  for (const { pid } of killed.children) lock.end(pid);
}

/** Runs processes that may outlive this one, each of them written down in the lock as long as it runs. */
export function runUnder(lock: StateLock): RunProcess {
  return async (command, args, options) => {
    if (options.outlives === undefined) return await run(command, args, options);
    let started: number | null = null;
    try {
      return await run(command, args, {
        ...options,
        onStart: (pid) => {
          started = pid;
          lock.begin(pid);
          options.onStart?.(pid);
        },
      });
    } finally {
      if (started !== null) lock.end(started);
    }
  };
}
