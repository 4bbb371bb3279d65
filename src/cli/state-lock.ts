import { join } from "node:path";
import { instant } from "../clock/clock.ts";
import { takeLock } from "../process/lock-file.ts";
import { makePrivateFolder } from "../process/private-folder.ts";
import { type CliContext, UsageError } from "./context.ts";

/** One command at a time changes a state folder. Throws {@link UsageError} naming the one that does; what a killed one left is taken over. */
export async function lockState(context: CliContext, folder: string, command: string): Promise<{ release(): Promise<void> }> {
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
      if (lock.replaced !== null)
        context.err(`The run that began at ${lock.replaced.since} (process ${lock.replaced.pid}) was killed; what it left is recovered.`);
      return lock;
  }
}
