import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { BranchRule, Forge, ForgeOptions } from "../../lab/github/contract.ts";
import { startForge } from "../../lab/github/forge.ts";
import { answerComment } from "../../src/commands/answer.ts";
import { loadFleet } from "../../src/fleet/load.ts";
import { openCheckout } from "../../src/git/checkout.ts";
import { openRepository } from "../../src/git/git-cli.ts";
import type { GitRepository, Remote } from "../../src/git/repository.ts";
import { appTokenOf } from "../../src/github/app-token.ts";
import { connect } from "../../src/github/octokit.ts";
import type { GitHub } from "../../src/github/port.ts";
import { openLedger } from "../../src/ledger/git-ledger.ts";
import { instancesFolder, rolloutPath } from "../../src/ledger/paths.ts";
import { run } from "../../src/process/run.ts";
import { publishRelease, readReleaseEvent, reconcile, type RolloutContext } from "../../src/rollout/index.ts";
import { fleetFiles } from "./fixture-fleet.ts";
import { applyMain, planPullRequests, type WorkedOn } from "./other-workflows.ts";

// A release, its rollout, its pull requests, their merges and what is recorded of them, as companies set GitHub up: the lab's GitHub over HTTP, and each reconcile in a checkout of one
// commit, as a job has it. The stacks' plans and applies are played, since no setting of GitHub touches them.

const app = "flotilla[bot]";
const everything = { actions: "write", checks: "write", contents: "write", issues: "write", pull_requests: "write" } as const;
/** The rulesets that are shipped. */
const shipped: readonly BranchRule[] = [
  ...["flotilla", "rollout", "release"].flatMap((name) => [name, `${name}/**/*`]).map((pattern) => ({ pattern, onlyActors: [app] })),
  { pattern: "main", requiredChecks: ["validate"] },
  { pattern: "main", requiredApprovals: 1, lastPushApproval: true, bypass: [app] },
];

interface Setting {
  readonly setting: string;
  readonly options?: Partial<ForgeOptions>;
  /** A rule of main besides those that are shipped. */
  readonly rule?: Omit<BranchRule, "pattern">;
  /** Others besides. */
  readonly rules?: readonly BranchRule[];
  /** Parents of each commit that a merge makes; 2 where absent. */
  readonly parents?: number;
  /** Who publishes and administers, and who approves. */
  readonly people?: readonly [admin: string, approver: string];
  /** Name of the approver's role where the organization has made it. */
  readonly role?: string;
  /** One where absent: what is merged one after another needs two. */
  readonly instances?: number;
  /** Files of main besides the fleet's, or in the place of them. */
  readonly files?: Readonly<Record<string, string>>;
  /** What is there before the day begins. */
  readonly before?: (day: Day) => Promise<void>;
  /** What people do after each reconcile. */
  readonly meanwhile?: (day: Day) => Promise<void>;
  /** How trackers are lost. */
  readonly lost?: readonly string[];
  /** How many commits of main the release and its upgrades are besides. */
  readonly otherMerges?: number;
}

const trackerTemplate = await readFile(join(import.meta.dirname, "..", "..", "templates", "tracker.md"), "utf8");

