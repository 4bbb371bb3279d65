import { instant } from "../clock/clock.js";
import { covered } from "../stacks/covered.js";
import { fingerprintOf } from "../stacks/record.js";
import { notStarted } from "./room.js";

// src/apply/apply-stack.ts
/** Plans one stack, asks whether people agreed to exactly that, and applies exactly that. */
async function applyStack(job, upgrade, room) {
	const { claimed, each, ledger } = job;
	const { journal, clock, say, workshop } = room;
	const target = {
		...job,
		stack: claimed.name
	};
	const at = () => ({
		at: instant(clock()),
		environment: each.environment,
		id: each.id,
		stack: claimed.name,
		attempt: claimed.attempt
	});
	const failed = async (error) => {
		await journal.write({
			event: "failed",
			...at(),
			error
		});
		say(`${claimed.name}: failed\n${error}`);
		return "failed";
	};
	const moved = backendMoved(ledger.stacks[claimed.name]?.applied ?? null, workshop.backend(target));
	if (moved !== null) return await failed(moved);
	say(`${claimed.name}: planning (${claimed.reason})`);
	const plan = await caught(workshop.plan(target));
	if (plan.outcome !== "planned") return await withoutPlan(job, plan, room, failed);
	const cover = judge(job, plan);
	if (!cover.covered) {
		const { fingerprint, shape } = plan;
		await journal.write({
			event: "needs-confirmation",
			...at(),
			fingerprint,
			shape,
			why: [...cover.why]
		});
		say(`${claimed.name}: needs confirmation, ${cover.why[0]?.message ?? ""}`);
		return "needs-confirmation";
	}
	const unprepared = plan.empty ? null : await upgrade.prepare();
	if (unprepared !== null) return await failed(unprepared);
	const startedAt = instant(clock());
	await journal.write({
		event: "started",
		...at(),
		fingerprint: plan.fingerprint,
		shape: plan.shape
	});
	let applied;
	try {
		applied = await workshop.apply(target, plan, room.signal);
	} catch (error) {
		say(`${claimed.name}: interrupted, ${told(error)}`);
		return "failed";
	}
	if (applied.outcome === "failed") {
		if (room.signal.aborted) {
			say(`${claimed.name}: interrupted`);
			return "not-started";
		}
		return await failed(explained(applied));
	}
	await journal.write({
		event: "clean",
		...at(),
		applied: recordOf(job, target, plan, cover, applied, startedAt, upgrade, room)
	});
	say(`${claimed.name}: ${plan.empty ? "nothing to change" : `applied (${cover.by})`}`);
	return "clean";
}
async function withoutPlan({ claimed, each }, plan, { journal, clock, say }, failed) {
	const leave = async (reason) => {
		await journal.write(notStarted(each, claimed, reason, clock()));
		say(`${claimed.name}: not begun, ${reason}`);
		return "not-started";
	};
	switch (plan.outcome) {
		case "failed": return await failed(explained(plan));
		case "deferred": return await failed(plan.reason);
		case "locked": return await leave(`locked: ${plan.who} holds the lock ${plan.lockId} since ${plan.since}`);
		case "upstream-missing": return await leave(`upstream-missing: ${plan.upstream} has no state`);
	}
}
function judge({ architecture, claimed, environment, instance, ledger }, plan) {
	const known = ledger.stacks[claimed.name];
	const { slug, domain } = instance.config.spec;
	return covered({
		plan,
		applied: known?.applied ?? null,
		attempt: unfinished(known?.attempt ?? null),
		autoApply: architecture.config.spec.stacks.find(({ name }) => name === claimed.name)?.autoApply ?? false,
		policy: environment.config.spec.policy,
		reviews: claimed.reviews,
		confirmations: claimed.confirmations,
		names: {
			stack: claimed.name,
			id: instance.id,
			slug,
			domain
		}
	});
}
/** Only an earlier attempt of our own that came to no good end can have left something tainted behind; this one has not begun yet. */
function unfinished(attempt) {
	return attempt?.reason === "interrupted" || attempt?.reason === "failed" ? attempt : null;
}
function recordOf({ claimed, instance, work }, target, plan, cover, applied, startedAt, upgrade, { clock, workshop }) {
	const { review, confirmation } = cover;
	return {
		digest: claimed.digest,
		commit: work.commit,
		fingerprint: plan.fingerprint,
		reviewedFingerprint: review === null ? null : fingerprintOf(review.review.record),
		run: work.run,
		engine: workshop.engine,
		backend: workshop.backend(target),
		startedAt,
		at: instant(clock()),
		version: instance.config.spec.version,
		outputs: applied.outputs,
		hashes: applied.hashes,
		consumed: plan.consumed,
		pullRequest: review?.review.pullRequest ?? null,
		author: review?.author ?? null,
		approvers: review?.approvers ?? [],
		confirmer: confirmation?.by ?? null,
		backup: upgrade.evidence()?.id ?? null
	};
}
/** Planning against another place would make everything a second time. */
function backendMoved(applied, now) {
	if (applied === null || applied.backend === now) return null;
	return `its state is in ${applied.backend}, and environment.yaml now says ${now}. Nothing was planned: put the backend back; moving state (stack move-state) is not in this version.`;
}
/** The engine's words, with what the architecture knows about them, and what to do where the state has lost something. */
function explained({ error, hint }) {
	return [
		error,
		...hint === null ? [] : [`Hint: ${hint}`],
		...lostFromState(error)
	].join("\n");
}
/** A create that was cut off after it took effect: the object is there, and the state does not know it. */
function lostFromState(error) {
	if (!/already exists|already in use|\b409\b/i.test(error)) return [];
	const address = /with (module\.stack\.[^\s,]+)/.exec(error.replaceAll(/\s+/g, " "))?.[1];
	if (address === void 0) return [];
	return [`Hint: it may have been created before the state was written. Where it is ours, take it over: import '${address}' <its id>, then retry.`];
}
async function caught(planning) {
	try {
		return await planning;
	} catch (error) {
		return {
			outcome: "failed",
			error: `the plan could not be made: ${told(error)}`,
			hint: null
		};
	}
}
function told(error) {
	return error instanceof Error ? error.message : String(error);
}

export { applyStack };
