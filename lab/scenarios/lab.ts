import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "../../src/clock/clock.ts";
import { type Cloud, startCloud } from "../cloud/cloud.ts";
import type { BranchRule, Forge } from "../github/contract.ts";
import { startForge } from "../github/forge.ts";
import { rulesOf } from "../github/rulesets.ts";
import { type Runner, type RunnerOptions, startRunner } from "../runner/runner.ts";
import { type FleetRepositoryOptions, seedFleetRepository } from "./fleet-repository.ts";
import { RunEnds } from "./run-ends.ts";
import { UserClient } from "./user-client.ts";

export interface LabOptions extends Omit<FleetRepositoryOptions, "workTree"> {
  /** An empty folder for everything; removed when the lab is closed. */
  readonly dir: string;
  /** Path of the engine's binary. */
  readonly engine: string;
  /** Path of the Node that runs the actions. */
  readonly node: string;
  /** PATH for git and the engine. */
  readonly path: string;
  readonly clock: Clock;
  readonly onProgress?: RunnerOptions["onProgress"];
  /** Where the forge has its API. */
  readonly apiOnHost?: boolean;
}

/** Who is there: two who maintain, so that one may approve what the other asks for. */
export const users = [
  { login: "octocat", permission: "maintain" },
  { login: "mojombo", permission: "maintain" },
  { login: "mona_octo", permission: "write" },
  { login: "defunkt", permission: "write" },
  { login: "hubot", permission: "triage" },
  { login: "spectator", permission: "read" },
  { login: "pjhyett", permission: "admin" },
] as const;

/** Milliseconds; a release takes minutes on a busy machine. */
const idleTimeout = 420_000;

/** Starts a forge, a cloud and a runner on loopback, and seeds the fleet's repository. */
export async function openLab(options: LabOptions): Promise<Lab> {
  const { dir, clock } = options;
  const [stateDir, tempDir] = [join(dir, "state"), join(dir, "tmp")];
  for (const folder of [stateDir, tempDir]) await mkdir(folder, { recursive: true, mode: 0o700 });
  const forge = await startFleetForge(
    { dir: join(dir, "forge"), name: "fleet", rulesOf: options.fleet, apiOnHost: options.apiOnHost ?? false },
    clock,
  );
  const { owner, name, id, gitDir } = forge.repository;
  const cloud = await startCloud({
    dir: join(stateDir, "cloud"),
    now: () => new Date(clock()),
    trust: { issuer: `${forge.url}/_oidc`, repository: `${owner}/${name}`, repositoryId: String(id) },
  });
  await seedFleetRepository({ ...options, workTree: join(dir, "seed") }, gitDir);
  configureForge(forge, {
    FLOTILLA_STATE_DIR: stateDir,
    FLOTILLA_ENGINE: options.engine,
    FLOTILLA_CLOUD_URL: cloud.url,
  });
  const runEnds = new RunEnds();
  const runner = await startRunner({
    forge,
    dir: join(dir, "runner"),
    node: options.node,
    env: { PATH: options.path, LANG: "C.UTF-8", TMPDIR: tempDir },
    now: clock,
    onProgress: (event) => {
      options.onProgress?.(event);
      if (event.kind === "run-ended") runEnds.ended(event.workflow);
    },
  });
  return new Lab({ dir, stateDir, tempDir, path: options.path, forge, runner, cloud, runEnds });
}

/**
 * A forge with the repository `example/<name>` as Flotilla's documentation sets it up.
 *
 * @param place `rulesOf` is a folder whose `.github/rulesets` are imported
 */
export async function startFleetForge(
  {
    dir,
    name,
    rulesOf: fleet,
    apiOnHost = false,
  }: { readonly dir: string; readonly name: string; readonly rulesOf: string; readonly apiOnHost?: boolean },
  clock: Clock,
): Promise<Forge> {
  return await startForge({
    dir,
    owner: "example",
    name,
    users,
    environments: ["flotilla-plan", "flotilla-apply", "flotilla-app"].map((name) => ({ name, branches: ["main"], secrets: {} })),
    rules: await shippedRules(fleet),
    variables: {},
    now: clock,
    apiOnHost,
  });
}

