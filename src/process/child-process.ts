import { spawn } from "node:child_process";
import { Socket } from "node:net";
import type { RunOptions } from "./run.ts";

/** A child that lives on beside this process and answers on standard output what it reads on standard input. */
export interface ChildProcess {
  /** Asks. What cannot be written any more is no error here: `ended` tells. */
  write(text: string): void;
  /** While it is watched this process waits for its answers; otherwise nothing of it keeps this process alive. */
  watch(watched: boolean): void;
  /** Closes its standard input: it ends once it has answered. */
  end(): void;
  kill(): void;
}

export interface ChildEvents {
  readonly data: (chunk: Buffer) => void;
  /** Once, whatever ended it: what it said on standard error, or why it could not be started. */
  readonly ended: (stderr: string) => void;
}

export type StartChild = (
  command: string,
  args: readonly string[],
  options: Pick<RunOptions, "cwd" | "env">,
  events: ChildEvents,
) => ChildProcess;

/** Characters of standard error that are kept: the last ones. */
const mostTold = 4_000;

/** It ends with this process in any case, however that goes: its standard input is closed then. */
export const startChild: StartChild = (command, args, { cwd, env }, events) => {
  const child = spawn(command, args, { cwd, env, stdio: "pipe", windowsHide: true });
  let stderr = "";
  let over = false;
  const ended = (told: string): void => {
    if (over) return;
    over = true;
    events.ended(told);
  };
  child.stdout.on("data", events.data);
  child.stderr.on("data", (chunk: Buffer) => (stderr = (stderr + chunk.toString("utf8")).slice(-mostTold)));
  child.stdin.on("error", () => undefined);
  child.on("error", (error) => ended(error.message));
  // Not `exit`: what it said before may still be on its way.
  child.on("close", () => ended(stderr));
  // The pipes to a child are sockets, which their types do not say.
  const held = [child, ...[child.stdin, child.stdout, child.stderr].filter((pipe) => pipe instanceof Socket)];
  const watch = (watched: boolean): void => {
    for (const each of held) {
      if (watched) each.ref();
      else each.unref();
    }
  };
  watch(false);
  return {
    write: (text) => void child.stdin.write(text),
    watch,
    end: () => void child.stdin.end(),
    kill: () => void child.kill("SIGKILL"),
  };
};
