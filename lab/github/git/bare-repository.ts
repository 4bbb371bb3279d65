import { mkdir } from "node:fs/promises";
import { bytesOf, run, type Ran } from "../../../src/process/run.ts";

/** The one repository of a forge, bare, on disk. Everything the forge says about commits, merges and diffs is asked of git here. */
export interface BareRepository {
  readonly dir: string;
  /** The whole environment of every git process, for those who start git themselves (see smart-http.ts). */
  readonly env: Readonly<Record<string, string>>;
  /** Runs git and answers whatever it said, exit code included. */
  git(args: readonly string[], options?: GitOptions): Promise<Ran>;
  /** The bytes of a blob, named by its id or `<commit>:<path>`. Throws where there is none. */
  blob(name: string): Promise<Uint8Array>;
  /** Runs git and answers its standard output; throws with git's words when it fails. */
  read(args: readonly string[], options?: GitOptions): Promise<string>;
}

interface GitOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Milliseconds; every question asked here is answered in some ten of them. */
const timeout = 60_000;

/**
 * Opens the bare repository in `dir`, and makes it first where there is none. `path` is the PATH on which git is found.
 * The settings are GitHub's where they show: any object may be fetched by its id, partial clones work, nobody moves refs by pushing to HEAD.
 */
export async function openBareRepository(dir: string, path: string, defaultBranch: string): Promise<BareRepository> {
  const env = {
    PATH: path,
    HOME: dir,
    LC_ALL: "C",
    TZ: "UTC",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
  };
  await mkdir(dir, { recursive: true });
  const git: BareRepository["git"] = (args, options = {}) =>
    run("git", args, {
      cwd: dir,
      env: { ...env, GIT_DIR: dir, ...options.env },
      timeout,
      ...(options.input === undefined ? {} : { input: options.input }),
    });
  const read: BareRepository["read"] = async (args, options) => {
    const ran = await git(args, options);
    if (ran.code !== 0) throw new Error(`git ${args.join(" ")} failed: ${ran.stderr.trim()}`);
    return ran.stdout;
  };
  const blob: BareRepository["blob"] = async (name) => {
    const args = ["cat-file", "blob", name];
    const ran = await run("git", args, { cwd: dir, env: { ...env, GIT_DIR: dir }, timeout, encoding: "latin1" });
    if (ran.code !== 0) throw new Error(`git ${args.join(" ")} failed: ${ran.stderr.trim()}`);
    return bytesOf(ran);
  };
  await read(["init", "--quiet", "--bare", `--initial-branch=${defaultBranch}`]);
  for (const [key, value] of settings) await read(["config", key, value]);
  return { dir, env, git, read, blob };
}

const settings: readonly (readonly [string, string])[] = [
  ["uploadpack.allowAnySHA1InWant", "true"],
  ["uploadpack.allowFilter", "true"],
  ["receive.autogc", "false"],
  ["gc.auto", "0"],
  ["core.logAllRefUpdates", "false"],
  ["core.quotePath", "false"],
];
