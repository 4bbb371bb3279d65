import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createAppAuth } from "@octokit/auth-app";
import { Octokit } from "@octokit/rest";
import { run } from "../../../src/process/run.ts";
import type { Forge, ForgeEvent, ForgeOptions } from "../../../lab/github/contract.ts";
import { startForge } from "../../../lab/github/forge.ts";
import { readDescription, type CheckExchange } from "./openapi.ts";

export const here = { owner: "example", repo: "fleet" };

/** A forge with people around it, whose every answer is checked against GitHub's description. */
export interface ForgeFixture {
  readonly forge: Forge;
  readonly events: readonly ForgeEvent[];
  /** What did not fit the description, of all exchanges so far. */
  readonly misfits: readonly string[];
  /** `METHOD path status` of all exchanges so far that went well. */
  readonly exchanged: ReadonlySet<string>;
  /** A client with a person's token. */
  as(login: string): Octokit;
  /** A client with any token. */
  withToken(token: string, apiUrl?: string): Octokit;
  /** A client with an installation token of the App. */
  app(): Octokit;
  /** A clone of a person's, or of whoever has the token. */
  clone(login: string, token?: string): Promise<Clone>;
  close(): Promise<void>;
}

export interface Clone {
  readonly dir: string;
  /** Runs git there and answers what it printed; throws with both streams where it fails. */
  git(...args: readonly string[]): Promise<string>;
  /** Writes files and commits them. Answers the commit. */
  commit(message: string, files: Readonly<Record<string, string>>): Promise<string>;
}

const description = readDescription();

/** Whether GitHub's description knows an operation. */
export const knowsOperation = description.knows;

/** The check that every exchange of a town goes through. */
export const checkExchange = description.check;

/** Starts a forge with a first commit on `main`: octocat is its administrator, mona writes, hubot triages, defunkt reads. */
export async function startForgeFixture(options: Partial<ForgeOptions> = {}): Promise<ForgeFixture> {
  const dir = await mkdtemp(join(tmpdir(), "forge-"));
  const events: ForgeEvent[] = [];
  const misfits: string[] = [];
  const exchanged = new Set<string>();
  const forge = await startForge({
    dir: join(dir, "fleet.git"),
    owner: here.owner,
    name: here.repo,
    users: [
      { login: "octocat", permission: "admin" },
      { login: "mona", permission: "write" },
      { login: "maya", permission: "maintain" },
      { login: "hubot", permission: "triage" },
      { login: "defunkt", permission: "read" },
      { login: "stranger", permission: "none" },
    ],
    environments: [],
    rules: [],
    variables: {},
    now: Date.now,
    ...options,
  });
  const fetch = checkedFetch(forge, checkExchange, misfits, exchanged);
  const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  let clones = 0;
  const clone: ForgeFixture["clone"] = async (login, token) => {
    const work = join(dir, `clone-${(clones += 1)}`);
    const secret = token ?? forge.user(login).token;
    const address = `${forge.url.replace("//", `//x-access-token:${secret}@`)}/${here.owner}/${here.repo}.git`;
    const git = gitIn(work);
    await mkdir(work);
    await git("init", "--quiet", "--initial-branch=main");
    await git("config", "user.name", login);
    await git("config", "user.email", `${login}@users.noreply.github.com`);
    await git("remote", "add", "origin", address);
    await git("fetch", "--quiet", "origin");
    const main = await git("branch", "--remotes", "--list", "origin/main");
    if (main !== "") await git("checkout", "--quiet", "-B", "main", "origin/main");
    return { dir: work, git, commit: committer(work, git) };
  };
  const seed = join(dir, "seed");
  await mkdir(seed);
  const git = gitIn(seed);
  await git("init", "--quiet", "--initial-branch=main");
  await git("config", "user.name", "octocat");
  await git("config", "user.email", "octocat@users.noreply.github.com");
  await committer(seed, git)("First commit", { "README.md": "# fleet\n", ".github/workflows/apply.yml": workflow });
  await forge.pushInitial(seed, "refs/heads/main");
  forge.onEvent((event) => events.push(event));
  return {
    forge,
    events,
    misfits,
    exchanged,
    as: (login) => new Octokit({ baseUrl: forge.apiUrl, auth: forge.user(login).token, request: { fetch }, log: quiet }),
    withToken: (token, apiUrl = forge.apiUrl) => new Octokit({ baseUrl: apiUrl, auth: token, request: { fetch }, log: quiet }),
    app: () =>
      new Octokit({
        baseUrl: forge.apiUrl,
        authStrategy: createAppAuth,
        auth: { appId: forge.app.id, privateKey: forge.app.privateKey, installationId: 5_001 },
        request: { fetch },
        log: quiet,
      }),
    clone,
    close: async () => {
      await forge.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A workflow that may be dispatched, with one needed and one optional input. */
const workflow = `name: apply
on:
  push:
    branches: [main]
  workflow_dispatch:
    inputs:
      version: { type: string, required: true }
      note: { type: string }
`;

/** The status of a refused request, and what was said. */
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

/** A `fetch` that looks at every exchange with the API on its way. */
function checkedFetch(forge: Forge, check: CheckExchange, misfits: string[], exchanged: Set<string>): typeof globalThis.fetch {
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
    misfits.push(...check(exchange));
    const route = forge.requests.at(-1)?.route ?? "";
    if (response.ok || response.status === 302) exchanged.add(route);
    return response;
  };
}

function gitIn(dir: string): Clone["git"] {
  return async (...args) => {
    const ran = await run("git", args, {
      cwd: dir,
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: dir,
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_TERMINAL_PROMPT: "0",
      },
      timeout: 30_000,
    });
    if (ran.code !== 0) throw new Error(`git ${args.join(" ")}: ${ran.stdout}${ran.stderr}`);
    return ran.stdout.trim();
  };
}

function committer(dir: string, git: Clone["git"]): Clone["commit"] {
  return async (message, files) => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), content);
    }
    await git("add", "--all");
    await git("commit", "--quiet", "--message", message);
    return git("rev-parse", "HEAD");
  };
}
