import { tell } from "./events.js";
import { readCommit, readCommits } from "./git/commits.js";
import { changedPaths } from "./git/diff.js";
import { isAncestor, noObject, objectType, resolveCommit, setRef } from "./git/refs.js";
import { recordIssueEvent } from "./issue-events.js";
import { tellPull } from "./pull-requests.js";
import { pushedCommit } from "./shapes/commit.js";
import { emailOf } from "./shapes/user.js";
import { fullName, openPulls } from "./world.js";

// src/local/forge/ref-updates.ts
/** GitHub puts at most so many commits into a push event. */
const mostCommits = 2048;
/**
* What follows from refs that have just moved, whoever moved them: push events; open pull requests of the branch get their new head,
* are closed with it, or are merged by it.
*/
async function refsMoved(world, changes, actor) {
	for (const change of changes) {
		if (!change.ref.startsWith("refs/heads/") && !change.ref.startsWith("refs/tags/")) continue;
		await tellPush(world, change, actor);
	}
	for (const change of changes) {
		if (!change.ref.startsWith("refs/heads/")) continue;
		const branch = change.ref.slice(11);
		for (const issue of openPulls(world)) {
			const ownHead = issue.pull.head.fork === null && issue.pull.head.branch === branch;
			if (ownHead && change.after === noObject) await closePull(world, issue, actor);
			else if (ownHead) await moveHead(world, issue, change, actor);
			else if (issue.pull.base.branch === branch && change.after !== noObject) await closeWhereMerged(world, issue, change.after, actor);
		}
	}
}
async function tellPush(world, change, actor) {
	const deleted = change.after === noObject;
	const created = change.before === noObject;
	const tip = deleted ? void 0 : await resolveCommit(world.git, change.after);
	const commits = tip === void 0 ? [] : await pushedCommits(world, created ? null : change.before, tip, change.ref);
	const head = tip === void 0 ? null : await dressed(world, tip);
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
			forced: !created && tip !== void 0 && !await isAncestor(world.git, change.before, tip),
			base_ref: null,
			compare: created || deleted ? `${html}/commit/${change.after}` : `${html}/compare/${change.before}...${change.after}`,
			commits,
			head_commit: head,
			pusher: {
				name: actor.login,
				email: emailOf(world, actor.login)
			}
		},
		at: {
			ref: change.ref,
			sha: tip ?? change.before
		},
		starts: !deleted
	});
}
async function pushedCommits(world, before, tip, ref) {
	if (ref.startsWith("refs/tags/")) return [];
	const since = before ?? `refs/heads/${world.defaultBranch}`;
	const known = since === ref || await resolveCommit(world.git, since) === void 0 ? [] : [`^${since}`];
	const commits = await readCommits(world.git, [
		"--reverse",
		`--max-count=${mostCommits}`,
		tip,
		...known
	]);
	return Promise.all(commits.map((commit) => dressed(world, commit.id)));
}
async function dressed(world, id) {
	const commit = await readCommit(world.git, id);
	return pushedCommit(world, commit, await changedPaths(world.git, commit.parents[0] ?? null, id));
}
async function moveHead(world, issue, change, actor) {
	const base = await resolveCommit(world.git, `refs/heads/${issue.pull.base.branch}`) ?? issue.pull.base.sha;
	const pull = {
		...issue.pull,
		head: {
			...issue.pull.head,
			sha: change.after
		},
		base: {
			...issue.pull.base,
			sha: base
		}
	};
	const moved = {
		...issue,
		pull,
		updatedAt: world.now()
	};
	world.issues.set(issue.number, moved);
	await setRef(world.git, `refs/pull/${issue.number}/head`, change.after);
	if (change.before !== noObject && !await isAncestor(world.git, change.before, change.after)) recordIssueEvent(world, issue.number, actor, { kind: "head_ref_force_pushed" });
	await tellPull(world, moved, "synchronize", actor, {
		before: change.before,
		after: change.after
	});
}
async function closePull(world, issue, actor) {
	const closed = {
		...issue,
		state: "closed",
		closedAt: world.now(),
		closedBy: actor,
		updatedAt: world.now()
	};
	world.issues.set(issue.number, closed);
	recordIssueEvent(world, issue.number, actor, { kind: "closed" });
	await tellPull(world, closed, "closed", actor);
}
/** A push that brings the whole head of a pull request into its base merges it, as if the button had been pressed. */
async function closeWhereMerged(world, issue, tip, actor) {
	if (await objectType(world.git, tip) !== "commit" || !await isAncestor(world.git, issue.pull.head.sha, tip)) return;
	await markMerged(world, issue, tip, actor);
}
/** Records that a pull request is merged by the commit `sha` and tells everybody. */
async function markMerged(world, issue, sha, actor) {
	const at = world.now();
	const merged = {
		...issue,
		state: "closed",
		closedAt: at,
		closedBy: actor,
		updatedAt: at,
		pull: {
			...issue.pull,
			merged: {
				at,
				by: actor,
				sha
			}
		}
	};
	world.issues.set(issue.number, merged);
	recordIssueEvent(world, issue.number, actor, {
		kind: "merged",
		commit: sha
	});
	recordIssueEvent(world, issue.number, actor, { kind: "closed" });
	await tellPull(world, merged, "closed", actor);
}

export { markMerged, refsMoved };
