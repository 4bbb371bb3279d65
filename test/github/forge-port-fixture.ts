import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Forge, ForgeEvent, ForgeOptions, TokenPermissions } from "../../lab/github/contract.ts";
import { startForge } from "../../lab/github/forge.ts";
import { openRepository } from "../../src/git/git-cli.ts";
import type { GitRepository } from "../../src/git/repository.ts";
import { emailOf } from "../../lab/github/shapes/user.ts";
import { appTokenOf } from "../../src/github/app-token.ts";
import { connect } from "../../src/github/octokit.ts";
import type { GitHub } from "../../src/github/port.ts";
import { run } from "../../src/process/run.ts";
import { type ContractFixture, contractPeople } from "./contract.ts";

const everything = {
  actions: "write",
  checks: "write",
  contents: "write",
  issues: "write",
  members: "read",
  pull_requests: "write",
} as const;
const fleet = { owner: "example", repository: "fleet" };

interface User {
  readonly login: string;
}

/** Starts a local forge with one commit on main, and connects Octokit's adapter to it with a token that the App requested. */
export async function openForgePortFixture(settings: Partial<ForgeOptions> = {}): Promise<ForgePortFixture> {
  const dir = await mkdtemp(join(tmpdir(), "forge-port-"));
  const env = { PATH: process.env["PATH"] ?? "", HOME: dir };
  const gitDir = join(dir, "flotilla.git");
  const forge = await startForge({
    dir: gitDir,
    owner: fleet.owner,
    name: fleet.repository,
    users: Object.entries(contractPeople).map(([login, permission]) => ({ login, permission })),
    environments: [],
    teams: { cloud: ["octocat", "mona"] },
    appPermissions: { ...everything, metadata: "read" },
    rules: [{ pattern: "flotilla/**/*", onlyActors: ["flotilla[bot]"] }],
    variables: {},
    now: () => Date.now(),
    path: env.PATH,
    ...settings,
  });
  await forge.pushInitial(await seedRepository(dir, env), "refs/heads/main");
  const repository = await openRepository(gitDir, run, env);
  const app = { apiUrl: forge.apiUrl, appId: String(forge.app.id), privateKey: forge.app.privateKey, ...fleet };
  const permissions = settings.appPermissions ?? everything;
  const { token, login } = await appTokenOf(app, { permissions });
  const github = connect({ apiUrl: forge.apiUrl, ...fleet, token, login, patience: 5 });
  return new ForgePortFixture({ dir, forge, repository, github, token, app });
}

/** A bare repository with one commit on main. Returns its folder. */
async function seedRepository(dir: string, env: Readonly<Record<string, string>>): Promise<string> {
  const seed = join(dir, "seed.git");
  await run("git", ["init", "--bare", "--quiet", "--initial-branch=main", seed], { cwd: dir, env, timeout: 10_000 });
  const repository = await openRepository(seed, run, env);
  const dispatchable = (inputs: string): string => `on:\n  workflow_dispatch:\n${inputs}jobs: {}\n`;
  const files = new Map([
    ["README.md", "A fleet\n"],
    [".github/workflows/apply.yml", dispatchable("")],
    [".github/workflows/release.yml", dispatchable("    inputs:\n      version: { type: string }\n")],
  ]);
  const first = await repository.writeCommit(await repository.writeTree(null, files), [], "Start", authorOf("octocat"));
  await repository.updateRef("refs/heads/main", first, null);
  return seed;
}

function authorOf(login: string) {
  return { name: login, email: emailOf(login), at: Date.now() };
}

/** Octokit's adapter against the local forge, over HTTP. */
class ForgePortFixture implements ContractFixture {
  readonly forge: Forge;
  readonly github: GitHub;
  readonly events: ForgeEvent[] = [];
  readonly #dir: string;
  readonly #repository: GitRepository;
  readonly #token: string;
  readonly #app: Parameters<typeof appTokenOf>[0];

  constructor(parts: {
    readonly dir: string;
    readonly forge: Forge;
    readonly repository: GitRepository;
    readonly github: GitHub;
    readonly token: string;
    readonly app: Parameters<typeof appTokenOf>[0];
  }) {
    this.forge = parts.forge;
    this.github = parts.github;
    this.#dir = parts.dir;
    this.#repository = parts.repository;
    this.#token = parts.token;
    this.#app = parts.app;
    this.forge.onEvent((event) => this.events.push(event));
  }

