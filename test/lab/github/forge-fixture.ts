import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAppAuth } from "@octokit/auth-app";
import { Octokit } from "@octokit/rest";
import type { Forge, ForgeEvent, ForgeOptions } from "../../../lab/github/contract.ts";
import { startForge } from "../../../lab/github/forge.ts";
import { WorkTree } from "../work-tree.ts";
import { readDescription, type CheckExchange } from "./openapi.ts";

export const here = { owner: "example", repo: "fleet" };

const description = readDescription();

/** Whether GitHub's description has an operation. */
export const knowsOperation = description.knows;

/** The check of every exchange. */
export const checkExchange = description.check;

/** Starts a forge with a first commit on `main`; see {@link users} for who may do what. */
export async function startForgeFixture(options: Partial<ForgeOptions> = {}): Promise<ForgeFixture> {
  const dir = await mkdtemp(join(tmpdir(), "forge-"));
  const forge = await startForge({
    dir: join(dir, "fleet.git"),
    owner: here.owner,
    name: here.repo,
    users,
    environments: [],
    rules: [],
    variables: {},
    now: Date.now,
    ...options,
  });
  const seed = await WorkTree.init(join(dir, "seed"), "octocat");
  await seed.commit("First commit", { "README.md": "# fleet\n", ".github/workflows/apply.yml": workflow });
  await forge.pushInitial(seed.dir, "refs/heads/main");
  return new ForgeFixture(dir, forge);
}

/** A forge with users, whose responses are all checked against GitHub's OpenAPI description. */
class ForgeFixture {
  readonly forge: Forge;
  readonly events: ForgeEvent[] = [];
  /** What did not match the description so far. */
  readonly mismatches: string[] = [];
  /** Routes that were used with success so far. */
  readonly covered = new Set<string>();
  readonly #dir: string;
  readonly #fetch: typeof globalThis.fetch;
  #clones = 0;

  constructor(dir: string, forge: Forge) {
    this.#dir = dir;
    this.forge = forge;
    this.#fetch = checkedFetch(forge, checkExchange, this.mismatches, this.covered);
    forge.onEvent((event) => this.events.push(event));
  }

  /** A client with a user's token. */
  as(login: string): Octokit {
    return this.withToken(this.forge.user(login).token);
  }

  /** A client with any token. */
  withToken(token: string, baseUrl = this.forge.apiUrl): Octokit {
    return this.#client({ auth: token, baseUrl });
  }

  /** A client with an installation token of the App. */
  app(): Octokit {
    const { id: appId, privateKey } = this.forge.app;
    return this.#client({ authStrategy: createAppAuth, auth: { appId, privateKey, installationId: 5_001 } });
  }

  /** A clone with a user's token, or another one. */
  async clone(login: string, token = this.#tokenOf(login)): Promise<WorkTree> {
    this.#clones += 1;
    const tree = await WorkTree.init(join(this.#dir, `clone-${this.#clones}`), login);
    const address = `${this.forge.url.replace("//", `//x-access-token:${token}@`)}/${here.owner}/${here.repo}.git`;
    await tree.git("remote", "add", "origin", address);
    await tree.git("fetch", "--quiet", "origin");
    const main = await tree.git("branch", "--remotes", "--list", "origin/main");
    if (main !== "") await tree.git("checkout", "--quiet", "-B", "main", "origin/main");
    return tree;
  }

  async close(): Promise<void> {
    await this.forge.close();
    await rm(this.#dir, { recursive: true, force: true });
  }

  #tokenOf(login: string): string {
    return this.forge.user(login).token;
  }

  #client(options: object): Octokit {
    return new Octokit({ baseUrl: this.forge.apiUrl, request: { fetch: this.#fetch }, log: silent, ...options });
  }
}

export type { ForgeFixture };

const users: ForgeOptions["users"] = [
  { login: "octocat", permission: "admin" },
  { login: "mona", permission: "write" },
  { login: "maya", permission: "maintain" },
  { login: "hubot", permission: "triage" },
  { login: "defunkt", permission: "read" },
  { login: "stranger", permission: "none" },
];

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** A workflow with `workflow_dispatch`, one required and one optional input. */
const workflow = `name: apply
on:
  push:
    branches: [main]
  workflow_dispatch:
    inputs:
      version: { type: string, required: true }
      note: { type: string }
`;

/** The status and message of a refused request. */
export async function refusal(request: Promise<unknown>): Promise<{ readonly status: number; readonly message: string }> {
  try {
    await request;
  } catch (error) {
    const { status, message } = error as { readonly status?: unknown; readonly message?: unknown };
    if (typeof status === "number" && typeof message === "string") return { status, message };
    throw error;
  }
  throw new Error("the request was not refused");
}

/** A `fetch` that checks every exchange with the API. */
function checkedFetch(forge: Forge, check: CheckExchange, mismatches: string[], covered: Set<string>): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await globalThis.fetch(input, { ...init, redirect: "manual" });
    const url = new URL(input instanceof Request ? input.url : input);
    const path = url.pathname.replace(/^\/_job\/\d+/, "").slice("/api/v3".length);
    const text = await response.clone().text();
    const method = init?.method ?? "GET";
    const exchange = {
      method,
      path: decodeURIComponent(path),
      request: typeof init?.body === "string" && init.body !== "" ? (JSON.parse(init.body) as unknown) : undefined,
      status: response.status,
      response: text === "" ? undefined : (JSON.parse(text) as unknown),
    };
    mismatches.push(...check(exchange));
    const route = forge.requests.at(-1)?.route ?? "";
    if (response.ok || response.status === 302) covered.add(route);
    return response;
  };
}
