import type { Actor } from "./contract.ts";
import { missingOwners } from "./code-owners.ts";
import { sendEvent } from "./events.ts";
import { writeCommit, writeSignedCommit, type Signature } from "./git/commits.ts";
import { mergeTree } from "./git/merge.ts";
import { isAncestor, readRef, setRef } from "./git/refs.ts";
import { unsignedCommits } from "./signatures.ts";
import { pullShape } from "./shapes/pull.ts";
import { emailOf } from "./shapes/user.ts";
import { countApprovals, type MergeFacts } from "./rules.ts";
import { atLeast, fullName, permissionOf, type ForgeState } from "./state.ts";
import type { PullIssue } from "./records.ts";

/**
 * Tests the merge of a pull request into the tip of its base, keeps `refs/pull/N/merge` at the result, and returns the merge commit;
 * `null` where it conflicts. Tested again only when one of the two commits has changed. A closed pull request keeps its last one.
 */
export function testMerge(forge: ForgeState, number: number): Promise<string | null> {
  return forge.merging.run(async () => {
    const issue = forge.issues.get(number);
    if (issue === undefined || issue.pull === null) return null;
    const { pull } = issue;
    const head = pull.head.sha;
    const base = await readRef(forge.git, `refs/heads/${pull.base.branch}`);
    if (issue.state === "closed" || base === undefined) return pull.testMerge?.commit ?? null;
    if (pull.testMerge?.base === base && pull.testMerge.head === head) return pull.testMerge.commit;
    const tree = await mergeTree(forge.git, base, head);
    const message = `Merge ${head} into ${base}`;
    const signatures = { author: signatureOf(forge, issue.author), committer: githubSignature(forge) };
    // It never gets to a branch, so nobody asks for its signature.
    const commit = tree === null ? null : await writeCommit(forge.git, { tree, parents: [base, head], ...signatures, message });
    if (commit !== null) await setRef(forge.git, `refs/pull/${number}/merge`, commit);
    const latest = forge.issues.get(number);
    if (latest?.pull) forge.issues.set(number, { ...latest, pull: { ...latest.pull, testMerge: { base, head, commit } } });
    return commit;
  });
}

/** A merge commit as GitHub writes it: the user is the author, GitHub the committer. */
export function commitMerge(forge: ForgeState, author: Actor, tree: string, parents: readonly string[], message: string): Promise<string> {
  return writeSignedCommit(forge.git, { tree, parents, author: signatureOf(forge, author), committer: githubSignature(forge), message });
}

export function signatureOf(forge: ForgeState, actor: Actor): Signature {
  return { name: actor.login, email: emailOf(actor.login), date: forge.now() };
}

export function githubSignature(forge: ForgeState): Signature {
  return { name: "GitHub", email: "noreply@github.com", date: forge.now() };
}

/** Sends an event about a pull request. It starts no workflow where the pull request conflicts with its base. */
export async function sendPullEvent(
  forge: ForgeState,
  issue: PullIssue,
  action: string,
  actor: Actor,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const merge = await testMerge(forge, issue.number);
  const latest = forge.issues.get(issue.number) ?? issue;
  const shown = latest.pull === null ? issue : { ...latest, pull: latest.pull };
  const closed = issue.pull.merged !== null;
  await sendEvent(forge, {
    name: "pull_request",
    action,
    actor,
    payload: { number: issue.number, pull_request: await pullShape(forge, shown, null), ...more },
    at: closed
      ? { ref: `refs/heads/${issue.pull.base.branch}`, sha: issue.pull.merged?.sha ?? "" }
      : { ref: `refs/pull/${issue.number}/merge`, sha: merge ?? issue.pull.head.sha },
    starts: closed || merge !== null,
  });
}

/** The facts about a pull request's head that the branch rules need. */
export async function mergeFacts(forge: ForgeState, issue: PullIssue): Promise<MergeFacts> {
  const head = issue.pull.head.sha;
  const base = await readRef(forge.git, `refs/heads/${issue.pull.base.branch}`);
  const reviews = [...forge.reviews.values()].filter((review) => review.pull === issue.number);
  // Each takes git processes, for every look at a pull request.
  const isAsked = (what: "codeOwners" | "signedCommits"): boolean => forge.rules.some((rule) => rule[what] === true);
  const pusher = [...forge.activities.values()].findLast(({ after }) => after === head);
  return {
    author: issue.author.login,
    missingOwners: isAsked("codeOwners") ? await missingOwners(forge, issue, reviews) : [],
    unsigned: base === undefined || !isAsked("signedCommits") ? 0 : (await unsignedCommits(forge.git, [head, `^${base}`])).length,
    openConversations: forge.openConversations.get(issue.number) ?? 0,
    checks: [...forge.checkRuns.values()].filter((check) => check.headSha === head),
    behind: base !== undefined && !(await isAncestor(forge.git, base, head)),
    statuses: [...forge.statuses.values()].filter((status) => status.sha === head),
    ...countApprovals(reviews, head, issue.author, (login) => atLeast(permissionOf(forge, login), "write"), pusher?.actor.login),
  };
}

/** GitHub's default message of a merge commit. */
export function mergeMessage(forge: ForgeState, issue: PullIssue): string {
  const { fork, branch } = issue.pull.head;
  return `Merge pull request #${issue.number} from ${fork?.owner ?? fullName(forge).split("/")[0]}/${branch}\n\n${issue.title}`;
}
