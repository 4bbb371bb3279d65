import { approvedAndMerged, confirmationIssue, mustBeHealthy, offeredCommands, proposed, told } from "../acts.ts";
import { must, present } from "../must.ts";
import { count, text } from "../rest.ts";
import { type Sample, samples, valueOf, withValue } from "../samples.ts";
import type { Scene, Stage } from "../scene.ts";

/** Scene 4: what nobody reviewed, and the replacement of the database that somebody did review, both wait for exactly one word. */
export const unreviewedScene: Scene = {
  number: 4,
  title: "Unreviewed",
  play: async (stage) => {
    const trials = (await samples(stage)).filter((sample) => sample.type === "trial");
    await mergedBeforeItsPlan(stage, present(trials[0], "a trial"));
    await databaseReplaced(stage, present(trials[1], "another trial"));
  },
};

async function mergedBeforeItsPlan(stage: Stage, sample: Sample): Promise<void> {
  const { world } = stage;
  const before = await world.as("defunkt").reads(sample.path);
  const size = valueOf(before, "size") === "medium" ? "small" : "medium";
  stage.say(`defunkt's pull request for ${sample.id} is approved and merged the moment its validation is green, before its plan is there.`);
  const validated = stage.world.nextEnd("pull-request");
  const pull = await world
    .as("defunkt")
    .proposes({ branch: "in-a-hurry", title: "Resize a trial", edits: new Map([[sample.path, withValue(before, "size", size)]]) });
  await world.as("monalisa").approves(pull);
  await validated;
  const merged = await world.as("defunkt").merges(pull);
  must(merged.status === 200, "it can be merged", merged);
  await world.settle();
  const waiting = Object.entries((await told(stage, sample.id)).stacks).filter(([, state]) => state === "needs-confirmation");
  must(waiting.length > 0, "the stacks that nobody reviewed wait", await told(stage, sample.id));
  stage.saw(`needs confirmation: ${waiting.map(([stack]) => stack).join(", ")}`);
  await confirmAll(stage, sample.id);
}

async function databaseReplaced(stage: Stage, sample: Sample): Promise<void> {
  const { world } = stage;
  const before = await world.as("defunkt").reads(sample.path);
  const region = valueOf(before, "region") === "europe-west1" ? "us-central1" : "europe-west1";
  stage.say(`defunkt moves ${sample.id} to ${region}: reviewed and approved, but it replaces the protected database.`);
  const pull = await proposed(stage, {
    by: "defunkt",
    branch: "move-a-trial",
    title: "Move a trial to another region",
    edits: new Map([[sample.path, withValue(before, "region", region)]]),
  });
  await approvedAndMerged(stage, pull, "monalisa", "defunkt");
  await world.settle();
  const after = await told(stage, sample.id);
  must(after.stacks["database"] === "needs-confirmation", "the replacement waits by itself", after);
  const issue = present(await confirmationIssue(stage), "an issue asks for it");
  const command = present(
    offeredCommands(text(issue, "body")).find((line) => line.includes(`${sample.id} database`)),
    "the issue says what to type",
  );

  stage.say(`monalisa, who may write but not confirm, types: ${command}`);
  const vain = await world.as("monalisa").comments(count(issue, "number"), command);
  await world.settle();
  must((await told(stage, sample.id)).stacks["database"] === "needs-confirmation", "nothing happened");
  must((await stage.look.reactions(vain)).includes("confused"), "her comment was answered", await stage.look.reactions(vain));
  stage.saw("nothing happens; the reply says who may");
  stage.say(`octocat, who maintains the repository, types the same.`);
  const good = await world.as("octocat").comments(count(issue, "number"), command);
  await world.settle();
  must((await stage.look.reactions(good)).includes("rocket"), "his comment was acknowledged", await stage.look.reactions(good));
  await mustBeHealthy(stage, sample.id);
  const database = present(
    world.cloud.resources().find((object) => object.name === `${sample.id}-database`),
    "the database",
  );
  must(database.attributes["region"] === region, `the database is in ${region}`, database.attributes["region"]);
  stage.saw(`the database was replaced, the app followed, ${sample.id} is healthy`);
}

/** octocat types what the issue offers for this instance until it asks for nothing more. */
async function confirmAll(stage: Stage, id: string): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    const issue = await confirmationIssue(stage);
    const command = issue === null ? undefined : offeredCommands(text(issue, "body")).find((line) => line.includes(`/approve ${id} `));
    if (issue === null || command === undefined) break;
    stage.say(`octocat types: ${command}`);
    await stage.world.as("octocat").comments(count(issue, "number"), command);
    await stage.world.settle();
  }
  await mustBeHealthy(stage, id);
  stage.saw("exactly that was applied; healthy");
}
