import { type Countdown, countdown } from "./countdown.ts";
import { FileError } from "./file-fault.ts";
import { openFiles, type OutputFiles, type Printed, printedIn } from "./output-files.ts";
import { type Sandbox, sandboxArguments } from "./sandbox.ts";
import { type Control, controlOf, directly } from "./sandbox-control.ts";
import { workingIn } from "./temporary-folder.ts";
import { UserError } from "./user-error.ts";
import type { ChildProcess, SpawnOptions } from "node:child_process";
import { constants } from "node:os";

/** How a process is started: always an argument array, an explicit folder and an explicit environment; there is no shell. */
export interface RunOptions {
  readonly cwd: string;
  /** The whole environment of the child; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  /** Milliseconds in which this process ran until the child gets SIGTERM, and SIGKILL after `grace`. */
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
  /** Called once it runs, with the process that ends last. Where it throws, the process is ended, and that is thrown. */
  readonly onStart?: (pid: number) => void;
  /** Keeps it from the rest of the machine; what it has started ends with it. */
  readonly sandbox?: Sandbox;
}

export interface Ran extends Printed {
  readonly code: number;
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
export function wasAskedToEnd(error: unknown): boolean {
  if (!(error instanceof ProcessError)) return false;
  return error.kind === "cancelled" || (error.kind === "killed" && asking.has(error.signal ?? ""));
}

/**
 * The child ends with this process, whatever ends that by itself; see `outlives` for one that does not. Throws a {@link FileError} where the sandbox
 * cannot be had: then nothing of the command has run.
 */
export const run: RunProcess = async (command, args, options) => {
  const name = [command, ...args.slice(0, 1)].join(" ");
  const files = await openFiles(options.outlives, options.sandbox !== undefined);
  const free = options.outlives === undefined ? () => undefined : workingIn(options.outlives);
  try {
    if (options.signal?.aborted === true) throw new ProcessError("cancelled", `${name} was cancelled`, "");
    const [program, given] = options.sandbox === undefined ? [command, args] : wrapped(options.sandbox, command, args, options);
    const child = await start(name, program, given, settingsOf(options, files));
    const { ended, printed } = await endOf(name, child, files, options);
    const exit = exitOf(ended, name, options.timeout, printed === null);
    if (typeof exit !== "number") throw new ProcessError(exit.kind, exit.message, printed?.stderr ?? "", undefined, ended.signal);
    return { code: exit, stdout: printed?.stdout ?? "", stderr: printed?.stderr ?? "" };
  } finally {
    free();
    await Promise.all([files.stdout?.close(), files.stderr?.close(), files.status?.close()]);
  }
};

/** How it ended and what it printed, null where that is more than is kept. */
async function endOf(
  name: string,
  child: ChildProcess,
  files: OutputFiles,
  options: RunOptions,
): Promise<{ readonly ended: Ended; readonly printed: Printed | null }> {
  const control = files.status === null ? directly(child) : controlOf(child, files.status);
  const outer = await watch(child, control, options);
  const { stdout, stderr } = files;
  const printed =
    stdout === null || stderr === null
      ? outer
      : await printedIn(stdout, stderr, options.encoding ?? "utf8", options.maxOutput ?? mostOutput);
  if (files.status === null) return { ended: outer, printed };
  if (outer.cut === null && outer.signal === null && !(await control.ran())) throw notStarted(name, printed?.stderr.trim() ?? "");
  return { ended: unwrapped(outer), printed };
}

function wrapped(sandbox: Sandbox, command: string, args: readonly string[], { cwd, outlives }: RunOptions) {
  return [sandbox.bubblewrap.program, [...sandboxArguments(sandbox, cwd, outlives !== undefined), command, ...args]] as const;
}

/** What bubblewrap prints where there is no such program is the command's fault, all else the machine's. */
function notStarted(name: string, stderr: string): ProcessError | FileError {
  if (stderr.startsWith("bwrap: execvp ")) return new ProcessError("not-found", cannotStart(name), stderr);
  return new FileError(`${name} could not be started in bubblewrap: ${stderr}`);
}

function cannotStart(name: string): string {
  return `${name} could not be started: check that it is installed, on the PATH, and may be run`;
}

/** bubblewrap reports a signal as shells do: 128 and its number. */
function unwrapped(ended: Ended): Ended {
  const signal = signals.get((ended.code ?? 0) - 128);
  return signal === undefined ? ended : { ...ended, code: null, signal };
}

const signals = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name as NodeJS.Signals]));

function settingsOf(options: RunOptions, files: OutputFiles): SpawnOptions {
  return {
    cwd: options.cwd,
    env: options.env,
    stdio: [
      options.input === undefined ? "ignore" : "pipe",
      files.stdout?.fd ?? "pipe",
      files.stderr?.fd ?? "pipe",
      ...(files.status === null ? [] : [files.status.fd]),
    ],
    windowsHide: true,
    // On Windows it would get a window of its own.
    detached: options.outlives !== undefined && process.platform !== "win32",
  };
}

