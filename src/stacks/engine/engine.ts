import { fullDiskFault } from "../../process/output-files.ts";
import { ProcessError, type RunOptions, type RunProcess, wasAskedToEnd } from "../../process/run.ts";
import type { EngineLocation } from "./engine-location.ts";
import { type EngineCall, engineSandbox, type Isolation } from "./isolation.ts";
import { type Diagnostic, readPlain, readStream } from "./engine-stream.ts";

/** How one command of the engine ended. */
export interface EngineRun {
  /** null where it was ended before it could answer: asked to stop, killed, or out of time. */
  readonly code: number | null;
  /** Of `show`: its JSON. Of others what is shown of them is in `diagnostics` and `rest`. */
  readonly stdout: string;
  readonly diagnostics: readonly Diagnostic[];
  /** It was asked to stop, by this run or by somebody else, or ended by a signal that asks for it: what it failed at says nothing about the stack. */
  readonly interrupted: boolean;
  /** What it printed beside diagnostics, and how it was ended where it did not end by itself. */
  readonly rest: string;
}

/**
 * terraform or tofu in one stack's folder at a time. A non-zero exit code is an answer, not an error. All commands but `get` and `show` go on where this
 * process dies, with a session of their own and output in files: an engine that is killed by a closed pipe, or by a closed terminal, has made what
 * no state knows.
 */
export interface Engine {
  readonly name: EngineLocation["name"];
  readonly version: string;
  /** Finds the modules of the folder, which are all below it: without a variable of the job, and without a way to any other machine. */
  get(folder: string, signal?: AbortSignal): Promise<EngineRun>;
  /** Installs providers and configures the backend as `args` say; modules are those that {@link get} found. */
  init(folder: string, args: readonly string[], env: Env, signal?: AbortSignal): Promise<EngineRun>;
  /** Finds a version and the hashes of its packages for providers of the folder, and adds them to its lock file. */
  lockProviders(folder: string, args: readonly string[], env: Env, signal?: AbortSignal): Promise<EngineRun>;
  /** The state as it is in its place, in clear; nothing on stdout where there is none. */
  statePull(folder: string, env: Env, signal?: AbortSignal): Promise<EngineRun>;
  /** Writes a state to its place, locked. Without `force` it refuses one that is older than what is there, or of another history. */
  statePush(folder: string, file: string, force: boolean, env: Env, signal?: AbortSignal): Promise<EngineRun>;
  /** Takes a lock away from whoever has it, if it is this one. */
  unlock(folder: string, lockId: string, env: Env, signal?: AbortSignal): Promise<EngineRun>;
  /** Exit code 0: nothing to change, 2: changes, 1: it failed. `lock` null is for identities that only read. */
  plan(folder: string, file: string, lock: LockWait | null, env: Env, signal?: AbortSignal): Promise<EngineRun>;
  /** JSON of a plan file, or of the state with null. Contains sensitive values in clear. */
  show(folder: string, file: string | null, env: Env, signal?: AbortSignal): Promise<EngineRun>;
  apply(folder: string, file: string, lock: LockWait, env: Env, signal?: AbortSignal): Promise<EngineRun>;
  /** Judges the folder's configuration without a state or values; its JSON. */
  validate(folder: string, env: Env, signal?: AbortSignal): Promise<EngineRun>;
}

/** Variables beside those that Flotilla sets. */
export type Env = Readonly<Record<string, string>>;

export interface EngineOptions {
  readonly run: RunProcess;
  readonly path: string;
  /** The engine's own HOME: no credentials, no configuration of the person who started it. */
  readonly home: string;
  /** Empty file. */
  readonly cliConfig: string;
  /** Folder for downloaded providers, shared by all stacks. */
  readonly pluginCache: string;
  /** Folder where the output of running commands is. */
  readonly output: string;
  readonly isolation: Isolation;
}

/** How long a state that is put in its place waits for a lock: PostgreSQL has one for all first states of a database, which is held for a moment. */
const pushWait = "20s";

/** How long to wait for a state's lock, as the engine takes it: `30s`. */
export type LockWait = string;

function lockArguments(lock: LockWait | null): readonly string[] {
  return lock === null ? ["-lock=false"] : ["-lock=true", `-lock-timeout=${lock}`];
}

/** Milliseconds. Plans and applies of real clouds take long; the job has a limit of its own. */
const limits = { quick: 5 * 60_000, plan: 30 * 60_000, apply: 120 * 60_000 } as const;

/** How long an interrupted engine may take to write its state before it is killed, in milliseconds. */
const grace = 120_000;

const initArguments = ["-input=false", "-no-color", "-lockfile=readonly", "-get=false"] as const;

