import { readReleaseText, releaseFile, releaseText } from "./release-entry.js";
import { fetchedTip } from "./fetched.js";

// src/rollout/release-branch.ts
/** `release/<version>`: the natural key of a release's pull request. */
function releaseBranch(version) {
	return `release/${version}`;
}
/** The release that a commit adds, if that is all it does, on top of a commit of main, and byte for byte as the App writes it. */
async function entryAt(repository, main, head, version) {
	const [parent, ...others] = (await repository.commit(head)).parents;
	if (parent === void 0 || others.length > 0 || !await repository.isAncestor(parent, main)) return null;
	const [change, ...more] = await repository.difference(parent, head);
	if (change === void 0 || more.length > 0 || change.path !== releaseFile(version) || change.before !== null || change.after === null) return null;
	const text = Buffer.from((await repository.blobs([change.after])).get(change.after) ?? []).toString("utf8");
	return readReleaseText(text, version);
}
/** Puts the release on its branch, one commit on main's tip. A branch that holds the same already stays as it is. Answers the branch's tip. */
async function pushRelease(room, main, entry) {
	const { repository, remote, by } = room;
	const version = entry.metadata.name;
	const branch = releaseBranch(version);
	const tip = await fetchedTip(room, branch);
	const there = tip === null ? null : await entryAt(repository, main, tip, version);
	if (tip !== null && there !== null && releaseText(there) === releaseText(entry)) return tip;
	const { tree, at } = await repository.commit(main);
	const changed = await repository.writeTree(tree, /* @__PURE__ */ new Map([[releaseFile(version), releaseText(entry)]]));
	const commit = await repository.writeCommit(changed, [main], `Add release ${version}\n`, {
		...by,
		at: Date.parse(at)
	});
	const pushed = await repository.push(remote, commit, `refs/heads/${branch}`, tip);
	if (pushed.outcome === "pushed") return commit;
	throw new Error(pushed.outcome === "stale" ? `${branch} moved while it was written; run this again` : `${branch} could not be pushed: ${pushed.message}`);
}
/** The release that the branch holds already, if it is one of the App's. */
async function entryOnBranch(room, main, version) {
	const tip = await fetchedTip(room, releaseBranch(version));
	return tip === null ? null : await entryAt(room.repository, main, tip, version);
}

export { entryAt, entryOnBranch, pushRelease, releaseBranch };
