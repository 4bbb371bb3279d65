import { assert, assertPresent } from "../assert.ts";
import { count, record, text } from "../rest-client.ts";
import { configPath, type Sample, samples, withValue } from "../samples.ts";
import type { Scene, SceneContext } from "../scene.ts";
import { approveAndMerge, assertHealthy, conclusion, headOf, openValidatedPull } from "../steps.ts";

export const newInstance = "src-0a1b2c3d4e5f60718293";

/** Scene 2: one instance is resized, another created; planned, approved, merged, applied; no secret appears anywhere. */
export const changedScene: Scene = {
  number: 2,
  title: "Changed",
  play: async (context) => {
    const resized = assertPresent(
      (await samples(context)).find((sample) => sample.type === "trial"),
      "a trial among the samples",
    );
    const pull = await openChange(context, resized);
    await assertPlanReported(context, pull, resized.id);
    await approveAndMerge(context, pull, "octocat", "mona_octo");
    await context.idle();
    await assertApplied(context, pull, resized.id);

    context.announce("apply is started once more: there must be nothing to do.");
    await assertNothingToApply(context);
    context.report("no engine ran, and the ledger did not change");
    context.announce("All comments, logs, artifacts, ledger files and branches are searched for the databases' passwords.");
    const places = await assertNoSecretsLeaked(context);
    context.report(`no password in any of ${places} places`);
  },
};

async function openChange(context: SceneContext, resized: Sample): Promise<number> {
  const before = await context.lab.as("mona_octo").readFile(resized.path);
  context.announce(`mona_octo opens one pull request that resizes ${resized.id} to large and adds ${newInstance}.`);
  return await openValidatedPull(context, {
    by: "mona_octo",
    branch: "grow-and-add",
    title: "Grow one instance, add another",
    edits: new Map([
      [resized.path, withValue(before, "size", "large")],
      [configPath(newInstance), newInstanceFrom(resized)],
    ]),
  });
}

async function assertPlanReported(context: SceneContext, pull: number, resized: string): Promise<void> {
  const { lab, observer } = context;
  const { login, slug } = lab.forge.app;
  const comments = (await observer.comments(pull)).filter((comment) => text(record(comment["user"]), "login") === login);
  assert(comments.length === 1, "the App wrote one sticky comment", comments.length);
  const body = text(assertPresent(comments[0], "the comment"), "body");
  assert(body.includes("known after apply"), "the new instance's later stacks show what is known after apply", body);
  assert(body.includes(resized) && body.includes(newInstance), "the comment names both instances", body);
  const head = await headOf(context, pull);
  const checks = await observer.checks(head);
  const plans = checks.filter((check) => check["name"] === "plan" && text(record(check["app"]), "slug") === slug);
  assert(plans.length === 1 && (await conclusion(context, head, "plan")) === "success", "one successful check run of the App", plans);
  const heading = body.split("\n").find((line) => line.includes("instance")) ?? "";
  context.report(`#${pull} has one plan comment and one check run: ${heading.replace(/^#+ /, "")}`);
}

async function assertApplied(context: SceneContext, pull: number, resized: string): Promise<void> {
  await assertHealthy(context, resized);
  await assertHealthy(context, newInstance);
  const file = assertPresent(await context.observer.instance(resized), "its ledger file");
  const applied = record(record(record(file["stacks"])["app"])["applied"]);
  assert(applied["pullRequest"] === pull, "the ledger names the pull request", applied);
  assert(
    text(applied, "author") === "mona_octo" && JSON.stringify(applied["approvers"]) === '["octocat"]',
    "the ledger names the author and the approver",
    applied,
  );
  context.report(`both instances are healthy; the ledger names #${pull}, its author and its approver`);
}

/** Runs apply: no engine job, no new ledger commit. */
export async function assertNothingToApply(context: SceneContext): Promise<void> {
  const { lab, observer } = context;
  const ledger = await observer.tip("refs/heads/flotilla/ledger");
  await lab.as("octocat").dispatchWorkflow("apply.yml");
  await context.idle();
  const run = assertPresent((await observer.runs("apply"))[0], "the run of apply");
  const jobs = await observer.jobs(count(run, "id"));
  assert(
    run["conclusion"] === "success" && !jobs.some((job) => text(job, "name").endsWith("engine")),
    "nothing is pending, so no engine runs",
    jobs,
  );
  assert((await observer.tip("refs/heads/flotilla/ledger")) === ledger, "the ledger does not change");
}

/** Searches everything that people or programs can read for the cloud's passwords. Returns the number of places searched. */
export async function assertNoSecretsLeaked(context: SceneContext): Promise<number> {
  const passwords = context.lab.cloud.resources().flatMap((object) => {
    const password = object.attributes["password"];
    return typeof password === "string" ? [password] : [];
  });
  assert(passwords.length > 0, "the cloud holds databases with passwords");
  const places = await context.observer.everything();
  for (const place of places) assert(!passwords.some((password) => place.text.includes(password)), `no password in ${place.name}`);
  return places.length;
}

/** A config made from another instance's: its own id, slug and domain. */
function newInstanceFrom({ id, text: config }: Sample): string {
  return withValue(withValue(config.replaceAll(id, newInstance), "slug", "newcomer"), "domain", "newcomer.fleet.example");
}
