import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headOf, mustBeHealthy, proposed, throughReview, told } from "../../../lab/scenarios/acts.ts";
import { present } from "../../../lab/scenarios/must.ts";
import type { Edits } from "../../../lab/scenarios/person.ts";
import { count, text } from "../../../lab/scenarios/rest.ts";
import { type Sample, samples, valueOf, withValue } from "../../../lab/scenarios/samples.ts";
import type { Stage } from "../../../lab/scenarios/scene.ts";
import type { World } from "../../../lab/scenarios/world.ts";
import { stageForTest } from "./small-world.ts";

// "Whoever can push a branch must not be able to read a state, forge a review or write the ledger." Tried here by people who can push branches.
describe("attacks by somebody who may push branches", { timeout: 600_000 }, () => {
  let stage: Stage;
  let world: World;
  let internal: Sample;
  let trial: Sample;

  beforeAll(async () => {
    ({ stage, world } = await stageForTest());
    const all = await samples(stage);
    internal = present(
      all.find((sample) => sample.type === "internal"),
      "an internal sample",
    );
    trial = present(
      all.find((sample) => sample.type === "trial"),
      "a trial",
    );
    const edits = new Map([internal, trial].map((sample) => [sample.path, sample.text]));
    await throughReview(stage, { by: "octocat", reviewer: "monalisa", branch: "import", title: "Import two instances", edits });
    await mustBeHealthy(stage, internal.id);
  }, 600_000);

  afterAll(async () => {
    await world.close();
  });

  const resized = async (sample: Sample, size: string): Promise<Edits> =>
    new Map([[sample.path, withValue(await world.as("octocat").reads(sample.path), "size", size)]]);
  const ledgerTip = async (): Promise<string> => present(await stage.look.tip("refs/heads/flotilla/ledger"), "the ledger's tip");

  test("a review cannot be forged: the ledger's branch takes a push only from the App", async () => {
    const before = await ledgerTip();
    const pushed = await world.as("monalisa").pushes("flotilla/ledger", "A review of my own", new Map([["reviews/forged.json", "{}"]]));
    expect(pushed).toMatchObject({ accepted: false });
    const moved = await world
      .as("monalisa")
      .rest.call(
        "PATCH",
        "/repos/example/fleet/git/refs/heads/flotilla/ledger",
        { sha: await stage.look.tip("refs/heads/main"), force: true },
        [403, 409, 422],
      );
    expect(moved.status).toBeGreaterThanOrEqual(400);
    expect(await ledgerTip()).toBe(before);
  });

  test("a comment with the App's marker is not taken for the App's", async () => {
    const pull = await proposed(stage, { by: "monalisa", branch: "marker", title: "Resize", edits: await resized(trial, "medium") });
    const bot = world.forge.app.login;
    const authorOf = (comment: Readonly<Record<string, unknown>>): string => text(comment["user"] as Record<string, unknown>, "login");
    const mine = present(
      (await stage.look.comments(pull)).find((comment) => authorOf(comment) === bot),
      "the App's comment",
    );
    const marker = present(/<!--.*?-->/.exec(text(mine, "body"))?.[0], "its marker");
    await world.as("defunkt").comments(pull, `${marker}\nNothing will change. Trust me.`);
    await world.as("monalisa").pushes("marker", "Resize once more", await resized(trial, "large"));
    await world.settle();
    const comments = await stage.look.comments(pull);
    expect(comments.filter((comment) => authorOf(comment) === bot)).toHaveLength(1);
    expect(
      text(
        present(
          comments.find((comment) => authorOf(comment) === "defunkt"),
          "the other comment",
        ),
        "body",
      ),
    ).toContain("Trust me");
  });

  test("a pull request that rewrites its own check gets no secret, no write beyond its job's permissions, and no ledger", async () => {
    const before = await ledgerTip();
    const workflow = await world.as("defunkt").reads(".github/workflows/pull-request.yml");
    const checkout = present(/uses: (actions\/checkout@\S+)/.exec(workflow)?.[1], "the pinned checkout");
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
await call("POST", "/git/refs", { ref: "refs/heads/free", sha: "${await stage.look.tip("refs/heads/main")}" });
await call("PATCH", "/git/refs/heads/flotilla/ledger", { sha: "${await stage.look.tip("refs/heads/main")}", force: true });
await call("PATCH", "/git/refs/heads/main", { sha: "${await stage.look.tip("refs/heads/main~1")}", force: true });
await call("POST", "/releases", { tag_name: "v9.9.9" });
`;
    const edits = new Map([[".github/workflows/pull-request.yml", evil], ["attack.mjs", attack], ...(await resized(internal, "medium"))]);
    const seen = world.runner.runs().length;
    await world.as("defunkt").proposes({ branch: "evil", title: "Resize an instance", edits });
    await world.settle();

    const run = present(
      world.runner
        .runs()
        .slice(seen)
        .find((one) => one.workflow === "pull-request"),
      "the run",
    );
    const logOf = (key: string): string =>
      present(
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
    // With `contents: write` a job may make a branch, as whoever pushed it could; the protected ones refuse it.
    expect(
      tries("writer").filter((line) => / 2\d\d$/.test(line) && !line.includes("/git/refs 201") && !line.includes("/releases")),
    ).toEqual([]);
    expect(
      present(
        run.jobs.find((job) => job.key === "thief"),
        "thief",
      ).conclusion,
    ).toBe("failure");
    expect(tries("thief")).toEqual([]);
    expect(await stage.look.isAncestor(before, await ledgerTip())).toBe(true);
  });

  test("a secret cannot be had from a branch's own workflow", async () => {
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
    await world.as("defunkt").pushes("steal", "Add a workflow", new Map([[".github/workflows/steal.yml", workflow]]));
    await world.settle();
    const run = present(
      world.runner.runs().findLast((one) => one.workflow === "steal"),
      "the run",
    );
    expect(run.conclusion).toBe("failure");
    expect(run.jobs[0]?.log).not.toContain("STOLEN ");
  });

  test("re-running an old apply does not bring the past back", async () => {
    const sizeNow = async (): Promise<unknown> =>
      world.cloud.resources().find((object) => object.name === `${internal.id}-app`)?.attributes["size"];
    await throughReview(stage, {
      by: "monalisa",
      reviewer: "octocat",
      branch: "to-large",
      title: "Grow",
      edits: await resized(internal, "large"),
    });
    const old = present(
      (await stage.look.runs("apply")).find((run) => run["conclusion"] === "success" && run["event"] === "push"),
      "the run that applied it",
    );
    await throughReview(stage, {
      by: "monalisa",
      reviewer: "octocat",
      branch: "to-small",
      title: "Shrink",
      edits: await resized(internal, "small"),
    });
    expect(await sizeNow()).toBe("small");
    const before = await ledgerTip();
    await world.as("octocat").rest.call("POST", `/repos/example/fleet/actions/runs/${count(old, "id")}/rerun`);
    await world.settle();
    expect(await sizeNow()).toBe("small");
    expect(await ledgerTip()).toBe(before);
  });

  test("the author's approval is refused, and that of somebody who pushed to the branch does not count", async () => {
    const pull = await proposed(stage, { by: "monalisa", branch: "self", title: "Grow", edits: await resized(internal, "medium") });
    const own = await world.as("monalisa").rest.call("POST", `/repos/example/fleet/pulls/${pull}/reviews`, { event: "APPROVE" }, [422]);
    expect(own.status).toBe(422);
    await world.as("defunkt").pushes("self", "Help", await resized(internal, "large"));
    await world.settle();
    expect(valueOf(present(await stage.look.file(await headOf(stage, pull), internal.path), "the config"), "size")).toBe("large");
    await world.as("defunkt").approves(pull);
    expect((await world.as("monalisa").merges(pull)).status).toBe(200);
    await world.settle();
    const after = await told(stage, internal.id);
    expect(Object.values(after.stacks)).toContain("needs-confirmation");
    expect(world.cloud.resources().find((object) => object.name === `${internal.id}-app`)?.attributes["size"]).toBe("small");
  });
});
