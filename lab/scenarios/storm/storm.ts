import type { Clock } from "../../../src/clock/clock.ts";
import { assert } from "../assert.ts";
import type { Lab } from "../lab.ts";
import type { Observer } from "../observe.ts";
import { text } from "../rest-client.ts";
import { landReviewedChange } from "../steps.ts";
import type { Member } from "./fleet.ts";
import { newVersion } from "./fleet.ts";
import { People, rolloutState } from "./people.ts";
import type { Striker } from "./striker.ts";

export interface StormOptions {
  readonly lab: Lab;
  readonly observer: Observer;
  readonly members: readonly Member[];
  readonly striker: Striker;
  readonly clock: Clock;
  /** Milliseconds; a rollout that has not ended by then has failed. */
  readonly limit: number;
  readonly report: (line: string) => void;
}

/** Rounds of people; an undisturbed rollout takes two, and each kill costs one at most. */
const mostRounds = 40;

/** Imports the fleet in quiet, then upgrades it in the storm. Resolves when the rollout has finished and nothing runs. */
export async function playStorm(options: StormOptions): Promise<void> {
  const { lab, observer, members, striker, report, clock } = options;
  const context = { ...options, samples: "", idle: () => lab.idle(), announce: report };
  const started = clock();
  const since = (): string => `${Math.round((clock() - started) / 1_000)} s`;
  await landReviewedChange(context, {
    by: "octocat",
    reviewer: "monalisa",
    branch: "import-the-fleet",
    title: "Import the fleet",
    edits: new Map(members.map((member) => [member.path, member.text])),
  });
  report(`${since()}: ${members.length} instances are imported`);

  striker.arm(lab.runner);
  const people = new People(
    lab,
    observer,
    () => new Set(striker.struck.filter(({ kill }) => kill.way === "cancel").map(({ runId }) => runId)),
  );
  await lab.as("octocat").publishRelease(`v${newVersion}`);
  for (let round = 1; ; round += 1) {
    await people.round();
    const state = await rolloutState(observer);
    report(`${since()}: round ${round}: the rollout is ${state ?? "not there"}, ${striker.struck.length} kills so far`);
    if (state === "finished") break;
    assert(clock() - started < options.limit, `the rollout finishes within ${options.limit / 60_000} minutes`, state);
    assert(round < mostRounds, `the rollout finishes within ${mostRounds} rounds`, await openIssues(observer));
  }
  striker.disarm();
  // What was killed after the rollout was recorded as finished, such as its tracker, is made good within the hour.
  await people.round();
  await people.hour();
}

/** What people read there, for a rollout that does not end. */
async function openIssues(observer: Observer): Promise<string> {
  return (await observer.issues("open")).map((issue) => `${text(issue, "title")}\n${text(issue, "body")}`).join("\n\n");
}
