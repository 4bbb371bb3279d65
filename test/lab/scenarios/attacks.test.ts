import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headOf, assertHealthy, openValidatedPull, landReviewedChange, instanceStatus } from "../../../lab/scenarios/steps.ts";
import { assertPresent } from "../../../lab/scenarios/assert.ts";
import type { Edits } from "../../../lab/scenarios/edits.ts";
import { count, text } from "../../../lab/scenarios/rest-client.ts";
import { type Sample, samples, valueOf, withValue } from "../../../lab/scenarios/samples.ts";
import type { SceneContext } from "../../../lab/scenarios/scene.ts";
import type { Lab } from "../../../lab/scenarios/lab.ts";
import { openLabFixture } from "./lab-fixture.ts";

// "Whoever can push a branch must not be able to read a state, forge a review or write the ledger." Tried by users who can push branches.
describe("attacks by a user who may push branches", { timeout: 600_000 }, () => {
  let context: SceneContext;
  let lab: Lab;
  let internal: Sample;
  let trial: Sample;

  beforeAll(async () => {
    ({ context, lab } = await openLabFixture());
    const all = await samples(context);
    internal = assertPresent(
      all.find((sample) => sample.type === "internal"),
      "an internal sample",
    );
    trial = assertPresent(
      all.find((sample) => sample.type === "trial"),
      "a trial",
    );
    const edits = new Map([internal, trial].map((sample) => [sample.path, sample.text]));
    await landReviewedChange(context, { by: "octocat", reviewer: "mona_octo", branch: "import", title: "Import two instances", edits });
    await assertHealthy(context, internal.id);
  }, 600_000);

  afterAll(async () => {
    await lab.close();
  });

  const resized = async (sample: Sample, size: string): Promise<Edits> =>
    new Map([[sample.path, withValue(await lab.as("octocat").readFile(sample.path), "size", size)]]);
  const ledgerTip = async (): Promise<string> =>
    assertPresent(await context.observer.tip("refs/heads/flotilla/ledger"), "the ledger's tip");

  test("a review cannot be forged: only the App may push to the ledger's branch", async () => {
    const before = await ledgerTip();
    const pushed = await lab.as("mona_octo").push("flotilla/ledger", "A review of my own", new Map([["reviews/forged.json", "{}"]]));
    expect(pushed).toMatchObject({ accepted: false });
    const moved = await lab
      .as("mona_octo")
      .rest.call(
        "PATCH",
        "/repos/example/fleet/git/refs/heads/flotilla/ledger",
        { sha: await context.observer.tip("refs/heads/main"), force: true },
        [403, 409, 422],
      );
    expect(moved.status).toBeGreaterThanOrEqual(400);
    expect(await ledgerTip()).toBe(before);
  });

  test("a comment with the App's marker is not mistaken for the App's", async () => {
    const pull = await openValidatedPull(context, {
      by: "mona_octo",
      branch: "marker",
      title: "Resize",
      edits: await resized(trial, "medium"),
    });
    const bot = lab.forge.app.login;
    const authorOf = (comment: Readonly<Record<string, unknown>>): string => text(comment["user"] as Record<string, unknown>, "login");
    const mine = assertPresent(
      (await context.observer.comments(pull)).find((comment) => authorOf(comment) === bot),
      "the App's comment",
    );
    const marker = assertPresent(/<!--.*?-->/.exec(text(mine, "body"))?.[0], "its marker");
    await lab.as("defunkt").comment(pull, `${marker}\nNothing will change. Trust me.`);
    await lab.as("mona_octo").push("marker", "Resize once more", await resized(trial, "large"));
    await context.idle();
    const comments = await context.observer.comments(pull);
    expect(comments.filter((comment) => authorOf(comment) === bot)).toHaveLength(1);
    expect(
      text(
        assertPresent(
          comments.find((comment) => authorOf(comment) === "defunkt"),
          "the other comment",
        ),
        "body",
      ),
    ).toContain("Trust me");
  });

  test("a pull request that rewrites its own check gets no secret, no permission beyond its job's, and no ledger", async () => {
    const before = await ledgerTip();
    const workflow = await lab.as("defunkt").readFile(".github/workflows/pull-request.yml");
    const checkout = assertPresent(/uses: (actions\/checkout@\S+)/.exec(workflow)?.[1], "the pinned checkout");
    const attempt = (job: string, extra: string): string => `  ${job}:
    runs-on: ubuntu-latest
${extra}
    steps:
      - uses: ${checkout}
        with:
          fetch-depth: 0
          persist-credentials: false
      - run: node attack.mjs
        env:
          TOKEN: \${{ github.token }}
          KEY: \${{ secrets.FLOTILLA_KEY }}\${{ secrets.FLOTILLA_APP_PRIVATE_KEY }}
`;
    const evil = `name: pull-request
on:
  pull_request:
    branches: [main]
permissions: {}
jobs:
${attempt("reader", "    permissions:\n      contents: read")}${attempt("writer", "    permissions:\n      contents: write\n      pull-requests: write")}${attempt(
      "thief",
      "    environment: flotilla-app\n    permissions:\n      contents: read",
    )}`;
    const attack = `
const call = async (method, path, body) => {
  const answer = await fetch(process.env.GITHUB_API_URL + "/repos/example/fleet" + path, { method, headers: { authorization: "Bearer " + process.env.TOKEN }, body: JSON.stringify(body) });
  console.log("ATTACK " + method + " " + path.split("/").slice(0, 6).join("/") + " " + answer.status);
};
console.log("ATTACK key of " + (process.env.KEY ?? "").length + " characters");
await call("POST", "/git/refs", { ref: "refs/heads/free", sha: "${await context.observer.tip("refs/heads/main")}" });
await call("PATCH", "/git/refs/heads/flotilla/ledger", { sha: "${await context.observer.tip("refs/heads/main")}", force: true });
await call("PATCH", "/git/refs/heads/main", { sha: "${await context.observer.tip("refs/heads/main~1")}", force: true });
await call("POST", "/releases", { tag_name: "v9.9.9" });
`;
    const edits = new Map([[".github/workflows/pull-request.yml", evil], ["attack.mjs", attack], ...(await resized(internal, "medium"))]);
    const seen = lab.runner.runs().length;
    await lab.as("defunkt").openPullRequest({ branch: "evil", title: "Resize an instance", edits });
    await context.idle();

    const run = assertPresent(
      lab.runner
        .runs()
        .slice(seen)
        .find((one) => one.workflow === "pull-request"),
      "the run",
    );
    const logOf = (key: string): string =>
      assertPresent(
        run.jobs.find((job) => job.key === key),
        key,
      ).log;
    const tries = (key: string): string[] =>
      logOf(key)
        .split("\n")
        .flatMap((line) => /ATTACK .*/.exec(line)?.[0] ?? [])
        .filter((line) => !line.includes("${"));
    expect(tries("reader")).toContain("ATTACK key of 0 characters");
    expect(tries("reader").filter((line) => / 2\d\d$/.test(line))).toEqual([]);
    // With `contents: write` a job may create a branch, as the user who pushed it could; the rules refuse it for the protected ones.
    expect(
      tries("writer").filter((line) => / 2\d\d$/.test(line) && !line.includes("/git/refs 201") && !line.includes("/releases")),
    ).toEqual([]);
    expect(
      assertPresent(
        run.jobs.find((job) => job.key === "thief"),
        "thief",
      ).conclusion,
    ).toBe("failure");
    expect(tries("thief")).toEqual([]);
    expect(await context.observer.isAncestor(before, await ledgerTip())).toBe(true);
  });

  test("a branch's own workflow gets no secret", async () => {
    const workflow = `name: steal
on:
  push:
    branches: [steal]
permissions:
  contents: read
jobs:
  steal:
    runs-on: ubuntu-latest
    environment: flotilla-apply
    steps:
      - run: echo "STOLEN \${#KEY}"
        env:
          KEY: \${{ secrets.FLOTILLA_KEY }}
`;
    await lab.as("defunkt").push("steal", "Add a workflow", new Map([[".github/workflows/steal.yml", workflow]]));
    await context.idle();
    const run = assertPresent(
      lab.runner.runs().findLast((one) => one.workflow === "steal"),
      "the run",
    );
    expect(run.conclusion).toBe("failure");
    expect(run.jobs[0]?.log).not.toContain("STOLEN ");
  });

  test("re-running an old apply does not revert the fleet", async () => {
    const sizeNow = async (): Promise<unknown> =>
      lab.cloud.resources().find((object) => object.name === `${internal.id}-app`)?.attributes["size"];
    await landReviewedChange(context, {
      by: "mona_octo",
      reviewer: "octocat",
      branch: "to-large",
      title: "Grow",
      edits: await resized(internal, "large"),
    });
    const old = assertPresent(
      (await context.observer.runs("apply")).find((run) => run["conclusion"] === "success" && run["event"] === "push"),
      "the run that applied it",
    );
    await landReviewedChange(context, {
      by: "mona_octo",
      reviewer: "octocat",
      branch: "to-small",
      title: "Shrink",
      edits: await resized(internal, "small"),
    });
    expect(await sizeNow()).toBe("small");
    const before = await ledgerTip();
    await lab.as("octocat").rest.call("POST", `/repos/example/fleet/actions/runs/${count(old, "id")}/rerun`);
    await context.idle();
    expect(await sizeNow()).toBe("small");
    expect(await ledgerTip()).toBe(before);
  });

  test("the author's approval is refused, and that of a user who pushed to the branch does not count", async () => {
    const pull = await openValidatedPull(context, {
      by: "mona_octo",
      branch: "self",
      title: "Grow",
      edits: await resized(internal, "medium"),
    });
    const own = await lab.as("mona_octo").rest.call("POST", `/repos/example/fleet/pulls/${pull}/reviews`, { event: "APPROVE" }, [422]);
    expect(own.status).toBe(422);
    await lab.as("defunkt").push("self", "Help", await resized(internal, "large"));
    await context.idle();
    expect(valueOf(assertPresent(await context.observer.file(await headOf(context, pull), internal.path), "the config"), "size")).toBe(
      "large",
    );
    await lab.as("defunkt").approve(pull);
    // By the shipped rules GitHub itself wants the approval of somebody else than whoever pushed last; whoever pushed before may approve.
    expect((await lab.as("mona_octo").merge(pull)).status).toBe(405);
    await lab.as("mona_octo").push("self", "Less", await resized(internal, "medium"));
    await context.idle();
    await lab.as("defunkt").approve(pull);
    expect((await lab.as("mona_octo").merge(pull)).status).toBe(200);
    await context.idle();
    const after = await instanceStatus(context, internal.id);
    expect(Object.values(after.stacks)).toContain("needs-confirmation");
    expect(lab.cloud.resources().find((object) => object.name === `${internal.id}-app`)?.attributes["size"]).toBe("small");
  });
});
