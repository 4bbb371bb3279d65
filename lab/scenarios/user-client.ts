import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { run, type Ran } from "../../src/process/run.ts";
import type { Forge } from "../github/contract.ts";
import { ScenarioFailed } from "./assert.ts";
import { applyEdits, type Edits } from "./edits.ts";
import { gitEnvironment } from "./git-environment.ts";
import { type Answer, count, record, RestClient } from "./rest-client.ts";

export interface UserClientOptions {
  /** Holds the clones of all users. */
  readonly dir: string;
  /** PATH where git is found. */
  readonly path: string;
  /** Ends every running git. */
  readonly signal: AbortSignal;
  /** Gets all work that writes into `dir`, so that the folder can be removed when it is done. */
  readonly watch: <T>(work: Promise<T>) => Promise<T>;
}

/** A user of the forge, with what users have: a clone of their own, pushes, and the REST API. */
export class UserClient {
  readonly login: string;
  readonly rest: RestClient;
  readonly #options: UserClientOptions;
  readonly #clone: string;
  readonly #cloneUrl: string;
  readonly #repository: string;
  readonly #gitEnv: Readonly<Record<string, string>>;

  constructor(forge: Forge, login: string, options: UserClientOptions) {
    const { owner, name } = forge.repository;
    const { token } = forge.user(login);
    this.login = login;
    this.rest = new RestClient(forge.apiUrl, token, login);
    this.#options = options;
    this.#clone = join(options.dir, login);
    this.#cloneUrl = `${forge.url}/${owner}/${name}.git`;
    this.#repository = `/repos/${owner}/${name}`;
    this.#gitEnv = {
      ...gitEnvironment(login, options.path),
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "http.extraHeader",
      GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`,
    };
  }

  /** The content of a file on main. */
  readFile(path: string): Promise<string> {
    return this.#options.watch(this.#fetch().then(() => this.#gitOrFail("show", `origin/main:${path}`)));
  }

  /** Pushes a commit to a branch, which is created from main where it does not exist. */
  push(branch: string, title: string, edits: Edits): Promise<{ readonly accepted: boolean; readonly message: string }> {
    return this.#options.watch(this.#push(branch, title, edits));
  }

  /** Pushes a branch and opens its pull request. Returns the number. */
  async openPullRequest(change: { readonly branch: string; readonly title: string; readonly edits: Edits }): Promise<number> {
    const { branch, title, edits } = change;
    const pushed = await this.push(branch, title, edits);
    if (!pushed.accepted) throw new ScenarioFailed(`${this.login} could not push ${branch}: ${pushed.message}`);
    const opened = await this.#post("pulls", { title, body: "", head: branch, base: "main" });
    return count(opened, "number");
  }

  approve(pull: number): Promise<Answer> {
    return this.#post(`pulls/${pull}/reviews`, { event: "APPROVE" }, [422]);
  }

  /** Merges the current head; the status is GitHub's (200, 403, 405, 409). */
  async merge(pull: number): Promise<{ readonly status: number; readonly message: string }> {
    const url = `${this.#repository}/pulls/${pull}`;
    const head = record((await this.rest.get(url))["head"])["sha"];
    const merged = await this.rest.call("PUT", `${url}/merge`, { sha: head, merge_method: "merge" }, [403, 405, 409]);
    const message = record(merged.body)["message"];
    return { status: merged.status, message: typeof message === "string" ? message : "" };
  }

  async close(pull: number): Promise<void> {
    await this.rest.call("PATCH", `${this.#repository}/pulls/${pull}`, { state: "closed" });
  }

  /** Comments on an issue or pull request. Returns the comment's id. */
  async comment(issue: number, body: string): Promise<number> {
    return count(await this.#post(`issues/${issue}/comments`, { body }), "id");
  }

  async publishRelease(tag: string): Promise<void> {
    await this.#post("releases", { tag_name: tag, target_commitish: "main", name: tag, body: `Release ${tag}` });
  }

  async dispatchWorkflow(file: string): Promise<void> {
    await this.rest.call("POST", `${this.#repository}/actions/workflows/${file}/dispatches`, { ref: "main" });
  }

  async #post(path: string, body: object, allow: readonly number[] = []): Promise<Answer> {
    return record((await this.rest.call("POST", `${this.#repository}/${path}`, body, allow)).body);
  }

  async #push(branch: string, title: string, edits: Edits): Promise<{ readonly accepted: boolean; readonly message: string }> {
    await this.#fetch();
    const exists = (await this.#git("rev-parse", "--verify", "--quiet", `refs/remotes/origin/${branch}`)).code === 0;
    await this.#gitOrFail("checkout", "--quiet", "--force", "-B", branch, exists ? `origin/${branch}` : "origin/main");
    await applyEdits(this.#clone, edits);
    await this.#gitOrFail("add", "--all");
    await this.#gitOrFail("commit", "--quiet", "-m", title);
    const pushed = await this.#git("push", "--quiet", "origin", `HEAD:refs/heads/${branch}`);
    return { accepted: pushed.code === 0, message: pushed.stderr };
  }

  /** Clones the repository on first use, then fetches. */
  async #fetch(): Promise<void> {
    await mkdir(this.#clone, { recursive: true });
    const existing = await this.#git("rev-parse", "--git-dir");
    if (existing.code !== 0 || existing.stdout.trim() !== ".git") await this.#gitOrFail("clone", "--quiet", this.#cloneUrl, ".");
    await this.#gitOrFail("fetch", "--quiet", "--prune", "origin");
  }

  #git(...args: readonly string[]): Promise<Ran> {
    return run("git", args, { cwd: this.#clone, env: this.#gitEnv, timeout: 60_000, signal: this.#options.signal });
  }

  async #gitOrFail(...args: readonly string[]): Promise<string> {
    const ran = await this.#git(...args);
    if (ran.code !== 0) throw new ScenarioFailed(`${this.login}: git ${args.join(" ")}: ${ran.stderr}`);
    return ran.stdout;
  }
}
