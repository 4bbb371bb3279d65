import { setTimeout as wait } from "node:timers/promises";
import { approveAndMerge, confirmationIssue, assertHealthy, offeredCommands, openValidatedPull, instanceStatus } from "../steps.ts";
import { assert, assertPresent } from "../assert.ts";
import { count, text } from "../rest-client.ts";
import { samples, withValue } from "../samples.ts";
import type { Scene, SceneContext } from "../scene.ts";

/** Scene 3: an apply is killed half way and finished by the next run; a change behind the engine's back is not applied blindly. */
export const killedScene: Scene = {
  number: 3,
  title: "Killed",
  play: async (context) => {
    await killDuringApply(context);
    await driftAfterReview(context);
  },
};

async function killDuringApply(context: SceneContext): Promise<void> {
  const { lab } = context;
  const victim = assertPresent(
    (await samples(context)).find((sample) => sample.type === "internal"),
    "an internal sample",
  );
  const before = await lab.as("monalisa").readFile(victim.path);
  context.announce(`The machine that applies a change of ${victim.id} dies while the cloud is working on its app.`);
  const pull = await openValidatedPull(context, {
    by: "monalisa",
    branch: "resize-internal",
    title: "Resize an internal instance",
    edits: new Map([[victim.path, withValue(before, "size", "large")]]),
  });
  await lab.cloud.break(`${victim.id}-app`, { kind: "slow", delay: 20_000 });
  const seen = lab.cloud.requests.length;
  await approveAndMerge(context, pull, "octocat", "monalisa");
  await until(context, "the cloud is working on the app", () =>
    lab.cloud.requests.slice(seen).some((request) => request.name === `${victim.id}-app` && request.outcome === "waiting"),
  );
  const engine = assertPresent(
    lab.runner
      .active()
      .flatMap((run) => run.jobs)
      .find((job) => job.key === "engine"),
    "the engine job is running",
  );
  lab.runner.killJob(engine.id);
  await lab.cloud.fix(`${victim.id}-app`);
  await lab.idle();
  const history = await stateHistory(context, victim.id, "app");
  assert(history.includes("interrupted"), "the ledger said interrupted", history);
  context.report(`the ledger said of its app: ${history.join(" → ")}`);
  await assertHealthy(context, victim.id);
  context.report("the next run planned again, found the reviewed change, and finished it");
}

async function driftAfterReview(context: SceneContext): Promise<void> {
  const { observer, lab } = context;
  const drifted = assertPresent(
    (await samples(context)).findLast((sample) => sample.type === "internal"),
    "another internal sample",
  );
  const before = await lab.as("monalisa").readFile(drifted.path);
  context.announce(`After the review of a change of ${drifted.id}, somebody changes its service by hand.`);
  const pull = await openValidatedPull(context, {
    by: "monalisa",
    branch: "resize-another",
    title: "Resize another internal instance",
    edits: new Map([[drifted.path, withValue(before, "size", "medium")]]),
  });
  await lab.cloud.break(`${drifted.id}-app`, { kind: "drift", attributes: { domain: "by-hand.fleet.example" } });
  await approveAndMerge(context, pull, "octocat", "monalisa");
  await lab.idle();
  const after = await instanceStatus(context, drifted.id);
  assert(after.stacks["app"] === "needs-confirmation", "its app needs a confirmation", after);
  const service = assertPresent(
    lab.cloud.resources().find((object) => object.name === `${drifted.id}-app`),
    "the service",
  );
  assert(service.attributes["domain"] === "by-hand.fleet.example", "nothing was applied to it", service);
  const issue = assertPresent(await confirmationIssue(context), "an issue asks for a confirmation");
  context.report(`#${count(issue, "number")} "${text(issue, "title")}" says why: the plan does what nobody reviewed`);
  const command = assertPresent(
    offeredCommands(text(issue, "body")).find((line) => line.includes(`${drifted.id} app`)),
    "the issue says what to type",
  );
  context.announce(`octocat looks at it and types: ${command}`);
  await lab.as("octocat").comment(count(issue, "number"), command);
  await lab.idle();
  await assertHealthy(context, drifted.id);
  assert((await confirmationIssue(context)) === null, "the issue is closed");
  assert(text(await observer.issue(count(issue, "number")), "state") === "closed", "it was closed, not forgotten");
  context.report("applied, healthy, the issue is closed");
}

/** The states the ledger gave one stack, oldest first, without repetitions. */
async function stateHistory(context: SceneContext, id: string, stack: string): Promise<readonly string[]> {
  const states: string[] = [];
  for (const version of await context.observer.history(id)) {
    const state = version.stacks[stack];
    if (state !== undefined && state !== states.at(-1)) states.push(state);
  }
  return states;
}

async function until(context: SceneContext, what: string, condition: () => boolean): Promise<void> {
  const end = context.clock() + 60_000;
  while (!condition()) {
    assert(context.clock() < end, `${what} within a minute`);
    await wait(50);
  }
}
