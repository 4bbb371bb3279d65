import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/**
 * Starts the process. Engines watch the process they reattach to and give up when it ends; those with go-plugin before 1.5 (OpenTofu 1.6)
 * also kill it when its socket does not answer, as after the end of a session: that must not kill the cloud.
 * It waits for the end of its standard input, so it ends with the cloud in any case.
 */
export async function startPlaceholderProcess(): Promise<PlaceholderProcess> {
  const child = spawn(process.execPath, ["--eval", "process.stdin.resume()"], { stdio: ["pipe", "ignore", "ignore"], env: {}, cwd: "/" });
  child.stdin.on("error", () => undefined);
  await once(child, "spawn");
  if (child.pid === undefined) throw new Error("the process has no id");
  return new PlaceholderProcess(child, child.pid);
}

/** A process whose id is given to engines in place of the cloud's own. */
class PlaceholderProcess {
  readonly pid: number;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;

  constructor(child: ChildProcess, pid: number) {
    this.pid = pid;
    this.#child = child;
    this.#ended = once(child, "exit");
  }

  async close(): Promise<void> {
    this.#child.kill();
    await this.#ended;
  }
}

export type { PlaceholderProcess };