/** What does not touch each other shares a day: each takes seconds. */
const settings: readonly Setting[] = [
  {
    setting: "the shipped rulesets, and people's branches beside the App's",
    before: async (day) => {
      for (const branch of ["rollout-notes", "releases", "mona/rollout/prod"]) await day.pushes(branch, "mona");
    },
  },
  {
    setting: "linear history, code owners whom the App may not pass over, managed users, and an organization's own roles",
    rule: { linearHistory: true, requiredApprovals: 1, lastPushApproval: true, codeOwners: true },
    parents: 1,
    people: ["octo-cat_acme", "hubot_acme"],
    role: "release captain",
    files: {
      ".github/CODEOWNERS": "* @octo-cat_acme\n/releases/ @hubot_acme\ndeployments/ @Hubot_acme # takes the place of the first line\n",
    },
    meanwhile: async (day) => {
      // Nothing is merged without, so the tracker has said it of each.
      if (!/Waiting on code owner review from hubot\\_acme\./i.test(await day.tracker())) return;
      for (const { number } of await day.open()) await day.approves(number);
    },
  },
  { setting: "squash merges only, and another default branch", options: { mergeMethods: ["squash"], defaultBranch: "trunk" }, parents: 1 },
  {
    setting:
      "rebase merges only, an App by another name, Issues off at first, an assignee who left, a branch in the way, and trackers that are deleted and transferred",
    options: { mergeMethods: ["rebase"], appSlug: "acme-fleet", settings: { issues: false } },
    parents: 1,
    lost: ["delete", "transfer"],
    files: { "templates/tracker.md": trackerTemplate.replace("assignees: []", "assignees: [monalisa]") },
    before: async (day) => {
      await day.puts("rollout");
      await expect(day.publishes()).rejects.toThrow("Issues are switched off in example/fleet");
      day.forge.administer({ settings: { issues: true } });
    },
    meanwhile: async (day) => {
      const text = await day.tracker();
      if (text.includes("the branch rollout is in the way")) {
        await day.removes("rollout");
        await day.losesTracker("delete");
      } else if ((await day.open()).some(({ isNew }) => isNew)) await day.losesTracker("transfer");
    },
  },
  {
    setting: "branches that are up to date, auto-merge with the App's check plan, and a pull request from a fork",
    options: { settings: { autoMerge: true } },
    rule: { requiredChecks: ["validate", "plan"], upToDate: true },
    instances: 2,
    otherMerges: 1,
    before: async (day) => {
      const number = await day.edits("src-aaa0", ["size: small", "size: medium"]);
      day.forge.enableAutoMerge(number, "mona");
      await day.approves(number);
      const { sha } = (await day.as("mona", "GET", `commits/mona-1`)) as { readonly sha: string };
      await day.forge.openForkPullRequest({ author: "mona", title: "Make it large", branch: "patch-1", sha, base: "main" });
    },
  },
  {
    setting: "signed commits on every branch, the ledger's among them",
    options: { mergeMethods: ["merge"] },
    rules: [{ pattern: "**/*", signedCommits: true }],
    instances: 2,
  },
  {
    setting:
      "merge commits only, signed on main, heads and mergeability that are known late, conversations that must be resolved, and bases that somebody changes",
    options: { mergeMethods: ["merge"], lateHeads: true, lateMergeability: true },
    rule: { threads: true, signedCommits: true },
    before: async (day) => await day.pushes("side", "mona"),
    meanwhile: async (day) => {
      for (const { number, base, isNew } of await day.open()) {
        expect(base).toBe("main");
        if (isNew) await day.as("mona", "PATCH", `pulls/${number}`, { base: "side" });
        day.forge.converse(number, isNew ? "begin" : "resolve");
      }
    },
  },
];

test.for(settings)("a release goes through the fleet under $setting", { timeout: 240_000 }, async (setting) => {
  const day = await openDay(setting);
  try {
    await setting.before?.(day);
    await day.publishes();
    const turns = await day.untilFinished(setting.meanwhile);
    expect(turns).toBeLessThan(20);
    const { instances = 1, parents = 2, otherMerges = 0, lost = [] } = setting;
    expect(day.lost).toEqual(lost);
    // Main is applied as it is: the ledger's commits are those of main's history.
    expect(await day.recorded()).toEqual(Array.from({ length: instances }, () => ({ version: "5.4.0", onMain: true })));
    expect(await day.parentsOfMerges()).toEqual(Array.from({ length: instances + 1 + otherMerges }, () => parents));
    expect((await day.branches()).filter((branch) => branch.startsWith("rollout/") || branch.startsWith("release/"))).toEqual([]);
  } finally {
    await day.close();
  }
});

/** A pull request of the App; new where the day has not listed it before. */
interface OpenPull {
  readonly number: number;
  readonly base: string;
  readonly isNew: boolean;
}

