import { approvedAndMerged, conclusion, headOf, mustBeHealthy, proposed } from "../acts.ts";
import { must, present } from "../must.ts";
import { count, items, record, text } from "../rest.ts";
import { configPath, samples, withValue } from "../samples.ts";
import type { Scene, Stage } from "../scene.ts";

export const newcomer = "src-0a1b2c3d4e5f60718293";

/** Scene 2: one instance changes size, another is created; planned, approved, merged, applied; nothing sensitive is seen anywhere. */
export const changedScene: Scene = {
  number: 2,
  title: "Changed",
  play: async (stage) => {
    const { look, world } = stage;
    const grown = present(
      (await samples(stage)).find((sample) => sample.type === "trial"),
      "a trial among the samples",
    );
    const before = await world.as("monalisa").reads(grown.path);
    stage.say(`monalisa makes ${grown.id} large and adds ${newcomer}, in one pull request.`);
    const pull = await proposed(stage, {
      by: "monalisa",
      branch: "grow-and-add",
      title: "Grow one instance, add another",
      edits: new Map([
        [grown.path, withValue(before, "size", "large")],
        [configPath(newcomer), newcomerOf(grown.text, grown.id)],
      ]),
    });
    const comments = (await look.comments(pull)).filter((comment) => text(record(comment["user"]), "login") === world.forge.app.login);
    must(comments.length === 1, "the App wrote one sticky comment", comments.length);
    const body = text(present(comments[0], "the comment"), "body");
    must(body.includes("known after apply"), "the later stacks of the new instance show what is known after apply", body);
    must(body.includes(grown.id) && body.includes(newcomer), "the comment names both instances", body);
    const head = await headOf(stage, pull);
    const plans = (await look.checks(head)).filter(
      (check) => check["name"] === "plan" && text(record(check["app"]), "slug") === world.forge.app.slug,
    );
    must(
      plans.length === 1 && (await conclusion(stage, head, "plan")) === "success",
      "one check run of the App says the plan is made",
      plans,
    );
    stage.saw(`#${pull}: one comment, one check run; ${body.split("\n").find((line) => line.includes("instance")) ?? ""}`.trimEnd());

    await approvedAndMerged(stage, pull, "octocat", "monalisa");
    await world.settle();
    await mustBeHealthy(stage, grown.id);
    await mustBeHealthy(stage, newcomer);
    const applied = record(record(record(present(await look.instance(grown.id), "its ledger file")["stacks"])["app"])["applied"]);
    must(applied["pullRequest"] === pull, "the ledger names the pull request", applied);
    must(
      text(applied, "author") === "monalisa" && JSON.stringify(applied["approvers"]) === '["octocat"]',
      "and who wrote and approved it",
      applied,
    );
    stage.saw(`both healthy; the ledger names #${pull}, its author and its approver`);

    stage.say("apply is started once more: there must be nothing to do.");
    await mustChangeNothing(stage);
    stage.say("Every comment, log, artifact, ledger file and branch is searched for the databases' passwords.");
    const places = await mustKeepSecrets(stage);
    stage.saw(`${places} places searched, not one holds a password`);
  },
};

/** A run of apply that finds nothing: no engine job, no new ledger commit. */
export async function mustChangeNothing(stage: Stage): Promise<void> {
  const { look, world } = stage;
  const ledger = await look.tip("refs/heads/flotilla/ledger");
  await world.as("octocat").startsWorkflow("apply.yml");
  await world.settle();
  const newest = present((await look.runs("apply"))[0], "the run of apply");
  const jobs = items(await world.as("octocat").rest.get(`/repos/example/fleet/actions/runs/${count(newest, "id")}/jobs`), "jobs");
  const engine = jobs.find((job) => job["name"] === "engine");
  must(
    newest["conclusion"] === "success" && (engine === undefined || engine["conclusion"] === "skipped"),
    "nothing is pending, so no engine runs",
    jobs,
  );
  must((await look.tip("refs/heads/flotilla/ledger")) === ledger, "the ledger stays as it was");
}

/** Looks for every sensitive value the cloud holds in everything that people or programs can read. Answers how many places it searched. */
export async function mustKeepSecrets(stage: Stage): Promise<number> {
  const passwords = stage.world.cloud.resources().flatMap((object) => {
    const password = object.attributes["password"];
    return typeof password === "string" ? [password] : [];
  });
  must(passwords.length > 0, "the cloud holds databases with passwords");
  const places = await stage.look.everything();
  for (const { place, text: written } of places)
    must(!passwords.some((password) => written.includes(password)), `no password is in ${place}`);
  return places.length;
}

/** A new instance made from another's config: its own id, slug and domain. */
function newcomerOf(config: string, id: string): string {
  const named = config.replaceAll(id, newcomer);
  return withValue(withValue(named, "slug", "newcomer"), "domain", "newcomer.fleet.example");
}
