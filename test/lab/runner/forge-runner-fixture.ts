import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Forge, ForgeEnvironment } from "../../../lab/github/contract.ts";
import { startForge } from "../../../lab/github/forge.ts";
import type { Runner, RunSummary } from "../../../lab/runner/runner-contract.ts";
import { startRunner } from "../../../lab/runner/runner.ts";
import { WorkTree } from "../work-tree.ts";
import { onlyRunOf } from "./runner-fixture.ts";

/** Starts the real forge with a repository that mona maintains, and a runner on it. */
export async function createForgeRunnerFixture(
  files: Readonly<Record<string, string>>,
  environments: readonly ForgeEnvironment[],
  variables: Readonly<Record<string, string>> = {},
  defaultBranch = "main",
): Promise<ForgeRunnerFixture> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), "flotilla-runner-")));
  const path = process.env["PATH"] ?? "";
  const tree = await WorkTree.init(join(dir, "work"), "mona");
  await tree.commit("Set up the fleet", files);
  const forge = await startForge({
    dir: join(dir, "fleet.git"),
    owner: "octocat",
    name: "fleet",
    users: [{ login: "mona", permission: "maintain" }],
    environments,
    defaultBranch,
    rules: [],
    variables,
    now: Date.now,
    path,
  });
  await tree.git("branch", "--move", defaultBranch);
  await forge.pushInitial(tree.dir, `refs/heads/${defaultBranch}`);
  const remote = `${forge.url.replace("//", `//x-access-token:${forge.user("mona").token}@`)}/octocat/fleet.git`;
  await tree.git("remote", "add", "forge", remote);
  const env = { PATH: path };
  const runner = await startRunner({ forge, dir: join(dir, "jobs"), node: process.execPath, env, now: Date.now });
  return new ForgeRunnerFixture(dir, tree, forge, runner);
}

/** The real forge, mona's clone with the forge as remote `forge`, and a runner. */
class ForgeRunnerFixture implements AsyncDisposable {
  readonly forge: Forge;
  readonly runner: Runner;
  readonly #dir: string;
  readonly #tree: WorkTree;
  #seen = 0;

  constructor(dir: string, tree: WorkTree, forge: Forge, runner: Runner) {
    this.#dir = dir;
    this.#tree = tree;
    this.forge = forge;
    this.runner = runner;
  }

  /** Runs git in mona's clone. */
  git(...args: readonly string[]): Promise<string> {
    return this.#tree.git(...args);
  }

  /** Commits files in mona's clone and pushes them to a branch. Returns the commit. */
  async push(files: Readonly<Record<string, string>>, branch: string): Promise<string> {
    const sha = await this.#tree.commit("Change the fleet", files);
    await this.git("push", "--quiet", "forge", `HEAD:refs/heads/${branch}`);
    return sha;
  }

  /** A REST call of mona's, or of whoever the token is. */
  async api(
    method: string,
    path: string,
    body?: unknown,
    token = this.forge.user("mona").token,
  ): Promise<{ readonly status: number; readonly body: unknown }> {
    const response = await fetch(`${this.forge.apiUrl}/repos/octocat/fleet${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, accept: "application/vnd.github+json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const content = await response.text();
    return { status: response.status, body: content === "" ? null : (JSON.parse(content) as unknown) };
  }

  idle(): Promise<void> {
    return this.runner.idle(20_000);
  }

  /** Runs that ended since the last call: workflow, and conclusion of each job. */
  newRuns(): readonly string[] {
    const fresh = this.runner.runs().slice(this.#seen);
    this.#seen += fresh.length;
    return fresh.map((run) => `${run.workflow}: ${run.jobs.map(({ key, conclusion }) => `${key} ${conclusion}`).join(", ")}`);
  }

  /** The only run of a workflow. */
  runOf(workflow: string): RunSummary {
    return onlyRunOf(this.runner, workflow);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.runner.close();
    await this.forge.close();
    await rm(this.#dir, { recursive: true, force: true });
  }
}
