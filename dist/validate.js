import { __esmMin } from "./shared/rolldown-runtime.js";
import { ActionFailure, init_entry, init_start_check, refuseSecrets, runAction } from "./shared/start.js";
import { annotations, checkFolder, commitsRoots, concernsModules, headline, inOrder, init_annotations, init_backend, init_check_folder, init_check_modules, init_event, init_git_cli, init_problem, init_problems, init_run, isFromFork, openRepository, problemsAsMarkdown, run, withModules } from "./shared/checks.js";
const { join, relative } = process.getBuiltinModule("node:path");

// actions/validate/main.ts
async function withCommittedRoots(checked, repository, prefix) {
	const { committedProblems } = await import("./shared/committed-problems.js");
	const problems = await committedProblems(repository, await repository.treeOfWorkTree(), prefix);
	return {
		...checked,
		problems: inOrder([...checked.problems, ...problems])
	};
}
function init_main() {
	return (init_main = __esmMin((async () => {
		init_backend();
		init_check_folder();
		init_problem();
		init_git_cli();
		init_run();
		init_annotations();
		init_problems();
		init_event();
		init_check_modules();
		init_entry();
		init_start_check();
		await runAction(async (context) => {
			refuseSecrets(context);
			if (context.eventName === "merge_group") throw new ActionFailure("merge queues are not in this version: take the queue off the branch's rules, and merge_group out of the workflow");
			const root = join(context.workspace, context.input("root"));
			const base = context.input("base");
			let opened = null;
			const repository = () => opened ??= openRepository(root, run, context.env);
			const found = await checkFolder(root, {
				base: base === "" ? null : base,
				paths: [],
				repository
			});
			if (found.outcome === "unknown-base") throw new ActionFailure(`the input base names ${base}, which is not in this checkout; check out with fetch-depth: 0, or name another revision`);
			const prefix = relative(context.workspace, root).replaceAll("\\", "/");
			const changed = base === "" ? null : await (await repository()).difference(base, "HEAD");
			const modules = changed === null || concernsModules(changed.map(({ path }) => path), prefix) ? withModules(found, root) : found;
			const checked = commitsRoots(found.environments) ? await withCommittedRoots(modules, await repository(), prefix) : modules;
			const shown = {
				...checked,
				problems: checked.inPublic(checked.problems)
			};
			for (const annotation of annotations(shown.problems, prefix)) context.annotate(annotation);
			await context.summary(problemsAsMarkdown(shown, prefix));
			if (checked.problems.some((problem) => problem.severity === "error")) throw new ActionFailure(headline(checked));
			context.info(headline(checked));
			if (isFromFork(context.event)) context.warning("a pull request from a fork is validated, and never planned: where the check plan is required it waits for ever. Push its branch to this repository, and open it from there.");
		});
	})))();
}

await init_main();
export {  };
