import { join } from "node:path";
import { run } from "../../../process/run.ts";

/** Milliseconds. */
const timeout = 60_000;

export interface ObjectCache {
  /** The folder of the objects, null where the repository had no commit on its default branch yet. */
  readonly folder: () => Promise<string | null>;
}

/**
 * What every clone of the repository holds anyway, so that no job waits for it again: the commits of the default branch as it was when the first
 * job asked. Nothing newer, and nothing of other branches, so that an action that forgets to fetch is found out here as it would be on GitHub.
 *
 * @param dir the runner's folder: outside of all machines, which are emptied after each job
 */
export function createObjectCache(dir: string, gitDir: string, path: string): ObjectCache {
  let cloned: Promise<string | null> | null = null;
  const clone = async (): Promise<string | null> => {
    const folder = join(dir, "object-cache");
    const env = { PATH: path, HOME: dir, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
    const options = ["--bare", "--no-local", "--single-branch", "--no-tags", "--quiet", "--template="];
    const ended = await run("git", ["clone", ...options, gitDir, folder], { cwd: gitDir, env, timeout });
    return ended.code === 0 ? join(folder, "objects") : null;
  };
  return { folder: () => (cloned ??= clone()) };
}
