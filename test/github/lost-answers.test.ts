import { checksAt } from "./checks-at.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { GitHub } from "../../src/github/port.ts";
import { type ForgePortFixture, openForgePortFixture } from "./forge-port-fixture.ts";

// Every kind of write meets a 502 once, before it took effect and after: the caller must not notice, and nothing is there twice.
let fixture: ForgePortFixture;
let github: GitHub;
let branches = 0;

beforeAll(async () => {
  fixture = await openForgePortFixture();
  github = fixture.github;
});
afterAll(() => fixture.close());

const repo = "/repos/{owner}/{repo}";
const faults = ["before", "after"] as const;

function fault(route: string, when: "before" | "after", times = 1): void {
  fixture.forge.addFault({ route, when, times, status: 502 });
}

async function newBranch(): Promise<{ readonly branch: string; readonly head: string }> {
  const branch = `rollout/local/1.0.0/${(branches += 1)}`;
  return { branch, head: await fixture.push(branch, "flotilla[bot]") };
}

test.for(faults)("a pull request is opened once (502 %s)", async (when) => {
  const { branch } = await newBranch();
  fault(`POST ${repo}/pulls`, when);
  fault(`POST ${repo}/issues/{issue_number}/labels`, when);
  const pull = await github.openPullRequest({ branch, title: "Upgrade", body: "", labels: ["mi-upgrade"] });
  // All but the second in which it was changed last: labels come by a request of their own.
  const { updatedAt: _, ...same } = pull;
  const listed = (await github.openPullRequests()).filter((open) => open.branch === branch);
  expect(listed).toHaveLength(1);
  expect(listed).toMatchObject([same]);
  expect(pull.labels).toEqual(["mi-upgrade"]);
  fault(`PATCH ${repo}/pulls/{pull_number}`, when);
  expect(await github.openPullRequest({ branch, title: "Upgrade", body: "New", labels: [] })).toMatchObject({ ...same, body: "New" });
});

test.for(faults)("a pull request is merged once (502 %s)", async (when) => {
  const { branch, head } = await newBranch();
  const { number } = await github.openPullRequest({ branch, title: "Upgrade", body: "", labels: [] });
  fault(`PUT ${repo}/pulls/{pull_number}/merge`, when);
  const merged = await github.merge(number, head, "Upgrade");
  expect(merged).toEqual({ outcome: "merged", commit: (await github.pullRequest(number))?.mergeCommit });
});

test.for(faults)("a pull request is closed (502 %s)", async (when) => {
  const { branch } = await newBranch();
  const { number } = await github.openPullRequest({ branch, title: "Upgrade", body: "", labels: [] });
  fault(`PATCH ${repo}/pulls/{pull_number}`, when);
  await github.closePullRequest(number);
  expect(await github.pullRequest(number)).toMatchObject({ state: "closed" });
});

test.for(faults)("an issue is opened and changed once (502 %s)", async (when) => {
  const marker = `<!-- ${when} -->`;
  fault(`POST ${repo}/issues`, when);
  const issue = await github.openIssue({ marker, title: "Tracker", body: marker, assignees: [] });
  expect(await github.issueWith(marker, "open")).toEqual(issue);
  fault(`PATCH ${repo}/issues/{issue_number}`, when);
  await github.updateIssue(issue.number, { title: "Changed" });
  expect(await github.issue(issue.number)).toMatchObject({ title: "Changed" });
});

test.for(faults)("a sticky comment is made and changed once (502 %s)", async (when) => {
  const issue = await fixture.opensIssue("mona", "Comments", "");
  fault(`POST ${repo}/issues/{issue_number}/comments`, when);
  await github.stickyComment(issue, "<!-- m -->", "<!-- m --> 1");
  fault(`PATCH ${repo}/issues/comments/{comment_id}`, when);
  await github.stickyComment(issue, "<!-- m -->", "<!-- m --> 2");
  expect(await fixture.allComments(issue)).toEqual([{ author: "flotilla[bot]", body: "<!-- m --> 2" }]);
});

test.for(faults)("a check is written once (502 %s)", async (when) => {
  const { head } = await newBranch();
  const check = { name: "plan", head, conclusion: "success", title: "1 planned", summary: "" } as const;
  fault(`POST ${repo}/check-runs`, when);
  await github.writeCheck(check);
  fault(`PATCH ${repo}/check-runs/{check_run_id}`, when);
  await github.writeCheck({ ...check, conclusion: "failure" });
  expect(await checksAt(github, head)).toMatchObject([{ name: "plan", app: "flotilla", conclusion: "failure" }]);
});

test.for(faults)("a reaction is set once, a label too (502 %s)", async (when) => {
  const issue = await fixture.opensIssue("mona", "Commands", "");
  const comment = await fixture.comments("mona", issue, "/status");
  fault(`POST ${repo}/issues/comments/{comment_id}/reactions`, when);
  await github.react(comment, "eyes");
  expect(await fixture.reactions(comment)).toEqual([{ login: "flotilla[bot]", content: "eyes" }]);
  fault(`POST ${repo}/issues/{issue_number}/labels`, when);
  await github.addLabels(issue, ["team/cloud"]);
  expect(await github.labelledBy(issue, "team/cloud")).toMatchObject({ login: "flotilla[bot]" });
});

test.for(faults)("a workflow is started at least once (502 %s)", async (when) => {
  const before = (await fixture.started()).length;
  fault(`POST ${repo}/actions/workflows/{workflow_id}/dispatches`, when);
  await github.startWorkflow("apply.yml");
  expect((await fixture.started()).length).toBeGreaterThan(before);
});

test("a branch that is not there any more is reported, with what to do", async () => {
  const wanted = { branch: "release/9.9.9", title: "Add release 9.9.9", body: "", labels: [] };
  await expect(github.openPullRequest(wanted)).rejects.toThrow(
    /^openPullRequest: GitHub answered 422: .*it may have been merged or deleted: run the job again/,
  );
});

test("GitHub that stays away is reported, with what to do", async () => {
  const issue = await fixture.opensIssue("mona", "Away", "");
  fault(`POST ${repo}/issues/{issue_number}/comments`, "before", 2);
  await expect(github.stickyComment(issue, "<!-- m -->", "<!-- m -->")).rejects.toThrow(
    /^stickyComment: GitHub answered 502: .*run the job again/,
  );
  expect(await fixture.allComments(issue)).toEqual([]);
});

test("lists are read to their end", { timeout: 60_000 }, async () => {
  const issue = await fixture.opensIssue("mona", "Long", "");
  for (let comment = 0; comment < 105; comment++) await fixture.comments("mona", issue, `${comment}`);
  await github.stickyComment(issue, "<!-- m -->", "<!-- m --> 1");
  await github.stickyComment(issue, "<!-- m -->", "<!-- m --> 2");
  expect((await github.issue(issue))?.title).toBe("Long");
  const last = (await fixture.as("mona", "GET", `issues/${issue}/comments?per_page=100&page=2`)) as readonly { readonly body: string }[];
  expect(last.map((comment) => comment.body).at(-1)).toBe("<!-- m --> 2");
  expect(last).toHaveLength(6);
});
