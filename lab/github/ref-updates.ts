import type { Actor } from "./contract.ts";
import { tell } from "./events.ts";
import { readCommit, readCommits } from "./git/commits.ts";
import { changedPaths } from "./git/diff.ts";
import { isAncestor, noObject, objectType, resolveCommit, setRef, type RefChange } from "./git/refs.ts";
import { recordIssueEvent } from "./issue-events.ts";
import { tellPull } from "./pull-requests.ts";
import { pushedCommit } from "./shapes/commit.ts";
import { emailOf } from "./shapes/user.ts";
import { fullName, openPulls, type PullIssue, type World } from "./world.ts";

/** GitHub puts at most so many commits into a push event. */
const mostCommits = 2_048;

/**
 * What follows from refs that have just moved, whoever moved them: push events; open pull requests of the branch get their new head,
 * are closed with it, or are merged by it.
 */
export async function refsMoved(world: World, changes: readonly RefChange[], actor: Actor): Promise<void> {
  for (const change of changes) {
    if (!change.ref.startsWith("refs/heads/") && !change.ref.startsWith("refs/tags/")) continue;
    await tellPush(world, change, actor);
  }
  for (const change of changes) {
    if (!change.ref.startsWith("refs/heads/")) continue;
    const branch = change.ref.slice("refs/heads/".length);
    for (const issue of openPulls(world)) {
      const ownHead = issue.pull.head.fork === null && issue.pull.head.branch === branch;
      if (ownHead && change.after === noObject) await closePull(world, issue, actor);
      else if (ownHead) await moveHead(world, issue, change, actor);
      else if (issue.pull.base.branch === branch && change.after !== noObject) await closeWhereMerged(world, issue, change.after, actor);
    }
  }
}

async function tellPush(world: World, change: RefChange, actor: Actor): Promise<void> {
  const deleted = change.after === noObject;
  const created = change.before === noObject;
  const tip = deleted ? undefined : await resolveCommit(world.git, change.after);
  const commits = tip === undefined ? [] : await pushedCommits(world, created ? null : change.before, tip, change.ref);
  const head = tip === undefined ? null : await dressed(world, tip);
  const html = `${world.url}/${fullName(world)}`;
  await tell(world, {
    name: "push",
    action: null,
    actor,
    payload: {
      ref: change.ref,
      before: change.before,
      after: change.after,
      created,
      deleted,
      forced: !created && tip !== undefined && !(await isAncestor(world.git, change.before, tip)),
      base_ref: null,
      compare: created || deleted ? `${html}/commit/${change.after}` : `${html}/compare/${change.before}...${change.after}`,
      commits,
      head_commit: head,
      pusher: { name: actor.login, email: emailOf(world, actor.login) },
    },
    at: { ref: change.ref, sha: tip ?? change.before },
    starts: !deleted,
  });
}

async function pushedCommits(world: World, before: string | null, tip: string, ref: string): Promise<readonly unknown[]> {
  if (ref.startsWith("refs/tags/")) return [];
  const since = before ?? `refs/heads/${world.defaultBranch}`;
  const known = since === ref || (await resolveCommit(world.git, since)) === undefined ? [] : [`^${since}`];
  const commits = await readCommits(world.git, ["--reverse", `--max-count=${mostCommits}`, tip, ...known]);
  return Promise.all(commits.map((commit) => dressed(world, commit.id)));
}

async function dressed(world: World, id: string) {
  const commit = await readCommit(world.git, id);
  return pushedCommit(world, commit, await changedPaths(world.git, commit.parents[0] ?? null, id));
}

async function moveHead(world: World, issue: PullIssue, change: RefChange, actor: Actor): Promise<void> {
  const base = (await resolveCommit(world.git, `refs/heads/${issue.pull.base.branch}`)) ?? issue.pull.base.sha;
  const pull = { ...issue.pull, head: { ...issue.pull.head, sha: change.after }, base: { ...issue.pull.base, sha: base } };
  const moved: PullIssue = { ...issue, pull, updatedAt: world.now() };
  world.issues.set(issue.number, moved);
  await setRef(world.git, `refs/pull/${issue.number}/head`, change.after);
  if (change.before !== noObject && !(await isAncestor(world.git, change.before, change.after))) {
    recordIssueEvent(world, issue.number, actor, { kind: "head_ref_force_pushed" });
  }
  await tellPull(world, moved, "synchronize", actor, { before: change.before, after: change.after });
}

async function closePull(world: World, issue: PullIssue, actor: Actor): Promise<void> {
  const closed: PullIssue = { ...issue, state: "closed", closedAt: world.now(), closedBy: actor, updatedAt: world.now() };
  world.issues.set(issue.number, closed);
  recordIssueEvent(world, issue.number, actor, { kind: "closed" });
  await tellPull(world, closed, "closed", actor);
}

/** A push that brings the whole head of a pull request into its base merges it, as if the button had been pressed. */
async function closeWhereMerged(world: World, issue: PullIssue, tip: string, actor: Actor): Promise<void> {
  if ((await objectType(world.git, tip)) !== "commit" || !(await isAncestor(world.git, issue.pull.head.sha, tip))) return;
  await markMerged(world, issue, tip, actor);
}

/** Records that a pull request is merged by the commit `sha` and tells everybody. */
export async function markMerged(world: World, issue: PullIssue, sha: string, actor: Actor): Promise<void> {
  const at = world.now();
  const merged: PullIssue = {
    ...issue,
    state: "closed",
    closedAt: at,
    closedBy: actor,
    updatedAt: at,
    pull: { ...issue.pull, merged: { at, by: actor, sha } },
  };
  world.issues.set(issue.number, merged);
  recordIssueEvent(world, issue.number, actor, { kind: "merged", commit: sha });
  recordIssueEvent(world, issue.number, actor, { kind: "closed" });
  await tellPull(world, merged, "closed", actor);
}
