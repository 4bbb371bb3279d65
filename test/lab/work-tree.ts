import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { run } from "../../src/process/run.ts";

/** A git work tree whose commits have one author. */
export class WorkTree {
  readonly dir: string;
  readonly #author: Readonly<Record<string, string>>;

  private constructor(dir: string, login: string) {
    const email = `${login}@users.noreply.github.com`;
    this.dir = dir;
    this.#author = { GIT_AUTHOR_NAME: login, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: login, GIT_COMMITTER_EMAIL: email };
  }

  /** Creates the folder and an empty repository in it. */
  static async init(dir: string, login: string): Promise<WorkTree> {
    const tree = new WorkTree(dir, login);
    await mkdir(dir);
    await tree.git("init", "--quiet", "--initial-branch=main");
    return tree;
  }

  /** Runs git and returns its trimmed output; throws with both streams where it fails. */
  async git(...args: readonly string[]): Promise<string> {
    const ran = await run("git", args, {
      cwd: this.dir,
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: this.dir,
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_TERMINAL_PROMPT: "0",
        ...this.#author,
      },
      timeout: 30_000,
    });
    if (ran.code !== 0) throw new Error(`git ${args.join(" ")}: ${ran.stdout}${ran.stderr}`);
    return ran.stdout.trim();
  }

  /** Writes files and commits everything, also where nothing changed. Returns the commit. */
  async commit(message: string, files: Readonly<Record<string, string>>): Promise<string> {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(this.dir, path)), { recursive: true });
      await writeFile(join(this.dir, path), content);
    }
    await this.git("add", "--all");
    await this.git("commit", "--quiet", "--allow-empty", "--message", message);
    return this.git("rev-parse", "HEAD");
  }
}
