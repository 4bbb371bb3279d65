import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appTokenOf } from "../../src/github/app-token.ts";
import { connect } from "../../src/github/octokit.ts";
import type { Forge, ForgeEvent, TokenPermissions } from "../../lab/github/contract.ts";
import { startForge } from "../../lab/github/forge.ts";
import { openRepository } from "../../src/git/git-cli.ts";
import { run } from "../../src/process/run.ts";
import { type ContractFixture, contractPeople } from "./contract.ts";

/** Octokit's adapter against the local forge, over HTTP, with a token that the App really asked for. */
export interface ForgePortFixture extends ContractFixture {
  readonly forge: Forge;
  readonly events: readonly ForgeEvent[];
  /** The App's token with these permissions and no others; `contents:write` as `{ contents: "write" }`. */
  tokenWith(permissions: TokenPermissions): Promise<string>;
  /** The same with a token. */
  asToken(token: string, method: string, path: string, body?: unknown): Promise<unknown>;
  /** REST as a person (`POST`, `issues/1/comments`); throws with GitHub's message where it is refused. */
  as(login: string, method: string, path: string, body?: unknown): Promise<unknown>;
}

const everything = { actions: "write", checks: "write", contents: "write", issues: "write", pull_requests: "write" } as const;

export async function openForgePortFixture(): Promise<ForgePortFixture> {
  const dir = await mkdtemp(join(tmpdir(), "forge-world-"));
  const env = { PATH: process.env["PATH"] ?? "", HOME: dir };
  const gitDir = join(dir, "flotilla.git");
  const forge = await startForge({
    dir: gitDir,
    owner: "example",
    name: "fleet",
    users: Object.entries(contractPeople).map(([login, permission]) => ({ login, permission })),
    environments: [],
    rules: [],
    variables: {},
    now: () => Date.now(),
    path: env.PATH,
  });
  const seed = join(dir, "seed.git");
  await run("git", ["init", "--bare", "--quiet", "--initial-branch=main", seed], { cwd: dir, env, timeout: 10_000 });
  const seeded = await openRepository(seed, run, env);
  const dispatchable = (inputs: string): string => `on:\n  workflow_dispatch:\n${inputs}jobs: {}\n`;
  const files = new Map([
    ["README.md", "A fleet\n"],
    [".github/workflows/apply.yml", dispatchable("")],
    [".github/workflows/release.yml", dispatchable("    inputs:\n      version: { type: string }\n")],
  ]);
  const by = (login: string) => ({ name: login, email: `${login}@users.noreply.github.com`, at: Date.now() });
  const first = await seeded.writeCommit(await seeded.writeTree(null, files), [], "Start", by("octocat"));
  await seeded.updateRef("refs/heads/main", first, null);
  await forge.pushInitial(seed, "refs/heads/main");
  const repository = await openRepository(gitDir, run, env);

  const events: ForgeEvent[] = [];
  forge.onEvent((event) => events.push(event));
  const app = {
    apiUrl: forge.apiUrl,
    appId: String(forge.app.id),
    privateKey: forge.app.privateKey,
    owner: "example",
    repository: "fleet",
  };
  const { token, login } = await appTokenOf(app, everything);
  const ask = async (bearer: string, method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${forge.apiUrl}/repos/example/fleet/${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? null : (JSON.parse(text) as unknown);
  };
  const as = (who: string, method: string, path: string, body?: unknown): Promise<unknown> =>
    ask(forge.user(who).token, method, path, body);
  const commit = async (branch: string, who: string): Promise<string> => {
    const parent = (await repository.resolve(`refs/heads/${branch}`)) ?? (await repository.resolve("refs/heads/main")) ?? "";
    const tree = await repository.writeTree(parent, new Map([[`${branch}.txt`, `${events.length} ${parent}\n`]]));
    return repository.writeCommit(tree, [parent], `Work on ${branch}`, by(who));
  };
  const pushAs = async (branch: string, who: string): Promise<string> => {
    const parent = await repository.resolve(`refs/heads/${branch}`);
    const made = await commit(branch, who);
    const pusher = who.endsWith("[bot]") ? token : forge.user(who).token;
    const remote = { url: `${forge.url}/example/fleet.git`, token: pusher };
    const pushed = await repository.push(remote, made, `refs/heads/${branch}`, parent);
    if (pushed.outcome !== "pushed") throw new Error(`push to ${branch}: ${JSON.stringify(pushed)}`);
    return made;
  };
  const review = (who: string, pull: number, event: string): Promise<unknown> =>
    as(who, "POST", `pulls/${pull}/reviews`, { event, body: "Reviewed" });

  return {
    forge,
    events,
    as,
    asToken: ask,
    tokenWith: async (permissions) => (await appTokenOf(app, permissions)).token,
    github: connect({ apiUrl: forge.apiUrl, owner: "example", repository: "fleet", token, login, patience: 5 }),
    push: pushAs,
    opensPullRequest: async (who, branch) => numberOf(await as(who, "POST", "pulls", { title: branch, head: branch, base: "main" })),
    async forkPullRequest(who, branch) {
      const sha = await pushAs("fork-stays-outside", "octocat");
      return (await forge.openForkPullRequest({ author: who, title: branch, branch, sha, base: "main" })).number;
    },
    opensIssue: async (who, title, body) => numberOf(await as(who, "POST", "issues", { title, body })),
    comments: async (who, issue, body) => idOf(await as(who, "POST", `issues/${issue}/comments`, { body })),
    labels: async (who, issue, label) => void (await as(who, "POST", `issues/${issue}/labels`, { labels: [label] })),
    unlabels: async (who, issue, label) => void (await as(who, "DELETE", `issues/${issue}/labels/${encodeURIComponent(label)}`)),
    approves: async (who, pull) => void (await review(who, pull, "APPROVE")),
    requestsChanges: async (who, pull) => void (await review(who, pull, "REQUEST_CHANGES")),
    async dismisses(who, pull) {
      const reviews = (await as("octocat", "GET", `pulls/${pull}/reviews`)) as readonly {
        readonly id: number;
        readonly user: { readonly login: string };
      }[];
      const last = reviews.findLast((each) => each.user.login === who);
      await as("octocat", "PUT", `pulls/${pull}/reviews/${last?.id ?? 0}/dismissals`, { message: "Outdated" });
    },
    async jobCheck(head, name, conclusion) {
      const job = forge.mintJobToken({ checks: "write" }, { runId: 1, jobId: 1 });
      await ask(job, "POST", "check-runs", { name, head_sha: head, status: "completed", conclusion });
    },
    async allComments(issue) {
      const all = (await as("octocat", "GET", `issues/${issue}/comments?per_page=100`)) as readonly {
        readonly user: { readonly login: string };
        readonly body: string;
      }[];
      return all.map(({ user, body }) => ({ author: user.login, body }));
    },
    async allIssues() {
      const all = (await as("octocat", "GET", "issues?state=all&per_page=100")) as readonly {
        readonly title: string;
        readonly user: { readonly login: string };
        readonly pull_request?: unknown;
      }[];
      return all.filter((issue) => issue.pull_request === undefined).map(({ title, user }) => ({ title, author: user.login }));
    },
    async reactions(comment) {
      const all = (await as("octocat", "GET", `issues/comments/${comment}/reactions`)) as readonly {
        readonly content: string;
        readonly user: { readonly login: string };
      }[];
      return all.map(({ user, content }) => ({ login: user.login, content }));
    },
    publishes: async (tag) => void (await as("octocat", "POST", "releases", { tag_name: tag, target_commitish: "main" })),
    async run() {
      const main = (await repository.resolve("refs/heads/main")) ?? "";
      const started = forge.runs.startRun({
        workflow: "apply",
        path: ".github/workflows/apply.yml",
        event: "workflow_dispatch",
        ref: "refs/heads/main",
        sha: main,
        actor: { kind: "user", login: "octocat" },
        payload: {},
      });
      return { id: String(started.id), end: async () => forge.runs.completeRun(started.id, "success") };
    },
    started: async () =>
      events
        .filter((event) => event.name === "workflow_dispatch")
        .map(({ payload, workflow }) => ({
          file: (workflow ?? "").split("/").at(-1) ?? "",
          inputs: (payload["inputs"] ?? {}) as Readonly<Record<string, string>>,
        })),
    async close() {
      await forge.close();
      await rm(dir, { recursive: true });
    },
  };
}

function numberOf(answer: unknown): number {
  return (answer as { readonly number: number }).number;
}

function idOf(answer: unknown): number {
  return (answer as { readonly id: number }).id;
}
