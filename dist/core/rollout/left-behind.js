import { parseVersion } from "../fleet/version.js";
import { fetchedMerged } from "./fetched.js";

// src/rollout/left-behind.ts
/** Branches that one push deletes: with its lease each takes some 200 characters of the command line. */
const atOnce = 100;
/**
* Deletes the App's branches whose commit main holds: of a fleet of 500 each release would leave as many behind. What there is to delete is told
* by git alone, without asking GitHub; one that somebody has deleted, or pushed to, in between is left as it is.
*/
async function deleteLeftBehind(room, world) {
	const { main, pullRequests } = world;
	const branches = [...leftBehind(await fetchedMerged(room, ["release/", "rollout/"], main), new Set(pullRequests.map(({ branch }) => branch)), room.by.name)];
	for (let at = 0; at < branches.length; at += atOnce) {
		const slice = branches.slice(at, at + atOnce);
		const still = new Set(await room.repository.deleteBranches(room.remote, new Map(slice)));
		for (const [branch] of slice) room.log(still.has(branch) ? `${branch} is merged, but it could not be deleted` : `${branch} is merged and deleted`);
	}
}
/**
* Which of these branches, all of them on main, the App has no more use for. Its names are not enough: somebody's `release/1.x` that was cut from
* main is merged too. The commit that the App put there is its own; one that GitHub merged for it has GitHub as committer.
*/
function leftBehind(merged, open, app) {
	const mine = merged.filter(({ branch, committer }) => committer === app && isNamedByApp(branch) && !open.has(branch));
	return new Map(mine.map(({ branch, tip }) => [branch, tip]));
}
function isNamedByApp(branch) {
	const [kind, ...parts] = branch.split("/");
	if (kind === "release") return parts.length === 1 && parseVersion(parts[0] ?? "") !== null;
	const [, target = "", name = ""] = parts;
	return kind === "rollout" && parts.length === 3 && parseVersion(target) !== null && /-[0-9a-f]{8}$/.test(name);
}

export { deleteLeftBehind };
