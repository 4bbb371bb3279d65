import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { run } from "../../src/process/run.ts";
import type { Forge } from "../github/contract.ts";
import { ScenarioFailed } from "./assert.ts";
import { type Answer, count, record, type Rest, rest } from "./rest-client.ts";

/** New content per path; null removes the file or folder. */
export type Edits = ReadonlyMap<string, string | null>;

/** Somebody with an account on the forge, who works as people do: a clone of their own, pushes, and the REST API. */
export interface UserClient {
  readonly login: string;
  readonly rest: Rest;
  /** The content of a file on main, as in their clone after a pull. */
  readFile(path: string): Promise<string>;
  /** Branches off main's tip, commits, pushes, opens a pull request; answers its number. */
  openPullRequest(change: {
    readonly branch: string;
    readonly title: string;
    readonly body?: string;
    readonly edits: Edits;
  }): Promise<number>;
  /** Pushes a commit to a branch (made from main where it is new), without a pull request. */
  push(branch: string, title: string, edits: Edits): Promise<{ readonly accepted: boolean; readonly message: string }>;
  approve(pull: number): Promise<Answer>;
  /** Merges at the head that is seen now; the status is GitHub's (200, 405, 409). */
  merge(pull: number): Promise<{ readonly status: number; readonly message: string }>;
  close(pull: number): Promise<void>;
  /** Answers the comment's id. */
  comment(issue: number, body: string): Promise<number>;
  addLabel(issue: number, label: string): Promise<void>;
  publishRelease(tag: string): Promise<void>;
  dispatchWorkflow(file: string): Promise<void>;
}

export interface UserClientOptions {
  /** Holds the clones. */
  readonly dir: string;
  /** Where git is found. */
  readonly path: string;
  /** Ends every git at work. */
  readonly signal: AbortSignal;
  /** Hears of all work that writes into `dir`, so that the folder can be removed when it is over. */
  readonly watch: <T>(work: Promise<T>) => Promise<T>;
}

export function createUserClient(forge: Forge, login: string, options: UserClientOptions): UserClient {
  const user = forge.user(login);
  const repo = `/repos/${forge.repository.owner}/${forge.repository.name}`;
  const clone = join(options.dir, login);
  const api = rest(forge.apiUrl, user.token, login);

  const git = async (args: readonly string[], cwd = clone): Promise<{ code: number; stdout: string; stderr: string }> =>
    await run("git", args, { cwd, env: gitEnvironment(login, user.token, options.path), timeout: 60_000, signal: options.signal });
  const gitOrFail = async (args: readonly string[], cwd = clone): Promise<string> => {
    const ended = await git(args, cwd);
    if (ended.code !== 0) throw new ScenarioFailed(`${login}: git ${args.join(" ")}: ${ended.stderr}`);
    return ended.stdout;
  };
  const fetchClone = async (): Promise<void> => {
    await mkdir(clone, { recursive: true });
    const known = await git(["rev-parse", "--git-dir"]);
    if (known.code !== 0 || known.stdout.trim() !== ".git")
      await gitOrFail(["clone", "--quiet", `${forge.url}/${forge.repository.owner}/${forge.repository.name}.git`, "."]);
    await gitOrFail(["fetch", "--quiet", "--prune", "origin"]);
  };
  const pushCommit: UserClient["push"] = async (branch, title, edits) => {
    await fetchClone();
    const there = (await git(["rev-parse", "--verify", "--quiet", `refs/remotes/origin/${branch}`])).code === 0;
    await gitOrFail(["checkout", "--quiet", "--force", "-B", branch, there ? `origin/${branch}` : "origin/main"]);
    for (const [path, content] of edits) {
      const target = join(clone, path);
      if (content === null) await rm(target, { recursive: true });
      else {
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, content);
      }
    }
    await gitOrFail(["add", "--all"]);
    await gitOrFail(["commit", "--quiet", "-m", title]);
    const pushed = await git(["push", "--quiet", "origin", `HEAD:refs/heads/${branch}`]);
    return { accepted: pushed.code === 0, message: pushed.stderr };
  };

  const push: UserClient["push"] = (branch, title, edits) => options.watch(pushCommit(branch, title, edits));

  return {
    login,
    rest: api,
    push,
    readFile: (path) => options.watch(fetchClone().then(() => gitOrFail(["show", `origin/main:${path}`]))),
    openPullRequest: async ({ branch, title, body = "", edits }) => {
      const pushed = await push(branch, title, edits);
      if (!pushed.accepted) throw new ScenarioFailed(`${login} could not push ${branch}: ${pushed.message}`);
      const opened = await api.call("POST", `${repo}/pulls`, { title, body, head: branch, base: "main" });
      return count(record(opened.body), "number");
    },
    approve: async (pull) => record((await api.call("POST", `${repo}/pulls/${pull}/reviews`, { event: "APPROVE" }, [422])).body),
    merge: async (pull) => {
      const head = record((await api.get(`${repo}/pulls/${pull}`))["head"])["sha"];
      const merged = await api.call("PUT", `${repo}/pulls/${pull}/merge`, { sha: head, merge_method: "merge" }, [403, 405, 409]);
      const message = record(merged.body)["message"];
      return { status: merged.status, message: typeof message === "string" ? message : "" };
    },
    close: async (pull) => void (await api.call("PATCH", `${repo}/pulls/${pull}`, { state: "closed" })),
    comment: async (issue, body) => count(record((await api.call("POST", `${repo}/issues/${issue}/comments`, { body })).body), "id"),
    addLabel: async (issue, label) => void (await api.call("POST", `${repo}/issues/${issue}/labels`, { labels: [label] })),
    publishRelease: async (tag) =>
      void (await api.call("POST", `${repo}/releases`, { tag_name: tag, target_commitish: "main", name: tag, body: `Release ${tag}` })),
    dispatchWorkflow: async (file) => void (await api.call("POST", `${repo}/actions/workflows/${file}/dispatches`, { ref: "main" })),
  };
}

function gitEnvironment(login: string, token: string, path: string): Record<string, string> {
  return {
    PATH: path,
    HOME: "/nonexistent",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_AUTHOR_NAME: login,
    GIT_AUTHOR_EMAIL: `${login}@users.noreply.example`,
    GIT_COMMITTER_NAME: login,
    GIT_COMMITTER_EMAIL: `${login}@users.noreply.example`,
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "http.extraHeader",
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`,
  };
}
