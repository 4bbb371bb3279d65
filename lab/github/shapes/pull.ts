import { readCommits } from "../git/commits.ts";
import { changedFiles } from "../git/diff.ts";
import { mergeBase } from "../git/refs.ts";
import { fullName, type ForgeState } from "../state.ts";
import type { PullIssue, Review } from "../records.ts";
import { issueShape } from "./issue.ts";
import { repository } from "./repository.ts";
import { actorOf, apiOf, authorAssociation, nodeId, simpleUser } from "./user.ts";

/** A pull request as lists show it. */
export function simplePull(forge: ForgeState, issue: PullIssue) {
  const { pull } = issue;
  const url = `${apiOf(forge)}/repos/${fullName(forge)}/pulls/${issue.number}`;
  const issueUrl = `${apiOf(forge)}/repos/${fullName(forge)}/issues/${issue.number}`;
  const html = `${forge.url}/${fullName(forge)}/pull/${issue.number}`;
  const statuses = `${apiOf(forge)}/repos/${fullName(forge)}/statuses/${pull.head.sha}`;
  const links = {
    self: url,
    html,
    issue: issueUrl,
    comments: `${issueUrl}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${apiOf(forge)}/repos/${fullName(forge)}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses,
  };
  const shown = issueShape(forge, issue);
  const owner = (login: string, branch: string, sha: string, repo: ReturnType<typeof repository>) => ({
    label: `${login}:${branch}`,
    ref: branch,
    sha,
    user: simpleUser(forge, actorOf(forge, login)),
    repo,
  });
  return {
    url,
    id: pull.id,
    node_id: nodeId("PR", pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: links.issue,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: statuses,
    number: issue.number,
    state: issue.state,
    locked: issue.locked === true,
    title: issue.title,
    user: shown.user,
    body: issue.body,
    // The description of a label is a string in lists and nullable in single pull requests: the empty string fits both.
    labels: shown.labels.map((label) => ({ ...label, description: label.description ?? "" })),
    milestone: null,
    active_lock_reason: null,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: pull.merged?.at ?? null,
    merge_commit_sha: pull.merged?.sha ?? pull.testMerge?.commit ?? null,
    assignee: shown.assignee,
    assignees: shown.assignees,
    requested_reviewers: [],
    requested_teams: [],
    head: owner(pull.head.fork?.owner ?? forge.options.owner, pull.head.branch, pull.head.sha, repository(forge, pull.head.fork)),
    base: owner(forge.options.owner, pull.base.branch, pull.base.sha, repository(forge)),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    author_association: authorAssociation(forge, issue.author),
    auto_merge: null,
    draft: pull.draft,
  };
}

/**
 * A single pull request, as its route and its events show it. `merge` is the result of the test merge: `conflict`, `blocked` where the
 * branch's rules are not met yet, `clean`; null where GitHub would still be computing it (as in events), or the pull request is closed.
 */
export async function pullShape(forge: ForgeState, issue: PullIssue, merge: MergeState | null) {
  const { pull } = issue;
  const base = await mergeBase(forge.git, pull.base.sha, pull.head.sha);
  const commits = await readCommits(forge.git, [`${pull.base.sha}..${pull.head.sha}`]);
  const files = await changedFiles(forge.git, base ?? pull.base.sha, pull.head.sha);
  const sum = (count: (file: (typeof files)[number]) => number): number => files.reduce((total, file) => total + count(file), 0);
  return {
    ...simplePull(forge, issue),
    merged: pull.merged !== null,
    mergeable: merge === null ? null : merge !== "conflict",
    rebaseable: merge === null ? null : merge !== "conflict",
    mergeable_state: mergeWords[merge ?? "unknown"],
    merged_by: pull.merged === null ? null : simpleUser(forge, pull.merged.by),
    comments: issueShape(forge, issue).comments,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: commits.length,
    additions: sum((file) => file.additions),
    deletions: sum((file) => file.deletions),
    changed_files: files.length,
  };
}

export type MergeState = "clean" | "blocked" | "conflict";

const mergeWords = { clean: "clean", blocked: "blocked", conflict: "dirty", unknown: "unknown" } as const;

export function reviewShape(forge: ForgeState, review: Review) {
  const url = `${apiOf(forge)}/repos/${fullName(forge)}/pulls/${review.pull}`;
  const html = `${forge.url}/${fullName(forge)}/pull/${review.pull}#pullrequestreview-${review.id}`;
  return {
    id: review.id,
    node_id: nodeId("PRR", review.id),
    user: simpleUser(forge, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: url,
    author_association: authorAssociation(forge, review.author),
    _links: { html: { href: html }, pull_request: { href: url } },
    ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
  };
}
