// src/commands/place.ts
/** `<!-- flotilla:needs-confirmation <env> -->`, in the body of the App's own issue. */
const confirmations = /<!-- flotilla:needs-confirmation ([a-z][a-z0-9-]{0,30}) -->/;
async function placeOf(github, ledger, issue) {
	const files = await ledger.readAll(ledger.list("rollouts"));
	for (const file of files.values()) {
		const rollout = file;
		if (rollout?.tracker === issue) return {
			is: "tracker",
			environment: rollout.environment,
			rollout
		};
	}
	const found = await github.issue(issue);
	const environment = found === null || found.author !== github.login ? void 0 : confirmations.exec(found.body)?.[1];
	return environment === void 0 ? { is: "elsewhere" } : {
		is: "confirmations",
		environment
	};
}

export { placeOf };
