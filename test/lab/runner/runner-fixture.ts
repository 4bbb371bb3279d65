import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ForgeEnvironment } from "../../../lab/github/contract.ts";
import type { JobSummary, Runner, RunnerOptions, RunSummary } from "../../../lab/runner/runner-contract.ts";
import { startRunner } from "../../../lab/runner/runner.ts";
import { run } from "../../../src/process/run.ts";
import { type StubForge, startStubForge } from "./stub-forge.ts";

export const checkoutAction = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8";
export const uploadAction = "actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f";
export const downloadAction = "actions/download-artifact@37930b1c2abaa49bbe596cd826c3c89aef350131";

/** A repository with workflows, a small forge, and a runner on it. */
export interface RunnerFixture extends AsyncDisposable {
  readonly forge: StubForge;
  readonly runner: Runner;
  readonly dir: string;
  /** The first commit of main. */
  readonly sha: string;
  git(...args: readonly string[]): Promise<string>;
  commit(files: Readonly<Record<string, string>>, branch?: string): Promise<string>;
  /** A push to a branch, and everything that follows from it until nothing runs. */
  push(branch?: string): Promise<RunSummary>;
  pushed(sha: string, branch?: string): void;
  idle(): Promise<void>;
  /** The only finished run of a workflow. */
  runOf(workflow: string): RunSummary;
}

export interface RunnerFixtureOptions {
  readonly files: Readonly<Record<string, string>>;
  readonly environments?: readonly ForgeEnvironment[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly runner?: Partial<RunnerOptions>;
}

export async function createRunnerFixture(options: RunnerFixtureOptions): Promise<RunnerFixture> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), "flotilla-runner-")));
  const env = { PATH: process.env["PATH"] ?? "", HOME: dir, GIT_CONFIG_GLOBAL: "/dev/null" };
  const work = join(dir, "work");
  const bare = join(dir, "fleet.git");
  const gitIn =
    (cwd: string) =>
    async (...args: readonly string[]) => {
      const done = await run("git", ["-c", "user.name=mona", "-c", "user.email=mona@example.com", ...args], { cwd, env, timeout: 20_000 });
      if (done.code !== 0) throw new Error(done.stderr);
      return done.stdout.trim();
    };
  const git = gitIn(work);
  await mkdir(work);
  await git("init", "--quiet", "--initial-branch", "main");
  const commit = async (files: Readonly<Record<string, string>>, branch = "main"): Promise<string> => {
    if (branch !== "main") await git("checkout", "--quiet", "-B", branch);
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(work, path)), { recursive: true });
      await writeFile(join(work, path), content);
    }
    await git("add", "--all");
    await git("commit", "--quiet", "--allow-empty", "--message", "Change the fleet");
    await gitIn(dir)("clone", "--quiet", "--bare", work, bare).catch(() => git("push", "--quiet", bare, `+HEAD:refs/heads/${branch}`));
    const sha = await git("rev-parse", "HEAD");
    if (branch !== "main") await git("checkout", "--quiet", "main");
    return sha;
  };
  const sha = await commit(options.files);
  const forge = await startStubForge(bare, options.environments ?? [], options.variables ?? {});
  const runner = await startRunner({
    forge,
    dir: join(dir, "jobs"),
    node: process.execPath,
    env: { PATH: env.PATH, GROUND: dir },
    now: Date.now,
    grace: { interrupt: 300, terminate: 300 },
    ...options.runner,
  });
  const idle = () => runner.idle(20_000);
  const runOf = (workflow: string): RunSummary => {
    const [found, ...others] = runner.runs().filter((candidate) => candidate.workflow === workflow);
    if (found === undefined || others.length > 0)
      throw new Error(`${runner.runs().length} runs, ${found === undefined ? "none" : "several"} of ${workflow}`);
    return found;
  };
  const pushed = (sha: string, branch = "main") =>
    forge.send({ name: "push", ref: `refs/heads/${branch}`, sha, payload: { ref: `refs/heads/${branch}`, after: sha } });
  return {
    forge,
    runner,
    dir,
    sha,
    git,
    commit,
    idle,
    runOf,
    pushed,
    push: async (branch = "main") => {
      pushed(sha, branch);
      await idle();
      const last = runner.runs().at(-1);
      if (last === undefined) throw new Error("the push started nothing");
      return last;
    },
    [Symbol.asyncDispose]: async () => {
      await runner.close();
      await forge.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
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
    [`actions/${name}/action.yml`]: `name: ${name}\ndescription: ${name}\n${declared}runs:\n  using: node24\n  main: ../../dist/${name}.js\n${indent(runs, 2)}`,
    [`dist/${name}.js`]: `const fs = require("node:fs");\nconst out = (name, value) => fs.appendFileSync(process.env.GITHUB_OUTPUT, name + "=" + value + "\\n");\n${script}\n`,
  };
}
