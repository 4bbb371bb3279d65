import { instant } from "../clock/clock.js";
import { standingOf } from "../ledger/pending.js";
import { inNeedsOrder } from "../stacks/needs.js";
import { applyStack } from "./apply-stack.js";
import { fold } from "./fold.js";
import { healthOf } from "./health.js";
import { notStarted, outputsOf } from "./room.js";
import { openUpgrade } from "./upgrade.js";

// src/apply/apply-instance.ts
/** One instance from pending to healthy: its claimed stacks in the order they need each other, then a look at whether it is well. */
async function applyInstance(job, outer) {
	const { architecture, each } = job;
	const written = [];
	const room = {
		...outer,
		say: (line) => outer.say(`${each.environment}/${each.id} ${line}`),
		journal: { write: async (entry) => {
			await outer.journal.write(entry);
			written.push(entry);
		} }
	};
	const ends = /* @__PURE__ */ new Map();
	const upgrade = openUpgrade(job, room);
	for (const name of inNeedsOrder(architecture)) {
		const claimed = each.stacks.find((stack) => stack.name === name);
		if (claimed === void 0) continue;
		const blocker = (architecture.config.spec.stacks.find((stack) => stack.name === name)?.needs ?? []).find((need) => ends.has(need) && ends.get(need) !== "clean");
		const reason = reasonToLeave(room.signal, blocker, ends);
		if (reason === null) ends.set(name, await applyStack({
			...job,
			claimed
		}, upgrade, room));
		else {
			await room.journal.write(notStarted(each, claimed, reason, room.clock()));
			room.say(`${name}: not begun, ${reason}`);
			ends.set(name, "not-started");
		}
	}
	const worst = [
		"failed",
		"needs-confirmation",
		"not-started"
	].find((end) => [...ends.values()].includes(end));
	if (worst !== void 0) return worst;
	if (!isWhole(job, written)) {
		room.say("goes on in the next slice: what it just applied changes what other stacks of it consume");
		return "done";
	}
	return room.signal.aborted ? "not-started" : await look(job, room);
}
function reasonToLeave(signal, blocker, ends) {
	if (signal.aborted) return "cancelled: the run was asked to end";
	return blocker === void 0 ? null : `blocked: it needs ${blocker}, which is ${ends.get(blocker) ?? "not there"}`;
}
/** Every stack is applied as main has it, and none consumes what has changed since. */
function isWhole({ architecture, digests, each, environment, instance, ledger, work }, written) {
	const after = fold({
		...ledger,
		stacks: ledger.stacks
	}, work.run, [...written]);
	const standing = standingOf({
		environment,
		instance,
		architecture,
		digests,
		ledger: after,
		now: 0,
		isActive: () => false,
		isConfirmed: () => false,
		facts: () => null
	});
	return each.probe && standing.stacks.every(({ state }) => state === "applied");
}
async function look(job, room) {
	const { each } = job;
	const { clock, journal, say, signal } = room;
	const health = await seen(job, room);
	if (signal.aborted && health.state !== "healthy") return "not-started";
	await journal.write({
		event: "health",
		at: instant(clock()),
		environment: each.environment,
		id: each.id,
		health
	});
	say(`${health.state}${health.version === null ? "" : ` in ${health.version}`}${health.detail === null ? "" : `: ${health.detail}`}`);
	return health.state === "healthy" ? "done" : "unhealthy";
}
async function seen(job, { clock, operations, probe, signal, workshop }) {
	const { architecture, environment, instance } = job;
	try {
		const outputs = await outputsOf(job, workshop);
		return await healthOf({
			environment,
			instance,
			architecture,
			outputs,
			probe,
			operations,
			clock,
			signal
		});
	} catch (error) {
		const detail = `nobody could look: ${error instanceof Error ? error.message : String(error)}`;
		return {
			state: "unknown",
			version: null,
			at: instant(clock()),
			detail
		};
	}
}

export { applyInstance };
