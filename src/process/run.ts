import { workingIn } from "./temporary-folder.ts";
import { UserError } from "./user-error.ts";
import { randomBytes } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { Options, Result, ResultPromise } from "execa";

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
  /**
   * A folder. The process goes on where this one dies, is out of reach of the terminal's signals, and cannot die of a pipe that nobody reads any
   * more: it has a session of its own, and its output goes to files in the folder, without a name and gone with the last process that has them open.
   */
  readonly outlives?: string;
  /** Called once it runs. Where it throws, the process is ended, and that is thrown. */
  readonly onStart?: (pid: number) => void;
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a process and waits for its end. A non-zero exit code is an answer, not an error; see {@link ProcessError} for what throws. */
export type RunProcess = (command: string, args: readonly string[], options: RunOptions) => Promise<Ran>;

/** The process could not be started, was ended by a signal, ran out of time, or printed more than was allowed. */
export class ProcessError extends UserError {
  readonly kind: "not-found" | "timeout" | "cancelled" | "killed" | "output";
  readonly stderr: string;
  /** What ended it where it was `killed`. */
  readonly signal: string | null;

  constructor(kind: ProcessError["kind"], message: string, stderr: string, cause?: unknown, signal: string | null = null) {
    super(message, cause);
    this.kind = kind;
    this.stderr = stderr;
    this.signal = signal;
  }
}

/** Signals that ask a process to end; others (SIGKILL, SIGSEGV) are a fault. */
const asking: ReadonlySet<string> = new Set(["SIGINT", "SIGTERM", "SIGHUP"]);

/** Whether the process ended because somebody wanted it to: this process, by `signal`, or a terminal, which signals all processes of its group. */
export function wasAskedToEnd({ kind, signal }: ProcessError): boolean {
  return kind === "cancelled" || (kind === "killed" && asking.has(signal ?? ""));
}

/** By execa. */
export const run: RunProcess = async (command, args, options) => {
  // Loaded with the first process: what runs none, as validate, starts in three quarters of the time.
  const { execa } = await import("execa");
  const files = options.outlives === undefined ? null : await outputFiles(options.outlives);
  const free = options.outlives === undefined ? () => undefined : workingIn(options.outlives);
  try {
    const child = execa(command, args, settingsOf(options, files));
    try {
      if (child.pid !== undefined) options.onStart?.(child.pid);
    } catch (error) {
      child.kill();
      await child;
      throw error;
    }
    const release = closeStreamsAtLimit(child, options);
    const ended = await child;
    release();
    const printed = await outputOf(ended, files, options);
    const exit = exitOf(ended, [command, ...args.slice(0, 1)].join(" "), options.timeout, printed === null);
    const { stdout, stderr } = printed ?? { stdout: "", stderr: "" };
    // Not `ended` itself as the cause: its message holds all output, and the engine prints states.
    if (typeof exit !== "number") throw new ProcessError(exit.kind, exit.message, stderr, ended.cause, ended.signal ?? null);
    return { code: exit, stdout, stderr };
  } finally {
    free();
    await Promise.all([files?.stdout.close(), files?.stderr.close()]);
  }
};

function settingsOf(options: RunOptions, files: OutputFiles | null): Options {
  return {
    cwd: options.cwd,
    env: options.env,
    extendEnv: false,
    timeout: options.timeout,
    forceKillAfterDelay: options.grace ?? 5_000,
    maxBuffer: options.maxOutput ?? mostOutput,
    stripFinalNewline: false,
    encoding: options.encoding ?? "utf8",
    reject: false,
    ...(options.input === undefined ? {} : { input: options.input }),
    stdio: [options.input === undefined ? "ignore" : "pipe", target(files?.stdout), target(files?.stderr)],
    ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
    // On Windows it would get a window of its own.
    detached: files !== null && process.platform !== "win32",
  };
}

/** Execa hands any file descriptor on; its types do not know that. */
function target(file: FileHandle | undefined): "pipe" {
  return file === undefined ? "pipe" : (file.fd as unknown as "pipe");
}

/** Characters of standard output that are kept where `maxOutput` says nothing else. */
const mostOutput = 100_000_000;

interface OutputFiles {
  readonly stdout: FileHandle;
  readonly stderr: FileHandle;
}

async function outputFiles(folder: string): Promise<OutputFiles> {
  return { stdout: await namelessFile(folder), stderr: await namelessFile(folder) };
}

async function namelessFile(folder: string): Promise<FileHandle> {
  const path = join(folder, `output-${randomBytes(8).toString("hex")}`);
  const file = await open(path, "wx+", 0o600);
  await rm(path);
  return file;
}

/** null where it is more than is kept. */
async function outputOf(
  ended: { readonly stdout?: unknown; readonly stderr?: unknown },
  files: OutputFiles | null,
  { encoding, maxOutput = mostOutput }: RunOptions,
): Promise<{ readonly stdout: string; readonly stderr: string } | null> {
  if (files === null) {
    const [stdout, stderr] = [ended.stdout, ended.stderr].map((text) => (typeof text === "string" ? text : ""));
    return { stdout: stdout ?? "", stderr: encoding === "latin1" ? Buffer.from(stderr ?? "", "latin1").toString("utf8") : (stderr ?? "") };
  }
  const sizes = await Promise.all([files.stdout.stat(), files.stderr.stat()]);
  if (sizes.some(({ size }) => size > maxOutput)) return null;
  const text = async (file: FileHandle, { size }: { readonly size: number }, as: BufferEncoding): Promise<string> => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
    return buffer.toString(as, 0, bytesRead);
  };
  return { stdout: await text(files.stdout, sizes[0], encoding ?? "utf8"), stderr: await text(files.stderr, sizes[1], "utf8") };
}

/**
 * Milliseconds to wait for the rest of the output of a process that was ended. Its own children may hold its streams open, and without this limit
 * the timeout would not be one.
 */
const drain = 500;

/** Closes the streams of a process that was ended at its timeout or by its signal. Call what it returns once the process has ended. */
function closeStreamsAtLimit(
  child: Pick<ResultPromise, "nodeChildProcess"> & { readonly stdout: Readable | null; readonly stderr: Readable | null },
  { timeout, signal }: RunOptions,
): () => void {
  const close = (): void => {
    const cut = (): void => {
      setTimeout(() => [child.stdout, child.stderr].map((stream) => stream?.destroy()), drain);
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
function exitOf(ended: Ended, name: string, timeout: number, tooMuch: boolean): number | Pick<ProcessError, "kind" | "message"> {
  if (tooMuch || ended.isMaxBuffer) return { kind: "output", message: `${name} printed more than allowed` };
  if (ended.timedOut) return { kind: "timeout", message: `${name} did not end within ${timeout} ms` };
  if (ended.isCanceled) return { kind: "cancelled", message: `${name} was cancelled` };
  if (ended.exitCode !== undefined) return ended.exitCode;
  if (ended.isTerminated) return { kind: "killed", message: `${name} was ended by ${ended.signal ?? "a signal"}` };
  return { kind: "not-found", message: `${name} could not be started: check that it is installed, on the PATH, and may be run` };
}

/** Standard output as it came, where it was asked for as `latin1`. */
export function bytesOf({ stdout }: Ran): Uint8Array {
  const { buffer, byteOffset, length } = Buffer.from(stdout, "latin1");
  return new Uint8Array(buffer, byteOffset, length);
}
