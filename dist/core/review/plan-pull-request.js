import { gitTreeSource } from "../fleet/git-tree.js";
import { loadFleet } from "../fleet/load.js";
import { describesFleet } from "../fleet/survey.js";
import { baseOf, validate } from "../fleet/validate.js";
import { affectedInstances } from "./affected.js";
import { eachOf } from "./each-of.js";
import { planInstance } from "./plan-instance.js";
import { inPublic } from "./public-text.js";

// src/review/plan-pull-request.ts
/**
* What merging a pull request would do: the merge result is validated with main's code first, then every stack whose digest differs from main's
* is planned. The pull request is read from git objects only. Problems, a conflict, or a change below `architectures/`: nothing is planned, and
* the report says so.
*/
async function planPullRequest(wanted) {
	const { repository, main, head, pullRequest, run, root } = wanted;
	const merged = await repository.mergeTree(main, head);
	if (merged.outcome === "conflict") {
		const tree = (await repository.commit(head)).tree;
		return report(wanted, tree, [conflict(merged.paths)], []);
	}
	const problems = (await problemsOf(wanted, merged.tree)).filter(({ severity }) => severity === "error");
	if (problems.length > 0) return report(wanted, merged.tree, problems, []);
	const [before, after] = [await loadFleet(repository, main, { root }), await loadFleet(repository, merged.tree, { root })];
	if (after.snapshot === null) return report(wanted, merged.tree, after.problems, []);
	const below = root === "" ? "architectures" : `${root}/architectures`;
	const [touched] = await repository.difference(main, merged.tree, below);
	if (touched !== void 0) return report(wanted, merged.tree, [architectures(touched.path)], []);
	const affected = affectedInstances(before.snapshot, after.snapshot);
	if (affected.length === 0) return report(wanted, merged.tree, [], []);
	const workshops = /* @__PURE__ */ new Map();
	try {
		for (const { environment } of affected) if (!workshops.has(environment.name)) workshops.set(environment.name, await wanted.workshop(environment));
		const planned = await eachOf(affected, wanted.concurrency, async (instance) => {
			const workshop = workshops.get(instance.environment.name);
			if (workshop === void 0) throw new Error(`${instance.environment.name} has no engine room`);
			const stacks = await planInstance(instance, workshop, wanted.keyId);
			for (const stack of stacks) wanted.onStack?.(stack);
			return stacks.map((stack) => inPublic(stack, instance.instance));
		});
		return {
			head,
			base: main,
			mergeTree: merged.tree,
			pullRequest,
			run,
			problems: [],
			stacks: planned.flat()
		};
	} finally {
		for (const workshop of workshops.values()) await workshop.close();
	}
}
/** The code of the one problem that is no mistake: the pull request is fine and is not planned all the same. */
const notPlannedCode = "plan.architectures";
function architectures(path) {
	return {
		file: path,
		line: 1,
		column: 1,
		severity: "warning",
		code: notPlannedCode,
		message: "A pull request that changes architectures/ is validated but not planned: its modules would run before anybody owned them",
		hint: "Merge the architecture first. Instances come to it by a pull request of their own, and that one is planned."
	};
}
function conflict(paths) {
	const named = `${paths.slice(0, 5).join(", ")}${paths.length > 5 ? ` and ${paths.length - 5} more` : ""}`;
	return {
		file: paths[0] ?? "",
		line: 1,
		column: 1,
		severity: "error",
		code: "merge.conflict",
		message: `The pull request can't be merged into main: ${named} ${paths.length === 1 ? "is" : "are"} in conflict`,
		hint: "Bring the branch up to date with main and resolve the conflict; it is planned again then."
	};
}
function report(wanted, mergeTree, problems, stacks) {
	const { main: base, head, pullRequest, run } = wanted;
	return {
		head,
		base,
		mergeTree,
		pullRequest,
		run,
		problems: problems.map((problem) => ({ ...problem })),
		stacks
	};
}
/** The required check runs the pull request's own code and could be made green by it: main's code looks again. */
async function problemsOf({ repository, main, root, trackerSlots }, merged) {
	const below = (tree) => repository.resolve(root === "" ? `${tree}^{tree}` : `${tree}:${root}`);
	const tree = await below(merged);
	if (tree === null) throw new Error(`there is no folder ${root} in the merge result`);
	const source = await gitTreeSource(repository, tree, describesFleet);
	const base = await below(main);
	return validate(source, {
		trackerSlots,
		base: base === null ? null : await baseOf(source, repository, base)
	}).problems;
}

export { notPlannedCode, planPullRequest };
