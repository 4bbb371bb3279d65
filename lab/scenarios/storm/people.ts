import type { Lab } from "../lab.ts";
import type { Observer } from "../observe.ts";
import { type Answer, count, record, text } from "../rest-client.ts";
import { offeredCommands } from "../steps.ts";
import { attackers } from "./hostile.ts";
import { type Member, newVersion } from "./fleet.ts";

/** Workflows that no schedule repeats: somebody has to press "Re-run". */
const repeatedByHand: readonly string[] = ["pull-request", "plan", "release", "commands"];

/** Attempts of one run, so that a run that can never succeed ends the storm and not the patience. */
const mostAttempts = 8;

/** What people and GitHub's own clock do about a fleet in a storm: press "Re-run", let the hour strike, answer what is asked of them. */
export class People {
  readonly #lab: Lab;
  readonly #observer: Observer;
  /** Runs that the storm cancelled; other cancelled ones were replaced by newer ones. */
  readonly #cancelled: () => ReadonlySet<number>;

  constructor(lab: Lab, observer: Observer, cancelled: () => ReadonlySet<number>) {
    this.#lab = lab;
    this.#observer = observer;
    this.#cancelled = cancelled;
  }

  /** One round, which ends when nothing runs. The hour strikes only where nobody had anything to do: the fleet has to go on by itself. */
  async round(): Promise<void> {
    await this.#lab.idle();
    const repeated = await this.#repeatFailed();
    const answered = await this.#answer();
    if (repeated || answered) return;
    await this.hour();
    await this.#retry();
  }

  /** The one schedule. */
  async hour(): Promise<void> {
    await this.#lab.runner.fireSchedule("apply.yml");
    await this.#lab.idle();
  }

  /** Whether a run failed, or was cancelled by the storm, and nobody has repeated it yet. */
  failed(): readonly number[] {
    const latest = new Map(this.#lab.runner.runs().map((run) => [run.id, run]));
    return [...latest.values()]
      .filter(({ workflow, attempt, actor }) => repeatedByHand.includes(workflow) && attempt < mostAttempts && !attackers.includes(actor))
      .filter(({ id, conclusion }) => conclusion === "failure" || (conclusion === "cancelled" && this.#cancelled().has(id)))
      .map(({ id }) => id);
  }

  /** True where a run was repeated. */
  async #repeatFailed(): Promise<boolean> {
    // By who published the release: whoever runs release.yml again is behind its rollouts, and could not approve anything of them.
    const { rest } = this.#lab.as("mojombo");
    const failed = this.failed();
    for (const id of failed) await rest.call("POST", `/repos/example/fleet/actions/runs/${id}/rerun`);
    await this.#lab.idle();
    return failed.length > 0;
  }

  /** Approves the shapes that the tracker lists, and confirms what needs it. True where there was anything to say. */
  async #answer(): Promise<boolean> {
    let said = false;
    for (const issue of await this.#observer.issues("open")) {
      if (!isTracker(issue) && !text(issue, "title").startsWith("Needs attention:")) continue;
      for (const command of offeredCommands(text(issue, "body"))) said = (await this.#say(issue, command)) || said;
    }
    return said;
  }

  /** Retries what the tracker says can be retried. */
  async #retry(): Promise<void> {
    const tracker = (await this.#observer.issues("open")).find(isTracker);
    if (tracker === undefined || !text(tracker, "body").includes("/retry")) return;
    await this.#lab.as("octocat").comment(count(tracker, "number"), "/retry");
    await this.#lab.idle();
  }

  /** Says it, unless the same was said there and understood. */
  async #say(issue: Answer, command: string): Promise<boolean> {
    const number = count(issue, "number");
    if (await this.#isUnderstood(number, command)) return false;
    await this.#lab.as("octocat").comment(number, command);
    await this.#lab.idle();
    return true;
  }

  async #isUnderstood(number: number, command: string): Promise<boolean> {
    const said = (await this.#observer.comments(number)).filter((comment) => comment["body"] === command);
    const reactions = await Promise.all(said.map((comment) => this.#observer.reactions(count(comment, "id"))));
    return reactions.some((found) => found.includes("rocket"));
  }
}

function isTracker(issue: Answer): boolean {
  return text(issue, "body").includes(`<!-- flotilla:tracker local ${newVersion} -->`);
}

/** The rollout's state in the ledger; null where there is none yet. */
export async function rolloutState(observer: Observer): Promise<string | null> {
  const rollout = await observer.ledger(`rollouts/local/${newVersion}.json`);
  return rollout === null ? null : text(record(rollout), "state");
}

/** Whether the ledger has seen all of them healthy. */
export async function allHealthy(observer: Observer, members: readonly Member[]): Promise<boolean> {
  const files = await Promise.all(members.map(({ id }) => observer.instance(id)));
  return files.every((file) => {
    const health = file?.["health"] ?? null;
    return health !== null && text(record(health), "state") === "healthy";
  });
}
