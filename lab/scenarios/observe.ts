import { BareRepository } from "../bare-repository.ts";
import { GitReader } from "./git-reader.ts";
import { type Answer, type RestClient, text } from "./rest-client.ts";
import type { Lab } from "./lab.ts";
import { type Place, writtenPlaces } from "./written-places.ts";

type State = "open" | "closed" | "all";

/** What anybody with read access can see, asked of the forge's API and of git. */
export class Observer extends GitReader {
  readonly #lab: Lab;
  readonly #api: RestClient;
  readonly #repository: string;
  readonly #bare: BareRepository;

  /** @param path PATH where git is found */
  constructor(lab: Lab, path: string) {
    const { owner, name, gitDir } = lab.forge.repository;
    const bare = new BareRepository(gitDir, path);
    super(bare);
    this.#lab = lab;
    this.#api = lab.as("octocat").rest;
    this.#repository = `/repos/${owner}/${name}`;
    this.#bare = bare;
  }

  pull(number: number): Promise<Answer> {
    return this.#api.get(`${this.#repository}/pulls/${number}`);
  }

  pulls(state: State): Promise<readonly Answer[]> {
    return this.#api.list(`${this.#repository}/pulls?state=${state}`);
  }

  issue(number: number): Promise<Answer> {
    return this.#api.get(`${this.#repository}/issues/${number}`);
  }

  /** Issues without pull requests. */
  async issues(state: State): Promise<readonly Answer[]> {
    const all = await this.#api.list(`${this.#repository}/issues?state=${state}`);
    return all.filter((issue) => issue["pull_request"] === undefined);
  }

  comments(issue: number): Promise<readonly Answer[]> {
    return this.#api.list(`${this.#repository}/issues/${issue}/comments`);
  }

  /** The reactions to a comment, sorted. */
  async reactions(comment: number): Promise<readonly string[]> {
    const all = await this.#api.list(`${this.#repository}/issues/comments/${comment}/reactions`);
    return all.map((reaction) => text(reaction, "content")).sort();
  }

  checks(sha: string): Promise<readonly Answer[]> {
    return this.#api.list(`${this.#repository}/commits/${sha}/check-runs`, "check_runs");
  }

  annotations(check: number): Promise<readonly Answer[]> {
    return this.#api.list(`${this.#repository}/check-runs/${check}/annotations`);
  }

  /** Runs of the workflow with that name, newest first. */
  async runs(workflow: string): Promise<readonly Answer[]> {
    const all = await this.#api.list(`${this.#repository}/actions/runs`, "workflow_runs");
    return all.filter((run) => run["name"] === workflow);
  }

  /** The jobs of a run. */
  jobs(run: number): Promise<readonly Answer[]> {
    return this.#api.list(`${this.#repository}/actions/runs/${run}/jobs`, "jobs");
  }

  /** Everything that was written where people or programs can read it. */
  everything(): Promise<readonly Place[]> {
    return writtenPlaces(this.#lab, this.#bare, this.#api, this.#repository);
  }
}
