import { notFound, ok, refused, type Answer } from "../answer.ts";
import type { Actor } from "../contract.ts";
import { text, word } from "../fields.ts";
import { readCommits, writeSignedCommit } from "../git/commits.ts";
import { mergeTree, rebaseCommits } from "../git/merge.ts";
import { isAncestor, moveRef, readRef } from "../git/refs.ts";
import { commitMerge, githubSignature, mergeFacts, mergeMessage, signatureOf } from "../pull-requests.ts";
import { markMerged, refsMoved } from "../ref-updates.ts";
import { route, type Call, type Route } from "../route.ts";
import { mergeViolations, refUpdateViolations } from "../rules.ts";
import { apiOf } from "../shapes/user.ts";
import { fullName, type ForgeState } from "../state.ts";
import type { PullIssue } from "../records.ts";
import { isMergeabilityKnown, pullOf } from "./pulls.ts";

/** Merging a pull request, and updating its branch. */
export const pullMergeRoutes: readonly Route[] = [
  route("PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", ["contents:write"], "write", merge),
  route("PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch", ["pull_requests:write"], "write", updateBranch),
];

async function merge(call: Call): Promise<Answer> {
  const { forge, body, actor } = call;
  const issue = pullOf(call);
  if (issue === undefined) return notFound;
  return mergePull(forge, issue, actor, {
    expected: text(body, "sha"),
    method: word(body, "merge_method", ["merge", "squash", "rebase"]) ?? "merge",
    title: text(body, "commit_title"),
    message: text(body, "commit_message"),
  });
}

interface Merging {
  readonly expected?: string | undefined;
  readonly method: "merge" | "squash" | "rebase";
  readonly title?: string | undefined;
  readonly message?: string | undefined;
}

/** Merges a pull request where everything allows it. */
export async function mergePull(
  forge: ForgeState,
  issue: PullIssue,
  actor: Actor,
  { expected, method, title, message }: Merging,
): Promise<Answer> {
  const { head, base, merged, draft } = issue.pull;
  if (merged !== null) return refused(405, "Pull Request is not mergeable");
  if (issue.state === "closed") return refused(405, "Pull Request is closed");
  if (draft) return refused(405, "Pull Request is still a draft");
  if (expected !== undefined && expected !== head.sha) return refused(409, "Head branch was modified. Review and try the merge again.");
  if (!(await isMergeabilityKnown(forge, issue))) return refused(405, "Pull Request is not mergeable");
  const reasons = mergeViolations(forge.rules, base.branch, actor, { ...(await mergeFacts(forge, issue)), method });
  if (reasons.length > 0) {
    return refused(405, `Repository rule violations found\n\n${reasons.map((reason) => reason.message).join("\n\n")}\n\n`);
  }
  if (forge.options.mergeMethods?.includes(method) === false)
    return refused(405, `${methodWords[method]} are not allowed on this repository.`);
  const before = await readRef(forge.git, `refs/heads/${base.branch}`);
  if (before === undefined) return refused(405, "Base branch was modified. Review and try the merge again.");
  const after = await mergeCommit(forge, issue, before, method, actor, { title, message });
  if (after === null) return refused(405, "Pull Request is not mergeable");
  const move = { ref: `refs/heads/${base.branch}`, before, after };
  if (!(await moveRef(forge.git, move))) return refused(405, "Base branch was modified. Review and try the merge again.");
  await markMerged(forge, issue, after, actor);
  await refsMoved(forge, [move], actor, "pr_merge");
  return ok({ sha: after, merged: true, message: "Pull Request successfully merged" });
}

const methodWords = { merge: "Merge commits", squash: "Squash merges", rebase: "Rebase merges" } as const;

/** The new commit of the base branch; `null` where it conflicts. */
async function mergeCommit(
  forge: ForgeState,
  issue: PullIssue,
  base: string,
  method: "merge" | "squash" | "rebase",
  actor: Actor,
  words: { readonly title: string | undefined; readonly message: string | undefined },
): Promise<string | null> {
  const head = issue.pull.head.sha;
  if (method === "rebase") return rebaseCommits(forge.git, base, head, githubSignature(forge));
  const tree = await mergeTree(forge.git, base, head);
  if (tree === null) return null;
  if (method === "merge") {
    const [title = "", text = ""] = mergeMessage(forge, issue).split("\n\n");
    return commitMerge(forge, actor, tree, [base, head], joined(words.title ?? title, words.message ?? text));
  }
  const commits = await readCommits(forge.git, ["--reverse", `${base}..${head}`]);
  const list = commits.length === 1 ? "" : commits.map((commit) => `* ${commit.message}`).join("\n\n");
  const message = joined(words.title ?? `${issue.title} (#${issue.number})`, words.message ?? list);
  return writeSignedCommit(forge.git, {
    tree,
    parents: [base],
    author: signatureOf(forge, issue.author),
    committer: githubSignature(forge),
    message,
  });
}

function joined(title: string, message: string): string {
  return message === "" ? title : `${title}\n\n${message}`;
}

/** Merges the base branch into the head branch. */
async function updateBranch(call: Call): Promise<Answer> {
  const { forge, body, actor } = call;
  const issue = pullOf(call);
  if (issue === undefined) return notFound;
  const { head, base } = issue.pull;
  const expected = text(body, "expected_head_sha");
  if (expected !== undefined && expected !== head.sha) return refused(422, "expected head sha didn't match current head ref.");
  const tip = await readRef(forge.git, `refs/heads/${base.branch}`);
  if (head.fork !== null || tip === undefined || (await isAncestor(forge.git, tip, head.sha))) {
    return refused(422, "There are no new commits on the base branch.");
  }
  if (refUpdateViolations(forge.rules, head.branch, actor).length > 0) return refused(403, "Head branch is protected.");
  const tree = await mergeTree(forge.git, head.sha, tip);
  if (tree === null) return refused(422, "merge conflict between base and head");
  const after = await commitMerge(forge, actor, tree, [head.sha, tip], `Merge branch '${base.branch}' into ${head.branch}`);
  const move = { ref: `refs/heads/${head.branch}`, before: head.sha, after };
  if (!(await moveRef(forge.git, move))) return refused(422, "expected head sha didn't match current head ref.");
  await refsMoved(forge, [move], actor);
  const url = `${apiOf(forge)}/repos/${fullName(forge)}/pulls/${issue.number}`;
  return { status: 202, body: { message: "Updating pull request branch.", url } };
}
