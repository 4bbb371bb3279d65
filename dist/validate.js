import "./rolldown-runtime.js";
import { checkFolder } from "./core/fleet/check.js";
import { openRepository } from "./core/git/git-cli.js";
import { run } from "./core/process/run.js";
import { annotations } from "./core/report/annotations.js";
import { headline, problemsAsMarkdown } from "./core/report/problems.js";
import { trackerSlots, trackerTitleSlots } from "./core/rollout/tracker-template.js";
import { withModules } from "./core/stacks/check-modules.js";
import { ActionFailure, runAction } from "./core/action/entry.js";
import { join, relative } from "node:path";

// actions/validate/main.ts
await runAction(async (context) => {
	if (context.eventName === "merge_group") throw new ActionFailure("merge queues are not in this version: take the queue off the branch's rules, and merge_group out of the workflow");
	const root = join(context.workspace, context.input("root"));
	const base = context.input("base");
	const found = await checkFolder(root, {
		base: base === "" ? null : base,
		paths: [],
		trackerSlots: () => Promise.resolve({
			title: trackerTitleSlots,
			body: trackerSlots
		}),
		repository: () => openRepository(root, run, context.env)
	});
	if ("outcome" in found) throw new ActionFailure(`the input base names ${base}, which is not in this checkout; check out with fetch-depth: 0, or name another revision`);
	const checked = withModules(found, root);
	const prefix = relative(context.workspace, root).replaceAll("\\", "/");
	for (const annotation of annotations(checked.problems, prefix)) context.command(annotation);
	await context.summary(problemsAsMarkdown(checked, prefix));
	if (checked.problems.some((problem) => problem.severity === "error")) throw new ActionFailure(headline(checked));
	context.info(headline(checked));
});

export {  };
