import { afterEach, expect, it } from "vitest";
import { here, refusal, startForgeFixture, type ForgeFixture } from "./forge-fixture.ts";
import type { WorkTree } from "../work-tree.ts";

let fixture: ForgeFixture;
afterEach(async () => {
  const { mismatches } = fixture;
  await fixture.close();
  expect(mismatches).toEqual([]);
});

const needsReview = [{ pattern: "main", requiredChecks: ["validate"], requiredApprovals: 1 }];

/** Pushes a branch with one commit on top of main. Returns the commit. */
async function branch(clone: WorkTree, name: string, files: Readonly<Record<string, string>>): Promise<string> {
  await clone.git("checkout", "--quiet", "-B", name, "origin/main");
  const commit = await clone.commit(`Work on ${name}`, files);
  await clone.git("push", "--quiet", "--force", "origin", name);
  return commit;
}

/** Records a job of a workflow run on a pull request's head, with this conclusion. */
function job(name: string, number: number, head: string, conclusion: "success" | "failure"): void {
  const { runs } = fixture.forge;
  const payload = { pull_request: { number, title: "x", head: { ref: "edit", sha: head, repo: { id: fixture.forge.repository.id } } } };
  const actor = { kind: "user", login: "mona" } as const;
  const run = runs.startRun({
    workflow: "pull-request",
    path: ".github/workflows/pull-request.yml",
    event: "pull_request",
    ref: `refs/pull/${number}/merge`,
    sha: head,
    actor,
    payload,
  });
  const annotations = [
    { path: "a.yaml", startLine: 3, endLine: 3, startColumn: 9, endColumn: 12, level: "failure", title: null, message: "Twice" },
  ] as const;
  runs.completeJob(runs.startJob(run.id, { name }), { conclusion, annotations, log: "", summary: "" });
  runs.completeRun(run.id, conclusion);
}

it("opens a pull request, updates it with its branch, and closes it with the branch", async () => {
  fixture = await startForgeFixture();
  const clone = await fixture.clone("mona");
  const first = await branch(clone, "edit", { "a.txt": "one\n" });
  const app = fixture.app();
  const { data: pull } = await app.pulls.create({ ...here, head: "edit", base: "main", title: "Edit" });
  expect(pull).toMatchObject({
    number: 1,
    mergeable: true,
    head: { sha: first },
    user: { login: "flotilla[bot]", type: "Bot" },
    commits: 1,
    changed_files: 1,
  });
  await clone.git("fetch", "--quiet", "origin", "refs/pull/1/merge");
  expect(await clone.git("rev-parse", "FETCH_HEAD^2")).toBe(first);
  expect(pull.merge_commit_sha).toBe(await clone.git("rev-parse", "FETCH_HEAD"));
  const second = await clone.commit("More", { "b.txt": "two\n" });
  await clone.git("push", "--quiet", "origin", "edit");
  expect((await app.pulls.get({ ...here, pull_number: 1 })).data).toMatchObject({ head: { sha: second }, commits: 2, changed_files: 2 });
  expect((await refusal(app.pulls.create({ ...here, head: "edit", base: "main", title: "Again" }))).message).toMatch(/already exists/);
  await clone.git("push", "--quiet", "origin", ":edit");
  expect((await app.pulls.get({ ...here, pull_number: 1 })).data).toMatchObject({ state: "closed", merged: false });
  const pulls = fixture.events.filter(({ name }) => name === "pull_request");
  expect(pulls.map(({ action, ref }) => `${action} ${ref}`)).toEqual(
    ["opened", "synchronize", "closed"].map((action) => `${action} refs/pull/1/merge`),
  );
  expect(pulls[1]?.payload).toMatchObject({ before: first, after: second, number: 1 });
});

