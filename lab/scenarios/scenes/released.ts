import { mustBeHealthy, told } from "../acts.ts";
import { must, present } from "../must.ts";
import { type Answer, count, items, record, text } from "../rest.ts";
import { configPath, valueOf } from "../samples.ts";
import type { Scene, Stage } from "../scene.ts";

export const newVersion = "5.4.0";

/** Scene 5: a release moves through the fleet, one instance fails, the rollout halts, is mended, retried, finished. */
export const releasedScene: Scene = {
  number: 5,
  title: "Released",
  play: async (stage) => {
    const { look, world } = stage;
    stage.say(`octocat publishes v${newVersion}.`);
    await world.as("octocat").publishes(`v${newVersion}`);
    await world.settle();
    must(
      (await look.file("refs/heads/main", `releases/${newVersion}.yaml`)) !== null,
      "the bot's pull request brought the release into the catalog",
    );
    const tracker = await theTracker(stage);
    stage.saw(`#${tracker} "${text(await look.issue(tracker), "title")}" is open with its label; the internal stage has begun`);

    const rollout = present(await look.ledger(`rollouts/local/${newVersion}.json`), "the ledger's rollout file");
    const victim = text(
      present(
        items(rollout, "members").find(
          (member) => text(member, "stage") === "first" && member["excluded"] === null && isProduction(member),
        ),
        "a production instance in the second stage",
      ),
      "id",
    );
    await world.cloud.break(`${victim}-app`, { kind: "never-healthy", version: newVersion });
    stage.say(`(${victim} will never get healthy in ${newVersion}.) octocat approves each new shape of change that the tracker shows.`);
    await approveShapes(stage, tracker);

    const halted = text(await look.issue(tracker), "body");
    must((await told(stage, victim)).health === "unhealthy", `${victim} is unhealthy`, await told(stage, victim));
    must(halted.includes(victim) && halted.includes("/retry"), "the tracker says which instance failed and what to type", halted);
    const untouched = await onVersion(stage, "5.3.1");
    must(untouched.length > 1, "the last stage has not begun", untouched);
    stage.saw(
      `halted: ${present(
        halted.split("\n").find((line) => line.includes(victim) && /unhealthy|failed/i.test(line)),
        "a line about it",
      ).trim()}`,
    );

    stage.say(`The service is mended, octocat comments /retry.`);
    await world.cloud.mend(`${victim}-app`);
    await world.as("octocat").comments(tracker, "/retry");
    await world.settle();
    await approveShapes(stage, tracker);
    await mustBeDone(stage, tracker);

    stage.say("The same release is published once more.");
    const before = { issues: (await look.issues("all")).length, pulls: (await look.pulls("all")).length };
    await world
      .as("octocat")
      .rest.call("POST", "/repos/example/fleet/dispatches", { event_type: "release-published", client_payload: { version: newVersion } });
    await world.settle();
    const after = { issues: (await look.issues("all")).length, pulls: (await look.pulls("all")).length };
    must(JSON.stringify(before) === JSON.stringify(after), "nothing new is opened", { before, after });
    stage.saw("nothing was opened");

    function isProduction(member: Answer): boolean {
      return world.cloud.resources().some((object) => object.name === `${text(member, "id")}-executors`);
    }
  },
};

async function theTracker(stage: Stage): Promise<number> {
  const trackers = (await stage.look.issues("all")).filter((issue) =>
    text(issue, "body").includes(`<!-- flotilla:tracker local ${newVersion} -->`),
  );
  must(
    trackers.length === 1,
    "one tracker was opened",
    trackers.map((issue) => issue["title"]),
  );
  const tracker = present(trackers[0], "the tracker");
  const labels = items(tracker, "labels").map((label) => text(label, "name"));
  must(labels.includes("team/cloud"), "it carries team/cloud", labels);
  return count(tracker, "number");
}

/** Types every `/approve <shape8>` the tracker offers until it offers none. */
async function approveShapes(stage: Stage, tracker: number): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    const body = text(await stage.look.issue(tracker), "body");
    const offered = /\/approve ([0-9a-f]{8})(?![0-9a-f])/.exec(body)?.[0];
    if (offered === undefined) return;
    stage.say(`octocat types: ${offered}`);
    await stage.world.as("octocat").comments(tracker, offered);
    await stage.world.settle();
    must(!text(await stage.look.issue(tracker), "body").includes(offered), `${offered} is answered`);
  }
}

async function onVersion(stage: Stage, version: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const id of await stage.look.instanceIds()) {
    const config = present(await stage.look.file("refs/heads/main", configPath(id)), `${id} on main`);
    if (valueOf(config, "version") === version) ids.push(id);
  }
  return ids;
}

async function mustBeDone(stage: Stage, tracker: number): Promise<void> {
  const { look, world } = stage;
  const left = await onVersion(stage, "5.3.1");
  must(left.length === 1, "only the paused instance stays behind", left);
  for (const id of await onVersion(stage, newVersion)) {
    await mustBeHealthy(stage, id, newVersion);
    const applied = record(record(record(present(await look.instance(id), "its file")["stacks"])["app"])["applied"]);
    const backups = world.cloud.backups(`${id}-database`);
    must(
      backups.some((backup) => backup.id === applied["backup"] && backup.at <= text(applied, "at")),
      `${id} was backed up before it was upgraded`,
      { applied, backups },
    );
  }
  const issue = await look.issue(tracker);
  must(text(issue, "state") === "closed", "the tracker is closed", issue["state"]);
  const upgrades = (await look.pulls("all")).filter((pull) => items(pull, "labels").some((label) => label["name"] === "mi-upgrade"));
  must(
    upgrades.every((pull) => pull["merged_at"] !== null && text(pull, "body").includes(`#${tracker}`)),
    "every upgrade's pull request is merged and links the tracker",
    upgrades.map((pull) => [pull["number"], pull["state"]]),
  );
  const behind = (await look.branches()).filter((branch) => /^(rollout|release)\//.test(branch));
  must(behind.length === 0, "no branch of a merged pull request is left", behind);
  stage.saw(
    `${upgrades.length} upgrades merged one by one, each with backup, health and running version; the tracker is closed; ${left[0] ?? ""} was left out (paused)`,
  );
}
