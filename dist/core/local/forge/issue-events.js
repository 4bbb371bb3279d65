// src/local/forge/issue-events.ts
/** Writes a line of an issue's history. */
function recordIssueEvent(world, issue, actor, what) {
	const id = world.nextId();
	const { kind, label = null, commit = null, rename = null } = what;
	world.issueEvents.set(id, {
		id,
		issue,
		kind,
		actor,
		createdAt: world.now(),
		label,
		commit,
		rename
	});
}

export { recordIssueEvent };
