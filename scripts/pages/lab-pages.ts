import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Forge } from "../../lab/github/contract.ts";
import { startForge } from "../../lab/github/forge.ts";
import { run } from "../../src/process/run.ts";
import type { SamplePage } from "./samples.ts";

const branch = "rollout/production/5.4.0/early-0a1b2c3d";

/** Starts the lab's GitHub with everything on it that has a page, calls `work` with the addresses by name, and stops it. */
export async function withLabPages(
  texts: readonly SamplePage[],
  work: (pages: ReadonlyMap<string, string>) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "flotilla-pages-"));
  const forge = await startForge({
    dir: join(folder, "fleet.git"),
    owner: "example",
    name: "fleet",
    users: [
      { login: "mona", permission: "write" },
      { login: "maya", permission: "maintain" },
    ],
    environments: [],
    rules: [{ pattern: "main", requiredApprovals: 1, requiredChecks: ["validate"] }],
    variables: {},
    now: Date.now,
  });
  try {
    await commits(join(folder, "seed"), forge);
    await work(await fill(forge, (name) => texts.find((page) => page.name === name)?.body ?? ""));
  } finally {
    await forge.close();
    await rm(folder, { recursive: true });
  }
}

/** Two commits: main, and one ahead of it with a long name, a long path and a long line. */
async function commits(seed: string, forge: Forge): Promise<void> {
  const person = {
    GIT_AUTHOR_NAME: "mona",
    GIT_AUTHOR_EMAIL: "mona@example.com",
    GIT_COMMITTER_NAME: "mona",
    GIT_COMMITTER_EMAIL: "mona@example.com",
  };
  const git = async (...args: readonly string[]): Promise<void> => {
    const env = { PATH: process.env["PATH"] ?? "", GIT_CONFIG_GLOBAL: "/dev/null", ...person };
    const { code, stderr } = await run("git", ["-C", seed, ...args], { cwd: tmpdir(), env, timeout: 30_000 });
    if (code !== 0) throw new Error(stderr);
  };
  await run("git", ["init", "--quiet", "--initial-branch=main", seed], {
    cwd: tmpdir(),
    env: { PATH: process.env["PATH"] ?? "" },
    timeout: 30_000,
  });
  await git("commit", "--quiet", "--allow-empty", "--message", "Begin");
  await forge.pushInitial(seed, "refs/heads/main");
  await git("checkout", "--quiet", "-b", branch);
  await writeFile(
    join(seed, "a-file-with-a-name-that-is-as-long-as-those-of-instances-are.yaml"),
    `size: large\n# ${"long ".repeat(60)}\n`,
  );
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "Give the instances of the first stage a larger machine");
  await forge.pushInitial(seed, `refs/heads/${branch}`);
}

async function fill(forge: Forge, text: (name: string) => string): Promise<ReadonlyMap<string, string>> {
  const ask = async (login: string, path: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
    const headers = { authorization: `token ${forge.user(login).token}` };
    const answer = await fetch(`${forge.apiUrl}/repos/example/fleet/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Readonly<Record<string, unknown>>;
  };
  const pull = await ask("mona", "pulls", {
    title: "Give the first stage a larger machine",
    head: branch,
    base: "main",
    body: "For **5.4.0**.",
  });
  await ask("maya", `issues/${String(pull["number"])}/comments`, { body: text("plan-30") });
  await ask("maya", `pulls/${String(pull["number"])}/reviews`, { event: "REQUEST_CHANGES", body: "Too large." });
  const issue = await ask("mona", "issues", { title: "Upgrade prod to 5.4.0", body: text("tracker-30") });
  const { sha } = pull["head"] as { readonly sha: string };
  const { runs } = forge;
  const run = runs.startRun({
    workflow: "apply",
    path: ".github/workflows/apply.yml",
    event: "push",
    ref: "refs/heads/main",
    sha,
    payload: {},
    actor: { kind: "user", login: "mona" },
  });
  runs.completeJob(runs.startJob(run.id, { name: "find" }), {
    conclusion: "success",
    annotations: [],
    log: "2 stacks\n",
    summary: "# Found\n\n2 stacks",
  });
  const note = {
    path: "environments/prod/deployments/cust-00001/config.yaml",
    startLine: 1,
    endLine: 1,
    startColumn: null,
    endColumn: null,
    level: "failure",
    title: "quota",
  } as const;
  runs.completeJob(runs.startJob(run.id, { name: "engine (1)" }), {
    conclusion: "failure",
    annotations: [{ ...note, message: "Error waiting for instance to create: quota exceeded" }],
    log: "a line of the engine that goes on for so long that it does not fit on a telephone, nor on many screens\n".repeat(6),
    summary: "",
  });
  runs.completeRun(run.id, "failure");
  const home = `${forge.url}/example/fleet`;
  return new Map([
    // With a session from then on.
    ["lab-home", `${forge.url}/_session/${forge.user("maya").token}`],
    ["lab-pull", String(pull["html_url"])],
    ["lab-issue", String(issue["html_url"])],
    ["lab-run", `${home}/actions/runs/${run.id}`],
    ["lab-actions", `${home}/actions`],
    ["lab-commit", `${home}/commit/${sha}`],
  ]);
}
