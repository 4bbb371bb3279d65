import { bytesOf, type Ran, type RunProcess } from "../process/run.ts";

/** Git could not do what was asked for; a bug or a broken repository, not a user's mistake. */
export class GitError extends Error {
  readonly command: string;
  readonly stderr: string;

  constructor(command: string, stderr: string, cause?: unknown) {
    super(`git ${command}: ${stderr.trim() === "" ? "failed" : stderr.trim()}`, { cause });
    this.name = "GitError";
    this.command = command;
    this.stderr = stderr;
  }
}

export interface GitCall {
  readonly input?: string | Uint8Array;
  /** Added to the environment of this call. */
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds; a minute where absent. */
  readonly timeout?: number;
  readonly cwd?: string;
  /** For output that need not be text: see {@link GitProcess.bytes}. */
  readonly encoding?: "latin1";
  readonly maxOutput?: number;
  /** Exit codes that are answers; only 0 where absent. */
  readonly codes?: readonly number[] | "any";
}

/** Git on one repository: no prompts, no user's editor, no pathspec magic, English messages. */
export interface GitProcess {
  (args: readonly string[], call?: GitCall): Promise<Ran>;
  /** Standard output as bytes: a file's content need not be UTF-8. */
  bytes(args: readonly string[], input: string): Promise<Uint8Array>;
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

export function gitProcess(gitDir: string, run: RunProcess, env: Readonly<Record<string, string>>): GitProcess {
  const base = gitEnvironment(env);
  const options = [`--git-dir=${gitDir}`, "--literal-pathspecs", "-c", "core.quotePath=false", "-c", "core.filesRefLockTimeout=5000"];
  const call = async (args: readonly string[], given: GitCall = {}): Promise<Ran> => {
    const ran = await run("git", [...options, ...args], {
      cwd: given.cwd ?? gitDir,
      env: { ...base, ...given.env },
      timeout: given.timeout ?? 60_000,
      ...(given.input === undefined ? {} : { input: given.input }),
      ...(given.encoding === undefined ? {} : { encoding: given.encoding }),
      ...(given.maxOutput === undefined ? {} : { maxOutput: given.maxOutput }),
    });
    if (given.codes !== "any" && !(given.codes ?? [0]).includes(ran.code)) throw new GitError(args[0] ?? "", ran.stderr);
    return ran;
  };
  return Object.assign(call, {
    bytes: async (args: readonly string[], input: string): Promise<Uint8Array> =>
      bytesOf(await call(args, { input, encoding: "latin1", maxOutput: mostBytes, timeout: 120_000 })),
  });
}

/** Below what a string of V8 can hold. */
const mostBytes = 500_000_000;

/** What a job holds for its own steps: inputs with tokens, the fleet's key, the right to identity tokens, a session of the cloud. */
const ofTheJob = /^(?:INPUT|STATE|ACTIONS|FLOTILLA|TF)_/;

/** The environment git runs in: the given one without what would lead it elsewhere, and without what is no business of git's and its helpers. */
export function gitEnvironment(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.has(name) && !ofTheJob.test(name)));
  return { ...kept, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", GIT_NO_REPLACE_OBJECTS: "1" };
}
