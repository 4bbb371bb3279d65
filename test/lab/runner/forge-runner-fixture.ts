import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Forge, ForgeEnvironment } from "../../../lab/github/contract.ts";
import { startForge } from "../../../lab/github/forge.ts";
import type { Runner, RunSummary } from "../../../lab/runner/runner-contract.ts";
import { startRunner } from "../../../lab/runner/runner.ts";
import { run } from "../../../src/process/run.ts";

/** The real forge with a repository, mona who maintains it, and a runner on it. */
export interface ForgeRunnerFixture extends AsyncDisposable {
  readonly forge: Forge;
  readonly runner: Runner;
  /** In mona's clone, which has the forge as remote `forge`. */
  readonly git: (...args: readonly string[]) => Promise<string>;
  /** Commits files in mona's clone and pushes them to a branch. Answers the commit. */
  readonly push: (files: Readonly<Record<string, string>>, branch: string) => Promise<string>;
  /** A REST call of mona's. */
  readonly api: (method: string, path: string, body?: unknown) => Promise<{ readonly status: number; readonly body: unknown }>;
  readonly idle: () => Promise<void>;
  /** Ended runs since the last call: workflow, and conclusion of each job. */
  news(): readonly string[];
  /** The only run of a workflow. */
  readonly runOf: (workflow: string) => RunSummary;
}

export async function createForgeRunnerFixture(
  files: Readonly<Record<string, string>>,
  environments: readonly ForgeEnvironment[],
  variables: Readonly<Record<string, string>> = {},
): Promise<ForgeRunnerFixture> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), "flotilla-runner-")));
  const env = { PATH: process.env["PATH"] ?? "", HOME: dir, GIT_CONFIG_GLOBAL: "/dev/null" };
  const work = join(dir, "work");
  const git = async (...args: readonly string[]) => {
    const done = await run("git", ["-c", "user.name=mona", "-c", "user.email=mona@example.com", ...args], {
      cwd: work,
      env,
      timeout: 20_000,
    });
    if (done.code !== 0) throw new Error(done.stderr);
    return done.stdout.trim();
  };
  const commit = async (files: Readonly<Record<string, string>>): Promise<string> => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(work, path)), { recursive: true });
      await writeFile(join(work, path), content);
    }
    await git("add", "--all");
    await git("commit", "--quiet", "--allow-empty", "--message", "Change the fleet");
    return git("rev-parse", "HEAD");
  };
  await mkdir(work);
  await git("init", "--quiet", "--initial-branch", "main");
  await commit(files);
  const forge = await startForge({
    dir: join(dir, "fleet.git"),
    owner: "octocat",
    name: "fleet",
    users: [{ login: "mona", permission: "maintain" }],
    environments,
    rules: [],
    variables,
    now: Date.now,
    path: env.PATH,
  });
  await forge.pushInitial(work, "refs/heads/main");
  const { token } = forge.user("mona");
  await git("remote", "add", "forge", `${forge.url.replace("//", `//x-access-token:${token}@`)}/octocat/fleet.git`);
  const runner = await startRunner({
    forge,
    dir: join(dir, "jobs"),
    node: process.execPath,
    env: { PATH: env.PATH, GROUND: dir },
    now: Date.now,
  });
  let told = 0;
  return {
    forge,
    runner,
    git,
    push: async (files, branch) => {
      const sha = await commit(files);
      await git("push", "--quiet", "forge", `HEAD:refs/heads/${branch}`);
      return sha;
    },
    idle: () => runner.idle(20_000),
    api: async (method, path, body) => {
      const answer = await fetch(`${forge.apiUrl}/repos/octocat/fleet${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, accept: "application/vnd.github+json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const content = await answer.text();
      return { status: answer.status, body: content === "" ? null : (JSON.parse(content) as unknown) };
    },
    news: () => {
      const fresh = runner.runs().slice(told);
      told += fresh.length;
      return fresh.map((one) => `${one.workflow}: ${one.jobs.map(({ key, conclusion }) => `${key} ${conclusion}`).join(", ")}`);
    },
    runOf: (workflow) => {
      const [found, ...others] = runner.runs().filter((one) => one.workflow === workflow);
      if (found === undefined || others.length > 0) throw new Error(`${found === undefined ? "no run" : "several runs"} of ${workflow}`);
      return found;
    },
    [Symbol.asyncDispose]: async () => {
      await runner.close();
      await forge.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
