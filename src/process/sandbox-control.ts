import type { ChildProcess } from "node:child_process";
import type { FileHandle } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { isRunning, type ProcessIdentity, processNow } from "./process-identity.ts";
import { childrenOf, readStatus, type SandboxStatus } from "./sandbox.ts";

/** How a process that was started is reached. */
export interface Control {
  /** The process that ends last of all that belong to it; null where it ended before that was known. */
  readonly pid: Promise<number | null>;
  kill(signal: "SIGTERM" | "SIGKILL"): void;
  /** Whether the command itself was started; asked once it has ended. */
  ran(): Promise<boolean>;
  /** Ends what it has left running, where it was in a sandbox. */
  over(): Promise<void>;
}

/** A process without a sandbox. */
export function directly(child: ChildProcess): Control {
  return {
    pid: Promise.resolve(child.pid ?? null),
    kill: (signal) => void child.kill(signal),
    ran: () => Promise.resolve(true),
    over: () => Promise.resolve(),
  };
}

/** Milliseconds between two looks at what bubblewrap has reported; it does so some milliseconds after its start. */
const interval = 2;

/**
 * A process in bubblewrap, whose own process hands no signal on: SIGTERM goes to the command inside, SIGKILL to the first process inside, with which
 * the kernel ends all others.
 *
 * @param status the file that bubblewrap writes to
 */
export function controlOf(child: ChildProcess, status: FileHandle): Control {
  const reported = async (): Promise<SandboxStatus> => {
    const { buffer, bytesRead } = await status.read(Buffer.alloc(4_096), 0, 4_096, 0);
    return readStatus(buffer.toString("latin1", 0, bytesRead));
  };
  const ended = (): boolean => child.exitCode !== null || child.signalCode !== null;
  let init: ProcessIdentity | null = null;
  const found = (async (): Promise<number | null> => {
    for (let last = false; ; await pause(interval)) {
      const { init: pid } = await reported();
      if (pid !== null) init = processNow(pid);
      if (pid !== null || last) return pid;
      last = ended();
    }
  })();
  const terminate = async (): Promise<void> => {
    const first = await found;
    if (first === null) return;
    // Its child is the command, once it is there.
    let inside = childrenOf(first);
    for (; inside.length === 0 && !ended(); inside = childrenOf(first)) await pause(interval);
    for (const pid of inside) send(pid, "SIGTERM");
  };
  const kill = async (): Promise<void> => {
    await found;
    if (init !== null && isRunning(init)) send(init.pid, "SIGKILL");
    child.kill("SIGKILL");
  };
  return {
    pid: found,
    kill: (signal) => void (signal === "SIGTERM" ? terminate() : kill()).catch(() => undefined),
    ran: async () => (await reported()).ended,
    over: async () => {
      await found;
      if (init !== null && isRunning(init)) send(init.pid, "SIGKILL");
    },
  };
}

function send(pid: number, signal: "SIGTERM" | "SIGKILL"): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}
