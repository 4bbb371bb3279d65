// src/local/forge/world.ts
const reactionContents = [
	"+1",
	"-1",
	"laugh",
	"confused",
	"heart",
	"hooray",
	"rocket",
	"eyes"
];
const checkStatuses = [
	"queued",
	"in_progress",
	"completed",
	"waiting",
	"requested",
	"pending"
];
const checkConclusions = [
	"success",
	"failure",
	"neutral",
	"cancelled",
	"skipped",
	"timed_out",
	"action_required"
];
const statusStates = [
	"error",
	"failure",
	"pending",
	"success"
];
/** What the person may do here, `none` for a login that nobody gave a permission. */
function permissionOf(world, login) {
	return world.people.get(login)?.permission ?? "none";
}
/** Levels from least to most; each includes those before it. */
const permissionLevels = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
function atLeast(held, wanted) {
	return permissionLevels.indexOf(held) >= permissionLevels.indexOf(wanted);
}
/** `owner/name`. */
function fullName(world) {
	return `${world.options.owner}/${world.options.name}`;
}
/** The issue with this number if it is a pull request. */
function findPull(world, number) {
	const issue = world.issues.get(number);
	return issue !== void 0 && isPull(issue) ? issue : void 0;
}
function isPull(issue) {
	return issue.pull !== null;
}
/** Pull requests in the order of their numbers. */
function allPulls(world) {
	return [...world.issues.values()].filter(isPull);
}
function openPulls(world) {
	return allPulls(world).filter((pull) => pull.state === "open");
}
/** A queue of one: each piece of work starts when the one before it has ended, well or badly. */
function turnstile() {
	let last = Promise.resolve();
	return (work) => {
		const next = last.then(work, work);
		last = next.catch(() => void 0);
		return next;
	};
}

export { allPulls, atLeast, checkConclusions, checkStatuses, findPull, fullName, isPull, openPulls, permissionOf, reactionContents, statusStates, turnstile };
