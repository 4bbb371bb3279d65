import { reviewPath } from "../ledger/paths.js";
import { checksOf, stateOf } from "./checks.js";
import { reviewBy, upgradeReview } from "./reviews.js";
import { branchPrefix } from "./step.js";
import { isApproved } from "./upgrade.js";
import { digestsOf } from "./situation.js";
import { idOf, standingOf } from "./upgrade-branch.js";

// src/rollout/observe-upgrades.ts
/** The App's open pull requests of a rollout, with all that decides whether they may be merged. Two reads of GitHub each at most. */
async function observeUpgrades(room, world, memory, snapshot, environment, rollout) {
	const prefix = branchPrefix(rollout.environment, rollout.target);
	const pulls = world.pullRequests.filter(({ branch, author }) => author === room.github.login && branch.startsWith(prefix));
	const upgrades = [];
	for (const pull of pulls) upgrades.push(await observeUpgrade(room, world, memory, snapshot, environment, rollout, pull));
	const unasked = upgrades.filter(({ stacks }) => stacks.some(({ review }) => review !== null && !isApproved(review, rollout))).filter(({ head }) => !memory.trust.has(head));
	const answers = unasked.length === 0 ? /* @__PURE__ */ new Map() : await room.github.trust(unasked.map(({ number }) => number));
	for (const { number, head } of unasked) {
		const answer = answers.get(number);
		if (answer !== void 0) memory.trust.set(head, answer);
	}
	return upgrades.map((upgrade) => ({
		...upgrade,
		approvedBy: approver(memory.trust.get(upgrade.head), upgrade.head, room.github.login)
	})).sort((a, b) => a.number - b.number);
}
async function observeUpgrade(room, world, memory, snapshot, environment, rollout, { number, branch, head, body }) {
	const { repository } = room;
	const { target, members } = rollout;
	const paths = world.touched.get(number) ?? [];
	const touched = [...new Set(paths.flatMap((path) => idOf(path, environment.name) ?? []))].sort();
	const ids = [.../* @__PURE__ */ new Set([...touched, ...members.filter(({ pullRequest }) => pullRequest === number).map(({ id }) => id)])].sort();
	const key = `${world.main} ${head}`;
	const standing = memory.standings.get(key) ?? await standingOf(repository, head, world.main, environment.name, touched, target);
	memory.standings.set(key, standing);
	const { ours, parent, asBuilt } = standing;
	const built = ours && touched.length === ids.length && touched.length > 0;
	const checks = await checksOf(room, memory, head);
	const refusal = memory.refusals.get(number);
	return {
		number,
		branch,
		head,
		ids,
		content: built ? "ours" : "foreign",
		merge: built && asBuilt ? "as-built" : "outdated",
		fresh: parent === world.main,
		validate: stateOf(checks, "validate", "github-actions"),
		plan: stateOf(checks, "plan", room.github.login.replace(/\[bot\]$/, "")),
		stacks: await stacksOf(world, snapshot, environment, ids, target, number, head),
		approvedBy: null,
		refused: refusal?.head === head ? refusal.message : null,
		body
	};
}
/** Stacks whose digest the upgrade changes and that people must have seen, with the review of exactly this head. */
async function stacksOf({ ledger }, snapshot, environment, ids, target, number, head) {
	const wanted = ids.flatMap((id) => {
		const before = environment.instances.get(id);
		if (before === void 0) return [];
		const after = upgraded(before, target);
		const digests = digestsOf(snapshot, environment, before);
		const stacks = snapshot.architectures.get(before.config.spec.architecture)?.config.spec.stacks ?? [];
		const reviewed = new Set(stacks.filter(({ autoApply }) => autoApply !== true).map(({ name }) => name));
		return [...digestsOf(snapshot, environment, after)].filter(([stack, digest]) => reviewed.has(stack) && digests.get(stack) !== digest).map(([stack, digest]) => ({
			after,
			stack,
			path: reviewPath(environment.name, id, stack, digest)
		}));
	});
	const files = await ledger.readAll(wanted.map(({ path }) => path));
	return wanted.map(({ after, stack, path }) => {
		const review = reviewBy(files.get(path), number, head);
		return {
			id: after.id,
			stack,
			review: review === null ? null : upgradeReview(review.record, stack, after, environment.config.spec.policy.protectedTypes)
		};
	});
}
/** The instance as its upgraded config says: what `upgradedConfig` edits, as a value. */
function upgraded(instance, target) {
	const { hotpatch: _, ...spec } = instance.config.spec;
	return {
		...instance,
		config: {
			...instance.config,
			spec: {
				...spec,
				version: target
			}
		}
	};
}
function approver(trust, head, app) {
	return (trust?.approvals.find(({ login, head: at, role }) => at === head && login !== app && login !== trust.author && !trust.committers.includes(login) && (role === "admin" || role === "maintain" || role === "write")))?.login ?? null;
}

export { observeUpgrades };
