import { assertHealthy, instanceStatus } from "../steps.ts";
import { assert, assertPresent } from "../assert.ts";
import { type Answer, count, items, record, text } from "../rest-client.ts";
import { configPath, valueOf } from "../samples.ts";
import type { Scene, SceneContext } from "../scene.ts";

export const newVersion = "5.4.0";

/** Scene 5: a release moves through the fleet, one instance fails, the rollout halts, is mended, retried, finished. */
export const releasedScene: Scene = {
  number: 5,
  title: "Released",
  play: async (context) => {
    const { observer, lab } = context;
    context.announce(`octocat publishes v${newVersion}.`);
    await lab.as("octocat").publishRelease(`v${newVersion}`);
    await lab.idle();
    assert(
      (await observer.file("refs/heads/main", `releases/${newVersion}.yaml`)) !== null,
      "the bot's pull request brought the release into the catalog",
    );
    const tracker = await findTracker(context);
    context.report(`#${tracker} "${text(await observer.issue(tracker), "title")}" is open with its label; the internal stage has begun`);

    const rollout = assertPresent(await observer.ledger(`rollouts/local/${newVersion}.json`), "the ledger's rollout file");
    const victim = text(
      assertPresent(
        items(rollout, "members").find(
          (member) => text(member, "stage") === "first" && member["excluded"] === null && isProduction(member),
        ),
        "a production instance in the second stage",
      ),
      "id",
    );
    await lab.cloud.break(`${victim}-app`, { kind: "never-healthy", version: newVersion });
    context.announce(
      `(${victim} will never get healthy in ${newVersion}.) octocat approves each new shape of change that the tracker shows.`,
    );
    await approveShapes(context, tracker);

    const halted = text(await observer.issue(tracker), "body");
    assert((await instanceStatus(context, victim)).health === "unhealthy", `${victim} is unhealthy`, await instanceStatus(context, victim));
    assert(halted.includes(victim) && halted.includes("/retry"), "the tracker says which instance failed and what to type", halted);
    const untouched = await onVersion(context, "5.3.1");
    assert(untouched.length > 1, "the last stage has not begun", untouched);
    context.report(
      `halted: ${assertPresent(
        halted.split("\n").find((line) => line.includes(victim) && /unhealthy|failed/i.test(line)),
        "a line about it",
      ).trim()}`,
    );

    context.announce(`The service is mended, octocat comments /retry.`);
    await lab.cloud.fix(`${victim}-app`);
    await lab.as("octocat").comment(tracker, "/retry");
    await lab.idle();
    await approveShapes(context, tracker);
    await assertRolloutDone(context, tracker);

    context.announce("The same release is published once more.");
    const before = { issues: (await observer.issues("all")).length, pulls: (await observer.pulls("all")).length };
    await lab
      .as("octocat")
      .rest.call("POST", "/repos/example/fleet/dispatches", { event_type: "release-published", client_payload: { version: newVersion } });
    await lab.idle();
    const after = { issues: (await observer.issues("all")).length, pulls: (await observer.pulls("all")).length };
    assert(JSON.stringify(before) === JSON.stringify(after), "nothing new is opened", { before, after });
    context.report("nothing was opened");

    function isProduction(member: Answer): boolean {
      return lab.cloud.resources().some((object) => object.name === `${text(member, "id")}-executors`);
    }
  },
};

async function findTracker(context: SceneContext): Promise<number> {
  const trackers = (await context.observer.issues("all")).filter((issue) =>
    text(issue, "body").includes(`<!-- flotilla:tracker local ${newVersion} -->`),
  );
  assert(
    trackers.length === 1,
    "one tracker was opened",
    trackers.map((issue) => issue["title"]),
  );
  const tracker = assertPresent(trackers[0], "the tracker");
  const labels = items(tracker, "labels").map((label) => text(label, "name"));
  assert(labels.includes("team/cloud"), "it carries team/cloud", labels);
  return count(tracker, "number");
}

/** Types every `/approve <shape8>` the tracker offers until it offers none. */
async function approveShapes(context: SceneContext, tracker: number): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    const body = text(await context.observer.issue(tracker), "body");
    const offered = /\/approve ([0-9a-f]{8})(?![0-9a-f])/.exec(body)?.[0];
    if (offered === undefined) return;
    context.announce(`octocat types: ${offered}`);
    await context.lab.as("octocat").comment(tracker, offered);
    await context.lab.idle();
    assert(!text(await context.observer.issue(tracker), "body").includes(offered), `${offered} is answered`);
  }
}

async function onVersion(context: SceneContext, version: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const id of await context.observer.instanceIds()) {
    const config = assertPresent(await context.observer.file("refs/heads/main", configPath(id)), `${id} on main`);
    if (valueOf(config, "version") === version) ids.push(id);
  }
  return ids;
}

async function assertRolloutDone(context: SceneContext, tracker: number): Promise<void> {
  const { observer, lab } = context;
  const left = await onVersion(context, "5.3.1");
  assert(left.length === 1, "only the paused instance stays behind", left);
  for (const id of await onVersion(context, newVersion)) {
    await assertHealthy(context, id, newVersion);
    const applied = record(record(record(assertPresent(await observer.instance(id), "its file")["stacks"])["app"])["applied"]);
    const backups = lab.cloud.backups(`${id}-database`);
    assert(
      backups.some((backup) => backup.id === applied["backup"] && backup.at <= text(applied, "at")),
      `${id} was backed up before it was upgraded`,
      { applied, backups },
    );
  }
  const issue = await observer.issue(tracker);
  assert(text(issue, "state") === "closed", "the tracker is closed", issue["state"]);
  const upgrades = (await observer.pulls("all")).filter((pull) => items(pull, "labels").some((label) => label["name"] === "mi-upgrade"));
  assert(
    upgrades.every((pull) => pull["merged_at"] !== null && text(pull, "body").includes(`#${tracker}`)),
    "every upgrade's pull request is merged and links the tracker",
    upgrades.map((pull) => [pull["number"], pull["state"]]),
  );
  const behind = (await observer.branches()).filter((branch) => /^(rollout|release)\//.test(branch));
  assert(behind.length === 0, "no branch of a merged pull request is left", behind);
  context.report(
    `${upgrades.length} upgrades merged one by one, each with backup, health and running version; the tracker is closed; ${left[0] ?? ""} was left out (paused)`,
  );
}
