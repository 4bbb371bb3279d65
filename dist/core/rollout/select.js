import "../../rolldown-runtime.js";
import { createHash } from "node:crypto";

// src/rollout/select.ts
/**
* The members of a rollout: every candidate with its stage, in stage order and there in the order they are upgraded.
* A percentage is of the selector's whole group, left-out instances included, so that a group's first tenth is the same one from release to
* release; it is cumulative over stages: who was chosen earlier stays there. Candidates that no stage selects are listed as `not-selected`.
*/
function selectMembers(strategy, candidates) {
	const ordered = inRolloutOrder(candidates);
	const stageOf = /* @__PURE__ */ new Map();
	for (const stage of strategy.stages) for (const selector of stage.members) {
		const group = ordered.filter((candidate) => selects(selector, candidate));
		for (const { id } of group.slice(0, share(selector.percent ?? 100, group.length))) if (!stageOf.has(id)) stageOf.set(id, stage.name);
	}
	const last = strategy.stages.at(-1)?.name ?? "";
	return [...strategy.stages.map(({ name }) => name), null].flatMap((stage) => ordered.filter(({ id }) => (stageOf.get(id) ?? null) === stage).map(({ id, exclusion }) => member(id, stage ?? last, stage === null ? exclusion ?? "not-selected" : exclusion)));
}
/** Ceil, and at least one where there is anybody. */
function share(percent, size) {
	return Math.min(size, Math.max(1, Math.ceil(percent * size / 100)));
}
function selects(selector, candidate) {
	if (selector.ids !== void 0 && !selector.ids.includes(candidate.id)) return false;
	return Object.entries(selector.labels ?? {}).every(([name, value]) => Object.hasOwn(candidate.labels, name) && candidate.labels[name] === value);
}
/** By sha256 of the id: neither by age nor by name, and the same in every rollout. */
function inRolloutOrder(candidates) {
	return candidates.map((candidate) => ({
		candidate,
		key: createHash("sha256").update(candidate.id).digest("hex")
	})).sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0).map(({ candidate }) => candidate);
}
function member(id, stage, excluded) {
	return {
		id,
		stage,
		excluded,
		pullRequest: null,
		healthyAt: null,
		shapes: [],
		skipped: null,
		failures: []
	};
}

export { inRolloutOrder, selectMembers };
