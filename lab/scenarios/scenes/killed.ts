import { setTimeout as wait } from "node:timers/promises";
import { assert, assertPresent } from "../assert.ts";
import { type Answer, count, text } from "../rest-client.ts";
import { type Sample, samples, withValue } from "../samples.ts";
import type { Scene, SceneContext } from "../scene.ts";
import { approveAndMerge, assertHealthy, confirmationIssue, instanceStatus, offeredCommands, openValidatedPull } from "../steps.ts";

/** Scene 3: an apply is killed half way and finished by the next run; a change made outside Flotilla is not overwritten unseen. */
export const killedScene: Scene = {
  number: 3,
  title: "Killed",
  play: async (context) => {
    const internal = (await samples(context)).filter((sample) => sample.type === "internal");
    await killDuringApply(context, assertPresent(internal[0], "an internal sample"));
    await driftAfterReview(context, assertPresent(internal.at(-1), "another internal sample"));
  },
};

async function killDuringApply(context: SceneContext, sample: Sample): Promise<void> {
  const { cloud, runner } = context.lab;
  const app = `${sample.id}-app`;
  context.announce(`The machine that applies a change to ${sample.id} dies while the cloud is changing its app.`);
  const pull = await openResize(context, sample, "large");
  await cloud.break(app, { kind: "slow", delay: 20_000 });
  const seen = cloud.requests.length;
  await approveAndMerge(context, pull, "octocat", "mona_octo");
  await until(context, "the cloud is changing the app", () =>
    cloud.requests.slice(seen).some((request) => request.name === app && request.outcome === "waiting"),
  );
  const jobs = runner.active().flatMap((run) => run.jobs);
  const engine = assertPresent(
    jobs.find((job) => job.key === "engine"),
    "an active engine job",
  );
  runner.killJob(engine.id);
  await cloud.fix(app);
  await context.idle();
  const history = await stateHistory(context, sample.id, "app");
  assert(history.includes("interrupted"), "the ledger recorded interrupted", history);
  context.report(`the app's states in the ledger: ${history.join(" → ")}`);
  await assertHealthy(context, sample.id);
  context.report("the next run planned again, found the change that was reviewed, and finished it");
}

async function driftAfterReview(context: SceneContext, sample: Sample): Promise<void> {
  const { lab, observer } = context;
  const app = `${sample.id}-app`;
  const domain = "by-hand.fleet.example";
  context.announce(`After the review of a change to ${sample.id}, its service is changed by hand.`);
  const pull = await openResize(context, sample, "medium");
  await lab.cloud.break(app, { kind: "drift", attributes: { domain } });
  await approveAndMerge(context, pull, "octocat", "mona_octo");
  await context.idle();
  const after = await instanceStatus(context, sample.id);
  assert(after.stacks["app"] === "needs-confirmation", "the app needs a confirmation", after);
  const service = assertPresent(
    lab.cloud.resources().find((object) => object.name === app),
    "the service",
  );
  assert(service.attributes["domain"] === domain, "nothing was applied to it", service);
  const issue = assertPresent(await confirmationIssue(context), "an issue that asks for a confirmation");
  const number = count(issue, "number");
  context.report(`#${number} "${text(issue, "title")}": the plan would change what nobody reviewed`);
  await confirm(context, issue, `${sample.id} app`);
  await assertHealthy(context, sample.id);
  assert((await confirmationIssue(context)) === null, "no confirmation issue is open");
  assert(text(await observer.issue(number), "state") === "closed", "the issue was closed");
  context.report("applied; the instance is healthy and the issue is closed");
}

async function openResize(context: SceneContext, sample: Sample, size: string): Promise<number> {
  const before = await context.lab.as("mona_octo").readFile(sample.path);
  return await openValidatedPull(context, {
    by: "mona_octo",
    branch: `resize-to-${size}`,
    title: `Resize an internal instance to ${size}`,
    edits: new Map([[sample.path, withValue(before, "size", size)]]),
  });
}

async function confirm(context: SceneContext, issue: Answer, target: string): Promise<void> {
  const command = assertPresent(
    offeredCommands(text(issue, "body")).find((line) => line.includes(target)),
    `the issue offers a command for ${target}`,
  );
  context.announce(`octocat checks it and comments: ${command}`);
  await context.lab.as("octocat").comment(count(issue, "number"), command);
  await context.idle();
}

/** The states of a stack in the ledger, oldest first, without repetitions. */
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
