import { assert, assertPresent } from "../assert.ts";
import { type Answer, count, items, record, text } from "../rest-client.ts";
import { configPath, valueOf } from "../samples.ts";
import type { Scene, SceneContext } from "../scene.ts";
import { assertHealthy, instanceStatus } from "../steps.ts";

const oldVersion = "5.3.1";
export const newVersion = "5.4.0";

/** Scene 5: a release is rolled out, one instance fails, the rollout halts, is fixed, retried and finished. */
export const releasedScene: Scene = {
  number: 5,
  title: "Released",
  play: async (context) => {
    const tracker = await publish(context);
    const victim = await failOneInstance(context);
    await approveShapes(context, tracker);
    await assertHalted(context, tracker, victim);

    context.announce("The service is fixed, and octocat comments /retry.");
    await context.lab.cloud.fix(`${victim}-app`);
    await context.lab.as("octocat").comment(tracker, "/retry");
    await context.idle();
    await approveShapes(context, tracker);
    await assertRolloutDone(context, tracker);
    await publishAgain(context);
  },
};

/** Publishes the release. Returns the number of its tracker. */
async function publish(context: SceneContext): Promise<number> {
  context.announce(`mojombo publishes v${newVersion}; who publishes approves nothing of it.`);
  await context.lab.as("mojombo").publishRelease(`v${newVersion}`);
  await context.idle();
  const entry = await context.observer.file("refs/heads/main", `releases/${newVersion}.yaml`);
  assert(entry !== null, "a pull request of the App added the release to the catalog");
  const tracker = await findTracker(context);
  const title = text(await context.observer.issue(tracker), "title");
  context.report(`#${tracker} "${title}" is open with its label; the internal stage has started`);
  return tracker;
}

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
  assert(labels.includes("team/cloud"), "the tracker has the label team/cloud", labels);
  return count(tracker, "number");
}

/** Makes a production instance of the second stage fail on the new version. Returns its id. */
async function failOneInstance(context: SceneContext): Promise<string> {
  const { cloud } = context.lab;
  const isProduction = (member: Answer): boolean => cloud.resources().some(({ name }) => name === `${text(member, "id")}-executors`);
  const rollout = assertPresent(await context.observer.ledger(`rollouts/local/${newVersion}.json`), "the ledger's rollout file");
  const victim = items(rollout, "members").find(
    (member) => text(member, "stage") === "first" && member["excluded"] === null && isProduction(member),
  );
  const id = text(assertPresent(victim, "a production instance in the second stage"), "id");
  await cloud.break(`${id}-app`, { kind: "never-healthy", version: newVersion });
  context.announce(`(${id} will never become healthy on ${newVersion}.) octocat approves each new shape of change that the tracker lists.`);
  return id;
}

/** Comments every `/approve <shape8>` that the tracker offers until it offers none. */
async function approveShapes(context: SceneContext, tracker: number): Promise<void> {
  const body = async (): Promise<string> => text(await context.observer.issue(tracker), "body");
  for (let round = 0; round < 8; round += 1) {
    const command = /\/approve ([0-9a-f]{8})(?![0-9a-f])/.exec(await body())?.[0];
    if (command === undefined) return;
    context.announce(`octocat comments: ${command}`);
    await context.lab.as("octocat").comment(tracker, command);
    await context.idle();
    assert(!(await body()).includes(command), `the tracker no longer offers ${command}`);
  }
}

async function assertHalted(context: SceneContext, tracker: number, victim: string): Promise<void> {
  const status = await instanceStatus(context, victim);
  assert(status.health === "unhealthy", `${victim} is unhealthy`, status);
  const body = text(await context.observer.issue(tracker), "body");
  assert(body.includes(victim) && body.includes("/retry"), "the tracker says which instance failed and how to retry it", body);
  const untouched = await instancesOn(context, oldVersion);
  assert(untouched.length > 1, "the last stage has not started", untouched);
  const line = body.split("\n").find((line) => line.includes(victim) && /unhealthy|failed/i.test(line));
  context.report(`halted: ${assertPresent(line, "a line about the failed instance").replace(/^[-\s]+/, "")}`);
}

async function assertRolloutDone(context: SceneContext, tracker: number): Promise<void> {
  const { observer } = context;
  const left = await instancesOn(context, oldVersion);
  assert(left.length === 1, `only the paused instance stays on ${oldVersion}`, left);
  for (const id of await instancesOn(context, newVersion)) await assertUpgraded(context, id);
  const issue = await observer.issue(tracker);
  assert(text(issue, "state") === "closed", "the tracker is closed", issue["state"]);
  const upgrades = (await observer.pulls("all")).filter((pull) => items(pull, "labels").some((label) => label["name"] === "mi-upgrade"));
  assert(
    upgrades.every((pull) => pull["merged_at"] !== null && text(pull, "body").includes(`#${tracker}`)),
    "every upgrade's pull request is merged and links the tracker",
    upgrades.map((pull) => [pull["number"], pull["state"]]),
  );
  const remaining = (await observer.branches()).filter((branch) => /^(rollout|release)\//.test(branch));
  assert(remaining.length === 0, "the branches of merged pull requests are deleted", remaining);
  context.report(
    `${upgrades.length} upgrades were merged one by one, each after a backup and a health check; the tracker is closed; ${left[0] ?? ""} was excluded (paused)`,
  );
}

async function assertUpgraded(context: SceneContext, id: string): Promise<void> {
  await assertHealthy(context, id, newVersion);
  const file = assertPresent(await context.observer.instance(id), `the ledger has ${id}`);
  const applied = record(record(record(file["stacks"])["app"])["applied"]);
  const backups = context.lab.cloud.backups(`${id}-database`);
  assert(
    backups.some((backup) => backup.id === applied["backup"] && backup.at <= text(applied, "at")),
    `${id} was backed up before its upgrade`,
    { applied, backups },
  );
}

async function publishAgain(context: SceneContext): Promise<void> {
  const { lab, observer } = context;
  const opened = async () => ({ issues: (await observer.issues("all")).length, pulls: (await observer.pulls("all")).length });
  context.announce("The same release is published again.");
  const before = await opened();
  await lab
    .as("octocat")
    .rest.call("POST", "/repos/example/fleet/dispatches", { event_type: "release-published", client_payload: { version: newVersion } });
  await context.idle();
  const after = await opened();
  assert(JSON.stringify(before) === JSON.stringify(after), "nothing new is opened", { before, after });
  context.report("nothing new was opened");
}

async function instancesOn(context: SceneContext, version: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const id of await context.observer.instanceIds()) {
    const config = assertPresent(await context.observer.file("refs/heads/main", configPath(id)), `${id} on main`);
    if (valueOf(config, "version") === version) ids.push(id);
  }
  return ids;
}
