import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";

export interface ChildOptions {
  readonly cwd: string;
  /** The whole environment; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** Sees each line of both streams. */
  readonly onLine: (line: string) => void;
}

/** A step's process with all its descendants: a process group of its own, so that nothing survives the job. */
export interface Child {
  readonly pid: number | null;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null; readonly error: Error | null }>;
  /** Sends a signal to the process alone. */
  signal(name: "SIGINT" | "SIGTERM"): void;
  /** Whether the process or something it started is still there. */
  survives(): boolean;
  /** Kills the process and everything it started, also when it has ended itself. */
  killTree(): void;
}

/** Milliseconds to wait for the rest of the output when a descendant keeps the streams open after the process has ended. */
const drain = 1_000;

/**
 * Starts a step's process. Unlike src/process/run.ts it must reach a running process by signals, one process or the whole group,
 * as GitHub's runner does on cancellation and as a dying machine does.
 */
export function startChild(command: string, args: readonly string[], options: ChildOptions): Child {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  const streams = [child.stdout, child.stderr].map((stream) => readLines(stream, options.onLine));
  const exited = new Promise<{ code: number | null; signal: string | null; error: Error | null }>((resolve) => {
    child.on("error", (error) => resolve({ code: null, signal: null, error }));
    child.on("exit", (code, signal) => resolve({ code, signal, error: null }));
  });
  const kill = (pid: number, name: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(pid, name);
    } catch (error) {
      // EPERM is how macOS tells of a group that holds only zombies.
      if (error instanceof Error && "code" in error && (error.code === "ESRCH" || error.code === "EPERM")) return false;
      throw error;
    }
  };
  return {
    pid: child.pid ?? null,
    ended: exited.then(async (end) => {
      await Promise.race([Promise.all(streams), delay(drain, undefined, { ref: false })]);
      return end;
    }),
    signal: (name) => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) kill(child.pid, name);
    },
    survives: () => process.platform !== "win32" && child.pid !== undefined && kill(-child.pid, 0),
    killTree: () => {
      if (child.pid === undefined) return;
      if (process.platform === "win32") child.kill("SIGKILL");
      else kill(-child.pid, "SIGKILL");
    },
  };
}

/**
 * Hands on each line; done at the end of the stream. Lines end with LF, CRLF or CR and nothing else, as for GitHub's runner:
 * Node's readline would also end one at U+2028, so that data inside a command's message could begin a command of its own.
 */
async function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  let rest = "";
  stream.setEncoding("utf8");
  for await (const chunk of stream) {
    rest += String(chunk);
    // A CR at the end may be half of a CRLF.
    const end = rest.endsWith("\r") ? rest.length - 1 : rest.length;
    const lines = rest.slice(0, end).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? "") + rest.slice(end);
    for (const line of lines) onLine(line);
  }
  if (rest !== "") onLine(rest.replace(/\r$/, ""));
}
