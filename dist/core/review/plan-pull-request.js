import { recordErrors } from "../schemas/recorded.js";
import { stackDigests } from "../stacks/digest.js";
import { inNeedsOrder } from "../stacks/needs.js";
import { abstraction } from "../stacks/shape.js";
import { describesFleet, gitTreeSource } from "../fleet/git-tree.js";
import { loadFleet } from "../fleet/load.js";
import { baseOf, validate } from "../fleet/validate.js";
import { eachOf } from "./each-of.js";
import { planInstance } from "./plan-instance.js";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/review/event.ts
/**
* The numbers of the pull requests into this repository that a `workflow_run` event names for its head, lowest first. GitHub leaves the list
* empty for forks. Whether a pull request still has that head is for git to say, not for the event.
*/
function pullRequestsOf(event, head) {
	const { workflow_run: run } = fields(event);
	const { pull_requests: pulls } = fields(run);
	if (!Array.isArray(pulls)) return [];
	return pulls.map(fields).filter((pull) => fields(pull["head"])["sha"] === void 0 || fields(pull["head"])["sha"] === head).flatMap(({ number }) => typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? [number] : []).sort((a, b) => a - b);
}
function fields(value) {
	return typeof value === "object" && value !== null ? value : {};
}

// src/review/plan-file.ts
const name = "report.json";
/** Writes a plan report into the folder that becomes the artifact. */
async function writePlanFile(folder, report) {
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	await writeFile(join(folder, name), `${JSON.stringify(report, null, 1)}\n`, { mode: 384 });
}
/** The report in an artifact's folder; null where there is none. Throws where it is not what the schema says: nothing of it is believed then. */
async function readPlanFile(folder) {
	let text;
	try {
		text = await readFile(join(folder, name), "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw error;
	}
	const value = JSON.parse(text);
	const errors = recordErrors("PlanReport", value);
	if (errors.length > 0) throw new Error(`${name} is no plan report: ${JSON.stringify(errors[0])}`);
	return value;
}

// src/review/affected.ts
/**
* What a change of the fleet makes differ: stacks whose digest is another one in `after` than in `before`. Environments with `apply: off` are
* never planned. Instances whose config, environment and architecture are the same objects are told by that alone. Sorted.
*/
function affectedInstances(before, after) {
	return [...after.environments.values()].filter(({ config }) => config.spec.apply === "on").sort((a, b) => a.name < b.name ? -1 : 1).flatMap((environment) => {
		const old = before?.environments.get(environment.name) ?? null;
		return [...environment.instances.values()].flatMap((instance) => {
			const architecture = after.architectures.get(instance.config.spec.architecture);
			if (architecture === void 0) return [];
			const oldInstance = old?.instances.get(instance.id);
			const oldArchitecture = oldInstance === void 0 ? void 0 : before?.architectures.get(oldInstance.config.spec.architecture);
			if (old !== null && oldInstance !== void 0 && oldArchitecture !== void 0) {
				if (oldInstance.oid === instance.oid && old.oid === environment.oid && oldArchitecture.oid === architecture.oid && oldArchitecture.name === architecture.name) return [];
			}
			const known = old === null || oldInstance === void 0 || oldArchitecture === void 0 ? /* @__PURE__ */ new Map() : stackDigests(old, oldInstance, oldArchitecture);
			const digests = stackDigests(environment, instance, architecture);
			const stacks = inNeedsOrder(architecture).filter((stack) => known.get(stack) !== digests.get(stack));
			return stacks.length === 0 ? [] : [{
				environment,
				instance,
				architecture,
				stacks
			}];
		});
	});
}

// src/review/public-text.ts
/** A planned stack as it may be shown in public: slug, domains and id of its instance are placeholders in every text. */
function inPublic(stack, instance) {
	const { slug, domain, customDomains = [] } = instance.config.spec;
	const hide = abstraction({
		id: instance.id,
		slug,
		domain,
		customDomains
	});
	const hideOptional = (text) => text === null ? null : hide(text);
	return {
		...stack,
		error: hideOptional(stack.error),
		display: stack.display.map(({ address, actions, attributes }) => ({
			address: hide(address),
			actions,
			attributes: attributes.map(({ path, before, after }) => ({
				path: hide(path),
				before: hideOptional(before),
				after: hideOptional(after)
			}))
		})),
		protected: stack.protected.map(hide)
	};
}

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

export { notPlannedCode, planPullRequest, pullRequestsOf, readPlanFile, writePlanFile };
