import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ProcessError, run } from "../../../src/process/run.ts";

/** Milliseconds. */
const timeout = 60_000;

/**
 * The objects that every clone of the repository needs, so that no job downloads them again: the default branch as it was when the first job
 * asked. Nothing newer and no other branch, so that an action that forgets to fetch fails here as it would on GitHub.
 */
export class ObjectCache {
  readonly #dir: string;
  readonly #gitDir: string;
  readonly #path: string;
  #folder: Promise<string | null> | null = null;

  /** @param dir the runner's folder, outside of all machines; @param path PATH where git is found */
  constructor(dir: string, gitDir: string, path: string) {
    this.#dir = dir;
    this.#gitDir = gitDir;
    this.#path = path;
  }

  /** The folder of the objects; null where the default branch has no commit yet or git fails, and the next job tries again. */
  folder(): Promise<string | null> {
    return (this.#folder ??= this.#cloneOnce());
  }

  /** The cache only saves time: a job without it fetches everything. */
  async #cloneOnce(): Promise<string | null> {
    const folder = await this.#clone().catch((error: unknown) => {
      if (error instanceof ProcessError) return null;
      throw error;
    });
    if (folder === null) this.#folder = null;
    return folder;
  }

  async #clone(): Promise<string | null> {
    const folder = join(this.#dir, "object-cache");
    await rm(folder, { recursive: true, force: true });
    const options = ["--bare", "--no-local", "--single-branch", "--no-tags", "--quiet", "--template="];
    const cloned =
      (await this.#git("clone", ...options, this.#gitDir, folder)) &&
      (await this.#git("--git-dir", folder, "rev-parse", "--quiet", "--verify", "HEAD"));
    return cloned ? join(folder, "objects") : null;
  }

  async #git(...args: readonly string[]): Promise<boolean> {
    const env = { PATH: this.#path, HOME: this.#dir, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
    return (await run("git", args, { cwd: this.#dir, env, timeout })).code === 0;
  }
}
