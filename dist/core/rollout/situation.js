import { stackDigests } from "../stacks/digest.js";

// src/rollout/situation.ts
/** Where an instance stands between main and the ledger, the most pressing first. No data is never taken for good news. */
function situationOf({ version, digests, ledger, probesVersion, confirmed }) {
	if (ledger === void 0) return { is: "pending" };
	const failure = failureOf(ledger, digests);
	if (failure !== null && failure.stack !== null) return ledger.retry === null ? {
		is: "failed",
		at: failure.at,
		reason: failure.reason
	} : { is: "pending" };
	for (const [stack, digest] of digests) {
		const attempt = ledger.stacks[stack]?.attempt ?? null;
		if (attempt?.state !== "needs-confirmation" || attempt.digest !== digest || attempt.fingerprint === null) continue;
		if (confirmed.has(attempt.fingerprint)) return { is: "pending" };
		const reason = attempt.why.map(({ message }) => message).join("; ");
		return {
			is: "needs-confirmation",
			stack,
			fingerprint: attempt.fingerprint,
			reason: reason === "" ? "nobody reviewed this plan" : reason
		};
	}
	const stacks = [...digests].map(([name, digest]) => ({
		digest,
		applied: ledger.stacks[name]?.applied ?? null,
		attempt: ledger.stacks[name]?.attempt ?? null
	}));
	if (stacks.some(({ attempt }) => attempt !== null && (attempt.state === "claimed" || attempt.state === "started" || attempt.state === "interrupted"))) return { is: "applying" };
	if (ledger.version !== version || stacks.some(({ digest, applied }) => applied?.digest !== digest)) return { is: "pending" };
	if (failure !== null) return ledger.retry === null ? {
		is: "unhealthy",
		at: failure.at,
		reason: failure.reason
	} : { is: "pending" };
	const { health } = ledger;
	if (health === null || health.state !== "healthy" || isStale(ledger)) return { is: "applied" };
	return health.version === version || health.version === null && !probesVersion ? {
		is: "healthy",
		at: health.at
	} : { is: "applied" };
}
/** What has gone wrong with an instance by its ledger file, whether or not somebody asked for another try; with `digests` only what is still current. */
function failureOf(ledger, digests) {
	for (const [stack, { attempt }] of Object.entries(ledger.stacks).sort(([a], [b]) => a < b ? -1 : 1)) {
		if (attempt?.state !== "failed" || digests !== void 0 && digests.get(stack) !== attempt.digest) continue;
		return {
			stack,
			at: attempt.at,
			reason: `${stack} failed: ${attempt.error ?? "no reason is recorded"}`
		};
	}
	const { health } = ledger;
	if (health?.state !== "unhealthy" || isStale(ledger)) return null;
	return {
		stack: null,
		at: health.at,
		reason: `unhealthy: ${health.detail ?? "no detail is recorded"}`
	};
}
/** Something was applied after the probe. */
function isStale({ health, stacks }) {
	return health !== null && Object.values(stacks).some(({ applied }) => applied !== null && Date.parse(applied.at) > Date.parse(health.at));
}
/** Digest per stack; none where the instance's architecture is not there. */
function digestsOf(snapshot, environment, instance) {
	const architecture = snapshot.architectures.get(instance.config.spec.architecture);
	return architecture === void 0 ? /* @__PURE__ */ new Map() : stackDigests(environment, instance, architecture);
}

export { digestsOf, failureOf, situationOf };
