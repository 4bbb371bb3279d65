import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Clock } from "../../src/clock/clock.ts";
import { run } from "../../src/process/run.ts";
import { type Cloud, startCloud } from "../cloud/cloud.ts";
import type { Forge } from "../github/contract.ts";
import { startForge } from "../github/forge.ts";
import { type Runner, type RunnerOptions, startRunner } from "../runner/runner.ts";
import { ScenarioFailed } from "./assert.ts";
import { type Edits, type UserClient, createUserClient } from "./user-client.ts";

export interface LabOptions {
  /** An empty folder; everything lives below it and goes with it. */
  readonly dir: string;
  /** A checkout of the fleet's repository: workflows, environments, architectures, releases, templates, flotilla.yaml. */
  readonly fleet: string;
  /** A checkout of Flotilla: actions, dist, schemas, and the lab's own login. May be the same folder. */
  readonly product: string;
  /** Files that differ from those of the checkouts. */
  readonly overrides: Edits;
  /** Path of the engine's binary. */
  readonly engine: string;
  /** Path of the Node that runs the actions. */
  readonly node: string;
  /** PATH for git and the engine. */
  readonly path: string;
  readonly clock: Clock;
  readonly onProgress?: RunnerOptions["onProgress"];
}

/** A forge, a runner and a cloud on loopback, people with different rights, and the fleet's repository without an instance in it. */
export interface Lab {
  readonly forge: Forge;
  readonly runner: Runner;
  readonly cloud: Cloud;
  readonly stateDir: string;
  /** octocat maintains, monalisa and defunkt write, hubot triages, spectator only reads. */
  as(login: string): UserClient;
  /** Everything that was started has ended. */
  idle(): Promise<void>;
  /** Resolves when the next run of that workflow ends. */
  nextRunEnd(workflow: string): Promise<void>;
  close(): Promise<void>;
}

/** What the fleet's repository starts with, of each checkout; the sample instances come by the day's first pull request. */
const fleetParts = [".github/workflows", "architectures", "environments", "releases", "templates", "flotilla.yaml"];
const productParts = ["actions", "dist", "schemas", "lab/package.json", "lab/cloud"];
const users = [
  { login: "octocat", permission: "maintain" },
  { login: "monalisa", permission: "write" },
  { login: "defunkt", permission: "write" },
  { login: "hubot", permission: "triage" },
  { login: "spectator", permission: "read" },
] as const;
/** Milliseconds after which a world that does not come to rest is taken for broken; a busy machine needs minutes for a release. */
const idleTimeout = 420_000;

export async function openLab(options: LabOptions): Promise<Lab> {
  const { dir, clock } = options;
  const stateDir = join(dir, "state");
  await mkdir(stateDir, { recursive: true, mode: 0o700 });
  const forge = await startForge({
    dir: join(dir, "forge"),
    owner: "example",
    name: "fleet",
    users,
    environments: ["flotilla-plan", "flotilla-apply", "flotilla-app"].map((name) => ({ name, branches: ["main"], secrets: {} })),
    rules: [
      { pattern: "main", requiredChecks: ["validate"] },
      { pattern: "main", requiredApprovals: 1, bypass: ["flotilla[bot]"] },
      ...["flotilla/**", "rollout/**", "release/**"].map((pattern) => ({ pattern, onlyActors: ["flotilla[bot]"] })),
    ],
    variables: {},
    now: clock,
  });
  const { owner, name, id, gitDir } = forge.repository;
  const cloud = await startCloud({
    dir: join(stateDir, "cloud"),
    now: () => new Date(clock()),
    trust: { issuer: `${forge.url}/_oidc`, repository: `${owner}/${name}`, repositoryId: String(id) },
  });
  await plant(options, gitDir);

  const variables = {
    FLOTILLA_STATE_DIR: stateDir,
    FLOTILLA_ENGINE: options.engine,
    FLOTILLA_CLOUD_URL: cloud.url,
    FLOTILLA_APP_ID: String(forge.app.id),
  };
  for (const [variable, value] of Object.entries(variables)) forge.setVariable(variable, value);
  forge.setSecret("flotilla-app", "FLOTILLA_APP_PRIVATE_KEY", forge.app.privateKey);
  const fleetKey = `k1:${[...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  for (const environment of ["flotilla-plan", "flotilla-apply"]) forge.setSecret(environment, "FLOTILLA_KEY", fleetKey);

  const waiting: ((ended: string) => boolean)[] = [];
  const runner = await startRunner({
    forge,
    dir: join(dir, "runner"),
    node: options.node,
    env: { PATH: options.path, LANG: "C.UTF-8" },
    now: clock,
    onProgress: (event) => {
      options.onProgress?.(event);
      if (event.kind === "run-ended") for (const awaited of waiting.splice(0)) if (!awaited(event.workflow)) waiting.push(awaited);
    },
  });
  const working = new Map<string, UserClient>();
  const closing = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  const watch = async <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    try {
      return await work;
    } finally {
      underWay.delete(work);
    }
  };
  return {
    forge,
    runner,
    cloud,
    stateDir,
    as: (login) => {
      const known =
        working.get(login) ??
        createUserClient(forge, login, { dir: join(dir, "people"), path: options.path, signal: closing.signal, watch });
      working.set(login, known);
      return known;
    },
    nextRunEnd: async (workflow) =>
      await new Promise((resolve) => {
        waiting.push((ended) => {
          if (ended === workflow) resolve();
          return ended === workflow;
        });
      }),
    idle: async () => await runner.idle(idleTimeout),
    close: async () => {
      closing.abort(new Error("the day is over"));
      await Promise.allSettled(underWay);
      await runner.close();
      await cloud.close();
      await forge.close();
      await rm(dir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Workflows of the checkout that serve the product's own development and are no part of a fleet's repository. */
export const productWorkflows: readonly string[] = ["ci.yml", "product-release.yml"];

/** The repository's first commit, pushed straight into the bare repository as whoever set it up would. */
async function plant(options: LabOptions, gitDir: string): Promise<void> {
  const tree = join(options.dir, "planted");
  await mkdir(tree, { recursive: true });
  const parts = [
    ...fleetParts.map((part) => [options.fleet, part] as const),
    ...productParts.map((part) => [options.product, part] as const),
  ];
  for (const [checkout, part] of parts) {
    await cp(join(checkout, part), join(tree, part), {
      recursive: true,
      // The sample instances come by pull request.
      filter: (source) =>
        !source.includes("/environments/local/deployments") &&
        !productWorkflows.some((file) => source.endsWith(`/.github/workflows/${file}`)),
    });
  }
  for (const [path, content] of options.overrides) {
    if (content === null) await rm(join(tree, path), { recursive: true });
    else {
      await mkdir(dirname(join(tree, path)), { recursive: true });
      await writeFile(join(tree, path), content);
    }
  }
  const git = async (...args: string[]): Promise<void> => {
    const env = {
      PATH: options.path,
      HOME: options.dir,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "octocat",
      GIT_AUTHOR_EMAIL: "octocat@users.noreply.example",
      GIT_COMMITTER_NAME: "octocat",
      GIT_COMMITTER_EMAIL: "octocat@users.noreply.example",
    };
    const ended = await run("git", args, { cwd: tree, env, timeout: 60_000 });
    if (ended.code !== 0) throw new ScenarioFailed(`git ${args.join(" ")}: ${ended.stderr}`);
  };
  await git("init", "--quiet", "--initial-branch=main", ".");
  await git("add", "--all");
  await git("commit", "--quiet", "-m", "Set up the fleet's repository");
  await git("push", "--quiet", gitDir, "HEAD:refs/heads/main");
}
