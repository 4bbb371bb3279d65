import type { Readable } from "node:stream";
import type { Result, ResultPromise } from "execa";

/** How a process is started: always an argument array, an explicit folder and an explicit environment; there is no shell. */
export interface RunOptions {
  readonly cwd: string;
  /** The whole environment of the child; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  /** Milliseconds until the child gets SIGTERM, and SIGKILL after `grace`. */
  readonly timeout: number;
  /** Milliseconds between SIGTERM and SIGKILL; 5,000 where absent. The engine needs them to write its state. */
  readonly grace?: number;
  readonly signal?: AbortSignal;
  /** Largest standard output that is kept, in characters; more is a `ProcessError` of kind `output`. 100 million where absent. */
  readonly maxOutput?: number;
  /** `latin1`: standard output need not be text, and each of its characters is a byte; {@link bytesOf} makes bytes of them. `utf8` where absent. */
  readonly encoding?: "utf8" | "latin1";
  /** Called with each line of both streams, for progress. */
  readonly onLine?: (line: string) => void;
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a process and waits for its end. A non-zero exit code is an answer, not an error; see {@link ProcessError} for what throws. */
export type RunProcess = (command: string, args: readonly string[], options: RunOptions) => Promise<Ran>;

/** The process could not be started, was ended by a signal, ran out of time, or printed more than was allowed. */
export class ProcessError extends Error {
  readonly kind: "not-found" | "timeout" | "cancelled" | "killed" | "output";
  readonly stderr: string;

  constructor(kind: ProcessError["kind"], message: string, stderr: string, cause?: unknown) {
    super(message, { cause });
    this.name = "ProcessError";
    this.kind = kind;
    this.stderr = stderr;
  }
}

/** By execa. */
export const run: RunProcess = async (command, args, options) => {
  // Loaded with the first process: what runs none, as validate, starts in three quarters of the time.
  const { execa } = await import("execa");
  const child = execa(command, args, {
    cwd: options.cwd,
    env: options.env,
    extendEnv: false,
    timeout: options.timeout,
    forceKillAfterDelay: options.grace ?? 5_000,
    maxBuffer: options.maxOutput ?? 100_000_000,
    stripFinalNewline: false,
    encoding: options.encoding ?? "utf8",
    reject: false,
    ...(options.input === undefined ? { stdin: "ignore" as const } : { input: options.input }),
    ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
  });
  if (options.onLine !== undefined) for (const stream of [child.stdout, child.stderr]) onLines(stream, options.onLine);
  const release = closeStreamsAtLimit(child, options);
  const ended = await child;
  release();
  const stderr = options.encoding === "latin1" ? Buffer.from(ended.stderr, "latin1").toString("utf8") : ended.stderr;
  const exit = exitOf(ended, `${command} ${args[0] ?? ""}`.trim(), options.timeout);
  // Not `ended` itself as the cause: its message holds all output, and the engine prints states.
  if (typeof exit !== "number") throw new ProcessError(exit.kind, exit.message, stderr, ended.cause);
  return { code: exit, stdout: ended.stdout, stderr };
};

function onLines(stream: Readable, onLine: (line: string) => void): void {
  let rest = "";
  stream.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString("utf8")).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
}

/**
 * Milliseconds to wait for the rest of the output of a process that was ended. Its own children may hold its streams open, and without this limit
 * the timeout would not be one.
 */
const drain = 500;

/** Closes the streams of a process that was ended at its timeout or by its signal. Call what it returns once the process has ended. */
function closeStreamsAtLimit(
  child: Pick<ResultPromise, "nodeChildProcess"> & { readonly stdout: Readable; readonly stderr: Readable },
  { timeout, signal }: RunOptions,
): () => void {
  const close = (): void => {
    const cut = (): void => {
      setTimeout(() => [child.stdout, child.stderr].map((stream) => stream.destroy()), drain);
    };
    const { nodeChildProcess } = child;
    if (nodeChildProcess.exitCode === null && nodeChildProcess.signalCode === null) nodeChildProcess.once("exit", cut);
    else cut();
  };
  const limit = setTimeout(close, timeout);
  signal?.addEventListener("abort", close, { once: true });
  if (signal?.aborted === true) close();
  return () => {
    clearTimeout(limit);
    signal?.removeEventListener("abort", close);
  };
}

type Ended = Pick<Result, "isMaxBuffer" | "timedOut" | "isCanceled" | "isTerminated"> & {
  readonly exitCode?: number | undefined;
  readonly signal?: string | undefined;
};

/** The exit code of a process that ended by itself; else how it failed. */
function exitOf(ended: Ended, name: string, timeout: number): number | Pick<ProcessError, "kind" | "message"> {
  if (ended.isMaxBuffer) return { kind: "output", message: `${name} printed more than allowed` };
  if (ended.timedOut) return { kind: "timeout", message: `${name} did not end within ${timeout} ms` };
  if (ended.isCanceled) return { kind: "cancelled", message: `${name} was cancelled` };
  if (ended.exitCode !== undefined) return ended.exitCode;
  if (ended.isTerminated) return { kind: "killed", message: `${name} was ended by ${ended.signal ?? "a signal"}` };
  return { kind: "not-found", message: `${name} could not be started` };
}

/** Standard output as it came, where it was asked for as `latin1`. */
export function bytesOf({ stdout }: Ran): Uint8Array {
  const { buffer, byteOffset, length } = Buffer.from(stdout, "latin1");
  return new Uint8Array(buffer, byteOffset, length);
}
