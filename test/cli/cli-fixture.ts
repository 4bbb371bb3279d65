import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { type Ran, run } from "../../src/process/run.ts";
import { sampleFleet } from "../fleet/sample-fleet.ts";

/** The entry of the command line, from source. */
export const cliEntry = join(import.meta.dirname, "..", "..", "src", "cli", "main.ts");

/** What a command line sees of the machine: a person called octocat, and no git settings but its own. */
export const cliEnv: Readonly<Record<string, string>> = {
  PATH: process.env["PATH"] ?? "",
  HOME: tmpdir(),
  USER: "octocat",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
};

/** A folder with the sample fleet, committed, and the command line in it as a process. */
export interface CliFixture {
  readonly folder: string;
  flotilla(...args: readonly string[]): Promise<Ran>;
  /** Calls it in another folder, with more variables, or for longer than 80 s (`timeout`, milliseconds). */
  flotillaIn(
    where: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>>; readonly timeout?: number },
    ...args: readonly string[]
  ): Promise<Ran>;
  git(...args: readonly string[]): Promise<string>;
  write(path: string, text: string): Promise<void>;
  commit(message: string): Promise<void>;
  close(): Promise<void>;
}

export async function cliFixture(files: ReadonlyMap<string, string> = sampleFleet()): Promise<CliFixture> {
  const folder = await mkdtemp(join(tmpdir(), "flotilla-test-cli-"));
  const fixture: CliFixture = {
    folder,
    flotilla: (...args) => fixture.flotillaIn({}, ...args),
    flotillaIn: ({ cwd = folder, env = {}, timeout = 80_000 }, ...args) =>
      run(process.execPath, [cliEntry, ...args], { cwd, env: { ...cliEnv, ...env }, timeout }),
    git: async (...args) => {
      const ended = await run("git", args, { cwd: folder, env: cliEnv, timeout: 30_000 });
      expect(ended.code, ended.stderr).toBe(0);
      return ended.stdout;
    },
    write: async (path, text) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    },
    commit: async (message) => {
      await fixture.git("add", "--all");
      await fixture.git("-c", "user.name=octocat", "-c", "user.email=octocat@example.com", "commit", "--quiet", "--message", message);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
  for (const [path, text] of files) await fixture.write(path, text);
  await fixture.git("init", "--quiet", "--initial-branch=main");
  await fixture.commit("Import the fleet");
  return fixture;
}
