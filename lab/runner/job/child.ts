import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";

export interface ChildOptions {
  readonly cwd: string;
  /** The whole environment; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** Sees each line of both streams. */
  readonly onLine: (line: string) => void;
}

interface ChildEnd {
  readonly code: number | null;
  readonly signal: string | null;
  /** Why it could not be started. */
  readonly error: Error | null;
}

/** Milliseconds to wait for the rest of the output when a descendant keeps the streams open after the process has ended. */
const drain = 1_000;

/**
 * A step's process with all its descendants: a process group of its own, so that nothing survives the job. Unlike src/process/run.ts it can
 * signal one process or the whole group while it runs, as GitHub's runner does on cancellation and as a dying machine does.
 */
export class Child {
  readonly ended: Promise<ChildEnd>;
  readonly #process: ChildProcessByStdio<null, Readable, Readable>;

  constructor(command: string, args: readonly string[], options: ChildOptions) {
    this.#process = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
    });
    const streams = [this.#process.stdout, this.#process.stderr].map((stream) => readLines(stream, options.onLine));
    this.ended = this.#end(Promise.all(streams));
  }

  /** Null where it could not be started. */
  get pid(): number | null {
    return this.#process.pid ?? null;
  }

  /** Sends a signal to the process alone. */
  signal(name: "SIGINT" | "SIGTERM"): void {
    const { pid, exitCode, signalCode } = this.#process;
    if (pid !== undefined && exitCode === null && signalCode === null) kill(pid, name);
  }

  /** Whether the process or a descendant is still running. */
  survives(): boolean {
    return process.platform !== "win32" && this.pid !== null && kill(-this.pid, 0);
  }

  /** Kills the process and its descendants, also when the process itself has ended. */
  killTree(): void {
    if (this.pid === null) return;
    if (process.platform === "win32") this.#process.kill("SIGKILL");
    else kill(-this.pid, "SIGKILL");
  }

  async #end(streams: Promise<unknown>): Promise<ChildEnd> {
    const end = await new Promise<ChildEnd>((resolve) => {
      this.#process.on("error", (error) => resolve({ code: null, signal: null, error }));
      this.#process.on("exit", (code, signal) => resolve({ code, signal, error: null }));
    });
    await Promise.race([streams, delay(drain, undefined, { ref: false })]);
    return end;
  }
}

/** False where there is no such process or group. */
function kill(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    // macOS answers EPERM for a group that holds only zombies.
    if (error instanceof Error && "code" in error && (error.code === "ESRCH" || error.code === "EPERM")) return false;
    throw error;
  }
}

/**
 * Calls `onLine` for each line until the end of the stream. Lines end with LF, CRLF or CR only, as for GitHub's runner: Node's readline also
 * ends lines at U+2028, so that data in a command's message could start another command.
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
