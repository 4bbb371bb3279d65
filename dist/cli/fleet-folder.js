import { fleetRoot } from "./state-folder.js";
import { relative } from "node:path";

// src/cli/fleet-folder.ts
async function fleetFolder(context) {
	const { run } = await import("../lazy/core/process/run.js");
	const { openRepository } = await import("../lazy/core/git/git-cli.js");
	const { loadFleet } = await import("../lazy/core/fleet/load.js");
	const root = fleetRoot(context);
	const repository = await openRepository(root, run, context.env);
	const prefix = relative(repository.workTree ?? root, root).replaceAll("\\", "/");
	const { snapshot, problems } = await loadFleet(repository, await repository.treeOfWorkTree(), { root: prefix });
	return {
		root,
		repository,
		snapshot,
		problems
	};
}
/** The folder's fleet where it holds no error; else null, with the errors on standard error and `left`, what is not done because of them. */
async function soundFleet(context, left) {
	const { snapshot, problems, ...folder } = await fleetFolder(context);
	const errors = problems.filter(({ severity }) => severity === "error");
	if (snapshot !== null && errors.length === 0) return {
		...folder,
		snapshot,
		problems
	};
	const { problemsAsText } = await import("../lazy/core/report/problems.js");
	const checked = new Set(errors.map(({ file }) => file)).size;
	context.err(problemsAsText({
		checked,
		problems: errors
	}, {
		line: () => null,
		colour: false
	}).trimEnd());
	context.err(`${left} until these are mended. See \`flotilla validate\`.`);
	return null;
}

export { fleetFolder, soundFleet };