  /** The App's token with these permissions and no others; `contents:write` as `{ contents: "write" }`. */
  async tokenWith(permissions: TokenPermissions): Promise<string> {
    return (await appTokenOf(this.#app, { permissions })).token;
  }

  /** REST with a token (`POST`, `issues/1/comments`); throws with GitHub's message where it is refused. */
  async asToken(token: string, method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.forge.apiUrl}/repos/example/fleet/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === "" ? null : (JSON.parse(text) as unknown);
  }

  /** The same as a user. */
  as(login: string, method: string, path: string, body?: unknown): Promise<unknown> {
    return this.asToken(this.forge.user(login).token, method, path, body);
  }

  async push(branch: string, login: string, message = `Work on ${branch}`, author = login): Promise<string> {
    const tip = await this.#repository.resolve(`refs/heads/${branch}`);
    const parent = tip ?? (await this.#repository.resolve("refs/heads/main")) ?? "";
    const tree = await this.#repository.writeTree(parent, new Map([[`${branch}.txt`, `${this.events.length} ${parent}\n`]]));
    const commit = await this.#repository.writeCommit(tree, [parent], message, authorOf(author));
    const token = login.endsWith("[bot]") ? this.#token : this.forge.user(login).token;
    const remote = { url: `${this.forge.url}/example/fleet.git`, token };
    const pushed = await this.#repository.push(remote, commit, `refs/heads/${branch}`, tip);
    if (pushed.outcome !== "pushed") throw new Error(`push to ${branch}: ${JSON.stringify(pushed)}`);
    return commit;
  }

  async opensPullRequest(login: string, branch: string): Promise<number> {
    return numberOf(await this.as(login, "POST", "pulls", { title: branch, head: branch, base: "main" }));
  }

  async forkPullRequest(login: string, branch: string): Promise<number> {
    const sha = await this.push("fork-stays-outside", "octocat");
    return (await this.forge.openForkPullRequest({ author: login, title: branch, branch, sha, base: "main" })).number;
  }

  async retargets(pull: number): Promise<void> {
    await this.push("side", "mona");
    await this.as("mona", "PATCH", `pulls/${pull}`, { base: "side" });
  }

  async opensIssue(login: string, title: string, body: string): Promise<number> {
    return numberOf(await this.as(login, "POST", "issues", { title, body }));
  }

  async comments(login: string, issue: number, body: string): Promise<number> {
    return idOf(await this.as(login, "POST", `issues/${issue}/comments`, { body }));
  }

  async editsComment(login: string, comment: number, body: string): Promise<void> {
    await this.as(login, "PATCH", `issues/comments/${comment}`, { body });
  }

  async labels(login: string, issue: number, label: string): Promise<void> {
    await this.as(login, "POST", `issues/${issue}/labels`, { labels: [label] });
  }

  async unlabels(login: string, issue: number, label: string): Promise<void> {
    await this.as(login, "DELETE", `issues/${issue}/labels/${encodeURIComponent(label)}`);
  }

  async locks(login: string, issue: number): Promise<void> {
    await this.as(login, "PUT", `issues/${issue}/lock`);
  }

  approves(login: string, pull: number): Promise<void> {
    return this.#review(login, pull, "APPROVE");
  }

  requestsChanges(login: string, pull: number): Promise<void> {
    return this.#review(login, pull, "REQUEST_CHANGES");
  }

  async dismisses(login: string, pull: number): Promise<void> {
    const reviews = (await this.as("octocat", "GET", `pulls/${pull}/reviews`)) as readonly { readonly id: number; readonly user: User }[];
    const last = reviews.findLast((review) => review.user.login === login);
    await this.as("octocat", "PUT", `pulls/${pull}/reviews/${last?.id ?? 0}/dismissals`, { message: "Outdated" });
  }

  async jobCheck(head: string, name: string, conclusion: "success" | "failure"): Promise<void> {
    const job = this.forge.mintJobToken({ checks: "write" }, { runId: 1, jobId: 1 });
    await this.asToken(job, "POST", "check-runs", { name, head_sha: head, status: "completed", conclusion });
  }

  async allComments(issue: number): Promise<readonly { readonly author: string; readonly body: string }[]> {
    const path = `issues/${issue}/comments?per_page=100`;
    const all = (await this.as("octocat", "GET", path)) as readonly { readonly user: User; readonly body: string }[];
    return all.map(({ user, body }) => ({ author: user.login, body }));
  }

  async allIssues(): Promise<readonly { readonly title: string; readonly author: string }[]> {
    const all = (await this.as("octocat", "GET", "issues?state=all&per_page=100")) as readonly {
      readonly title: string;
      readonly user: User;
      readonly pull_request?: unknown;
    }[];
    return all.filter((issue) => issue.pull_request === undefined).map(({ title, user }) => ({ title, author: user.login }));
  }

  async reactions(comment: number): Promise<readonly { readonly login: string; readonly content: string }[]> {
    const path = `issues/comments/${comment}/reactions`;
    const all = (await this.as("octocat", "GET", path)) as readonly { readonly content: string; readonly user: User }[];
    return all.map(({ user, content }) => ({ login: user.login, content }));
  }

  async publishes(tag: string): Promise<void> {
    await this.as("octocat", "POST", "releases", { tag_name: tag, target_commitish: "main" });
  }

  async run(): ReturnType<ContractFixture["run"]> {
    const main = (await this.#repository.resolve("refs/heads/main")) ?? "";
    const { id } = this.forge.runs.startRun({
      workflow: "apply",
      path: ".github/workflows/apply.yml",
      event: "workflow_dispatch",
      ref: "refs/heads/main",
      sha: main,
      actor: { kind: "user", login: "octocat" },
      payload: {},
    });
    return {
      id: String(id),
      end: async () => this.forge.runs.completeRun(id, "success"),
      leaves: (artifact, files) => this.forge.runs.saveArtifact(id, artifact, files),
    };
  }

  async started(): Promise<readonly { readonly file: string; readonly inputs: Readonly<Record<string, string>> }[]> {
    return this.events
      .filter((event) => event.name === "workflow_dispatch")
      .map(({ payload, workflow }) => ({
        file: (workflow ?? "").split("/").at(-1) ?? "",
        inputs: (payload["inputs"] ?? {}) as Readonly<Record<string, string>>,
      }));
  }

  async close(): Promise<void> {
    await this.forge.close();
    await rm(this.#dir, { recursive: true });
  }

  async #review(login: string, pull: number, event: string): Promise<void> {
    await this.as(login, "POST", `pulls/${pull}/reviews`, { event, body: "Reviewed" });
  }
}

export type { ForgePortFixture };

function numberOf(answer: unknown): number {
  return (answer as { readonly number: number }).number;
}

function idOf(answer: unknown): number {
  return (answer as { readonly id: number }).id;
}
