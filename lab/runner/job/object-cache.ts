import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ProcessError, run } from "../../../src/process/run.ts";

/** Milliseconds. */
const timeout = 60_000;

export interface ObjectCache {
  /** The folder of the objects; null where there is none now: the default branch has no commit yet, or git failed. The next job asks again. */
  readonly folder: () => Promise<string | null>;
}

/**
 * What every clone of the repository holds anyway, so that no job waits for it again: the commits of the default branch as it was when the first
 * job asked. Nothing newer, and nothing of other branches, so that an action that forgets to fetch is found out here as it would be on GitHub.
 *
 * @param dir the runner's folder: outside of all machines, which are emptied after each job
 */
export function createObjectCache(dir: string, gitDir: string, path: string): ObjectCache {
  let asked: Promise<string | null> | null = null;
  const clone = async (): Promise<string | null> => {
    const folder = join(dir, "object-cache");
    const env = { PATH: path, HOME: dir, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
    const git = async (...args: readonly string[]) => (await run("git", args, { cwd: dir, env, timeout })).code === 0;
    await rm(folder, { recursive: true, force: true });
    const options = ["--bare", "--no-local", "--single-branch", "--no-tags", "--quiet", "--template="];
    const done =
      (await git("clone", ...options, gitDir, folder)) && (await git("--git-dir", folder, "rev-parse", "--quiet", "--verify", "HEAD"));
    return done ? join(folder, "objects") : null;
  };
  /** It saves time and nothing else: a job whose machine has none fetches everything. */
  const ask = async (): Promise<string | null> => {
    const folder = await clone().catch((error: unknown) => {
      if (error instanceof ProcessError) return null;
      throw error;
    });
    if (folder === null) asked = null;
    return folder;
  };
  return { folder: () => (asked ??= ask()) };
}
