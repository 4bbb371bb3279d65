// src/local/forge/git/workflow-changes.ts
/**
* A workflow file that `tip` brings in or changes by a commit that was not here before, or `undefined`. `known` are all tips that were.
* What a merge took over unchanged from one of its sides does not count.
*/
async function changedWorkflow(repository, tip, known) {
	const range = [tip, ...known.map((id) => `^${id}`)];
	return (await repository.read([
		"log",
		"--max-count=1",
		"--name-only",
		"--format=",
		...range,
		"--",
		".github/workflows"
	])).split("\n").find((path) => path !== "");
}

export { changedWorkflow };