it("merges only with successful checks and another user's approval of the exact head", async () => {
  fixture = await startForgeFixture({ rules: needsReview });
  const clone = await fixture.clone("mona");
  const head = await branch(clone, "edit", { "a.txt": "one\n" });
  const mona = fixture.as("mona");
  const one = { ...here, pull_number: (await mona.pulls.create({ ...here, head: "edit", base: "main", title: "Edit" })).data.number };
  const words = async (): Promise<string> => (await refusal(mona.pulls.merge(one))).message;
  expect((await mona.pulls.get(one)).data).toMatchObject({ mergeable: true, mergeable_state: "blocked" });
  expect(await words()).toMatch(/Required status check "validate" is expected[^]*At least 1 approving review/);
  job("validate", 1, head, "failure");
  expect(await refusal(mona.pulls.createReview({ ...one, event: "APPROVE" }))).toMatchObject({
    status: 422,
    message: expect.stringMatching(/own pull request/),
  });
  await fixture.as("defunkt").pulls.createReview({ ...one, event: "APPROVE" });
  await fixture.app().pulls.createReview({ ...one, event: "APPROVE" });
  expect(await words()).toMatch(/Required status check "validate" is failing[^]*approving review/);
  await fixture.as("maya").pulls.createReview({ ...one, event: "APPROVE" });
  expect(await words()).toMatch(/"validate" is failing/);
  job("validate", 1, head, "success");
  const next = await clone.commit("Slipped in", { "b.txt": "two\n" });
  await clone.git("push", "--quiet", "origin", "edit");
  expect(await words()).toMatch(/validate[^]*approving review/);
  job("validate", 1, next, "success");
  await fixture.as("maya").pulls.createReview({ ...one, event: "APPROVE" });
  expect(await refusal(mona.pulls.merge({ ...one, sha: head }))).toMatchObject({ status: 409 });
  const { data } = await mona.pulls.merge({ ...one, sha: next });
  expect(data.merged).toBe(true);
  await clone.git("fetch", "--quiet", "origin");
  expect(await clone.git("rev-parse", "origin/main^2")).toBe(next);
  const pulls = (await mona.repos.listPullRequestsAssociatedWithCommit({ ...here, commit_sha: data.sha })).data;
  expect(pulls).toMatchObject([{ number: 1, merged_at: expect.any(String), merge_commit_sha: data.sha }]);
  expect(fixture.events.slice(-2).map(({ name, action, ref }) => `${name} ${action} ${ref}`)).toEqual([
    "pull_request closed refs/heads/main",
    "push null refs/heads/main",
  ]);
  expect((await refusal(mona.pulls.merge(one))).status).toBe(405);
});

it("shows a job's annotations on the head, as GitHub Actions", async () => {
  fixture = await startForgeFixture();
  const clone = await fixture.clone("mona");
  const head = await branch(clone, "edit", { "a.txt": "one\n" });
  const mona = fixture.as("mona");
  await mona.pulls.create({ ...here, head: "edit", base: "main", title: "Edit" });
  job("validate", 1, head, "failure");
  const { data } = await mona.checks.listForRef({ ...here, ref: head, check_name: "validate" });
  expect(data.check_runs).toMatchObject([{ conclusion: "failure", app: { slug: "github-actions" }, pull_requests: [{ number: 1 }] }]);
  const annotations = await mona.checks.listAnnotations({ ...here, check_run_id: data.check_runs[0]?.id ?? 0 });
  expect(annotations.data).toMatchObject([
    { path: "a.yaml", start_line: 3, start_column: 9, end_column: 12, annotation_level: "failure", message: "Twice" },
  ]);
  const completed = fixture.events.find(({ name }) => name === "workflow_run");
  expect(completed).toMatchObject({
    action: "completed",
    ref: "refs/heads/main",
    startsWorkflows: true,
    payload: {
      workflow_run: {
        name: "pull-request",
        event: "pull_request",
        conclusion: "failure",
        head_branch: "edit",
        head_sha: head,
        head_repository: { id: fixture.forge.repository.id },
        pull_requests: [{ number: 1 }],
      },
    },
  });
});

it("squashes and rebases as GitHub does", async () => {
  fixture = await startForgeFixture();
  const clone = await fixture.clone("mona");
  const mona = fixture.as("mona");
  await branch(clone, "squash", { "a.txt": "one\n" });
  await clone.commit("Second", { "a.txt": "two\n" });
  await clone.git("push", "--quiet", "origin", "squash");
  await branch(clone, "rebase", { "b.txt": "one\n" });
  const tip = await clone.commit("Last", { "b.txt": "two\n" });
  await clone.git("push", "--quiet", "origin", "rebase");
  await mona.pulls.create({ ...here, head: "squash", base: "main", title: "Squash me" });
  await mona.pulls.create({ ...here, head: "rebase", base: "main", title: "Rebase me" });
  await fixture.as("octocat").pulls.merge({ ...here, pull_number: 1, merge_method: "squash" });
  await fixture.as("octocat").pulls.merge({ ...here, pull_number: 2, merge_method: "rebase" });
  await clone.git("fetch", "--quiet", "origin");
  expect((await clone.git("log", "--format=%an %cn %s", "origin/main")).split("\n")).toEqual([
    "mona GitHub Last",
    "mona GitHub Work on rebase",
    "mona GitHub Squash me (#1)",
    "octocat octocat First commit",
  ]);
  expect(await clone.git("show", "origin/main:a.txt")).toBe("two");
  expect(await clone.git("rev-parse", "origin/main")).not.toBe(tip);
  expect(fixture.mismatches).toEqual([]);
});

