// src/rollout/fetched.ts
const heads = "refs/flotilla/heads";
/** main's tip on the remote, fetched. */
async function fetchMain({ repository, remote }) {
	await repository.fetch(remote, [`+refs/heads/*:${heads}/*`]);
	const main = await repository.resolve(`${heads}/main`);
	if (main === null) throw new Error("the repository has no branch main");
	return main;
}
/** Branches as the last fetch saw them, below any of the prefixes (each ends in a slash), whose tip is on main. */
async function fetchedMerged({ repository }, prefixes, main) {
	return (await repository.mergedRefs(prefixes.map((prefix) => `${heads}/${prefix}`), main)).map(({ ref, tip, committer }) => ({
		branch: ref.slice(20),
		tip,
		committer
	}));
}
/** The tip of a branch as the last fetch saw it. */
function fetchedTip({ repository }, branch) {
	return repository.resolve(`${heads}/${branch}`);
}

export { fetchMain, fetchedMerged, fetchedTip };
