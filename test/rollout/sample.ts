import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadFleet } from "../../src/fleet/load.ts";
import type { FleetSnapshot } from "../../src/fleet/model.ts";
import { openRepository } from "../../src/git/git-cli.ts";
import type { GitRepository, Remote } from "../../src/git/repository.ts";
import { openLedger } from "../../src/ledger/git-ledger.ts";
import { instancePath, type LedgerPath, reviewPath, rolloutPath } from "../../src/ledger/paths.ts";
import type { LedgerStore } from "../../src/ledger/store.ts";
import { run } from "../../src/process/run.ts";
import { digestsOf } from "../../src/rollout/observe/digests.ts";
import type { RolloutContext } from "../../src/rollout/context.ts";
import type { LedgerInstance, LedgerReview, LedgerRollout, PlanRecord } from "../../src/schemas/kinds.ts";
import type { PullRequest } from "../../src/github/port.ts";
import { branchesOf } from "../github/fake-branches.ts";
import { type FakeGitHub, fakeGitHub } from "../github/fake-github.ts";

const env = { PATH: process.env["PATH"] ?? "", HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
export const app = { name: "flotilla[bot]", email: "flotilla[bot]@users.noreply.github.com" };

export interface SampleInstance {
  readonly id: string;
  readonly type: "internal" | "trial" | "production";
  readonly version?: string;
  /** More lines of spec. */
  readonly spec?: string;
  readonly channel?: "stable" | "insiders" | "pause";
}

export interface Sample {
  readonly context: RolloutContext;
  readonly github: FakeGitHub;
  readonly ledger: LedgerStore;
  readonly repository: GitRepository;
  readonly remote: Remote;
  readonly log: string[];
  /** Milliseconds; moves a second per look. */
  now(): number;
  snapshot(): Promise<FleetSnapshot>;
  rollout(target?: string): Promise<LedgerRollout>;
  instance(id: string): Promise<LedgerInstance | undefined>;
  main(): Promise<string>;
  /** Names of the remote's branches, sorted. */
  branches(): Promise<readonly string[]>;
  /** A commit on a branch of the remote, made by a person. */
  commit(branch: string, files: Readonly<Record<string, string | null>>, by?: string): Promise<string>;
  fileOn(branch: string, path: string): Promise<string | null>;
  /** Validation and planning of every open pull request, as the other workflows do it. `shape` may give an instance a plan of another shape. */
  plan(options?: {
    readonly record?: (id: string, stack: string) => PlanRecord | null;
    readonly validate?: "success" | "failure";
  }): Promise<void>;
  /** Everything main says is applied and probed. `sick` never gets healthy, `broken` cannot be applied. */
  apply(options?: {
    readonly sick?: readonly string[];
    readonly broken?: readonly string[];
    readonly only?: readonly string[];
  }): Promise<void>;
  close(): Promise<void>;
}

export const sampleStrategy = `apiVersion: flotilla.dev/v1
kind: RolloutStrategy
spec:
  batch: 1
  stages:
    - { name: internal, members: [{ labels: { instance-type: internal }, percent: 100 }], concurrency: 1, failures: 0, leastSuccesses: 1, gates: [health] }
    - { name: rest, members: [{ percent: 100 }], concurrency: 2, failures: 0, gates: [health] }
`;

/** A fleet in a real repository, a ledger in it, and GitHub in memory over the same repository. */
export async function sampleFleet(instances: readonly SampleInstance[], strategy = sampleStrategy): Promise<Sample> {
  const folder = await mkdtemp(join(tmpdir(), "flotilla-test-rollout-"));
  const git = async (...args: readonly string[]): Promise<void> => {
    const ran = await run("git", args, { cwd: folder, env, timeout: 30_000 });
    if (ran.code !== 0) throw new Error(ran.stderr);
  };
  await git("init", "-q", "--bare", "-b", "main", "hub.git");
  await git("init", "-q", "--bare", "-b", "main", "here.git");
  const hub = await openRepository(join(folder, "hub.git"), run, env);
  const repository = await openRepository(join(folder, "here.git"), run, env);
  const remote: Remote = { url: join(folder, "hub.git"), token: null };
  let clock = Date.parse("2026-11-02T08:00:00Z");
  const now = (): number => (clock += 1_000);
  const commit: Sample["commit"] = async (branch, files, by = "mona") => {
    const tip = await hub.resolve(`refs/heads/${branch}`);
    const tree = await hub.writeTree(tip === null ? null : (await hub.commit(tip)).tree, new Map(Object.entries(files)));
    const made = await hub.writeCommit(tree, tip === null ? [] : [tip], `Change by ${by}`, {
      name: by,
      email: `${by}@example.com`,
      at: now(),
    });
    if (!(await hub.updateRef(`refs/heads/${branch}`, made, tip))) throw new Error("lost a race");
    return made;
  };
  await commit("main", { ...(await fleetFiles(instances)), "environments/prod/rollouts/fast.yaml": strategy });
  const github = fakeGitHub({
    branches: branchesOf(hub, now),
    now,
    people: { octocat: "admin", monalisa: "maintain", defunkt: "write", hubot: "read" },
  });
  const ledger = openLedger({ repository, remote, branch: "flotilla/ledger", by: app, clock: now });
  const log: string[] = [];
  const main = async (): Promise<string> => (await hub.resolve("refs/heads/main")) ?? "";
  let loaded: { readonly main: string; readonly snapshot: FleetSnapshot } | null = null;
  let settledAt = "";
  const snapshot = async (): Promise<FleetSnapshot> => {
    const tip = await main();
    if (loaded?.main === tip) return loaded.snapshot;
    await repository.fetch(remote, ["+refs/heads/*:refs/test/*"]);
    const { snapshot, problems } = await loadFleet(repository, tip);
    if (snapshot === null || problems.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(problems));
    loaded = { main: tip, snapshot };
    return snapshot;
  };
  const sample: Sample = {
    context: { repository, remote, ledger, github, by: app, clock: now, log: (line) => void log.push(line) },
    github,
    ledger,
    repository,
    remote,
    log,
    now,
    snapshot,
    main,
    branches: async () => {
      const listed = await run("git", ["ls-remote", "--heads", remote.url], { cwd: folder, env, timeout: 30_000 });
      return [...listed.stdout.matchAll(/refs\/heads\/(\S+)/g)].map(([, name = ""]) => name).sort();
    },
    commit,
    rollout: async (target = "5.4.0") => (await (await ledger.open()).read(rolloutPath("prod", target))) as LedgerRollout,
    instance: async (id) => await (await ledger.open()).read(instancePath("prod", id)),
    fileOn: async (branch, path) => {
      const oid = await hub.resolve(`refs/heads/${branch}:${path}`);
      return oid === null ? null : Buffer.from((await hub.blobs([oid])).get(oid) ?? []).toString("utf8");
    },
    plan: async ({ record, validate = "success" } = {}) => {
      const waiting: PullRequest[] = [];
      for (const pull of await github.openPullRequests())
        if (!(await github.checks(pull.head)).some(({ name }) => name === "plan")) waiting.push(pull);
      if (waiting.length === 0) return;
      await repository.fetch(remote, ["+refs/heads/*:refs/test/*"]);
      const before = await snapshot();
      const reviews = new Map<LedgerPath<"LedgerReview">, LedgerReview>();
      for (const pull of waiting) {
        github.setCheck(pull.head, "validate", validate);
        if (validate === "failure") continue;
        const merged = await repository.mergeTree(await main(), pull.head);
        if (merged.outcome !== "clean") continue;
        const after = (await loadFleet(repository, merged.tree)).snapshot;
        if (after === null) continue;
        for (const instance of after.environments.get("prod")?.instances.values() ?? []) {
          const environment = after.environments.get("prod");
          const old = before.environments.get("prod")?.instances.get(instance.id);
          if (environment === undefined || old === undefined) continue;
          const was = digestsOf(before, environment, old);
          for (const [stack, digest] of digestsOf(after, environment, instance)) {
            if (was.get(stack) === digest) continue;
            const made = record === undefined ? sampleRecord(instance.config.spec.slug, stack, digest) : record(instance.id, stack);
            if (made === null) continue;
            const review = {
              record: { ...made, digest },
              pullRequest: pull.number,
              head: pull.head,
              base: await main(),
              mergeTree: merged.tree,
              at: iso(now()),
              run: "1",
            };
            reviews.set(reviewPath("prod", instance.id, stack, digest), {
              environment: "prod",
              id: instance.id,
              stack,
              digest,
              reviews: [review],
            });
          }
        }
        github.setCheck(pull.head, "plan", "success", "flotilla");
      }
      await ledger.write(() => ({ message: "Record plans", files: reviews }));
    },
    apply: async ({ sick = [], broken = [], only } = {}) => {
      const fleet = await snapshot();
      const commit = await main();
      const state = `${commit} ${(await ledger.open()).commit ?? ""} ${JSON.stringify([sick, broken, only])}`;
      if (state === settledAt) return;
      const { view } = await ledger.write(async (view) => {
        const files = new Map<LedgerPath<"LedgerInstance">, LedgerInstance>();
        for (const environment of fleet.environments.values())
          for (const instance of environment.instances.values()) {
            const { id } = instance;
            if (only !== undefined && !only.includes(id)) continue;
            const path = instancePath(environment.name, id);
            const before = await view.read(path);
            const digests = digestsOf(fleet, environment, instance);
            const pending = [...digests].some(([stack, digest]) => before?.stacks[stack]?.applied?.digest !== digest);
            const done = !pending && before?.version === instance.config.spec.version && before.retry === null;
            if (done) continue;
            if (
              before?.retry === null &&
              before.stacks["app"]?.attempt?.state === "failed" &&
              before.stacks["app"].attempt.digest === digests.get("app")
            )
              continue;
            files.set(
              path,
              applied(
                environment.name,
                id,
                instance.config.spec.version,
                digests,
                commit,
                iso(now()),
                before,
                sick.includes(id),
                broken.includes(id),
              ),
            );
          }
        return { message: "Record applies", files };
      });
      settledAt = `${commit} ${view.commit ?? ""} ${JSON.stringify([sick, broken, only])}`;
    },
    close: async () => await rm(folder, { recursive: true, force: true }),
  };
  return sample;
}

function iso(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

function applied(
  environment: string,
  id: string,
  version: string,
  digests: ReadonlyMap<string, string>,
  commit: string,
  at: string,
  before: LedgerInstance | undefined,
  sick: boolean,
  broken: boolean,
): LedgerInstance {
  const fingerprint = `sha256:${"f".repeat(64)}`;
  const stacks = [...digests].map(([stack, digest]) => {
    const attempt = {
      id: `${id}-${at}`,
      digest,
      commit,
      run: "7",
      at,
      state: broken ? "failed" : "clean",
      error: broken ? "the cloud said no" : null,
      fingerprint,
      shape: null,
      why: [],
    } as const;
    const applied = {
      digest,
      commit,
      fingerprint,
      reviewedFingerprint: null,
      run: "7",
      engine: "tofu 1.6.2",
      backend: "local",
      startedAt: at,
      at,
      version,
      outputs: {},
      hashes: {},
      consumed: {},
      pullRequest: null,
      author: null,
      approvers: [],
      confirmer: null,
      backup: before === undefined ? null : `backup-${id}`,
    };
    return [stack, { applied: broken ? (before?.stacks[stack]?.applied ?? null) : applied, attempt }] as const;
  });
  return {
    environment,
    id,
    inputs: null,
    version: broken ? (before?.version ?? null) : version,
    health: broken
      ? (before?.health ?? null)
      : {
          state: sick ? "unhealthy" : "healthy",
          version: sick ? null : version,
          at,
          detail: sick ? `https://${id.slice(4)}-slug.fleet.example/healthz answered 503` : null,
        },
    maintenance: null,
    retry: null,
    stacks: Object.fromEntries(stacks),
  };
}

export function sampleRecord(
  slug: string,
  stack: string,
  digest = `sha256:${"0".repeat(64)}`,
  address = "terraform_data.main",
): PlanRecord {
  return {
    keyId: "k1",
    digest,
    mode: "planned",
    changes: [
      {
        address: `module.stack.${address}["${slug}"]`,
        previous: null,
        actions: ["update"],
        attributes: { version: `hmac:${"a".repeat(64)}` },
      },
    ],
    outputs: stack === "app" ? { url: "unknown" } : {},
  };
}

async function fleetFiles(instances: readonly SampleInstance[]): Promise<Readonly<Record<string, string>>> {
  const template = async (name: string): Promise<string> =>
    await readFile(join(import.meta.dirname, "..", "..", "templates", name), "utf8");
  return {
    "flotilla.yaml": `apiVersion: flotilla.dev/v1
kind: Fleet
spec:
  releases: { repository: example/product, tag: "v{{version}}" }
  ledger: flotilla/ledger
  notify: { mention: "@example/cloud" }
`,
    "environments/prod/environment.yaml": `apiVersion: flotilla.dev/v1
kind: Environment
spec:
  kind: local
  engine: { name: tofu, version: ">=1.6" }
  backend: { type: local }
  inputs: {}
  apply: on
  policy:
    review: approved
    confirmers: { permission: maintain }
    protectedTypes: [local_database]
    failureBudget: 1
    providers: []
  rollouts: { patch: fast, minor: fast }
`,
    "architectures/plain/1/architecture.yaml": `apiVersion: flotilla.dev/v1
kind: Architecture
spec:
  stacks:
    - { name: database, inputs: [spec.size], outputs: { url: {} } }
    - { name: app, needs: [database], inputs: [spec.domain, spec.version], outputs: { url: {} } }
  health:
    - { http: "https://{{spec.domain}}/healthz", status: 200, version: "/version", passes: 1, within: 10s }
`,
    "architectures/plain/1/stacks/database/main.tf":
      'variable "instance" { type = any }\nvariable "environment" { type = any }\nvariable "upstream" { type = any }\noutput "url" { value = "x" }\n',
    "architectures/plain/1/stacks/app/main.tf":
      'variable "instance" { type = any }\nvariable "environment" { type = any }\nvariable "upstream" { type = any }\noutput "url" { value = "x" }\n',
    "releases/5.3.0.yaml":
      "apiVersion: flotilla.dev/v1\nkind: Release\nmetadata: { name: 5.3.0 }\nspec: { date: 2026-10-01, kind: minor, urgency: normal }\n",
    "releases/5.3.1.yaml":
      "apiVersion: flotilla.dev/v1\nkind: Release\nmetadata: { name: 5.3.1 }\nspec: { date: 2026-10-15, kind: patch, urgency: normal }\n",
    "templates/tracker.md": await template("tracker.md"),
    "templates/upgrade-pull-request.md": await template("upgrade-pull-request.md"),
    "templates/release-pull-request.md": await template("release-pull-request.md"),
    "templates/command-reply.md": await template("command-reply.md"),
    ...Object.fromEntries(instances.map((instance) => [`environments/prod/deployments/${instance.id}/config.yaml`, config(instance)])),
  };
}

function config({ id, type, version = "5.3.1", spec = "", channel = "stable" }: SampleInstance): string {
  const slug = `${id.slice(4)}-slug`;
  return `# ${id}
apiVersion: flotilla.dev/v1
kind: Instance
metadata:
  name: ${id}
  labels: { instance-type: ${type} }
  annotations: { account: https://github.com/example/accounts/issues/${id.length} }
spec:
  slug: ${slug}
  domain: ${slug}.fleet.example
  architecture: plain/1
  version: ${version} # set by rollouts
  releaseChannel: ${channel}
  state: running
  region: us-central1
  size: small
${spec}`;
}
