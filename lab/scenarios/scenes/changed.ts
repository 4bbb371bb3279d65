import { approveAndMerge, conclusion, headOf, assertHealthy, openValidatedPull } from "../steps.ts";
import { assert, assertPresent } from "../assert.ts";
import { count, items, record, text } from "../rest-client.ts";
import { configPath, samples, withValue } from "../samples.ts";
import type { Scene, SceneContext } from "../scene.ts";

export const newInstance = "src-0a1b2c3d4e5f60718293";

/** Scene 2: one instance changes size, another is created; planned, approved, merged, applied; nothing sensitive is seen anywhere. */
export const changedScene: Scene = {
  number: 2,
  title: "Changed",
  play: async (context) => {
    const { observer, lab } = context;
    const grown = assertPresent(
      (await samples(context)).find((sample) => sample.type === "trial"),
      "a trial among the samples",
    );
    const before = await lab.as("monalisa").readFile(grown.path);
    context.announce(`monalisa makes ${grown.id} large and adds ${newInstance}, in one pull request.`);
    const pull = await openValidatedPull(context, {
      by: "monalisa",
      branch: "grow-and-add",
      title: "Grow one instance, add another",
      edits: new Map([
        [grown.path, withValue(before, "size", "large")],
        [configPath(newInstance), newInstanceFrom(grown.text, grown.id)],
      ]),
    });
    const comments = (await observer.comments(pull)).filter((comment) => text(record(comment["user"]), "login") === lab.forge.app.login);
    assert(comments.length === 1, "the App wrote one sticky comment", comments.length);
    const body = text(assertPresent(comments[0], "the comment"), "body");
    assert(body.includes("known after apply"), "the later stacks of the new instance show what is known after apply", body);
    assert(body.includes(grown.id) && body.includes(newInstance), "the comment names both instances", body);
    const head = await headOf(context, pull);
    const plans = (await observer.checks(head)).filter(
      (check) => check["name"] === "plan" && text(record(check["app"]), "slug") === lab.forge.app.slug,
    );
    assert(
      plans.length === 1 && (await conclusion(context, head, "plan")) === "success",
      "one check run of the App says the plan is made",
      plans,
    );
    context.report(`#${pull}: one comment, one check run; ${body.split("\n").find((line) => line.includes("instance")) ?? ""}`.trimEnd());

    await approveAndMerge(context, pull, "octocat", "monalisa");
    await lab.idle();
    await assertHealthy(context, grown.id);
    await assertHealthy(context, newInstance);
    const applied = record(record(record(assertPresent(await observer.instance(grown.id), "its ledger file")["stacks"])["app"])["applied"]);
    assert(applied["pullRequest"] === pull, "the ledger names the pull request", applied);
    assert(
      text(applied, "author") === "monalisa" && JSON.stringify(applied["approvers"]) === '["octocat"]',
      "and who wrote and approved it",
      applied,
    );
    context.report(`both healthy; the ledger names #${pull}, its author and its approver`);

    context.announce("apply is started once more: there must be nothing to do.");
    await assertNothingToApply(context);
    context.announce("Every comment, log, artifact, ledger file and branch is searched for the databases' passwords.");
    const places = await assertNoSecretsLeaked(context);
    context.report(`${places} places searched, not one holds a password`);
  },
};

/** A run of apply that finds nothing: no engine job, no new ledger commit. */
export async function assertNothingToApply(context: SceneContext): Promise<void> {
  const { observer, lab } = context;
  const ledger = await observer.tip("refs/heads/flotilla/ledger");
  await lab.as("octocat").dispatchWorkflow("apply.yml");
  await lab.idle();
  const newest = assertPresent((await observer.runs("apply"))[0], "the run of apply");
  const jobs = items(await lab.as("octocat").rest.get(`/repos/example/fleet/actions/runs/${count(newest, "id")}/jobs`), "jobs");
  const engine = jobs.find((job) => job["name"] === "engine");
  assert(
    newest["conclusion"] === "success" && (engine === undefined || engine["conclusion"] === "skipped"),
    "nothing is pending, so no engine runs",
    jobs,
  );
  assert((await observer.tip("refs/heads/flotilla/ledger")) === ledger, "the ledger stays as it was");
}

/** Looks for every sensitive value the cloud holds in everything that people or programs can read. Answers how many places it searched. */
export async function assertNoSecretsLeaked(context: SceneContext): Promise<number> {
  const passwords = context.lab.cloud.resources().flatMap((object) => {
    const password = object.attributes["password"];
    return typeof password === "string" ? [password] : [];
  });
  assert(passwords.length > 0, "the cloud holds databases with passwords");
  const places = await context.observer.everything();
  for (const { place, text: written } of places)
    assert(!passwords.some((password) => written.includes(password)), `no password is in ${place}`);
  return places.length;
}

/** A new instance made from another's config: its own id, slug and domain. */
function newInstanceFrom(config: string, id: string): string {
  const named = config.replaceAll(id, newInstance);
  return withValue(withValue(named, "slug", "newcomer"), "domain", "newcomer.fleet.example");
}
