import { execa } from "execa";

/** How a process is started: always an argument array, an explicit folder and an explicit environment; there is no shell. */
export interface RunOptions {
  readonly cwd: string;
  /** The whole environment of the child; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  /** Milliseconds until the child is asked to end (SIGTERM, then SIGKILL after `grace`). */
  readonly timeout: number;
  /** Milliseconds between the polite and the hard signal; 5,000 where absent. The engine needs them to write its state. */
  readonly grace?: number;
  readonly signal?: AbortSignal;
  /** Largest standard output that is kept, in characters; more is a `ProcessError` of kind `output`. 100 million where absent. */
  readonly maxOutput?: number;
  /** `latin1`: standard output need not be text, and each of its characters is a byte; {@link bytesOf} makes bytes of them. `utf8` where absent. */
  readonly encoding?: "utf8" | "latin1";
  /** Sees each line of both streams as it comes, for progress. */
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

/**
 * Milliseconds that are waited for the rest of the output of a process that was ended. What it started itself may hold its streams open for as long
 * as it likes: a limit would be none.
 */
const drain = 500;

/** The real thing, by execa. */
export const run: RunProcess = async (command, args, options) => {
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
  if (options.onLine !== undefined) {
    for (const stream of [child.stdout, child.stderr]) {
      let rest = "";
      stream.on("data", (chunk: Buffer) => {
        const lines = (rest + chunk.toString("utf8")).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) options.onLine?.(line);
      });
    }
  }
  const letGo = (): void => {
    const cut = (): void => {
      setTimeout(() => [child.stdout, child.stderr].map((stream) => stream.destroy()), drain);
    };
    const { nodeChildProcess } = child;
    if (nodeChildProcess.exitCode === null && nodeChildProcess.signalCode === null) nodeChildProcess.once("exit", cut);
    else cut();
  };
  const limit = setTimeout(letGo, options.timeout);
  options.signal?.addEventListener("abort", letGo, { once: true });
  if (options.signal?.aborted === true) letGo();
  const ended = await child;
  clearTimeout(limit);
  options.signal?.removeEventListener("abort", letGo);
  const stderr = options.encoding === "latin1" ? Buffer.from(ended.stderr, "latin1").toString("utf8") : ended.stderr;
  const told = `${command} ${args[0] ?? ""}`.trim();
  // Not `ended` itself: its message holds all that was printed, and the engine prints states.
  const { cause } = ended;
  if (ended.isMaxBuffer) throw new ProcessError("output", `${told} printed more than allowed`, stderr, cause);
  if (ended.timedOut) throw new ProcessError("timeout", `${told} did not end within ${options.timeout} ms`, stderr, cause);
  if (ended.isCanceled) throw new ProcessError("cancelled", `${told} was cancelled`, stderr, cause);
  if (ended.exitCode === undefined) {
    if (ended.isTerminated) throw new ProcessError("killed", `${told} was ended by ${ended.signal ?? "a signal"}`, stderr, cause);
    throw new ProcessError("not-found", `${told} could not be started`, stderr, cause);
  }
  return { code: ended.exitCode, stdout: ended.stdout, stderr };
};

/** Standard output as it came, where it was asked for as `latin1`. */
export function bytesOf({ stdout }: Ran): Uint8Array {
  const { buffer, byteOffset, length } = Buffer.from(stdout, "latin1");
  return new Uint8Array(buffer, byteOffset, length);
}
