import type { StartChild } from "../process/child-process.ts";
import type { Ran, RunProcess } from "../process/run.ts";
import { type Batch, openBatch } from "./batch.ts";
import { GitError, gitFileFault } from "./git-error.ts";

export interface GitCall {
  readonly input?: string | Uint8Array;
  /** Added to the environment of this call. */
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds; a minute where absent. */
  readonly timeout?: number;
  readonly cwd?: string;
  /** Settings of this call alone: `core.fsmonitor=false`. */
  readonly settings?: readonly string[];
  /** Exit codes that are answers; only 0 where absent. */
  readonly codes?: readonly number[] | "any";
}

/**
 * Settings of what writes objects and refs that have to be there after a power failure: where a branch of this repository is the ledger, nothing else
 * has them. By itself git does not sync single objects, and a ref could name one that is empty (https://git-scm.com/docs/git-config, core.fsync).
 */
export const durable: readonly string[] = ["core.fsync=committed,reference", "core.fsyncMethod=batch"];

/** Git on one repository: no prompts, no user's editor, no pathspec magic, English messages. */
export interface GitProcess {
  (args: readonly string[], call?: GitCall): Promise<Ran>;
  /** A long-lived `git cat-file`; see {@link openBatch}. */
  batch(mode: "--batch" | "--batch-check"): Batch;
}

/** Variables that would point git at another repository, index or object store than the one asked for (hooks set them). */
const foreign = new Set([
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
]);

export function gitProcess(gitDir: string, run: RunProcess, start: StartChild, env: Readonly<Record<string, string>>): GitProcess {
  const base = gitEnvironment(env);
  // Otherwise git starts a maintenance process after each fetch.
  const settings = ["core.quotePath=false", "core.filesRefLockTimeout=5000", "maintenance.auto=false"];
  const options = [`--git-dir=${gitDir}`, "--literal-pathspecs", ...settings.flatMap((setting) => ["-c", setting])];
  const call = async (args: readonly string[], given: GitCall = {}): Promise<Ran> => {
    const own = (given.settings ?? []).flatMap((setting) => ["-c", setting]);
    const ran = await run("git", [...options, ...own, ...args], {
      cwd: given.cwd ?? gitDir,
      env: { ...base, ...given.env },
      timeout: given.timeout ?? 60_000,
      ...(given.input === undefined ? {} : { input: given.input }),
    });
    const isAnswer = given.codes === "any" || (given.codes ?? [0]).includes(ran.code);
    const fault = ran.code === 0 ? null : gitFileFault(gitDir, ran.stderr);
    if (fault !== null) throw fault;
    if (!isAnswer) throw new GitError(args.find((arg) => !arg.startsWith("-")) ?? "", ran.stderr);
    return ran;
  };
  return Object.assign(call, {
    batch: (mode: "--batch" | "--batch-check") =>
      openBatch({
        mode,
        most: mostBytes,
        start: (args, events) => start("git", [...options, ...args], { cwd: gitDir, env: base }, events),
      }),
  });
}

/** Bytes that one question for contents may bring: a job's machine has a few gigabytes. */
const mostBytes = 500_000_000;

/** A job's own secrets: inputs with tokens, the fleet's key, the right to identity tokens, a session of the cloud. */
const ofTheJob = /^(?:INPUT|STATE|ACTIONS|FLOTILLA|TF)_/;

/** The environment git runs in: the given one without variables that point at another repository and without secrets that git and its helpers do not need. */
export function gitEnvironment(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.has(name) && !ofTheJob.test(name)));
  return { ...kept, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", GIT_NO_REPLACE_OBJECTS: "1" };
}