/** Throws {@link ProcessError} where it cannot be started, for which Node has two ways. */
async function start(name: string, command: string, args: readonly string[], settings: SpawnOptions): Promise<ChildProcess> {
  // Loaded with the first process: it brings the network with it, two milliseconds of every start.
  const { spawn } = process.getBuiltinModule("node:child_process");
  try {
    const child = spawn(command, args, settings);
    if (child.pid === undefined) throw await new Promise((resolve) => child.once("error", resolve));
    return child;
  } catch (error) {
    throw new ProcessError("not-found", cannotStart(name), "", error);
  }
}

/** Characters of standard output that are kept where `maxOutput` says nothing else. */
const mostOutput = 100_000_000;

/**
 * Milliseconds to wait for the rest of the output of a process that was ended. Its own children may hold its streams open, and without this limit
 * the timeout would not be one.
 */
const drain = 500;

type Cut = "timeout" | "cancelled" | "output";

interface Ended extends Printed {
  /** Why it was ended from here; null where it was not. */
  readonly cut: Cut | null;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Waits for the end of a process and of its output, and sees to it that its limits hold. */
async function watch(child: ChildProcess, control: Control, options: RunOptions): Promise<Ended> {
  const closed = new Promise<Pick<Ended, "code" | "signal">>((resolve) => child.once("close", (code, signal) => resolve({ code, signal })));
  let cut: Cut | null = null;
  let force: Countdown | undefined;
  const end = (why: Cut): void => {
    if (cut !== null) return;
    cut = why;
    control.kill("SIGTERM");
    force = countdown(options.grace ?? 5_000, () => control.kill("SIGKILL"));
    closeStreams(child);
  };
  const cancel = (): void => end("cancelled");
  const limit = countdown(options.timeout, () => end("timeout"));
  options.signal?.addEventListener("abort", cancel, { once: true });
  const forget = options.outlives === undefined ? endWithThis(child) : () => undefined;
  try {
    child.on("error", () => undefined);
    const most = options.maxOutput ?? mostOutput;
    const stdout = textOf(child.stdout, options.encoding ?? "utf8", most, () => end("output"));
    const stderr = textOf(child.stderr, "utf8", most, () => end("output"));
    // It need not read what it is given.
    child.stdin?.on("error", () => undefined).end(options.input);
    await started(control, options, closed);
    return { ...(await closed), cut, stdout: stdout(), stderr: stderr() };
  } finally {
    limit.stop();
    force?.stop();
    options.signal?.removeEventListener("abort", cancel);
    await control.over();
    forget();
  }
}

async function started(control: Control, { onStart }: RunOptions, closed: Promise<unknown>): Promise<void> {
  if (onStart === undefined) return;
  const pid = await control.pid;
  try {
    if (pid !== null) onStart(pid);
  } catch (error) {
    control.kill("SIGKILL");
    await closed;
    throw error;
  }
}

/** Closes the streams of a process that was ended, if its children do not. */
function closeStreams(child: ChildProcess): void {
  const close = (): void => {
    setTimeout(() => [child.stdout, child.stderr].map((stream) => stream?.destroy()), drain);
  };
  if (child.exitCode === null && child.signalCode === null) child.once("exit", close);
  else close();
}

/** What a stream has brought up to now, as text; `tooMuch` is called where that is more than `most` characters, and no more is kept. */
function textOf(stream: ChildProcess["stdout"], encoding: BufferEncoding, most: number, tooMuch: () => void): () => string {
  const texts: string[] = [];
  let length = 0;
  stream?.setEncoding(encoding).on("data", (text: string) => {
    length += text.length;
    if (length <= most) texts.push(text);
    else tooMuch();
  });
  return () => texts.join("");
}

const running = new Set<ChildProcess>();
let exitIsWatched = false;

/** Ends the process with this one. Call what it returns once it has ended. */
function endWithThis(child: ChildProcess): () => void {
  running.add(child);
  if (!exitIsWatched) process.once("exit", () => running.forEach((one) => one.kill("SIGTERM")));
  exitIsWatched = true;
  return () => void running.delete(child);
}

/** The exit code of a process that ended by itself; else how it failed. */
function exitOf(
  { cut, code, signal }: Ended,
  name: string,
  timeout: number,
  tooMuch: boolean,
): number | Pick<ProcessError, "kind" | "message"> {
  if (tooMuch || cut === "output") return { kind: "output", message: `${name} printed more than allowed` };
  if (cut === "timeout") return { kind: "timeout", message: `${name} did not end within ${timeout} ms` };
  if (cut === "cancelled") return { kind: "cancelled", message: `${name} was cancelled` };
  return code ?? { kind: "killed", message: `${name} was ended by ${signal ?? "a signal"}` };
}

/** Standard output as it came, where it was asked for as `latin1`. */
export function bytesOf({ stdout }: Ran): Uint8Array {
  const { buffer, byteOffset, length } = Buffer.from(stdout, "latin1");
  return new Uint8Array(buffer, byteOffset, length);
}
