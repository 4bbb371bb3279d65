import { notFound, ok, refused, type Answer } from "../answer.ts";
import type { Actor } from "../contract.ts";
import { text, word } from "../fields.ts";
import { readCommits, writeCommit } from "../git/commits.ts";
import { mergeTree, rebaseCommits } from "../git/merge.ts";
import { isAncestor, moveRef, readRef } from "../git/refs.ts";
import { commitMerge, githubSignature, mergeFacts, mergeMessage, signatureOf } from "../pull-requests.ts";
import { markMerged, refsMoved } from "../ref-updates.ts";
import { route, type Call, type Route } from "../route.ts";
import { judgeMerge, judgeRefUpdate } from "../rules.ts";
import { apiOf } from "../shapes/user.ts";
import { fullName, type PullIssue, type World } from "../world.ts";
import { pullOf } from "./pulls.ts";

/** Merging a pull request, and bringing its branch up to date. */
export const pullMergeRoutes: readonly Route[] = [
  route("PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", ["contents:write"], "write", merge),
  route("PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch", ["pull_requests:write"], "write", updateBranch),
];

async function merge(call: Call): Promise<Answer> {
  const { world, body, actor } = call;
  const issue = pullOf(call);
  if (issue === undefined) return notFound;
  const { head, base, merged, draft } = issue.pull;
  if (merged !== null) return refused(405, "Pull Request is not mergeable");
  if (issue.state === "closed") return refused(405, "Pull Request is closed");
  if (draft) return refused(405, "Pull Request is still a draft");
  const expected = text(body, "sha");
  if (expected !== undefined && expected !== head.sha) return refused(409, "Head branch was modified. Review and try the merge again.");
  const reasons = judgeMerge(world.options.rules, base.branch, actor, mergeFacts(world, issue));
  if (reasons.length > 0) {
    return refused(405, `Repository rule violations found\n\n${reasons.map((reason) => reason.message).join("\n\n")}\n\n`);
  }
  const before = await readRef(world.git, `refs/heads/${base.branch}`);
  if (before === undefined) return refused(405, "Base branch was modified. Review and try the merge again.");
  const method = word(body, "merge_method", ["merge", "squash", "rebase"]) ?? "merge";
  const words = { title: text(body, "commit_title"), message: text(body, "commit_message") };
  const after = await mergeCommit(world, issue, before, method, actor, words);
  if (after === null) return refused(405, "Pull Request is not mergeable");
  const move = { ref: `refs/heads/${base.branch}`, before, after };
  if (!(await moveRef(world.git, move))) return refused(405, "Base branch was modified. Review and try the merge again.");
  await markMerged(world, issue, after, actor);
  await refsMoved(world, [move], actor);
  return ok({ sha: after, merged: true, message: "Pull Request successfully merged" });
}

/** The commit that the base branch gets, or `null` where it conflicts. */
async function mergeCommit(
  world: World,
  issue: PullIssue,
  base: string,
  method: "merge" | "squash" | "rebase",
  actor: Actor,
  words: { readonly title: string | undefined; readonly message: string | undefined },
): Promise<string | null> {
  const head = issue.pull.head.sha;
  if (method === "rebase") return rebaseCommits(world.git, base, head, githubSignature(world));
  const tree = await mergeTree(world.git, base, head);
  if (tree === null) return null;
  if (method === "merge") {
    const [title = "", text = ""] = mergeMessage(world, issue).split("\n\n");
    return commitMerge(world, actor, tree, [base, head], joined(words.title ?? title, words.message ?? text));
  }
  const commits = await readCommits(world.git, ["--reverse", `${base}..${head}`]);
  const list = commits.length === 1 ? "" : commits.map((commit) => `* ${commit.message}`).join("\n\n");
  const message = joined(words.title ?? `${issue.title} (#${issue.number})`, words.message ?? list);
  return writeCommit(world.git, {
    tree,
    parents: [base],
    author: signatureOf(world, issue.author),
    committer: githubSignature(world),
    message,
  });
}

function joined(title: string, message: string): string {
  return message === "" ? title : `${title}\n\n${message}`;
}

/** Merges the base branch into the head branch. */
async function updateBranch(call: Call): Promise<Answer> {
  const { world, body, actor } = call;
  const issue = pullOf(call);
  if (issue === undefined) return notFound;
  const { head, base } = issue.pull;
  const expected = text(body, "expected_head_sha");
  if (expected !== undefined && expected !== head.sha) return refused(422, "expected head sha didn't match current head ref.");
  const tip = await readRef(world.git, `refs/heads/${base.branch}`);
  if (head.fork !== null || tip === undefined || (await isAncestor(world.git, tip, head.sha))) {
    return refused(422, "There are no new commits on the base branch.");
  }
  if (judgeRefUpdate(world.options.rules, head.branch, actor).length > 0) return refused(403, "Head branch is protected.");
  const tree = await mergeTree(world.git, head.sha, tip);
  if (tree === null) return refused(422, "merge conflict between base and head");
  const after = await commitMerge(world, actor, tree, [head.sha, tip], `Merge branch '${base.branch}' into ${head.branch}`);
  const move = { ref: `refs/heads/${head.branch}`, before: head.sha, after };
  if (!(await moveRef(world.git, move))) return refused(422, "expected head sha didn't match current head ref.");
  await refsMoved(world, [move], actor);
  const url = `${apiOf(world)}/repos/${fullName(world)}/pulls/${issue.number}`;
  return { status: 202, body: { message: "Updating pull request branch.", url } };
}
