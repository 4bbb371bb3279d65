// src/rollout/checks.ts
/** Checks of a head, asked for once per run: whatever ends later wakes the next one. */
async function checksOf({ github }, memory, head) {
	const known = memory.checks.get(head);
	if (known !== void 0) return known;
	const checks = await github.checks(head);
	memory.checks.set(head, checks);
	return checks;
}
/** A check by name and by the App that made it: anybody's job may call itself `plan`. A re-run that succeeded counts. */
function stateOf(checks, name, app) {
	const mine = checks.filter((check) => check.name === name && check.app === app);
	if (mine.length === 0 || mine.some(({ conclusion }) => conclusion === null)) return "pending";
	return mine.some(({ conclusion }) => conclusion === "success" || conclusion === "neutral") ? "success" : "failure";
}

export { checksOf, stateOf };
