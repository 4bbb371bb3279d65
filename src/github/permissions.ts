import type { Operation } from "./error.ts";

/** A permission as `app-token` and GitHub's App settings write it. `metadata:read` comes with every token and is never asked for. */
export type Permission = `${"actions" | "checks" | "contents" | "issues" | "pull_requests"}:${"read" | "write"}`;

/** What hangs on issues and pull requests alike: the first is for issues, the second is enough on pull requests. */
export type AnyOf = readonly Permission[];

const issueOrPullRead: AnyOf = ["issues:read", "pull_requests:read"];
const issueOrPullWrite: AnyOf = ["issues:write", "pull_requests:write"];

/**
 * What each method of the port needs, from GitHub's list "Permissions required for GitHub Apps"
 * (https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps).
 */
export const permissionsOf: Readonly<Record<Operation, readonly AnyOf[]>> = {
  role: [],
  accountId: [],
  // Members: read of the organization, which a job asks for where the App has it; without it nobody's word counts as a team's.
  teamMembers: [],
  pullRequest: [["pull_requests:read"]],
  pullRequestsWith: [["pull_requests:read"], ["contents:read"], ["checks:read"]],
  people: [["pull_requests:read"]],
  broughtBy: [["pull_requests:read"], ["contents:read"]],
  openPullRequests: [["pull_requests:read"]],
  trust: [["pull_requests:read"], ["contents:read"]],
  openPullRequest: [["pull_requests:write"]],
  closePullRequest: [["pull_requests:write"]],
  retargetPullRequest: [["pull_requests:write"]],
  merge: [["contents:write"], ["pull_requests:read"]],
  signedCommit: [["contents:write"]],
  checksAndIssues: [["checks:read"], ["contents:read"], ["issues:read"]],
  checkText: [["checks:read"]],
  writeCheck: [["checks:write"]],
  issue: [["issues:read"]],
  issueWith: [["issues:read"]],
  openIssue: [["issues:write"]],
  updateIssue: [["issues:write"]],
  addLabels: [issueOrPullWrite],
  labelledBy: [issueOrPullRead],
  stickyComment: [issueOrPullWrite],
  ownComment: [issueOrPullRead],
  ownComments: [["pull_requests:read"]],
  comment: [issueOrPullRead],
  editComment: [issueOrPullWrite],
  react: [["issues:write"]],
  release: [["contents:read"]],
  releases: [["contents:read"]],
  // By one question with contents:read besides, which every job has that opens the ledger; by several without.
  ledgerFacts: [["checks:read"]],
  startWorkflow: [["actions:write"]],
  isRunActive: [["actions:read"]],
  artifact: [["actions:read"]],
};

/** Whether a set of permissions is enough for a need; write includes read. */
export function allows(granted: readonly string[], need: AnyOf): boolean {
  return need.some((permission) => granted.includes(permission) || granted.includes(permission.replace(/:read$/, ":write")));
}

/** What a method needs where it acts on an issue, or on a pull request. */
export function permissionsFor(operation: Operation, on: "issue" | "pull request"): readonly Permission[] {
  return permissionsOf[operation].flatMap((need) => (on === "pull request" ? need.at(-1) : need[0]) ?? []);
}

/** For people: `issues:write or pull_requests:write`. */
export function spelled(needs: readonly AnyOf[]): string {
  return needs.length === 0 ? "metadata:read" : needs.map((need) => need.join(" or ")).join(" and ");
}
