import { __esmMin } from "./shared/rolldown-runtime.js";
import { ActionFailure, init_entry, init_start_check, refuseSecrets, runAction } from "./shared/start.js";
import { annotations, checkFolder, concernsModules, headline, init_annotations, init_check_folder, init_check_modules, init_git_cli, init_problems, init_run, openRepository, problemsAsMarkdown, run, withModules } from "./shared/checks.js";
const { join, relative } = process.getBuiltinModule("node:path");

// actions/validate/main.ts
function init_main() {
	return (init_main = __esmMin((async () => {
		init_check_folder();
		init_git_cli();
		init_run();
		init_annotations();
		init_problems();
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
			const checked = changed === null || concernsModules(changed.map(({ path }) => path), prefix) ? withModules(found, root) : found;
			const shown = {
				...checked,
				problems: checked.inPublic(checked.problems)
			};
			for (const annotation of annotations(shown.problems, prefix)) context.annotate(annotation);
			await context.summary(problemsAsMarkdown(shown, prefix));
			if (checked.problems.some((problem) => problem.severity === "error")) throw new ActionFailure(headline(checked));
			context.info(headline(checked));
		});
	})))();
}

await init_main();
export {  };
