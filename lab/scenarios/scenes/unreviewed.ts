import { approveAndMerge, confirmationIssue, assertHealthy, offeredCommands, openValidatedPull, instanceStatus } from "../steps.ts";
import { assert, assertPresent } from "../assert.ts";
import { count, text } from "../rest-client.ts";
import { type Sample, samples, valueOf, withValue } from "../samples.ts";
import type { Scene, SceneContext } from "../scene.ts";

/** Scene 4: what nobody reviewed, and the replacement of the database that somebody did review, both wait for exactly one word. */
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
  context.announce(
    `defunkt's pull request for ${sample.id} is approved and merged the moment its validation is green, before its plan is there.`,
  );
  const validated = context.lab.nextRunEnd("pull-request");
  const pull = await lab
    .as("defunkt")
    .openPullRequest({ branch: "in-a-hurry", title: "Resize a trial", edits: new Map([[sample.path, withValue(before, "size", size)]]) });
  await lab.as("monalisa").approve(pull);
  await validated;
  const merged = await lab.as("defunkt").merge(pull);
  assert(merged.status === 200, "it can be merged", merged);
  await lab.idle();
  const waiting = Object.entries((await instanceStatus(context, sample.id)).stacks).filter(([, state]) => state === "needs-confirmation");
  assert(waiting.length > 0, "the stacks that nobody reviewed wait", await instanceStatus(context, sample.id));
  context.report(`needs confirmation: ${waiting.map(([stack]) => stack).join(", ")}`);
  await confirmAll(context, sample.id);
}

async function replaceDatabase(context: SceneContext, sample: Sample): Promise<void> {
  const { lab } = context;
  const before = await lab.as("defunkt").readFile(sample.path);
  const region = valueOf(before, "region") === "europe-west1" ? "us-central1" : "europe-west1";
  context.announce(`defunkt moves ${sample.id} to ${region}: reviewed and approved, but it replaces the protected database.`);
  const pull = await openValidatedPull(context, {
    by: "defunkt",
    branch: "move-a-trial",
    title: "Move a trial to another region",
    edits: new Map([[sample.path, withValue(before, "region", region)]]),
  });
  await approveAndMerge(context, pull, "monalisa", "defunkt");
  await lab.idle();
  const after = await instanceStatus(context, sample.id);
  assert(after.stacks["database"] === "needs-confirmation", "the replacement waits by itself", after);
  const issue = assertPresent(await confirmationIssue(context), "an issue asks for it");
  const command = assertPresent(
    offeredCommands(text(issue, "body")).find((line) => line.includes(`${sample.id} database`)),
    "the issue says what to type",
  );

  context.announce(`monalisa, who may write but not confirm, types: ${command}`);
  const vain = await lab.as("monalisa").comment(count(issue, "number"), command);
  await lab.idle();
  assert((await instanceStatus(context, sample.id)).stacks["database"] === "needs-confirmation", "nothing happened");
  assert((await context.observer.reactions(vain)).includes("confused"), "her comment was answered", await context.observer.reactions(vain));
  context.report("nothing happens; the reply says who may");
  context.announce(`octocat, who maintains the repository, types the same.`);
  const good = await lab.as("octocat").comment(count(issue, "number"), command);
  await lab.idle();
  assert(
    (await context.observer.reactions(good)).includes("rocket"),
    "his comment was acknowledged",
    await context.observer.reactions(good),
  );
  await assertHealthy(context, sample.id);
  const database = assertPresent(
    lab.cloud.resources().find((object) => object.name === `${sample.id}-database`),
    "the database",
  );
  assert(database.attributes["region"] === region, `the database is in ${region}`, database.attributes["region"]);
  context.report(`the database was replaced, the app followed, ${sample.id} is healthy`);
}

/** octocat types what the issue offers for this instance until it asks for nothing more. */
async function confirmAll(context: SceneContext, id: string): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    const issue = await confirmationIssue(context);
    const command = issue === null ? undefined : offeredCommands(text(issue, "body")).find((line) => line.includes(`/approve ${id} `));
    if (issue === null || command === undefined) break;
    context.announce(`octocat types: ${command}`);
    await context.lab.as("octocat").comment(count(issue, "number"), command);
    await context.lab.idle();
  }
  await assertHealthy(context, id);
  context.report("exactly that was applied; healthy");
}
