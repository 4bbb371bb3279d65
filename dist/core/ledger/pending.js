import { inNeedsOrder } from "../stacks/needs.js";

// src/ledger/pending.ts
/**
* What is to be done about one instance, as a level: it follows from main and the ledger alone, never from an event that could be missed.
* See design, "Pending, covered, applied".
*/
function standingOf(question) {
	const { architecture, instance, ledger } = question;
	const declared = architecture.config.spec.stacks;
	const stacks = [];
	for (const name of inNeedsOrder(architecture)) {
		const needs = declared.find((stack) => stack.name === name)?.needs ?? [];
		stacks.push(stackStanding(question, name, needs, stacks));
	}
	for (const name of Object.keys(ledger?.stacks ?? {}).sort()) if (!declared.some((stack) => stack.name === name)) stacks.push({
		stack: name,
		state: "removed"
	});
	const applied = stacks.every(({ state }) => state === "applied");
	const probe = applied && waitingOn(question) === null && needsProbe(question);
	const settled = applied && !probe && ledger?.health?.state === "healthy" && ledger.retry === null;
	return {
		environment: instance.environment,
		id: instance.id,
		stacks,
		probe,
		settled
	};
}
/** What the instance is made of on main. */
function inputsOf(environment, instance, architecture) {
	return {
		config: instance.oid,
		environment: environment.oid,
		architecture: architecture.oid,
		revision: architecture.name
	};
}
/** The instance's file with what its standing says: `version` once everything is applied, `inputs` once it is settled as well. */
function settle(question, ledger) {
	const { environment, instance, architecture } = question;
	const applied = standingOf({
		...question,
		ledger
	}).stacks.every(({ state }) => state === "applied");
	const versioned = {
		...ledger,
		version: applied ? instance.config.spec.version : ledger.version
	};
	const { settled } = standingOf({
		...question,
		ledger: versioned
	});
	return {
		...versioned,
		inputs: settled ? inputsOf(environment, instance, architecture) : null,
		maintenance: settled ? null : ledger.maintenance
	};
}
function stackStanding(question, stack, needs, before) {
	const { ledger, isActive } = question;
	const known = ledger?.stacks[stack] ?? null;
	const attempt = known?.attempt ?? null;
	if (attempt !== null && isOpen(attempt) && isActive(attempt.run)) return {
		stack,
		state: "applying",
		run: attempt.run
	};
	const reason = pendingReason(question, stack, known);
	if (reason === null) return {
		stack,
		state: "applied"
	};
	if (attempt?.state === "needs-confirmation" && !isToBePlannedAgain(question, stack, attempt)) return {
		stack,
		state: "needs-confirmation",
		reason,
		attempt
	};
	if (attempt?.state === "failed" && !isToBeTriedAgain(question, stack, attempt)) return {
		stack,
		state: "failed",
		reason,
		attempt
	};
	const on = waitingOn(question);
	if (on !== null) return {
		stack,
		state: "waiting",
		reason,
		on
	};
	const busy = Object.values(ledger?.stacks ?? {}).find((other) => other.attempt !== null && isOpen(other.attempt) && isActive(other.attempt.run));
	const by = before.find((other) => needs.includes(other.stack) && other.state !== "applied" && other.state !== "pending")?.stack ?? (busy === void 0 ? void 0 : Object.entries(ledger?.stacks ?? {}).find(([, other]) => other === busy)?.[0]);
	return by === void 0 ? {
		stack,
		state: "pending",
		reason
	} : {
		stack,
		state: "blocked",
		reason,
		by
	};
}
/** Why main and the ledger differ on a stack; null where they do not. The strongest reason is told. */
function pendingReason({ digests, ledger }, stack, known) {
	const attempt = known?.attempt ?? null;
	const digest = digests.get(stack);
	if (attempt !== null) {
		if (isOpen(attempt) || attempt.state === "interrupted") return "interrupted";
		if (attempt.state === "failed") return "failed";
		if ((attempt.state === "not-started" || attempt.state === "needs-confirmation") && (attempt.reason === "interrupted" || attempt.reason === "failed")) return attempt.reason;
	}
	const applied = known?.applied ?? null;
	if (applied === null) return "never-applied";
	if (applied.digest !== digest) return "changed";
	if (consumesSomethingElse(ledger, applied.consumed)) return "upstream";
	return attempt === null || attempt.state === "clean" ? null : "changed";
}
function consumesSomethingElse(ledger, consumed) {
	return Object.entries(consumed).some(([name, hash]) => {
		const dot = name.indexOf(".");
		const now = ledger?.stacks[name.slice(0, dot)]?.applied?.hashes[name.slice(dot + 1)];
		return now !== void 0 && now !== hash;
	});
}
/** Begun and without an end, as far as the ledger knows. */
function isOpen(attempt) {
	return attempt.state === "claimed" || attempt.state === "started";
}
function isToBePlannedAgain({ digests, facts, isConfirmed, ledger }, stack, attempt) {
	if (attempt.digest !== digests.get(stack) || isAsked(ledger, attempt)) return true;
	if (attempt.fingerprint !== null && isConfirmed(stack, attempt.fingerprint)) return true;
	const now = facts(stack);
	return now !== null && now !== attempt.facts;
}
/** Trying on every run would use up the failure budget over and over. */
function isToBeTriedAgain({ digests, environment, instance, architecture, ledger }, stack, attempt) {
	if (attempt.digest !== digests.get(stack) || isAsked(ledger, attempt)) return true;
	const then = attempt.inputs;
	if (then === void 0) return false;
	return then.config !== instance.oid || then.environment !== environment.oid || then.architecture !== architecture.oid;
}
function isAsked(ledger, attempt) {
	const retry = ledger?.retry ?? null;
	return retry !== null && Date.parse(retry.at) >= Date.parse(attempt.at);
}
function waitingOn({ environment, instance, now }) {
	if (environment.config.spec.apply === "off") return "apply-off";
	const { hold } = instance.config.spec;
	return hold?.scope === "all" && now < Date.parse(hold.until) ? "hold" : null;
}
function needsProbe({ instance, ledger }) {
	if (ledger === null) return false;
	if (ledger.retry !== null || ledger.health === null || ledger.version !== instance.config.spec.version) return true;
	const looked = Date.parse(ledger.health.at);
	return Object.values(ledger.stacks).some(({ applied }) => applied !== null && Date.parse(applied.at) > looked);
}

export { inputsOf, settle, standingOf };
