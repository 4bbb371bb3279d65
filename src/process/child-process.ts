import type { RunOptions } from "./run.ts";

/** A long-lived child that answers on standard output what it reads on standard input. */
export interface ChildProcess {
  /** Text that can no longer be written is not an error here: `ended` follows. */
  write(text: string): void;
  /** While it is watched it keeps this process alive; otherwise it does not. */
  watch(watched: boolean): void;
  /** Closes its standard input: it ends once it has answered. */
  end(): void;
  kill(): void;
}

export interface ChildEvents {
  readonly data: (chunk: Buffer) => void;
  /** Once, whatever ended it: the end of its standard error, or why it could not be started. */
  readonly ended: (stderr: string) => void;
}

export type StartChild = (
  command: string,
  args: readonly string[],
  options: Pick<RunOptions, "cwd" | "env">,
  events: ChildEvents,
) => ChildProcess;

/** Characters of standard error that are kept: the last ones. */
const mostStderr = 4_000;

/** The child ends with this process, whatever ends that: its standard input is closed then. */
export const startChild: StartChild = (command, args, { cwd, env }, events) => {
  // Loaded here, as many processes start no other: it brings the network with it, two milliseconds of every start.
  const { spawn } = process.getBuiltinModule("node:child_process");
  const child = spawn(command, args, { cwd, env, stdio: "pipe", windowsHide: true });
  let stderr = "";
  let over = false;
  const ended = (reason: string): void => {
    if (over) return;
    over = true;
    events.ended(reason);
  };
  child.stdout.on("data", events.data);
  child.stderr.on("data", (chunk: Buffer) => (stderr = (stderr + chunk.toString("utf8")).slice(-mostStderr)));
  child.stdin.on("error", () => undefined);
  child.on("error", (error) => ended(error.message));
  // Not `exit`: output may still be on its way.
  child.on("close", () => ended(stderr));
  // The pipes to a child are sockets, which their types do not say.
  const pipes: readonly object[] = [child.stdin, child.stdout, child.stderr];
  const handles = [child, ...pipes.filter(isHandle)];
  const watch = (watched: boolean): void => {
    for (const handle of handles) {
      if (watched) handle.ref();
      else handle.unref();
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

function isHandle(pipe: object): pipe is { ref(): void; unref(): void } {
  return "ref" in pipe && "unref" in pipe;
}