/** The engine at `location`, run with nothing of the caller's environment but PATH and the variables of each call. */
export function openEngine(location: EngineLocation, options: EngineOptions): Engine {
  const { run, isolation, home, pluginCache } = options;
  type How = Pick<RunOptions, "cwd" | "env" | "timeout" | "outlives">;
  const plainly = (args: readonly string[], how: How & Pick<RunOptions, "sandbox">, signal?: AbortSignal) =>
    runEngine(run, location.path, args, {
      ...how,
      env: { ...scrubbed(options), ...how.env },
      grace,
      ...(signal === undefined ? {} : { signal }),
    });
  const call = async (
    [command, ...args]: readonly [EngineCall["command"], ...(readonly string[])],
    { writes = true, ...how }: How & { readonly writes?: boolean },
    signal?: AbortSignal,
  ): Promise<EngineRun> => {
    const { bubblewrap } = isolation;
    if (bubblewrap === null) return await plainly([command, ...args], how, signal);
    const given = { command, cwd: how.cwd, env: { ...scrubbed(options), ...how.env }, writes };
    const seen = await engineSandbox({ ...isolation, bubblewrap }, given, { engine: location.path, home, pluginCache });
    return await plainly([command, ...args], { ...how, ...seen }, signal);
  };
  return {
    name: location.name,
    version: location.version,
    get: (cwd, signal) => call(["get", "-no-color"], { cwd, env: unreachable, timeout: limits.quick, writes: false }, signal),
    init: (cwd, args, env, signal) =>
      call(["init", ...initArguments, ...args], { cwd, env, timeout: limits.plan, outlives: options.output }, signal),
    // These run the engine's own code alone, of no module and no provider.
    lockProviders: (cwd, args, env, signal) =>
      plainly(["providers", "lock", "-no-color", ...args], { cwd, env, timeout: limits.plan }, signal),
    statePull: (cwd, env, signal) => plainly(["state", "pull"], { cwd, env, timeout: limits.quick }, signal),
    statePush: (cwd, file, force, env, signal) =>
      plainly(
        ["state", "push", `-lock-timeout=${pushWait}`, ...(force ? ["-force"] : []), file],
        { cwd, env, timeout: limits.quick, outlives: options.output },
        signal,
      ),
    unlock: (cwd, lockId, env, signal) => plainly(["force-unlock", "-force", lockId], { cwd, env, timeout: limits.quick }, signal),
    plan: (cwd, file, lock, env, signal) =>
      call(
        ["plan", "-json", "-input=false", "-no-color", "-detailed-exitcode", ...lockArguments(lock), `-out=${file}`],
        { cwd, env, timeout: limits.plan, outlives: options.output, writes: lock !== null },
        signal,
      ),
    show: (cwd, file, env, signal) =>
      call(["show", "-no-color", "-json", ...(file === null ? [] : [file])], { cwd, env, timeout: limits.quick, writes: false }, signal),
    apply: (cwd, file, lock, env, signal) =>
      call(
        ["apply", "-json", "-input=false", "-no-color", ...lockArguments(lock), file],
        { cwd, env, timeout: limits.apply, outlives: options.output },
        signal,
      ),
    validate: (cwd, env, signal) => call(["validate", "-json", "-no-color"], { cwd, env, timeout: limits.quick, writes: false }, signal),
  };
}

/**
 * Leaves a module from elsewhere no way in: no program that could fetch it (`git` and `hg` are looked for on PATH), and HTTP by a proxy on the discard
 * port, where nobody answers (https://pkg.go.dev/net/http#ProxyFromEnvironment). Go asks no proxy for addresses of this machine: what came from there is
 * refused by the list of modules.
 */
const unreachable: Env = {
  PATH: "",
  GIT_ALLOW_PROTOCOL: "none",
  ...Object.fromEntries(["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"].map((name) => [name, "http://127.0.0.1:9"])),
};

function scrubbed(options: EngineOptions): Env {
  return {
    PATH: options.path,
    HOME: options.home,
    TF_INPUT: "0",
    TF_IN_AUTOMATION: "1",
    CHECKPOINT_DISABLE: "1",
    TF_CLI_CONFIG_FILE: options.cliConfig,
    TF_PLUGIN_CACHE_DIR: options.pluginCache,
  };
}

async function runEngine(run: RunProcess, path: string, args: readonly string[], options: RunOptions): Promise<EngineRun> {
  const asked = (): boolean => options.signal?.aborted === true;
  if (asked()) return { code: null, stdout: "", diagnostics: [], interrupted: true, rest: "not started: asked to end" };
  try {
    const { code, stdout, stderr } = await run(path, args, options);
    const printed = printedBy(args, stdout, stderr);
    const isMute = code === 1 && !printed.diagnostics.some(({ severity }) => severity === "error");
    const isLost = isMute && options.outlives !== undefined && (await fullDiskFault(options.outlives)) !== null;
    const diagnostics = isLost ? [...printed.diagnostics, lostWords(options.outlives)] : printed.diagnostics;
    // Asked to stop, it may fail at anything: at a request that it had to give up, for example.
    return { code, stdout, ...printed, diagnostics, interrupted: code !== 0 && (printed.interrupted || asked()) };
  } catch (error) {
    if (!(error instanceof ProcessError) || error.kind === "not-found") throw error;
    const { diagnostics, rest, interrupted } = printedBy(args, "", error.stderr);
    const ended = interrupted || asked() || wasAskedToEnd(error);
    return {
      code: null,
      stdout: "",
      diagnostics,
      interrupted: ended,
      rest: [error.message, rest].filter((part) => part !== "").join("\n"),
    };
  }
}

/** What it said is lost: its output is a file on a disk that is full. */
function lostWords(folder: string): Diagnostic {
  return { severity: "error", summary: `write ${folder}: no space left on device`, detail: "", address: null, place: null };
}

function printedBy(args: readonly string[], stdout: string, stderr: string): Pick<EngineRun, "diagnostics" | "interrupted" | "rest"> {
  const plain = readPlain(stderr);
  // The output of `show` is a state; that of `init` is for people.
  if (args[0] !== "plan" && args[0] !== "apply") return plain;
  const stream = readStream(stdout);
  return {
    diagnostics: [...stream.diagnostics, ...plain.diagnostics],
    interrupted: stream.interrupted || plain.interrupted,
    rest: [stream.rest, plain.rest].filter((part) => part !== "").join("\n"),
  };
}
