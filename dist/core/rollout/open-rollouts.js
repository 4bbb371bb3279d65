// src/rollout/open-rollouts.ts
/** Rollouts that have not ended, by environment and target. */
async function openRollouts(ledger) {
	return [...await ledger.readAll(ledger.list("rollouts"))].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([, file]) => file === void 0 ? [] : [file]).filter(({ finishedAt }) => finishedAt === null);
}

export { openRollouts };
