import "../../rolldown-runtime.js";

// src/rollout/new-rollout.ts
/** A rollout that nobody has started yet. */
function newRollout(environment, target, strategy, openedAt) {
	return {
		environment,
		target,
		strategyName: strategy.name,
		strategy: strategy.spec,
		tracker: null,
		openedAt,
		state: "opened",
		started: null,
		finishedAt: null,
		members: [],
		approvedShapes: [],
		notified: []
	};
}

export { newRollout };
