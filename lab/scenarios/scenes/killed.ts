import { setTimeout as wait } from "node:timers/promises";
import { approvedAndMerged, confirmationIssue, mustBeHealthy, offeredCommands, proposed, told } from "../acts.ts";
import { must, present } from "../must.ts";
import { count, text } from "../rest.ts";
import { samples, withValue } from "../samples.ts";
import type { Scene, Stage } from "../scene.ts";

/** Scene 3: an apply is killed half way and finished by the next run; a change behind the engine's back is not applied blindly. */
export const killedScene: Scene = {
  number: 3,
  title: "Killed",
  play: async (stage) => {
    await killedHalfWay(stage);
    await changedBehindTheBack(stage);
  },
};

async function killedHalfWay(stage: Stage): Promise<void> {
  const { world } = stage;
  const victim = present(
    (await samples(stage)).find((sample) => sample.type === "internal"),
    "an internal sample",
  );
  const before = await world.as("monalisa").reads(victim.path);
  stage.say(`The machine that applies a change of ${victim.id} dies while the cloud is working on its app.`);
  const pull = await proposed(stage, {
    by: "monalisa",
    branch: "resize-internal",
    title: "Resize an internal instance",
    edits: new Map([[victim.path, withValue(before, "size", "large")]]),
  });
  await world.cloud.break(`${victim.id}-app`, { kind: "slow", delay: 20_000 });
  const seen = world.cloud.requests.length;
  await approvedAndMerged(stage, pull, "octocat", "monalisa");
  await until(stage, "the cloud is working on the app", () =>
    world.cloud.requests.slice(seen).some((request) => request.name === `${victim.id}-app` && request.outcome === "waiting"),
  );
  const engine = present(
    world.runner
      .active()
      .flatMap((run) => run.jobs)
      .find((job) => job.key === "engine"),
    "the engine job is running",
  );
  world.runner.killJob(engine.id);
  await world.cloud.mend(`${victim.id}-app`);
  await world.settle();
  const history = await stateHistory(stage, victim.id, "app");
  must(history.includes("interrupted"), "the ledger said interrupted", history);
  stage.saw(`the ledger said of its app: ${history.join(" → ")}`);
  await mustBeHealthy(stage, victim.id);
  stage.saw("the next run planned again, found the reviewed change, and finished it");
}

async function changedBehindTheBack(stage: Stage): Promise<void> {
  const { look, world } = stage;
  const drifted = present(
    (await samples(stage)).findLast((sample) => sample.type === "internal"),
    "another internal sample",
  );
  const before = await world.as("monalisa").reads(drifted.path);
  stage.say(`After the review of a change of ${drifted.id}, somebody changes its service by hand.`);
  const pull = await proposed(stage, {
    by: "monalisa",
    branch: "resize-another",
    title: "Resize another internal instance",
    edits: new Map([[drifted.path, withValue(before, "size", "medium")]]),
  });
  await world.cloud.break(`${drifted.id}-app`, { kind: "drift", attributes: { domain: "by-hand.fleet.example" } });
  await approvedAndMerged(stage, pull, "octocat", "monalisa");
  await world.settle();
  const after = await told(stage, drifted.id);
  must(after.stacks["app"] === "needs-confirmation", "its app needs a confirmation", after);
  const service = present(
    world.cloud.resources().find((object) => object.name === `${drifted.id}-app`),
    "the service",
  );
  must(service.attributes["domain"] === "by-hand.fleet.example", "nothing was applied to it", service);
  const issue = present(await confirmationIssue(stage), "an issue asks for a confirmation");
  stage.saw(`#${count(issue, "number")} "${text(issue, "title")}" says why: the plan does what nobody reviewed`);
  const command = present(
    offeredCommands(text(issue, "body")).find((line) => line.includes(`${drifted.id} app`)),
    "the issue says what to type",
  );
  stage.say(`octocat looks at it and types: ${command}`);
  await world.as("octocat").comments(count(issue, "number"), command);
  await world.settle();
  await mustBeHealthy(stage, drifted.id);
  must((await confirmationIssue(stage)) === null, "the issue is closed");
  must(text(await look.issue(count(issue, "number")), "state") === "closed", "it was closed, not forgotten");
  stage.saw("applied, healthy, the issue is closed");
}

/** The states the ledger gave one stack, oldest first, without repetitions. */
async function stateHistory(stage: Stage, id: string, stack: string): Promise<readonly string[]> {
  const states: string[] = [];
  for (const version of await stage.look.history(id)) {
    const state = version.stacks[stack];
    if (state !== undefined && state !== states.at(-1)) states.push(state);
  }
  return states;
}

async function until(stage: Stage, what: string, condition: () => boolean): Promise<void> {
  const end = stage.clock() + 60_000;
  while (!condition()) {
    must(stage.clock() < end, `${what} within a minute`);
    await wait(50);
  }
}
