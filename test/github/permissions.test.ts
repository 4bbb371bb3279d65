import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Operation } from "../../src/github/error.ts";
import { connect } from "../../src/github/octokit.ts";
import { allows, type Permission, permissionsFor, permissionsOf } from "../../src/github/permissions.ts";
import type { GitHub } from "../../src/github/port.ts";
import type { TokenPermissions } from "../../lab/github/contract.ts";
import { type ForgePortFixture, openForgePortFixture } from "./forge-port-fixture.ts";

// The table is held against the forge, which gives each route the permission that GitHub's documentation names.
let fixture: ForgePortFixture;
let issue: number;
let comment: number;
let pull: number;
let pullComment: number;
let head: string;
let first: string;
let turn = 0;
let subject: { readonly issue: number; readonly comment: number };

beforeAll(async () => {
  fixture = await openForgePortFixture();
  issue = await fixture.opensIssue("mona", "Issue", "");
  comment = await fixture.comments("mona", issue, "/status");
  first = await fixture.push("main", "octocat");
  head = await fixture.push("feature", "mona");
  pull = await fixture.opensPullRequest("mona", "feature");
  pullComment = await fixture.comments("mona", pull, "/status");
  subject = { issue, comment };
});
afterAll(() => fixture.close());

/** Of one file, `a`, that holds `A`. */
const treeOfA = "32c418c9357b172c7c4414288e216475f5baf432";

const uses: Readonly<Record<Operation, (github: GitHub) => Promise<unknown>>> = {
  accountId: (github) => github.accountId("mona"),
  teamMembers: (github) => github.teamMembers("cloud"),
  role: (github) => github.role("mona"),
  pullRequest: (github) => github.pullRequest(pull),
  pullRequestsWith: (github) => github.pullRequestsWith([pull], "<!-- m -->"),
  people: (github) => github.people({ pullRequests: [pull], logins: ["mona"] }),
  // No pull request brought it, so both questions are asked.
  broughtBy: (github) => github.broughtBy(first),
  openPullRequests: (github) => github.openPullRequests(),
  trust: (github) => github.trust([pull]),
  openPullRequest: (github) => github.openPullRequest({ branch: "feature", title: `Feature ${(turn += 1)}`, body: "", labels: ["a"] }),
  closePullRequest: (github) => github.closePullRequest(pull),
  retargetPullRequest: (github) => github.retargetPullRequest(pull),
  merge: (github) => github.merge(pull, head, "Feature"),
  signedCommit: (github) =>
    github.signedCommit({ tree: treeOfA, base: null, parents: [], message: "A", files: new Map([["a", { mode: "100644", text: "A\n" }]]) }),
  checksAndIssues: (github) => github.checksAndIssues({ heads: [head], issues: [issue] }),
  checkText: (github) => github.checkText(head, "plan"),
  writeCheck: (github) => github.writeCheck({ name: "plan", head, conclusion: "success", title: "", summary: "" }),
  issue: (github) => github.issue(issue),
  issueWith: (github) => github.issueWith("<!-- m -->", "all"),
  openIssue: (github) => github.openIssue({ marker: "<!-- m -->", title: "Tracker", body: "<!-- m -->", assignees: [] }),
  updateIssue: (github) => github.updateIssue(issue, { title: `Changed ${(turn += 1)}` }),
  addLabels: (github) => github.addLabels(subject.issue, ["a"]),
  labelledBy: (github) => github.labelledBy(subject.issue, "a"),
  stickyComment: (github) => github.stickyComment(subject.issue, "<!-- m -->", `<!-- m --> ${(turn += 1)}`),
  ownComment: (github) => github.ownComment(subject.issue, "<!-- m -->"),
  ownComments: (github) => github.ownComments([pull], "<!-- m -->"),
  editComment: (github) => github.editComment(subject.comment, `/status ${(turn += 1)}`),
  comment: (github) => github.comment(subject.comment),
  react: (github) => github.react(subject.comment, "eyes"),
  release: (github) => github.release("v5.3.1"),
  releases: (github) => github.releases(),
  ledgerFacts: (github) => github.ledgerFacts({ branch: "feature", place: head, check: "ledger" }),
  startWorkflow: (github) => github.startWorkflow("apply.yml"),
  isRunActive: (github) => github.isRunActive("1"),
  artifact: (github) => github.artifact("1", "work"),
};

// Closing comes last: the others need the pull request open.
const operations = (Object.keys(uses) as Operation[]).sort((a, b) => Number(a === "closePullRequest") - Number(b === "closePullRequest"));

async function gitHubWith(permissions: readonly Permission[]): Promise<GitHub> {
  const asked: TokenPermissions = Object.fromEntries(permissions.map((permission) => permission.split(":") as [string, "read" | "write"]));
  const token = permissions.length === 0 ? await fixture.tokenWith({ metadata: "read" }) : await fixture.tokenWith(asked);
  return connect({ apiUrl: fixture.forge.apiUrl, owner: "example", repository: "fleet", token, login: "flotilla[bot]", patience: 5 });
}

describe.for(operations)("%s", (operation) => {
  const needs = permissionsOf[operation];

  test.for(needs.length === 0 ? [] : [operation])("is refused without its permission, and the message names it", async () => {
    const all: readonly Permission[] = ["actions:write", "checks:write", "contents:write", "issues:write", "pull_requests:write"];
    for (const need of needs.filter(
      (permission) => !(["trust", "pullRequestsWith"].includes(operation) && permission.includes("contents:read")),
    )) {
      const rest = all.filter((permission) => !allows([permission], need));
      await expect(uses[operation](await gitHubWith(rest))).rejects.toThrow(need.join(" or "));
    }
  });

  test("is allowed with what the table says and no more", async () => {
    subject = { issue, comment };
    await uses[operation](await gitHubWith(permissionsFor(operation, "issue")));
    subject = { issue: pull, comment: pullComment };
    if (needs.some((need) => need.length > 1)) await uses[operation](await gitHubWith(permissionsFor(operation, "pull request")));
    subject = { issue, comment };
  });
});
