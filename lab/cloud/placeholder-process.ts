import { spawn } from "node:child_process";
import { once } from "node:events";

/** A process whose id is given to engines in place of the cloud's own. */
export interface PlaceholderProcess {
  readonly pid: number;
  close(): Promise<void>;
}

/**
 * Starts the process. Engines watch the process they reattach to and give up when it ends; those with go-plugin before 1.5 (OpenTofu 1.6)
 * also kill it when its socket does not answer, as after the end of a session: that must not kill the cloud.
 * It waits for the end of its standard input, so it ends with the cloud in any case.
 */
export async function startPlaceholderProcess(): Promise<PlaceholderProcess> {
  const child = spawn(process.execPath, ["--eval", "process.stdin.resume()"], { stdio: ["pipe", "ignore", "ignore"], env: {}, cwd: "/" });
  await once(child, "spawn");
  const { pid } = child;
  if (pid === undefined) throw new Error("the process has no id");
  const ended = once(child, "exit");
  child.stdin.on("error", () => undefined);
  return {
    pid,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}