/** The branch rules that the documentation has people import. */
async function shippedRules(fleet: string): Promise<readonly BranchRule[]> {
  const folder = join(fleet, ".github", "rulesets");
  const texts = await Promise.all((await readdir(folder)).sort().map((file) => readFile(join(folder, file), "utf8")));
  return texts.flatMap((text) => rulesOf(JSON.parse(text), { app: "flotilla[bot]", defaultBranch: "main" }));
}

/** Sets what the documentation asks for: the variables of the jobs that have engines, the App's id and key, a new key of the fleet. */
export function configureForge(forge: Forge, variables: Readonly<Record<string, string>>): void {
  for (const environment of ["flotilla-plan", "flotilla-apply"])
    for (const [name, value] of Object.entries(variables)) forge.setVariable(name, value, environment);
  forge.setVariable("FLOTILLA_APP_ID", String(forge.app.id));
  forge.setSecret("flotilla-app", "FLOTILLA_APP_PRIVATE_KEY", forge.app.privateKey);
  const fleetKey = `k1:${randomBytes(32).toString("hex")}`;
  for (const environment of ["flotilla-app", "flotilla-plan", "flotilla-apply"]) forge.setSecret(environment, "FLOTILLA_KEY", fleetKey);
}

/** A forge, a runner and a cloud on loopback, users with different permissions, and the fleet's repository, without an instance at first. */
class Lab {
  readonly forge: Forge;
  readonly runner: Runner;
  readonly cloud: Cloud;
  /** Where the states of all stacks are, beside the cloud's own folder. */
  readonly stateDir: string;
  /** The system's folder for temporary files, as the jobs see it: what they leave there stays until the lab is closed. */
  readonly tempDir: string;
  readonly #dir: string;
  readonly #path: string;
  readonly #runEnds: RunEnds;
  readonly #clients = new Map<string, UserClient>();
  readonly #closing = new AbortController();
  readonly #pending = new Set<Promise<unknown>>();

  constructor(parts: {
    readonly dir: string;
    readonly stateDir: string;
    readonly tempDir: string;
    readonly path: string;
    readonly forge: Forge;
    readonly runner: Runner;
    readonly cloud: Cloud;
    readonly runEnds: RunEnds;
  }) {
    this.forge = parts.forge;
    this.runner = parts.runner;
    this.cloud = parts.cloud;
    this.stateDir = parts.stateDir;
    this.tempDir = parts.tempDir;
    this.#dir = parts.dir;
    this.#path = parts.path;
    this.#runEnds = parts.runEnds;
  }

  /** octocat and mojombo maintain, mona_octo and defunkt write, hubot triages, spectator only reads. */
  as(login: string): UserClient {
    const client = this.#clients.get(login) ?? this.#newClient(login);
    this.#clients.set(login, client);
    return client;
  }

  /** Resolves when no run is queued or active. */
  idle(): Promise<void> {
    return this.runner.idle(idleTimeout);
  }

  /** Resolves when the next run of that workflow ends. */
  nextRunEnd(workflow: string): Promise<void> {
    return this.#runEnds.next(workflow);
  }

  async close(): Promise<void> {
    this.#closing.abort(new Error("the lab was closed"));
    await Promise.allSettled(this.#pending);
    await this.runner.close();
    await this.cloud.close();
    await this.forge.close();
    await rm(this.#dir, { recursive: true, force: true, maxRetries: 3 });
  }

  #newClient(login: string): UserClient {
    return new UserClient(this.forge, login, {
      dir: join(this.#dir, "clones"),
      path: this.#path,
      signal: this.#closing.signal,
      watch: (work) => this.#watch(work),
    });
  }

  async #watch<T>(work: Promise<T>): Promise<T> {
    this.#pending.add(work);
    try {
      return await work;
    } finally {
      this.#pending.delete(work);
    }
  }
}

export type { Lab };
