import "../../rolldown-runtime.js";
import { instant } from "../clock/clock.js";
import { instancePath } from "../ledger/paths.js";
import { settle } from "../ledger/pending.js";
import { factsHash, keyOf, observe } from "./observe.js";

// src/apply/find.ts
/**
* Claims what is pending: the claims are in the ledger before anything is done, so that whatever happens to the machine, it is known that
* something was begun. Instances come internal first, then trials, then production.
*/
async function find(options) {
	let found = null;
	await options.ledger.write(async (view) => {
		const made = await claims(options, view);
		found = made.found;
		return {
			message: subject(made.found.work),
			files: made.files
		};
	});
	if (found === null) throw new Error("the ledger was written without asking for a change");
	return found;
}
async function claims(options, view) {
	const { commit, github, now, repository, root = "", run } = options;
	const observed = await observe({
		repository,
		treeish: commit,
		root,
		view,
		github,
		run,
		now,
		whole: true
	});
	const fleet = {
		...observed,
		instances: observed.instances.filter(({ instance }) => options.only?.(instance) ?? true)
	};
	const foreign = await foreignCommits(repository, commit, fleet.instances);
	const leftAlone = [...unusable(options, fleet)];
	const files = /* @__PURE__ */ new Map();
	const instances = [];
	for (const each of [...fleet.instances].sort(inOrder)) {
		const { environment, id } = each.instance;
		if (each.standing.settled && each.ledger !== null) {
			files.set(instancePath(environment, id), settle(each.question, each.ledger));
			continue;
		}
		const pending = each.standing.stacks.flatMap((standing) => standing.state === "pending" ? [standing] : []);
		const applying = each.standing.stacks.find(({ state }) => state === "applying");
		if (applying?.state === "applying") leftAlone.push({
			environment,
			id,
			code: "applying",
			message: `run ${applying.run} is at work on it`
		});
		if (pending.length === 0 && !each.standing.probe) continue;
		const strange = foreign.get(keyOf(each.instance));
		if (strange !== void 0) {
			leftAlone.push({
				environment,
				id,
				code: "history",
				message: lineage(strange, commit)
			});
			continue;
		}
		if (instances.length >= options.limit) {
			leftAlone.push({
				environment,
				id,
				code: "next-slice",
				message: `this slice takes ${options.limit} instances; the next takes it up`
			});
			continue;
		}
		const claimed = claim(options, each, pending);
		if (pending.length > 0) files.set(instancePath(environment, id), claimed);
		instances.push({
			environment,
			id,
			probe: true,
			ledger: { ...claimed },
			stacks: pending.map(({ stack, reason }) => ({
				name: stack,
				attempt: claimed.stacks[stack]?.attempt?.id ?? "",
				digest: each.digests.get(stack) ?? "",
				reason,
				reviews: each.reviews.get(stack) ?? [],
				confirmations: each.confirmations.get(stack) ?? []
			}))
		});
	}
	return {
		found: {
			work: {
				run,
				commit,
				deadline: instant(now + options.slice),
				instances
			},
			leftAlone,
			fleet
		},
		files
	};
}
/** The instance's file with the claims in it. */
function claim(options, each, pending) {
	const { environment, id } = each.instance;
	const before = each.ledger ?? {
		environment,
		id,
		inputs: null,
		version: null,
		health: null,
		maintenance: null,
		retry: null,
		stacks: {}
	};
	const { config, environment: environmentOid, architecture } = each.inputs;
	const stacks = { ...before.stacks };
	for (const { stack, reason } of pending) {
		const known = stacks[stack] ?? {
			applied: null,
			attempt: null
		};
		const attempt = {
			id: options.newId(),
			digest: each.digests.get(stack) ?? "",
			commit: options.commit,
			run: options.run,
			at: instant(options.now),
			state: "claimed",
			error: null,
			fingerprint: null,
			shape: null,
			why: [],
			reason,
			takes: reason === "interrupted" ? (known.attempt?.takes ?? 0) + 1 : 0,
			inputs: {
				config,
				environment: environmentOid,
				architecture
			},
			facts: factsHash(each.reviews.get(stack) ?? [])
		};
		stacks[stack] = {
			...known,
			attempt
		};
	}
	return {
		...before,
		inputs: null,
		stacks
	};
}
/** Instances with a recorded commit that `commit` does not descend from: main was rewritten, or an old run came back. */
async function foreignCommits(repository, commit, instances) {
	const recorded = /* @__PURE__ */ new Map();
	for (const { instance, ledger } of instances) for (const { applied, attempt } of Object.values(ledger?.stacks ?? {})) for (const oid of [applied?.commit, attempt?.commit]) if (oid !== void 0 && oid !== commit) recorded.set(oid, [...recorded.get(oid) ?? [], keyOf(instance)]);
	const foreign = /* @__PURE__ */ new Map();
	for (const [oid, keys] of recorded) {
		if (await repository.resolve(oid) !== null && await repository.isAncestor(oid, commit)) continue;
		for (const key of keys) foreign.set(key, oid);
	}
	return foreign;
}
function lineage(recorded, commit) {
	return `${commit.slice(0, 8)} does not descend from ${recorded.slice(0, 8)}, which the ledger recorded for it: main was rewritten, or this is an old commit. Bring the recorded commit back into main's history (git merge -s ours keeps main's files).`;
}
function unusable({ only }, { invalid, removed, problems }) {
	const errors = problems.filter(({ severity }) => severity === "error");
	return [...invalid.map((key) => {
		const own = errors.find(({ file }) => file === `environments/${key.environment}/deployments/${key.id}/config.yaml`) ?? errors[0];
		const place = own === void 0 ? "" : ` (${own.file}:${own.line}:${own.column} ${own.code})`;
		return {
			...key,
			code: "invalid",
			message: `main's files of it do not hold${place}: flotilla validate tells all`
		};
	}), ...removed.map((key) => ({
		...key,
		code: "removed",
		message: "its folder is gone from main while the ledger knows it; this version does not take instances down: put the folder back"
	}))].filter((each) => only?.(each) ?? true);
}
const types = [
	"internal",
	"trial",
	"production"
];
function inOrder(a, b) {
	const rank = (each) => types.indexOf(each.instance.config.metadata.labels["instance-type"]);
	return rank(a) - rank(b) || compare(a.instance.id, b.instance.id) || compare(a.instance.environment, b.instance.environment);
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function subject({ instances, run }) {
	const stacks = instances.reduce((sum, { stacks }) => sum + stacks.length, 0);
	const only = instances.length === 1 ? instances[0]?.id : void 0;
	if (stacks === 0) return "Record what needs no apply";
	return `Claim ${stacks} ${stacks === 1 ? "stack" : "stacks"} of ${only ?? `${instances.length} instances`} for run ${run}`;
}

export { find };