interface Day {
  readonly forge: Forge;
  /** A request of a person to the repository's API. */
  as(login: string, method: string, path: string, body?: unknown): Promise<unknown>;
  pushes(branch: string, login: string): Promise<void>;
  /** A branch from before there were rules. */
  puts(branch: string): Promise<void>;
  removes(branch: string): Promise<void>;
  /** A person's pull request that replaces a text in an instance's config; its number. */
  edits(id: string, change: readonly [from: string, to: string]): Promise<number>;
  publishes(): Promise<void>;
  open(): Promise<readonly OpenPull[]>;
  approves(pullRequest: number): Promise<void>;
  tracker(): Promise<string>;
  losesTracker(how: "delete" | "transfer"): Promise<void>;
  /** How the trackers were lost that others have taken the place of. */
  readonly lost: readonly string[];
  /** How many reconciles it took. */
  untilFinished(meanwhile?: (day: Day) => Promise<void>): Promise<number>;
  /** Of each instance what the ledger has: its version, and whether the commit that it was applied from is on main. */
  recorded(): Promise<readonly { readonly version: string; readonly onMain: boolean }[]>;
  parentsOfMerges(): Promise<readonly number[]>;
  branches(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** All at once. */
const strategy = `apiVersion: flotilla.dev/v1
kind: RolloutStrategy
spec:
  batch: 1
  stages:
    - { name: all, members: [{ percent: 100 }], concurrency: 2, failures: 0, gates: [health] }
`;

const env = { PATH: process.env["PATH"] ?? "", HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };

async function openDay(setting: Setting): Promise<Day> {
  const {
    options = {},
    rule,
    rules: others = [],
    instances = 1,
    people: [admin, approver] = ["octocat", "hubot"],
    role,
    files = {},
  } = setting;
  const folder = await mkdtemp(join(tmpdir(), "flotilla-test-day-"));
  const { defaultBranch: branch = "main", appSlug = "flotilla" } = options;
  const login = `${appSlug}[bot]`;
  const rules = [...shipped, ...others, ...(rule === undefined ? [] : [{ pattern: "main", ...rule }])].map((one) => ({
    ...one,
    pattern: one.pattern === "main" ? branch : one.pattern,
    ...(one.onlyActors === undefined ? {} : { onlyActors: [login] }),
    ...(one.bypass === undefined ? {} : { bypass: [login] }),
  }));
  const users = [
    { login: admin, permission: "admin" as const },
    { login: approver, permission: "maintain" as const, ...(role === undefined ? {} : { role }) },
    { login: "mona", permission: "write" as const },
  ];
  const forge = await startForge({
    dir: join(folder, "forge.git"),
    owner: "example",
    name: "fleet",
    users,
    environments: [],
    rules,
    variables: {},
    now: Date.now,
    path: env.PATH,
    ...options,
  });
  const hub = await openRepository(forge.repository.gitDir, run, env);
  await forge.pushInitial(await seed(folder, branch, instances, files), `refs/heads/${branch}`);
  const access = {
    apiUrl: forge.apiUrl,
    appId: String(forge.app.id),
    privateKey: forge.app.privateKey,
    owner: "example",
    repository: "fleet",
  };
  const { token } = await appTokenOf(access, { permissions: everything });
  const github = connect({ apiUrl: forge.apiUrl, owner: "example", repository: "fleet", token, login, patience: 5, defaultBranch: branch });
  const place = (await hub.resolve(`refs/heads/${branch}`)) ?? "";
  const { mainIsSigned } = await github.ledgerFacts({ branch: "flotilla/ledger", place, check: "ledger" });
  const remote: Remote = {
    url: `${forge.url}/example/fleet.git`,
    token,
    branch,
    apart: "flotilla/ledger",
    signing: { asked: new Set(mainIsSigned ? ["release", "rollout"] : []), sign: (commit) => github.signedCommit(commit) },
  };
  return new PlayedDay({ folder, forge, hub, github, remote, admin, approver });
}

/** A folder with the fleet's repository. */
async function seed(folder: string, branch: string, instances: number, more: Readonly<Record<string, string>>): Promise<string> {
  const dir = join(folder, "seed.git");
  await run("git", ["init", "--bare", "--quiet", `--initial-branch=${branch}`, dir], { cwd: folder, env, timeout: 10_000 });
  const repository = await openRepository(dir, run, env);
  const files = await fleetFiles(
    Array.from({ length: instances }, (_, index) => ({ id: `src-aaa${index}`, type: "production" as const })),
    strategy,
  );
  const dispatchable = (inputs: string): string => `on:\n  workflow_dispatch:\n${inputs}jobs: {}\n`;
  const workflows = {
    ".github/workflows/apply.yml": dispatchable(""),
    ".github/workflows/rollout.yml": dispatchable(""),
    ".github/workflows/plan.yml": dispatchable("    inputs:\n      pull-request: { type: string }\n"),
  };
  const tree = await repository.writeTree(null, new Map(Object.entries({ ...files, ...workflows, ...more })));
  const first = await repository.writeCommit(tree, [], "Start", { name: "octocat", email: "octocat@example.com", at: Date.now() });
  await repository.updateRef(`refs/heads/${branch}`, first, null);
  return dir;
}

interface DayParts {
  readonly folder: string;
  readonly forge: Forge;
  readonly hub: GitRepository;
  readonly github: GitHub;
  readonly remote: Remote;
  readonly admin: string;
  readonly approver: string;
}

class PlayedDay implements Day {
  readonly #parts: DayParts;
  readonly #log: string[] = [];
  readonly #typed = new Set<string>();
  readonly #seen = new Set<number>();
  readonly #gone = new Map<number, string>();
  #isReleased = false;

  constructor(parts: DayParts) {
    this.#parts = parts;
  }

  get lost(): readonly string[] {
    return [...this.#gone.values()];
  }

  get forge(): Forge {
    return this.#parts.forge;
  }

  async puts(branch: string): Promise<void> {
    await this.#parts.hub.updateRef(`refs/heads/${branch}`, await this.#main(), null);
  }

  async removes(branch: string): Promise<void> {
    const { folder, hub } = this.#parts;
    await run("git", ["--git-dir", hub.gitDir, "update-ref", "-d", `refs/heads/${branch}`], { cwd: folder, env, timeout: 10_000 });
  }

  async edits(id: string, [from, to]: readonly [from: string, to: string]): Promise<number> {
    const { hub } = this.#parts;
    const path = `environments/prod/deployments/${id}/config.yaml`;
    const main = await this.#main();
    const blob = (await hub.resolve(`${main}:${path}`)) ?? "";
    const text = Buffer.from((await hub.blobs([blob])).get(blob) ?? []).toString("utf8");
    await this.#pushFile("mona-1", "mona", path, text.replace(from, to));
    const pull = { title: `Make ${to}`, head: "mona-1", base: this.#parts.remote.branch };
    return ((await this.as("mona", "POST", "pulls", pull)) as { readonly number: number }).number;
  }

  async open(): Promise<readonly OpenPull[]> {
    const { github } = this.#parts;
    const found = (await github.openPullRequests()).filter(({ author }) => author === github.login);
    return await Promise.all(
      found.map(async ({ number }) => {
        const { base } = (await this.as("mona", "GET", `pulls/${number}`)) as { readonly base: { readonly ref: string } };
        const isNew = !this.#seen.has(number);
        this.#seen.add(number);
        return { number, base: base.ref, isNew };
      }),
    );
  }

  async approves(pullRequest: number): Promise<void> {
    await this.as(this.#parts.approver, "POST", `pulls/${pullRequest}/reviews`, { event: "APPROVE" });
  }

  async tracker(): Promise<string> {
    const issue = await this.as("mona", "GET", `issues/${await this.#trackerNumber()}`);
    return (issue as { readonly body: string }).body;
  }

  async losesTracker(how: "delete" | "transfer"): Promise<void> {
    const number = await this.#trackerNumber();
    this.forge.removeIssue(number, how);
    this.#gone.set(number, how);
  }

  async #trackerNumber(): Promise<number> {
    const { ledger } = await this.#job();
    return (await (await ledger.open()).read(rolloutPath("prod", "5.4.0")))?.tracker ?? 0;
  }

  async pushes(branch: string, login: string): Promise<void> {
    await this.#pushFile(branch, login, "notes.txt", `${branch}\n`);
  }

  async #pushFile(branch: string, login: string, path: string, text: string): Promise<void> {
    const { hub, forge, remote } = this.#parts;
    const main = await this.#main();
    const tree = await hub.writeTree(main, new Map([[path, text]]));
    const commit = await hub.writeCommit(tree, [main], `Change ${path}`, { name: login, email: `${login}@example.com`, at: Date.now() });
    const pushed = await hub.push({ ...remote, token: forge.user(login).token }, commit, `refs/heads/${branch}`, null);
    expect(pushed.outcome).toBe("pushed");
  }

  async publishes(): Promise<void> {
    const { remote, admin } = this.#parts;
    if (!this.#isReleased) await this.as(admin, "POST", "releases", { tag_name: "v5.4.0", target_commitish: remote.branch });
    this.#isReleased = true;
    const read = readReleaseEvent("workflow_dispatch", {}, "5.4.0", "v{{version}}");
    if (read.outcome !== "release") throw new Error("not a release");
    await publishRelease(await this.#job(), read.release, [admin]);
  }

  async untilFinished(meanwhile?: (day: Day) => Promise<void>): Promise<number> {
    for (let turn = 1; turn <= 20; turn += 1) {
      const context = await this.#job();
      const worked = this.#workedOn(context);
      await planPullRequests(worked, {});
      await applyMain(worked, {});
      await reconcile(context);
      const rollout = await (await context.ledger.open()).read(rolloutPath("prod", "5.4.0"));
      if (rollout?.state === "finished") {
        expect([...this.#gone.keys()]).not.toContain(rollout.tracker);
        return turn;
      }
      if (rollout?.tracker !== null && rollout?.tracker !== undefined) await this.#approve(context, rollout.tracker);
      await meanwhile?.(this);
    }
    throw new Error(`not finished:\n${this.#log.slice(-30).join("\n")}`);
  }

  async recorded(): ReturnType<Day["recorded"]> {
    const { repository, ledger } = await this.#job();
    const view = await ledger.open();
    const files = await Promise.all(view.list(instancesFolder).map(async (path) => await view.read(path)));
    return await Promise.all(
      files.map(async (file) => {
        const commit = file?.stacks["app"]?.applied?.commit ?? "";
        return { version: file?.version ?? "none", onMain: await repository.isAncestor(commit, "HEAD") };
      }),
    );
  }

  async parentsOfMerges(): Promise<readonly number[]> {
    const { hub } = this.#parts;
    const commits = await hub.mainline(await this.#main(), [], { since: null });
    return commits.slice(0, -1).map(({ parents }) => parents.length);
  }

  async branches(): Promise<readonly string[]> {
    const listed = await run("git", ["for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads"], {
      cwd: this.#parts.forge.repository.gitDir,
      env,
      timeout: 10_000,
    });
    return listed.stdout.trim().split("\n");
  }

  async close(): Promise<void> {
    await this.#parts.forge.close();
    await rm(this.#parts.folder, { recursive: true, force: true });
  }

  /** What a job has: one commit of main, and the App's token. */
  async #job(): Promise<RolloutContext> {
    const { folder, remote, github } = this.#parts;
    const dir = await mkdtemp(join(folder, "job-"));
    const authorization = `http.extraHeader=Authorization: basic ${Buffer.from(`x-access-token:${remote.token}`).toString("base64")}`;
    const branch = remote.branch ?? "main";
    for (const args of [
      ["init", "--quiet"],
      [
        "-c",
        authorization,
        "fetch",
        "--quiet",
        "--no-tags",
        "--depth=1",
        remote.url,
        `+refs/heads/${branch}:refs/remotes/origin/${branch}`,
      ],
      ["checkout", "--quiet", "-B", branch, `refs/remotes/origin/${branch}`],
    ]) {
      const ran = await run("git", args, { cwd: dir, env, timeout: 30_000 });
      if (ran.code !== 0) throw new Error(ran.stderr);
    }
    const repository = await openCheckout({ dir, run, env, remote });
    const by = { name: github.login, email: `1+${github.login}@users.noreply.github.com` };
    const ledger = openLedger({ repository, remote, branch: "flotilla/ledger", by, clock: Date.now });
    return { repository, remote, ledger, github, by, clock: Date.now, log: (line) => void this.#log.push(line) };
  }

  #workedOn({ repository, remote, ledger }: RolloutContext): WorkedOn {
    const { github, forge, hub } = this.#parts;
    const jobs = forge.mintJobToken({ checks: "write" }, { runId: 1, jobId: 1 });
    return {
      repository,
      remote,
      ledger,
      now: Date.now,
      main: () => this.#main(),
      snapshot: async () => {
        const { snapshot } = await loadFleet(hub, await this.#main());
        if (snapshot === null) throw new Error("main holds no fleet");
        return snapshot;
      },
      github: {
        // Of a fork's head nothing is planned.
        openPullRequests: async () => (await github.openPullRequests()).filter(({ sameRepository }) => sameRepository),
        checksAndIssues: (wanted) => github.checksAndIssues(wanted),
        setCheck: async (head, name, conclusion, by) => {
          if (by === undefined) await this.#asToken(jobs, "POST", "check-runs", { name, head_sha: head, status: "completed", conclusion });
          else await github.writeCheck({ name, head, conclusion, title: "Planned", summary: "Planned" });
        },
      },
    };
  }

  /** Types what the tracker asks for, each once. */
  async #approve(context: RolloutContext, tracker: number): Promise<void> {
    const { approver } = this.#parts;
    const { body } = (await this.as(approver, "GET", `issues/${tracker}`)) as { readonly body: string };
    for (const [line] of body.matchAll(/\/approve [0-9a-f]{8}(?![0-9a-f])|\/start\b/g)) {
      if (this.#typed.has(line)) continue;
      this.#typed.add(line);
      const { id } = (await this.as(approver, "POST", `issues/${tracker}/comments`, { body: line })) as { readonly id: number };
      this.#log.push(`${line}: ${JSON.stringify(await answerComment(context, { id, issue: tracker, body: line }))}`);
    }
  }

  async #main(): Promise<string> {
    const { hub, remote } = this.#parts;
    return (await hub.resolve(`refs/heads/${remote.branch ?? "main"}`)) ?? "";
  }

  as(login: string, method: string, path: string, body?: unknown): Promise<unknown> {
    return this.#asToken(this.#parts.forge.user(login).token, method, path, body);
  }

  async #asToken(token: string, method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.#parts.forge.apiUrl}/repos/example/fleet/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === "" ? null : (JSON.parse(text) as unknown);
  }
}
