import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ForgeEvent } from "../../../lab/github/contract.ts";
import { here, startForgeFixture, type ForgeFixture } from "./forge-fixture.ts";

interface Examples {
  readonly name: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

const examples = createRequire(import.meta.url)("@octokit/webhooks-examples/api.github.com/index.json") as readonly Examples[];

let fixture: ForgeFixture;
beforeAll(async () => {
  fixture = await startForgeFixture();
});
afterAll(() => fixture.close());

/** The events that an action causes. */
async function caused(act: () => Promise<unknown>): Promise<readonly ForgeEvent[]> {
  const before = fixture.events.length;
  await act();
  return fixture.events.slice(before);
}

function line({ name, action, actor, ref, startsWorkflows }: ForgeEvent): string {
  return [name, action ?? "-", actor.login, ref, startsWorkflows ? "starts" : "starts nothing"].join(" ");
}

it("sends events of issues, comments and labels with the tip of main", async () => {
  const mona = fixture.as("mona");
  const opened = await caused(() => mona.issues.create({ ...here, title: "Tracker", labels: ["team/cloud"] }));
  expect(opened.map(line)).toEqual(["issues opened mona refs/heads/main starts", "issues labeled mona refs/heads/main starts"]);
  expect(opened[1]?.payload).toMatchObject({
    action: "labeled",
    label: { name: "team/cloud" },
    issue: { number: 1, labels: [{ name: "team/cloud" }] },
    repository: { full_name: "example/fleet", owner: { login: "example", type: "Organization" } },
    sender: { login: "mona", type: "User" },
    installation: { id: 5_001 },
  });
  const commented = await caused(() => mona.issues.createComment({ ...here, issue_number: 1, body: "/status" }));
  expect(commented).toMatchObject([
    {
      name: "issue_comment",
      action: "created",
      payload: { comment: { body: "/status", user: { type: "User" }, author_association: "MEMBER" } },
    },
  ]);
  const closed = await caused(() => mona.issues.update({ ...here, issue_number: 1, state: "closed", body: "New" }));
  expect(closed.map(({ action }) => action)).toEqual(["edited", "closed"]);
  expect(await caused(() => mona.issues.addLabels({ ...here, issue_number: 1, labels: ["team/cloud"] }))).toEqual([]);
});

it("sends events that start no workflow for a job's token, except dispatches", async () => {
  const job = fixture.withToken(
    fixture.forge.mintJobToken({ contents: "write", issues: "write", actions: "write" }, { runId: 1, jobId: 2 }),
  );
  const quiet = await caused(() => job.issues.createComment({ ...here, issue_number: 1, body: "By a job" }));
  expect(quiet.map(line)).toEqual(["issue_comment created github-actions[bot] refs/heads/main starts nothing"]);
  const dispatched = await caused(async () => {
    await job.repos.createDispatchEvent({ ...here, event_type: "release-published", client_payload: { version: "5.3.1" } });
    await job.actions.createWorkflowDispatch({ ...here, workflow_id: "apply.yml", ref: "main", inputs: { version: "5.3.1" } });
  });
  expect(dispatched.map(line)).toEqual([
    "repository_dispatch release-published github-actions[bot] refs/heads/main starts",
    "workflow_dispatch - github-actions[bot] refs/heads/main starts",
  ]);
  expect(dispatched[0]?.payload).toMatchObject({ action: "release-published", client_payload: { version: "5.3.1" } });
  expect(dispatched[1]).toMatchObject({
    workflow: ".github/workflows/apply.yml",
    payload: { inputs: { version: "5.3.1" }, ref: "refs/heads/main" },
  });
  const byApp = await caused(() => fixture.app().issues.createComment({ ...here, issue_number: 1, body: "By the App" }));
  expect(byApp).toMatchObject([
    { startsWorkflows: true, payload: { comment: { user: { type: "Bot" }, performed_via_github_app: { slug: "flotilla" } } } },
  ]);
});

it("refuses a dispatch with inputs that the workflow does not have", async () => {
  const dispatch = (inputs: Readonly<Record<string, string>>): Promise<unknown> =>
    fixture.as("mona").actions.createWorkflowDispatch({ ...here, workflow_id: "apply.yml", ref: "main", inputs });
  await expect(dispatch({})).rejects.toThrow(/Required input 'version' not provided/);
  await expect(dispatch({ version: "1", unknown: "2" })).rejects.toThrow(/Unexpected inputs provided: \["unknown"\]/);
});

it("sends the event of a published release with its tag, and none for a draft", async () => {
  const mona = fixture.as("mona");
  expect(await caused(() => mona.repos.createRelease({ ...here, tag_name: "v1.0.0", draft: true }))).toEqual([]);
  const published = await caused(() => mona.repos.createRelease({ ...here, tag_name: "v5.3.1" }));
  expect(published.map(line)).toEqual([
    "push - mona refs/tags/v5.3.1 starts",
    ...["created", "published", "released"].map((action) => `release ${action} mona refs/tags/v5.3.1 starts`),
  ]);
});

// "published: A release, pre-release, or draft of a release was published. released: A release was published, or a pre-release was changed to a release.
// prereleased: A release was created, but ... a release was changed to a pre-release. edited: A release, pre-release, or draft release was edited."
// https://docs.github.com/en/webhooks/webhook-events-and-payloads#release
it("sends `released`, and no further `published`, where a pre-release is made a release", async () => {
  const mona = fixture.as("mona");
  let id = 0;
  const created = await caused(
    async () =>
      ({
        data: { id },
      } = await mona.repos.createRelease({ ...here, tag_name: "v5.9.0", prerelease: true })),
  );
  expect(created.map(({ action }) => action)).toEqual([null, "created", "published", "prereleased"]);
  const promoted = await caused(() => mona.repos.updateRelease({ ...here, release_id: id, prerelease: false }));
  expect(promoted.map(line)).toEqual(["edited", "released"].map((action) => `release ${action} mona refs/tags/v5.9.0 starts`));
  expect(promoted[1]?.payload).toMatchObject({ release: { tag_name: "v5.9.0", prerelease: false } });
  const renamed = await caused(() => mona.repos.updateRelease({ ...here, release_id: id, name: "Five nine" }));
  expect(renamed.map(({ action }) => action)).toEqual(["edited"]);
});

it("re-runs a run with its original commit and payload", async () => {
  const reruns: unknown[] = [];
  const stop = fixture.forge.onRerun((rerun) => reruns.push(rerun));
  const sha = (await fixture.as("mona").repos.getBranch({ ...here, branch: "main" })).data.commit.sha;
  const { runs } = fixture.forge;
  const actor = { kind: "user", login: "mona" } as const;
  const run = runs.startRun({
    workflow: "apply",
    path: ".github/workflows/apply.yml",
    event: "push",
    ref: "refs/heads/main",
    sha,
    actor,
    payload: { ref: "x" },
  });
  runs.completeJob(runs.startJob(run.id, { name: "find" }), { conclusion: "failure", annotations: [], log: "", summary: "" });
  await caused(async () => runs.completeRun(run.id, "failure"));
  await fixture.as("octocat").actions.reRunWorkflow({ ...here, run_id: run.id });
  expect(reruns).toMatchObject([
    { runId: run.id, attempt: 2, sha, payload: { ref: "x" }, actor: { login: "octocat" }, startedBy: { login: "mona" } },
  ]);
  const second = runs.startJob(run.id, { name: "find" });
  const { data } = await fixture.as("mona").actions.listJobsForWorkflowRun({ ...here, run_id: run.id });
  expect(data.jobs.map(({ id, run_attempt }) => [id, run_attempt])).toEqual([[second, 2]]);
  stop();
});

it("serves a run's artifacts and logs as files", async () => {
  const { runs } = fixture.forge;
  const mona = fixture.as("mona");
  const sha = (await mona.repos.getBranch({ ...here, branch: "main" })).data.commit.sha;
  const run = runs.startRun({
    workflow: "plan",
    path: ".github/workflows/plan.yml",
    event: "push",
    ref: "refs/heads/main",
    sha,
    actor: { kind: "user", login: "mona" },
    payload: {},
  });
  const job = runs.startJob(run.id, { name: "plan" });
  runs.completeJob(job, { conclusion: "success", annotations: [], log: "line\n", summary: "" });
  runs.saveArtifact(
    run.id,
    "plan",
    new Map([
      ["b/plan.json", Buffer.from("{}")],
      ["a.txt", Buffer.from("ä")],
    ]),
  );
  expect(runs.artifact(run.id, "plan")?.get("a.txt")?.toString()).toBe("ä");
  const follow = async (path: string): Promise<Buffer> => {
    const answer = await fetch(`${fixture.forge.apiUrl}/repos/example/fleet${path}`, {
      headers: { authorization: `Bearer ${fixture.forge.user("mona").token}` },
    });
    return Buffer.from(await answer.arrayBuffer());
  };
  expect((await follow(`/actions/jobs/${job}/logs`)).toString()).toBe("line\n");
  const { data } = await mona.actions.listWorkflowRunArtifacts({ ...here, run_id: run.id });
  const zip = await follow(`/actions/artifacts/${data.artifacts[0]?.id}/zip`);
  expect(zip.subarray(0, 4).toString("latin1")).toBe("PK\x03\x04");
  expect(zip.includes("b/plan.json")).toBe(true);
});

/** Fields of GitHub's payloads that no workflow or action reads, and that newer payloads do not all have. */
const unused = new Set(["organization", "changes", "draft", "discussion_url", "custom_properties", "master_branch", "stargazers"]);

it("sends payloads with the fields of GitHub's", async () => {
  const clone = await fixture.clone("mona");
  await clone.git("checkout", "--quiet", "-b", "fields");
  await clone.commit("Fields", { "a.txt": "1" });
  await clone.git("push", "--quiet", "origin", "fields");
  await fixture.as("mona").pulls.create({ ...here, head: "fields", base: "main", title: "Fields" });
  const [pull] = (await fixture.as("mona").pulls.list(here)).data;
  await fixture.as("octocat").pulls.createReview({ ...here, pull_number: pull?.number ?? 0, event: "APPROVE" });
  await fixture.app().issues.createComment({ ...here, issue_number: 1, body: "x" });
  const compared = new Set(fixture.events.map(({ name }) => name));
  for (const name of ["push", "pull_request", "pull_request_review", "issues", "issue_comment", "release", "workflow_run"]) {
    expect(compared).toContain(name);
  }
  const missing = fixture.events.flatMap((event) => {
    const example = examples
      .find(({ name }) => name === event.name)
      ?.examples.findLast((one) => event.action === null || one["action"] === event.action);
    return example === undefined ? [] : lacks(event.name, example, event.payload);
  });
  expect([...new Set(missing)].sort()).toEqual([]);
});

/** Paths of an example, two levels deep, that ours lacks. */
function lacks(
  path: string,
  example: Readonly<Record<string, unknown>>,
  ours: Readonly<Record<string, unknown>>,
  depth = 0,
): readonly string[] {
  return Object.entries(example).flatMap(([key, value]) => {
    if (unused.has(key)) return [];
    if (!(key in ours)) return [`${path}.${key}`];
    const mine = ours[key];
    const both = isObject(value) && isObject(mine) && depth < 1;
    return both ? lacks(`${path}.${key}`, value, mine, depth + 1) : [];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

it("matched GitHub's description in all of this", () => {
  expect(fixture.mismatches).toEqual([]);
});
