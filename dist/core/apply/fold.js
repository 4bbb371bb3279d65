// src/apply/fold.ts
/**
* The instance's file after a run: its claims with the ends that the journal tells, health, maintenance and backup. A claim whose end the
* journal does not tell is interrupted. Entries of another attempt than the ledger's newest are left out, so folding twice is folding once, and a
* journal that comes late takes nothing back.
*/
function fold(before, run, entries) {
	const own = entries.filter(({ environment, id }) => environment === before.environment && id === before.id);
	const stacks = Object.fromEntries(Object.entries(before.stacks).map(([name, stack]) => [name, foldStack(name, stack, run, own)]));
	return {
		...before,
		stacks,
		...foldMaintenance(before, own),
		...foldHealth(before, stacks, run, own)
	};
}
function foldStack(name, before, run, entries) {
	const { attempt } = before;
	if (attempt === null || attempt.run !== run) return before;
	const told = entries.filter((entry) => "attempt" in entry && entry.stack === name && entry.attempt === attempt.id);
	const last = told.at(-1);
	if (last === void 0) return attempt.state === "claimed" ? {
		...before,
		attempt: {
			...attempt,
			state: "interrupted"
		}
	} : before;
	const started = told.findLast((entry) => entry.event === "started");
	const seen = started === void 0 ? {} : {
		fingerprint: started.fingerprint,
		shape: started.shape
	};
	return ended(before, {
		...attempt,
		...seen
	}, last);
}
function ended(before, attempt, last) {
	switch (last.event) {
		case "started": return {
			...before,
			attempt: {
				...attempt,
				state: "interrupted"
			}
		};
		case "clean": return {
			applied: last.applied,
			attempt: {
				...attempt,
				state: "clean",
				fingerprint: last.applied.fingerprint,
				error: null,
				why: []
			}
		};
		case "failed": return {
			...before,
			attempt: {
				...attempt,
				state: "failed",
				error: last.error
			}
		};
		case "not-started": return {
			...before,
			attempt: {
				...attempt,
				state: "not-started",
				error: last.reason
			}
		};
		case "needs-confirmation": return {
			...before,
			attempt: {
				...attempt,
				state: "needs-confirmation",
				fingerprint: last.fingerprint,
				shape: last.shape,
				why: last.why,
				error: null
			}
		};
	}
}
function foldMaintenance(before, entries) {
	const begun = entries.find((entry) => entry.event === "maintenance");
	const known = before.maintenance;
	const maintenance = begun !== void 0 && known?.target !== begun.target && !isOver(before, begun.at) ? {
		target: begun.target,
		since: begun.at,
		backup: null
	} : known;
	if (maintenance === null || maintenance.backup !== null) return { maintenance };
	const since = Date.parse(maintenance.since);
	const made = entries.find((entry) => entry.event === "backup" && Date.parse(entry.at) >= since);
	return { maintenance: {
		...maintenance,
		backup: made?.evidence ?? null
	} };
}
/** The instance was seen healthy after that: the maintenance is over, and an old journal does not begin it again. */
function isOver({ health, inputs }, at) {
	return inputs !== null && health?.state === "healthy" && Date.parse(health.at) >= Date.parse(at);
}
function foldHealth(before, stacks, run, entries) {
	const seen = entries.findLast((entry) => entry.event === "health");
	const newer = seen !== void 0 && (before.health === null || Date.parse(seen.health.at) >= Date.parse(before.health.at));
	const health = newer ? seen.health : before.health;
	const { retry } = before;
	const tried = Object.values(stacks).flatMap(({ attempt }) => attempt?.run === run && attempt.state !== "interrupted" && attempt.state !== "not-started" ? [Date.parse(attempt.at)] : []);
	const done = newer ? [...tried, Date.parse(seen.health.at)] : tried;
	return {
		health,
		retry: retry !== null && done.some((at) => at >= Date.parse(retry.at)) ? null : retry
	};
}

export { fold };
