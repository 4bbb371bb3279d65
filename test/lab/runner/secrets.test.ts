import { describe, expect, it } from "vitest";
import { environmentRefusal } from "../../../lab/runner/environment-rule.ts";
import { action, checkoutAction, conclusions, createRunnerFixture, job, jobOf, onPush } from "./runner-fixture.ts";

const app = {
  name: "app",
  branches: ["main"],
  secrets: { KEY: "-----BEGIN KEY-----\nfirst line of it\nsecond line of it\n-----END KEY-----", TINY: "abc" },
};

describe("secrets", () => {
  it("are *** in log, annotations and summary: secrets by line, the token, added masks, and words however short", async () => {
    await using fixture = await createRunnerFixture({
      environments: [app],
      files: onPush(
        job(
          "a",
          "environment: app",
          'env:\n  KEY: ${{ secrets.KEY }}\n  TINY: ${{ secrets.TINY }}\n  TOKEN: ${{ github.token }}\nrun: |\n  echo "$KEY"\n  echo "tiny $TINY token $TOKEN"\n  echo "::add-mask::hunter22"\n  echo "::error title=for hunter22::message with hunter22"\n  echo "# second line of it and hunter22" >> "$GITHUB_STEP_SUMMARY"\n  printf %s "$TOKEN" | base64',
        ),
      ),
    });
    const { log, annotations, summary } = jobOf(await fixture.push(), "a");
    const written = JSON.stringify([log, annotations, summary]);
    for (const word of [
      "first line",
      "second line",
      "BEGIN KEY",
      "hunter22",
      "ghs_job",
      Buffer.from("ghs_job1").toString("base64").slice(0, 8),
    ])
      expect(written).not.toContain(word);
    expect(log).toContain("tiny *** token ***");
    expect(annotations).toMatchObject([{ title: "for ***", message: "message with ***", level: "failure" }]);
    expect(summary).toBe("# *** and ***\n");
  });

  it("never leave a job as an output", async () => {
    await using fixture = await createRunnerFixture({
      environments: [app],
      files: onPush(
        job(
          "a",
          "environment: app\noutputs:\n  open: ${{ steps.s.outputs.open }}\n  closed: ${{ steps.s.outputs.closed }}",
          'id: s\nrun: |\n  echo "::add-mask::hunter22"\n  echo "open=5" >> "$GITHUB_OUTPUT"\n  echo "closed=with hunter22 inside" >> "$GITHUB_OUTPUT"',
        ) + job("b", "needs: a", "run: echo [${{ needs.a.outputs.open }}][${{ needs.a.outputs.closed }}]"),
      ),
    });
    const run = await fixture.push();
    expect(jobOf(run, "a").outputs).toEqual({ open: "5" });
    expect(jobOf(run, "a").annotations).toMatchObject([{ level: "warning", message: "Skip output 'closed' since it may contain secret." }]);
    expect(jobOf(run, "b").log).toContain("[5][]");
  });
});

describe("an environment", () => {
  // "Jobs that reference an environment configured with required reviewers will wait for an approval before starting."
  // https://docs.github.com/en/actions/managing-workflow-runs/reviewing-deployments
  it.each(["approved", "rejected"] as const)("waits for its reviewers without a machine, and goes by their word: %s", async (word) => {
    const { promise, resolve } = Promise.withResolvers<typeof word>();
    await using fixture = await createRunnerFixture({
      environments: [{ ...app, review: () => promise }],
      runner: { jobs: 1 },
      files: onPush(job("a", "environment: app", "run: echo applied") + job("b", "", "run: echo planned")),
    });
    const ended = fixture.push();
    const isPlanned = () => fixture.forge.jobs.some(({ name, end }) => name === "b" && end !== null);
    while (!isPlanned()) await new Promise((wake) => setTimeout(wake, 10));
    expect(fixture.forge.jobs.map(({ name }) => name)).toEqual(["b"]);
    resolve(word);
    const { conclusion, log } = jobOf(await ended, "a");
    expect([conclusion, log.includes("applied")]).toEqual(word === "approved" ? ["success", true] : ["failure", false]);
  });

  it("refuses a job on a branch that its rule does not name, before any step", async () => {
    await using fixture = await createRunnerFixture({
      environments: [app],
      files: {
        ".github/workflows/day.yml": `name: day\non: push\npermissions: {}\njobs:\n  thief:\n    runs-on: u\n    environment: app\n    steps:\n      - run: echo "\${{ secrets.KEY }}" | base64\n  after:\n    runs-on: u\n    needs: thief\n    if: always()\n    steps:\n      - run: echo "got [\${{ secrets.KEY }}]"\n`,
      },
    });
    fixture.pushed(await fixture.commit({}, "feature/x"), "feature/x");
    await fixture.idle();
    const run = fixture.runOf("day");
    expect(conclusions(run)).toEqual({ thief: "failure", after: "success" });
    expect(jobOf(run, "thief").steps).toEqual([]);
    expect(jobOf(run, "thief").annotations).toMatchObject([
      { message: 'Branch "feature/x" is not allowed to deploy to app due to environment protection rules.' },
    ]);
    expect(jobOf(run, "after").log).toContain("got []");
    expect(fixture.forge.tokens.size).toBe(0);
  });

  it("refuses the run of a published release: GitHub runs it on the tag", () => {
    const refusals = ["refs/heads/main", "refs/heads/mainly", "refs/tags/main", "refs/tags/v5.3.1", "refs/pull/3/merge"].map((ref) =>
      environmentRefusal(app, ref),
    );
    expect(refusals.map((refusal) => refusal?.replace(/ is not allowed.*/, "") ?? null)).toEqual([
      null,
      'Branch "mainly"',
      'Tag "main"',
      'Tag "v5.3.1"',
      'Branch "refs/pull/3/merge"',
    ]);
  });

  it("that does not exist is created without protection and secrets", async () => {
    await using fixture = await createRunnerFixture({
      environments: [app],
      files: onPush(job("a", "environment: typo", "run: echo [${{ secrets.KEY }}]")),
    });
    expect(jobOf(await fixture.push(), "a").log).toContain("[]");
  });
});

