import type { Clock } from "../../../src/clock/clock.ts";
import { assert } from "../assert.ts";
import type { Lab } from "../lab.ts";
import type { Observer } from "../observe.ts";
import { text } from "../rest-client.ts";
import { approveAndMerge, conclusion, headOf } from "../steps.ts";
import { type Member, newVersion } from "./fleet.ts";
import { attacks } from "./hostile.ts";
import { allHealthy, People, rolloutState } from "./people.ts";
import type { Striker } from "./striker.ts";

export interface StormOptions {
  readonly lab: Lab;
  readonly observer: Observer;
  readonly members: readonly Member[];
  readonly striker: Striker;
  readonly clock: Clock;
  /** Milliseconds; what has not ended by then has failed. */
  readonly limit: number;
  readonly report: (line: string) => void;
}

/** Rounds of people that one thing may take; undisturbed it takes two, and each kill costs one at most. */
const mostRounds = 40;

/** Imports a fleet and upgrades it in the storm. Resolves when the rollout has finished and nothing runs. */
export async function playStorm(options: StormOptions): Promise<void> {
  const { lab, observer, members, striker, report } = options;
  const context = { ...options, samples: "", idle: () => lab.idle(), announce: report };
  striker.arm(lab, attacks(lab, observer));
  const cancelled = (): ReadonlySet<number> =>
    new Set(striker.struck.kills.filter(({ kill }) => kill.way === "cancel").map(({ runId }) => runId));
  const people = new People(lab, observer, cancelled);
  const until = roundsUntil(options, people);

  const edits = new Map(members.map((member) => [member.path, member.text]));
  const pull = await lab.as("octocat").openPullRequest({ branch: "import-the-fleet", title: "Import the fleet", edits });
  const head = await headOf(context, pull);
  await until("the import is validated and planned", async () => {
    const checks = await Promise.all(["validate", "plan"].map((name) => conclusion(context, head, name)));
    return checks.every((found) => found === "success");
  });
  await approveAndMerge(context, pull, "mona_octo", "octocat");
  await until("every instance is created and healthy", () => allHealthy(observer, members));
  await lab.as("mojombo").publishRelease(`v${newVersion}`);
  await until("the rollout is finished", async () => (await rolloutState(observer)) === "finished");
  await striker.disarm();
  // What was killed after the rollout was recorded as finished, such as its tracker, is made good within the hour.
  await people.round();
  await people.hour();
}

/** Plays rounds until something is true. Throws `ScenarioFailed` with what people read then, where it does not get true. */
function roundsUntil(options: StormOptions, people: People) {
  const { observer, striker, clock, limit, report } = options;
  const started = clock();
  return async (what: string, isTrue: () => Promise<boolean>): Promise<void> => {
    for (let round = 1; ; round += 1) {
      await people.round();
      const done = await isTrue();
      const { kills, faults, hostile } = striker.struck;
      const counts = `${kills.length} kills, ${faults.length} faults, ${hostile.length} attacks`;
      const so = `${Math.round((clock() - started) / 1_000)} s, round ${round}: ${counts}`;
      report(`${so}; ${done ? "" : "not yet: "}${what}`);
      if (done) return;
      assert(clock() - started < limit, `${what} within ${limit / 60_000} minutes`, await openIssues(observer));
      assert(round < mostRounds, `${what} within ${mostRounds} rounds`, await openIssues(observer));
    }
  };
}

/** What people read there, for a rollout that does not end. */
async function openIssues(observer: Observer): Promise<string> {
  return (await observer.issues("open")).map((issue) => `${text(issue, "title")}\n${text(issue, "body")}`).join("\n\n");
}
