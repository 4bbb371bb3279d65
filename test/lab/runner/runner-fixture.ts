import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ForgeEnvironment } from "../../../lab/github/contract.ts";
import type { JobSummary, Runner, RunnerOptions, RunSummary } from "../../../lab/runner/runner-contract.ts";
import { startRunner } from "../../../lab/runner/runner.ts";
import { WorkTree } from "../work-tree.ts";
import { type StubForge, startStubForge } from "./stub-forge.ts";

export const checkoutAction = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8";
export const uploadAction = "actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f";
export const downloadAction = "actions/download-artifact@37930b1c2abaa49bbe596cd826c3c89aef350131";

export interface RunnerFixtureOptions {
  readonly files: Readonly<Record<string, string>>;
  readonly environments?: readonly ForgeEnvironment[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly runner?: Partial<RunnerOptions>;
}

/** Starts a runner on a stub forge whose repository has one commit with these files. Jobs find the fixture's folder in `FIXTURE_DIR`. */
export async function createRunnerFixture(options: RunnerFixtureOptions): Promise<RunnerFixture> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), "flotilla-runner-")));
  const tree = await WorkTree.init(join(dir, "work"), "mona");
  const bare = join(dir, "fleet.git");
  const sha = await tree.commit("Change the fleet", options.files);
  await tree.git("clone", "--quiet", "--bare", tree.dir, bare);
  const forge = await startStubForge(bare, options.environments ?? [], options.variables ?? {});
  const runner = await startRunner({
    forge,
    dir: join(dir, "jobs"),
    node: process.execPath,
    env: { PATH: process.env["PATH"] ?? "", FIXTURE_DIR: dir },
    now: Date.now,
    grace: { interrupt: 300, terminate: 300 },
    ...options.runner,
  });
  return new RunnerFixture({ dir, tree, bare, sha, forge, runner });
}

/** A repository with workflows, a stub forge, and a runner on it. */
export class RunnerFixture implements AsyncDisposable {
  readonly dir: string;
  /** The first commit of main. */
  readonly sha: string;
  readonly forge: StubForge;
  readonly runner: Runner;
  readonly #tree: WorkTree;
  readonly #bare: string;

  constructor(parts: {
    readonly dir: string;
    readonly tree: WorkTree;
    readonly bare: string;
    readonly sha: string;
    readonly forge: StubForge;
    readonly runner: Runner;
  }) {
    this.dir = parts.dir;
    this.sha = parts.sha;
    this.forge = parts.forge;
    this.runner = parts.runner;
    this.#tree = parts.tree;
    this.#bare = parts.bare;
  }

  /** Runs git in the work tree. */
  git(...args: readonly string[]): Promise<string> {
    return this.#tree.git(...args);
  }

  /** Commits files to a branch, without an event. */
  async commit(files: Readonly<Record<string, string>>, branch = "main"): Promise<string> {
    if (branch !== "main") await this.git("checkout", "--quiet", "-B", branch);
    const sha = await this.#tree.commit("Change the fleet", files);
    await this.git("push", "--quiet", this.#bare, `+HEAD:refs/heads/${branch}`);
    if (branch !== "main") await this.git("checkout", "--quiet", "main");
    return sha;
  }

  /** Sends the event of a push. */
  pushed(sha: string, branch = "main"): void {
    const ref = `refs/heads/${branch}`;
    this.forge.send({ name: "push", ref, sha, payload: { ref, after: sha } });
  }

  /** Sends the event of a push of the first commit and waits until no run is active. Returns the last run. */
  async push(branch = "main"): Promise<RunSummary> {
    this.pushed(this.sha, branch);
    await this.idle();
    const last = this.runner.runs().at(-1);
    if (last === undefined) throw new Error("the push started nothing");
    return last;
  }

  idle(): Promise<void> {
    return this.runner.idle(20_000);
  }

  /** The only finished run of a workflow. */
  runOf(workflow: string): RunSummary {
    return onlyRunOf(this.runner, workflow);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.runner.close();
    await this.forge.close();
    await rm(this.dir, { recursive: true, force: true });
  }
}

export function onlyRunOf(runner: Runner, workflow: string): RunSummary {
  const [found, ...others] = runner.runs().filter((candidate) => candidate.workflow === workflow);
  if (found === undefined || others.length > 0) {
    throw new Error(`${runner.runs().length} runs, ${found === undefined ? "none" : "several"} of ${workflow}`);
  }
  return found;
}

/** A workflow file on push from the YAML of its jobs. */
export function onPush(jobs: string, name = "day"): Readonly<Record<string, string>> {
  return {
    [`.github/workflows/${name}.yml`]: `name: ${name}\non:\n  push:\n    branches: [main]\npermissions:\n  contents: read\njobs:\n${indent(jobs, 2)}`,
  };
}

/** A job of `run:` steps and others, each given as YAML of one step. */
export function job(key: string, head: string, ...steps: readonly string[]): string {
  const list = steps.map((step) => `    - ${indent(step, 6).trimStart()}`).join("\n");
  return `${key}:\n  runs-on: ubuntu-latest\n${head === "" ? "" : `${indent(head, 2)}\n`}  steps:\n${list}\n`;
}

export function jobOf(run: RunSummary, key: string): JobSummary {
  const found = run.jobs.find((candidate) => candidate.key === key);
  if (found === undefined)
    throw new Error(
      `no job ${key}: ${JSON.stringify(run.jobs.map(({ key, conclusion }) => [key, conclusion]))} ${JSON.stringify(run.problems)}`,
    );
  return found;
}

/** `{ key: conclusion }` of all jobs of a run. */
export function conclusions(run: RunSummary): Readonly<Record<string, string>> {
  return Object.fromEntries(run.jobs.map((one) => [one.key, one.conclusion]));
}

function indent(text: string, by: number): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? line : " ".repeat(by) + line))
    .join("\n");
}

/** A JavaScript action from the body of its script. */
export function action(name: string, script: string, inputs: readonly string[] = [], runs = ""): Readonly<Record<string, string>> {
  const declared = inputs.length === 0 ? "" : `inputs:\n${inputs.map((input) => `  ${input}`).join("\n")}\n`;
  return {
    [`actions/${name}/action.yml`]: `name: ${name}\ndescription: ${name}\n${declared}runs:\n  using: node24\n  main: ../../dist/${name}.cjs\n${indent(runs, 2)}`,
    [`dist/${name}.cjs`]: `const fs = require("node:fs");\nconst out = (name, value) => fs.appendFileSync(process.env.GITHUB_OUTPUT, name + "=" + value + "\\n");\n${script}\n`,
  };
}
