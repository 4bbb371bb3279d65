import type { Actor } from "./contract.ts";
import { sendEvent } from "./events.ts";
import { readCommit, readCommits } from "./git/commits.ts";
import { changedPaths } from "./git/diff.ts";
import { isAncestor, noObject, objectType, resolveCommit, setRef, type RefChange } from "./git/refs.ts";
import { recordIssueEvent } from "./issue-events.ts";
import { sendPullEvent } from "./pull-requests.ts";
import { pushedCommit } from "./shapes/commit.ts";
import { emailOf } from "./shapes/user.ts";
import { fullName, openPulls, type ForgeState } from "./state.ts";
import type { PullIssue } from "./records.ts";

/** GitHub's limit of commits in a push event. */
const mostCommits = 2_048;

/**
 * The consequences of updated refs: push events; open pull requests of a branch get their new head, are closed with it, or are merged by
 * it.
 */
export async function refsMoved(
  forge: ForgeState,
  changes: readonly RefChange[],
  actor: Actor,
  by: "push" | "pr_merge" = "push",
): Promise<void> {
  for (const change of changes) {
    await recordActivity(forge, change, actor, by);
    if (!change.ref.startsWith("refs/heads/") && !change.ref.startsWith("refs/tags/")) continue;
    await sendPushEvent(forge, change, actor);
  }
  for (const change of changes) {
    if (!change.ref.startsWith("refs/heads/")) continue;
    const branch = change.ref.slice("refs/heads/".length);
    for (const issue of openPulls(forge)) {
      const ownHead = issue.pull.head.fork === null && issue.pull.head.branch === branch;
      if (ownHead && change.after === noObject) await closePull(forge, issue, actor);
      else if (ownHead) await moveHead(forge, issue, change, actor);
      else if (issue.pull.base.branch === branch && change.after !== noObject) await closeWhereMerged(forge, issue, change.after, actor);
    }
  }
}

async function recordActivity(forge: ForgeState, { ref, before, after }: RefChange, actor: Actor, by: "push" | "pr_merge"): Promise<void> {
  if (!ref.startsWith("refs/heads/")) return;
  const kept = before === noObject || after === noObject || (await isAncestor(forge.git, before, after));
  const type = before === noObject ? "branch_creation" : after === noObject ? "branch_deletion" : kept ? by : "force_push";
  const id = forge.nextId();
  forge.activities.set(id, { id, ref, before, after, actor, at: forge.now(), type });
}

async function sendPushEvent(forge: ForgeState, change: RefChange, actor: Actor): Promise<void> {
  const deleted = change.after === noObject;
  const created = change.before === noObject;
  const tip = deleted ? undefined : await resolveCommit(forge.git, change.after);
  const commits = tip === undefined ? [] : await pushedCommits(forge, created ? null : change.before, tip, change.ref);
  const head = tip === undefined ? null : await withFiles(forge, tip);
  const html = `${forge.url}/${fullName(forge)}`;
  await sendEvent(forge, {
    name: "push",
    action: null,
    actor,
    payload: {
      ref: change.ref,
      before: change.before,
      after: change.after,
      created,
      deleted,
      forced: !created && tip !== undefined && !(await isAncestor(forge.git, change.before, tip)),
      base_ref: null,
      compare: created || deleted ? `${html}/commit/${change.after}` : `${html}/compare/${change.before}...${change.after}`,
      commits,
      head_commit: head,
      pusher: { name: actor.login, email: emailOf(actor.login) },
    },
    at: { ref: change.ref, sha: tip ?? change.before },
    starts: !deleted,
  });
}

async function pushedCommits(forge: ForgeState, before: string | null, tip: string, ref: string): Promise<readonly unknown[]> {
  if (ref.startsWith("refs/tags/")) return [];
  const since = before ?? `refs/heads/${forge.defaultBranch}`;
  const known = since === ref || (await resolveCommit(forge.git, since)) === undefined ? [] : [`^${since}`];
  const commits = await readCommits(forge.git, ["--reverse", `--max-count=${mostCommits}`, tip, ...known]);
  return Promise.all(commits.map((commit) => withFiles(forge, commit.id)));
}

async function withFiles(forge: ForgeState, id: string) {
  const commit = await readCommit(forge.git, id);
  return pushedCommit(forge, commit, await changedPaths(forge.git, commit.parents[0] ?? null, id));
}

async function moveHead(forge: ForgeState, issue: PullIssue, change: RefChange, actor: Actor): Promise<void> {
  const base = (await resolveCommit(forge.git, `refs/heads/${issue.pull.base.branch}`)) ?? issue.pull.base.sha;
  const pull = { ...issue.pull, head: { ...issue.pull.head, sha: change.after }, base: { ...issue.pull.base, sha: base } };
  const moved: PullIssue = { ...issue, pull, updatedAt: forge.now() };
  forge.issues.set(issue.number, moved);
  if (forge.options.lateHeads === true) forge.oldHeads.set(issue.number, issue.pull.head.sha);
  await setRef(forge.git, `refs/pull/${issue.number}/head`, change.after);
  if (change.before !== noObject && !(await isAncestor(forge.git, change.before, change.after))) {
    recordIssueEvent(forge, issue.number, actor, { kind: "head_ref_force_pushed" });
  }
  await sendPullEvent(forge, moved, "synchronize", actor, { before: change.before, after: change.after });
}

async function closePull(forge: ForgeState, issue: PullIssue, actor: Actor): Promise<void> {
  const closed: PullIssue = { ...issue, state: "closed", closedAt: forge.now(), closedBy: actor, updatedAt: forge.now() };
  forge.issues.set(issue.number, closed);
  recordIssueEvent(forge, issue.number, actor, { kind: "closed" });
  await sendPullEvent(forge, closed, "closed", actor);
}

/** A push of a pull request's whole head to its base merges it, like the merge button. */
async function closeWhereMerged(forge: ForgeState, issue: PullIssue, tip: string, actor: Actor): Promise<void> {
  if ((await objectType(forge.git, tip)) !== "commit" || !(await isAncestor(forge.git, issue.pull.head.sha, tip))) return;
  await markMerged(forge, issue, tip, actor);
}

/** Records that a pull request was merged by the commit `sha`, and sends its events. */
export async function markMerged(forge: ForgeState, issue: PullIssue, sha: string, actor: Actor): Promise<void> {
  const at = forge.now();
  const merged: PullIssue = {
    ...issue,
    state: "closed",
    closedAt: at,
    closedBy: actor,
    updatedAt: at,
    pull: { ...issue.pull, merged: { at, by: actor, sha } },
  };
  forge.issues.set(issue.number, merged);
  recordIssueEvent(forge, issue.number, actor, { kind: "merged", commit: sha });
  recordIssueEvent(forge, issue.number, actor, { kind: "closed" });
  await sendPullEvent(forge, merged, "closed", actor);
}
