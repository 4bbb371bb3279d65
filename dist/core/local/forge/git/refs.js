import { remember } from "./remember.js";

// src/local/forge/git/refs.ts
/** The id that git uses for "no object": a ref that does not exist yet, or does not any more. */
const noObject = "0".repeat(40);
/** The commit that `revision` names (a branch, a tag, an id), or `undefined`. An annotated tag answers its commit. */
async function resolveCommit(repository, revision) {
	if (revision.startsWith("-")) return void 0;
	return remember(repository, "peeled", [revision], async () => {
		const ran = await repository.git([
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${revision}^{commit}`
		]);
		return ran.code === 0 ? ran.stdout.trim() : void 0;
	});
}
/** The object that a full ref name (`refs/heads/main`) points at, or `undefined`. */
async function readRef(repository, ref) {
	return (await listRefs(repository, [ref])).get(ref);
}
/** All refs that match git's patterns (a full name or a prefix that ends at a slash), in git's order. */
async function listRefs(repository, patterns) {
	const printed = await repository.read([
		"for-each-ref",
		"--format=%(objectname) %(refname)",
		...patterns
	]);
	return new Map(printed.split("\n").filter((line) => line !== "").map((line) => [line.slice(41), line.slice(0, 40)]));
}
/** `commit`, `tag`, `tree`, `blob`, or `undefined` where there is no such object. */
async function objectType(repository, id) {
	const ran = await repository.git([
		"cat-file",
		"-t",
		id
	]);
	return ran.code === 0 ? ran.stdout.trim() : void 0;
}
/** Moves a ref only if it still is where the change says. False when somebody else was faster. */
async function moveRef(repository, change) {
	const args = change.after === noObject ? [
		"update-ref",
		"--no-deref",
		"-d",
		change.ref,
		change.before
	] : [
		"update-ref",
		"--no-deref",
		change.ref,
		change.after,
		change.before
	];
	return (await repository.git(args)).code === 0;
}
/** Sets a ref that only the forge itself writes (`refs/pull/...`), whatever it was. */
async function setRef(repository, ref, id) {
	await repository.read([
		"update-ref",
		ref,
		id
	]);
}
/** True if `ancestor` is reachable from `descendant`, or the same. */
async function isAncestor(repository, ancestor, descendant) {
	const args = [
		"merge-base",
		"--is-ancestor",
		ancestor,
		descendant
	];
	return remember(repository, "ancestor", [ancestor, descendant], async () => (await repository.git(args)).code === 0);
}
async function mergeBase(repository, left, right) {
	return remember(repository, "base", [left, right], async () => {
		const ran = await repository.git([
			"merge-base",
			left,
			right
		]);
		return ran.code === 0 ? ran.stdout.trim() : void 0;
	});
}
/** True if git would take `ref` as the full name of a ref. */
async function isRefName(repository, ref) {
	return (await repository.git(["check-ref-format", ref])).code === 0;
}

export { isAncestor, isRefName, listRefs, mergeBase, moveRef, noObject, objectType, readRef, resolveCommit, setRef };
