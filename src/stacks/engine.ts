import { ProcessError, type RunProcess } from "../process/run.ts";
import type { EngineLocation } from "./engine-location.ts";

/** How one command of the engine ended. */
export interface EngineRun {
  /** null where it was ended before it could answer: cancelled or out of time. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** terraform or tofu in one stack's folder at a time. A non-zero exit code is an answer, not an error. */
export interface Engine {
  readonly name: EngineLocation["name"];
  readonly version: string;
  init(folder: string, backendConfig: readonly string[], env: Env): Promise<EngineRun>;
  /** Exit code 0: nothing to change, 2: changes, 1: it failed. `lock` false is for identities that only read. */
  plan(folder: string, file: string, lock: boolean, env: Env, signal?: AbortSignal): Promise<EngineRun>;
  /** JSON of a plan file, or of the state with null. Contains sensitive values in clear. */
  show(folder: string, file: string | null, env: Env): Promise<EngineRun>;
  apply(folder: string, file: string, env: Env, signal?: AbortSignal): Promise<EngineRun>;
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
}

/** Milliseconds. Plans and applies of real clouds take long; the job has a limit of its own. */
const limits = { quick: 5 * 60_000, plan: 30 * 60_000, apply: 120 * 60_000 } as const;

/** How long an interrupted engine may take to write its state before it is killed, in milliseconds. */
const grace = 120_000;

/** The engine at `location`, run with nothing of the caller's environment but PATH and the variables of each call. */
export function openEngine(location: EngineLocation, options: EngineOptions): Engine {
  const call = (folder: string, args: readonly string[], timeout: number, env: Env, signal?: AbortSignal) =>
    runEngine(location.path, args, folder, { ...scrubbed(options), ...env }, timeout, options.run, signal);
  return {
    name: location.name,
    version: location.version,
    init: (folder, backendConfig, env) =>
      call(
        folder,
        ["init", "-input=false", "-no-color", "-lockfile=readonly", ...backendConfig.map((entry) => `-backend-config=${entry}`)],
        limits.plan,
        env,
      ),
    plan: (folder, file, lock, env, signal) =>
      call(folder, ["plan", "-input=false", "-no-color", "-detailed-exitcode", `-lock=${lock}`, `-out=${file}`], limits.plan, env, signal),
    show: (folder, file, env) => call(folder, ["show", "-no-color", "-json", ...(file === null ? [] : [file])], limits.quick, env),
    apply: (folder, file, env, signal) => call(folder, ["apply", "-input=false", "-no-color", file], limits.apply, env, signal),
  };
}

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

/**
 * A second interrupt makes the engine exit without writing its state. Ctrl-C reaches it directly, as a member of the terminal's process group,
 * so ours is sent only where it has not reported one.
 */
async function runEngine(
  path: string,
  args: readonly string[],
  cwd: string,
  env: Env,
  timeout: number,
  run: RunProcess,
  signal: AbortSignal | undefined,
): Promise<EngineRun> {
  if (signal?.aborted === true) return { code: null, stdout: "", stderr: "not started: the run was asked to end" };
  const stop = new AbortController();
  let interrupted = false;
  let patience: NodeJS.Timeout | undefined;
  const onAbort = () => {
    patience = setTimeout(() => {
      if (!interrupted) stop.abort(new Error("stopped"));
    }, 500);
  };
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    return await run(path, args, {
      cwd,
      env,
      timeout,
      grace,
      signal: stop.signal,
      onLine: (line) => {
        if (line.includes("Interrupt received")) interrupted = true;
      },
    });
  } catch (error) {
    if (error instanceof ProcessError && error.kind !== "not-found" && error.kind !== "output") {
      return { code: null, stdout: "", stderr: `${error.message}\n${error.stderr}` };
    }
    throw error;
  } finally {
    clearTimeout(patience);
    signal?.removeEventListener("abort", onAbort);
  }
}
