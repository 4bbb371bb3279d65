import { mkdir } from "node:fs/promises";
import { bytesOf, run, type Ran, type RunProcess } from "../src/process/run.ts";

interface GitOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Milliseconds; every command run here takes some ten. */
const timeout = 60_000;

/** A bare repository on disk, read and written by git itself. */
export class BareRepository {
  readonly dir: string;
  /** The whole environment of every git process, for those who start git themselves (see smart-http.ts). */
  readonly env: Readonly<Record<string, string>>;
  readonly #run: RunProcess;

  /** @param path PATH where git is found */
  constructor(dir: string, path: string, runProcess: RunProcess = run) {
    this.dir = dir;
    this.env = {
      PATH: path,
      HOME: dir,
      LC_ALL: "C",
      TZ: "UTC",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_TERMINAL_PROMPT: "0",
    };
    this.#run = runProcess;
  }

  /** Runs git, whatever its exit code. */
  git(args: readonly string[], options: GitOptions = {}): Promise<Ran> {
    return this.#run("git", args, {
      cwd: this.dir,
      env: { ...this.env, GIT_DIR: this.dir, ...options.env },
      timeout,
      ...(options.input === undefined ? {} : { input: options.input }),
    });
  }

  /** Runs git and returns its standard output. Throws with git's message where it fails. */
  async read(args: readonly string[], options?: GitOptions): Promise<string> {
    const ran = await this.git(args, options);
    if (ran.code !== 0) throw failed(args, ran);
    return ran.stdout;
  }

  /** The bytes of a blob, named by its id or `<commit>:<path>`. Throws where there is none. */
  async blob(name: string): Promise<Uint8Array> {
    const args = ["cat-file", "blob", name];
    const ran = await this.#run("git", args, { cwd: this.dir, env: { ...this.env, GIT_DIR: this.dir }, timeout, encoding: "latin1" });
    if (ran.code !== 0) throw failed(args, ran);
    return bytesOf(ran);
  }
}

function failed(args: readonly string[], ran: Ran): Error {
  return new Error(`git ${args.join(" ")} failed: ${ran.stderr.trim()}`);
}

/**
 * Opens the bare repository in `dir`, after creating it where there is none. `path` is the PATH where git is found.
 * Settings that clients notice are GitHub's: any object may be fetched by its id, and partial clones work.
 */
export async function openBareRepository(dir: string, path: string, defaultBranch: string): Promise<BareRepository> {
  await mkdir(dir, { recursive: true });
  const repository = new BareRepository(dir, path);
  await repository.read(["init", "--quiet", "--bare", `--initial-branch=${defaultBranch}`]);
  for (const [key, value] of settings) await repository.read(["config", key, value]);
  return repository;
}

const settings: readonly (readonly [string, string])[] = [
  ["uploadpack.allowAnySHA1InWant", "true"],
  ["uploadpack.allowFilter", "true"],
  ["receive.autogc", "false"],
  ["gc.auto", "0"],
  ["core.logAllRefUpdates", "false"],
  ["core.quotePath", "false"],
];
