import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadFleet } from "../../src/fleet/load.ts";
import type { FleetSnapshot } from "../../src/fleet/model.ts";
import { openRepository } from "../../src/git/git-cli.ts";
import type { GitRepository, Remote } from "../../src/git/repository.ts";
import { openLedger } from "../../src/ledger/git-ledger.ts";
import { instancePath, rolloutPath } from "../../src/ledger/paths.ts";
import type { LedgerStore } from "../../src/ledger/store.ts";
import { run } from "../../src/process/run.ts";
import type { RolloutContext } from "../../src/rollout/context.ts";
import type { LedgerInstance, LedgerRollout } from "../../src/schemas/kinds.ts";
import { branchesOf } from "../github/fake-branches.ts";
import { type FakeGitHub, fakeGitHub } from "../github/fake-github.ts";
import { type FixtureInstance, fleetFiles, sampleStrategy } from "./fixture-fleet.ts";
import { applyMain, type ApplyOptions, planPullRequests, type PlanOptions } from "./other-workflows.ts";

const env = { PATH: process.env["PATH"] ?? "", HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
export const app = { name: "flotilla[bot]", email: "flotilla[bot]@users.noreply.github.com" };

export interface RolloutFixture {
  readonly context: RolloutContext;
  readonly github: FakeGitHub;
  readonly ledger: LedgerStore;
  readonly repository: GitRepository;
  readonly remote: Remote;
  readonly log: string[];
  /** Milliseconds; a second more at every call. */
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
  /** Validation and planning of every open pull request. */
  plan(options?: PlanOptions): Promise<void>;
  /** Applies all of main and checks health. */
  apply(options?: ApplyOptions): Promise<void>;
  close(): Promise<void>;
}

/** A fleet in a real repository, a ledger in it, and GitHub in memory over the same repository. */
export async function rolloutFixture(instances: readonly FixtureInstance[], strategy = sampleStrategy): Promise<RolloutFixture> {
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
  const commit = committer(hub, now);
  await commit("main", await fleetFiles(instances, strategy));
  const github = fakeGitHub({
    branches: branchesOf(hub, now),
    now,
    people: { octocat: "admin", monalisa: "maintain", mojombo: "maintain", defunkt: "write", hubot: "read" },
  });
  const ledger = openLedger({ repository, remote, branch: "flotilla/ledger", by: app, clock: now });
  const log: string[] = [];
  const main = async (): Promise<string> => (await hub.resolve("refs/heads/main")) ?? "";
  let appliedState = "";
  const snapshot = fleetReader(repository, remote, main);
  const fixture: RolloutFixture = {
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
    plan: async (options = {}) => await planPullRequests(fixture, options),
    apply: async (options = {}) => {
      // The same state gives the same ledger: a test that runs until nothing changes asks for it again and again.
      const state = async (): Promise<string> => JSON.stringify([await main(), (await ledger.open()).commit, options]);
      if ((await state()) === appliedState) return;
      await applyMain(fixture, options);
      appliedState = await state();
    },
    close: async () => await rm(folder, { recursive: true, force: true }),
  };
  return fixture;
}

/** Commits on branches of the hub, as people push them. */
function committer(hub: GitRepository, now: () => number): RolloutFixture["commit"] {
  return async (branch, files, by = "mona") => {
    const tip = await hub.resolve(`refs/heads/${branch}`);
    const tree = await hub.writeTree(tip === null ? null : (await hub.commit(tip)).tree, new Map(Object.entries(files)));
    const author = { name: by, email: `${by}@example.com`, at: now() };
    const made = await hub.writeCommit(tree, tip === null ? [] : [tip], `Change by ${by}`, author);
    if (!(await hub.updateRef(`refs/heads/${branch}`, made, tip))) throw new Error("lost a race");
    return made;
  };
}

/** main's fleet, read again when main has moved. Throws where it has an error. */
function fleetReader(repository: GitRepository, remote: Remote, main: () => Promise<string>): RolloutFixture["snapshot"] {
  let loaded: { readonly main: string; readonly snapshot: FleetSnapshot } | null = null;
  return async () => {
    const tip = await main();
    if (loaded?.main === tip) return loaded.snapshot;
    await repository.fetch(remote, ["+refs/heads/*:refs/test/*"]);
    const { snapshot, problems } = await loadFleet(repository, tip);
    if (snapshot === null || problems.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(problems));
    loaded = { main: tip, snapshot };
    return snapshot;
  };
}
