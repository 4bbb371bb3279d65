import { assert, assertPresent } from "../assert.ts";
import { type Answer, count, text } from "../rest-client.ts";
import { type Sample, samples, valueOf, withValue } from "../samples.ts";
import type { Scene, SceneContext } from "../scene.ts";
import { approveAndMerge, assertHealthy, confirmationIssue, instanceStatus, offeredCommands, openValidatedPull } from "../steps.ts";

/** Scene 4: an unreviewed change waits for a confirmation, and so does the replacement of a database although it was reviewed. */
export const unreviewedScene: Scene = {
  number: 4,
  title: "Unreviewed",
  play: async (context) => {
    const trials = (await samples(context)).filter((sample) => sample.type === "trial");
    await mergeBeforePlan(context, assertPresent(trials[0], "a trial"));
    await replaceDatabase(context, assertPresent(trials[1], "another trial"));
  },
};

async function mergeBeforePlan(context: SceneContext, sample: Sample): Promise<void> {
  const { lab } = context;
  const before = await lab.as("defunkt").readFile(sample.path);
  const size = valueOf(before, "size") === "medium" ? "small" : "medium";
  context.announce(`defunkt's pull request for ${sample.id} is approved and merged as soon as it is validated, before it is planned.`);
  const validated = lab.nextRunEnd("pull-request");
  const edits = new Map([[sample.path, withValue(before, "size", size)]]);
  const pull = await lab.as("defunkt").openPullRequest({ branch: "in-a-hurry", title: "Resize a trial", edits });
  await lab.as("mona_octo").approve(pull);
  await validated;
  const merged = await lab.as("defunkt").merge(pull);
  assert(merged.status === 200, `#${pull} can be merged`, merged);
  await context.idle();
  const { stacks } = await instanceStatus(context, sample.id);
  const waiting = Object.entries(stacks).filter(([, state]) => state === "needs-confirmation");
  assert(waiting.length > 0, "the unreviewed stacks need confirmation", stacks);
  context.report(`waiting for a confirmation: ${waiting.map(([stack]) => stack).join(", ")}`);
  await confirmAll(context, sample.id);
}

async function replaceDatabase(context: SceneContext, sample: Sample): Promise<void> {
  const before = await context.lab.as("defunkt").readFile(sample.path);
  const zone = "b";
  context.announce(
    `defunkt moves the database of ${sample.id} to zone ${zone}: reviewed and approved, but it replaces the protected database.`,
  );
  const pull = await openValidatedPull(context, {
    by: "defunkt",
    branch: "move-a-trial",
    title: "Move a trial's database to another zone",
    edits: new Map([[sample.path, `${before.trimEnd()}\n  values: { zone: ${zone} }\n`]]),
  });
  await approveAndMerge(context, pull, "mona_octo", "defunkt");
  await context.idle();
  await assertDatabaseWaits(context, sample);
  const issue = assertPresent(await confirmationIssue(context), "an issue that asks for a confirmation");
  const command = assertPresent(
    offeredCommands(text(issue, "body")).find((line) => line.includes(`${sample.id} database`)),
    "the issue offers a command",
  );
  await confirmAsWriter(context, sample, issue, command);
  await confirmAsMaintainer(context, issue, command);
  await assertHealthy(context, sample.id);
  const database = assertPresent(
    context.lab.cloud.resources().find((object) => object.name === `${sample.id}-database`),
    "the database",
  );
  assert(database.attributes["zone"] === zone, `the database is in zone ${zone}`, database.attributes["zone"]);
  context.report(`the database was replaced, the app was updated, and ${sample.id} is healthy`);
}

async function assertDatabaseWaits(context: SceneContext, sample: Sample): Promise<void> {
  const status = await instanceStatus(context, sample.id);
  assert(status.stacks["database"] === "needs-confirmation", "the database needs a confirmation", status);
}

async function confirmAsWriter(context: SceneContext, sample: Sample, issue: Answer, command: string): Promise<void> {
  context.announce(`mona_octo, who may write but not confirm, comments: ${command}`);
  const comment = await context.lab.as("mona_octo").comment(count(issue, "number"), command);
  await context.idle();
  await assertDatabaseWaits(context, sample);
  const reactions = await context.observer.reactions(comment);
  assert(reactions.includes("confused"), "the comment was answered", reactions);
  context.report("nothing happens; the reply says who may confirm");
}

async function confirmAsMaintainer(context: SceneContext, issue: Answer, command: string): Promise<void> {
  context.announce("octocat, who maintains the repository, comments the same.");
  const comment = await context.lab.as("octocat").comment(count(issue, "number"), command);
  await context.idle();
  const reactions = await context.observer.reactions(comment);
  assert(reactions.includes("rocket"), "the comment was accepted", reactions);
}

/** octocat comments what the confirmation issue offers for an instance until it offers nothing more. */
async function confirmAll(context: SceneContext, id: string): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    const issue = await confirmationIssue(context);
    const command = issue === null ? undefined : offeredCommands(text(issue, "body")).find((line) => line.includes(`/approve ${id} `));
    if (issue === null || command === undefined) break;
    context.announce(`octocat comments: ${command}`);
    await context.lab.as("octocat").comment(count(issue, "number"), command);
    await context.idle();
  }
  await assertHealthy(context, id);
  context.report("exactly that was applied; the instance is healthy");
}
