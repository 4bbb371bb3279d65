import { spawn } from "node:child_process";
import { once } from "node:events";

/** A process that stands in for the cloud where an engine wants a process id. */
export interface PlaceholderProcess {
  readonly pid: number;
  close(): Promise<void>;
}

/**
 * Starts it. Engines watch the process they reattach to and give up when it is gone; those with go-plugin before 1.5 (OpenTofu 1.6)
 * also kill it when its socket does not answer, as after a session's end: that must not hit the cloud.
 * It waits for its standard input to end, so it ends with the cloud however that ends.
 */
export async function startPlaceholderProcess(): Promise<PlaceholderProcess> {
  const child = spawn(process.execPath, ["--eval", "process.stdin.resume()"], { stdio: ["pipe", "ignore", "ignore"], env: {}, cwd: "/" });
  await once(child, "spawn");
  const { pid } = child;
  if (pid === undefined) throw new Error("a process was started that has no id");
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