describe("a job's token", () => {
  const tokenOf = async (workflow: string, payload: Readonly<Record<string, unknown>> = {}) => {
    await using fixture = await createRunnerFixture({ files: { ".github/workflows/day.yml": workflow } });
    const name = workflow.includes("pull_request") ? "pull_request" : "push";
    fixture.forge.send({
      name,
      action: "opened",
      ref: name === "push" ? "refs/heads/main" : "refs/pull/1/merge",
      sha: fixture.sha,
      payload,
    });
    await fixture.idle();
    expect(fixture.runOf("day").conclusion).toBe("success");
    return fixture.forge.asked;
  };
  const steps = "runs-on: u\n    steps:\n      - run: echo";

  it("has exactly the permissions of its job, else those of the workflow, else GitHub's restricted default", async () => {
    const jobs = `  own:\n    permissions:\n      contents: read\n      pull-requests: write\n      id-token: write\n      issues: none\n    ${steps}\n  empty:\n    needs: own\n    permissions: {}\n    ${steps}\n  inherits:\n    needs: empty\n    ${steps}\n`;
    expect(await tokenOf(`name: day\non: push\npermissions:\n  checks: write\njobs:\n${jobs}`)).toEqual([
      { contents: "read", pull_requests: "write" },
      {},
      { checks: "write" },
    ]);
    expect(await tokenOf(`name: day\non: push\njobs:\n  a:\n    ${steps}\n`)).toEqual([{ contents: "read", packages: "read" }]);
  });

  it("of a fork's pull request can only read", async () => {
    const pull = (head: number) => ({ pull_request: { head: { ref: "x", repo: { id: head } }, base: { ref: "main", repo: { id: 7 } } } });
    const workflow = `name: day\non: pull_request\npermissions:\n  contents: write\njobs:\n  a:\n    ${steps}\n`;
    expect(await tokenOf(workflow, pull(8))).toEqual([{ contents: "read" }]);
    expect(await tokenOf(workflow, pull(7))).toEqual([{ contents: "write" }]);
  });

  it("is what the checkout needs, and does not stay in the clone", async () => {
    const inspect = 'run: |\n  cat .git/config\n  git log -1 --format="on %H"\n  git rev-parse --abbrev-ref HEAD';
    await using fixture = await createRunnerFixture({
      files: {
        ...action("nothing", ""),
        ...onPush(
          job("keeps-nothing", "", `uses: ${checkoutAction}\nwith:\n  ref: main\n  fetch-depth: 0\n  persist-credentials: false`, inspect) +
            job("keeps", "needs: keeps-nothing", `uses: ${checkoutAction}`, inspect) +
            job("may-not", "permissions:\n  issues: write", `uses: ${checkoutAction}`),
        ),
      },
    });
    const run = await fixture.push();
    expect(conclusions(run)).toEqual({ "keeps-nothing": "success", keeps: "success", "may-not": "failure" });
    const { log } = jobOf(run, "keeps-nothing");
    expect(log).toContain(`url = ${fixture.forge.url}/octocat/fleet.git`);
    expect(log).toContain(`on ${fixture.sha}\nmain\n`);
    expect(log).not.toContain("extraheader");
    expect(jobOf(run, "keeps").log).toContain("extraheader = AUTHORIZATION: basic ***");
    expect(jobOf(run, "keeps").steps.at(-1)).toMatchObject({ name: "Post Run actions/checkout", outcome: "success" });
    expect(jobOf(run, "may-not").annotations[0]?.message).toContain("403");
  });
});