it("reports a conflicting pull request, starts no workflow for it, and does not merge it", async () => {
  fixture = await startForgeFixture();
  const clone = await fixture.clone("mona");
  await branch(clone, "edit", { "README.md": "# mine\n" });
  await branch(clone, "theirs", { "README.md": "# theirs\n" });
  const mona = fixture.as("mona");
  await mona.pulls.create({ ...here, head: "theirs", base: "main", title: "Theirs" });
  await mona.pulls.merge({ ...here, pull_number: 1 });
  const { data: pull } = await mona.pulls.create({ ...here, head: "edit", base: "main", title: "Mine" });
  expect(pull).toMatchObject({ mergeable: false, mergeable_state: "dirty" });
  expect(fixture.events.at(-1)).toMatchObject({ name: "pull_request", action: "opened", startsWorkflows: false });
  for (const merge_method of ["merge", "squash", "rebase"] as const) {
    expect(await refusal(mona.pulls.merge({ ...here, pull_number: 2, merge_method }))).toMatchObject({
      status: 405,
      message: expect.stringMatching(/not mergeable/),
    });
  }
});

it("lists changed files in pages, renames included", async () => {
  fixture = await startForgeFixture();
  const clone = await fixture.clone("mona");
  const files = Object.fromEntries(
    Array.from({ length: 120 }, (_, index) => [`environments/${String(index).padStart(3, "0")}.yaml`, `name: ${index}\n`]),
  );
  await clone.git("mv", "README.md", "LIESMICH.md");
  await clone.git("checkout", "--quiet", "-b", "many");
  await clone.commit("Many", files);
  await clone.git("push", "--quiet", "origin", "many");
  const mona = fixture.as("mona");
  await mona.pulls.create({ ...here, head: "many", base: "main", title: "Many" });
  const changed = await mona.paginate(mona.pulls.listFiles, { ...here, pull_number: 1, per_page: 50 });
  expect(changed).toHaveLength(121);
  expect(changed.find(({ filename }) => filename === "LIESMICH.md")).toMatchObject({
    status: "renamed",
    previous_filename: "README.md",
    changes: 0,
  });
  expect(changed.find(({ filename }) => filename === "environments/007.yaml")).toMatchObject({
    status: "added",
    additions: 1,
    patch: "@@ -0,0 +1 @@\n+name: 7",
  });
});

it("identifies a fork's pull request by its head's repository", async () => {
  fixture = await startForgeFixture();
  const clone = await fixture.clone("mona");
  const sha = await branch(clone, "theirs", { "a.txt": "one\n" });
  await clone.git("push", "--quiet", "origin", ":theirs");
  const { number } = await fixture.forge.openForkPullRequest({
    author: "stranger",
    title: "From outside",
    branch: "theirs",
    sha,
    base: "main",
  });
  const { data } = await fixture.as("mona").pulls.get({ ...here, pull_number: number });
  expect(data).toMatchObject({
    head: { sha, repo: { fork: true, full_name: "stranger/fleet" } },
    base: { repo: { id: fixture.forge.repository.id } },
  });
  expect(data.head.repo?.id).not.toBe(fixture.forge.repository.id);
  await clone.git("fetch", "--quiet", "origin", `refs/pull/${number}/merge`);
  expect(await clone.git("rev-parse", "FETCH_HEAD^2")).toBe(sha);
});

it("treats a push of a pull request's head to main as its merge", async () => {
  fixture = await startForgeFixture();
  const clone = await fixture.clone("octocat");
  await branch(clone, "edit", { "a.txt": "one\n" });
  await fixture.as("mona").pulls.create({ ...here, head: "edit", base: "main", title: "Edit" });
  await clone.git("push", "--quiet", "origin", "edit:main");
  expect((await fixture.as("mona").pulls.get({ ...here, pull_number: 1 })).data).toMatchObject({
    merged: true,
    merged_by: { login: "octocat" },
  });
});

it("reopens a closed pull request at its branch's present tip, and not without a branch", async () => {
  fixture = await startForgeFixture();
  const clone = await fixture.clone("mona");
  await branch(clone, "edit", { "a.txt": "one\n" });
  const mona = fixture.as("mona");
  const one = { ...here, pull_number: (await mona.pulls.create({ ...here, head: "edit", base: "main", title: "Edit" })).data.number };
  await mona.pulls.update({ ...one, state: "closed" });
  const later = await clone.commit("Meanwhile", { "b.txt": "two\n" });
  await clone.git("push", "--quiet", "origin", "edit");
  expect((await mona.pulls.update({ ...one, state: "open" })).data).toMatchObject({ state: "open", head: { sha: later }, commits: 2 });
  await clone.git("push", "--quiet", "origin", ":edit");
  expect(await refusal(mona.pulls.update({ ...one, state: "open" }))).toMatchObject({
    status: 422,
    message: expect.stringMatching(/has been deleted/),
  });
});
