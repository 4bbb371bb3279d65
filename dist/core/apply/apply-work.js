import "../../rolldown-runtime.js";
import { checked } from "../schemas/recorded.js";
import { stackDigests } from "../stacks/digest.js";
import { instant, milliseconds } from "../clock/clock.js";
import { standingOf } from "../ledger/pending.js";
import { inNeedsOrder } from "../stacks/needs.js";
import { covered } from "../stacks/covered.js";
import { fingerprintOf } from "../stacks/record.js";
import { fold } from "./fold.js";
import { setTimeout } from "node:timers/promises";

// src/apply/room.ts
/** The entry of a stack that was claimed and not begun. */
function notStarted({ environment, id }, stack, reason, now) {
	return {
		event: "not-started",
		at: instant(now),
		environment,
		id,
		stack: stack.name,
		attempt: stack.attempt,
		reason
	};
}
/** Stack -> output -> value as the states have them, sensitive ones included: for operations and probes, never for a file. */
async function outputsOf({ architecture, environment, instance }, workshop) {
	const found = {};
	for (const { name } of architecture.config.spec.stacks) {
		const outputs = await workshop.outputs({
			environment,
			instance,
			architecture,
			stack: name
		});
		if (outputs !== null) found[name] = outputs;
	}
	return found;
}

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

// src/apply/health.ts
/** Milliseconds between two looks, and for one. */
const interval = 500;
const patience = 5e3;
/**
* Whether the instance does what it should, by every check of its architecture. No data is unhealthy after the check's `within`. The detail says
* what was seen, without a name or an address of the customer.
*/
async function healthOf(question) {
	const { architecture, clock, instance } = question;
	const checks = architecture.config.spec.health;
	let version = null;
	for (const check of checks) {
		const seen = "http" in check ? await watch(question, check) : await askOperation(question, check.operation);
		version = seen.version ?? version;
		if (!seen.healthy) return {
			state: "unhealthy",
			version,
			at: instant(clock()),
			detail: seen.detail
		};
	}
	const reportsVersion = checks.some((check) => "http" in check && check.version !== void 0);
	return {
		state: "healthy",
		version: reportsVersion ? version : instance.config.spec.version,
		at: instant(clock()),
		detail: reportsVersion ? null : "no check asks for the running version: the applied one is taken"
	};
}
/** Looks until it was well `passes` times in a row, or `within` is over. */
async function watch(question, check) {
	const { clock, signal } = question;
	const end = clock() + milliseconds(check.within);
	const url = filled(check.http, question);
	if (url.outcome === "missing") return {
		healthy: false,
		version: null,
		detail: `${url.name} is not known, so nothing could be asked`
	};
	let passes = 0;
	for (;;) {
		const seen = await look$1(question, check, url.text, Math.max(1, Math.min(patience, end - clock())));
		passes = seen.healthy ? passes + 1 : 0;
		if (passes >= check.passes) return seen;
		if (clock() + interval >= end || signal?.aborted === true) {
			const detail = seen.healthy ? `well only ${passes} of ${check.passes} times in a row` : seen.detail ?? "";
			return {
				...seen,
				healthy: false,
				detail: `${detail} (looked for ${check.within})`
			};
		}
		await setTimeout(interval, void 0, { ref: true }).catch(() => void 0);
	}
}
async function look$1(question, check, url, timeout) {
	const { environment, instance, probe, signal } = question;
	const answer = await probe.get(url, {
		timeout,
		privateAddresses: environment.config.spec.kind === "local",
		...signal === void 0 ? {} : { signal }
	});
	const place = pathOf(url);
	if (answer.outcome === "unanswered") return {
		healthy: false,
		version: null,
		detail: `${place}: ${answer.reason}`
	};
	const version = check.version === void 0 ? null : versionIn(answer.body, check.version);
	if (answer.status !== check.status) return {
		healthy: false,
		version,
		detail: `${place} answered ${answer.status}, ${check.status} is healthy`
	};
	const wanted = instance.config.spec.version;
	if (check.version !== void 0 && version !== wanted) return {
		healthy: false,
		version,
		detail: `${place} says version ${version ?? "nothing"}, ${wanted} was applied`
	};
	return {
		healthy: true,
		version,
		detail: null
	};
}
async function askOperation(question, name) {
	const operation = name === "probe" ? question.architecture.config.spec.operations?.probe : void 0;
	if (operation === void 0) return {
		healthy: false,
		version: null,
		detail: `the architecture has no operation ${name}`
	};
	const { environment, instance, architecture, outputs, operations, signal } = question;
	const answer = await operations.run({
		name: "probe",
		operation,
		environment,
		instance,
		architecture,
		outputs,
		target: instance.config.spec.version
	}, signal);
	return answer.outcome === "ok" ? {
		healthy: true,
		version: null,
		detail: null
	} : {
		healthy: false,
		version: null,
		detail: answer.error
	};
}
/** Fills `{{spec.<field>}}` and `{{outputs.<stack>.<output>}}` in. */
function filled(template, { instance, outputs }) {
	let missing = null;
	const text = template.replaceAll(/\{\{\s*([A-Za-z0-9_.-]+)\s*\}\}/g, (_, name) => {
		const [root, ...path] = name.split(".");
		const value = valueAt(root === "spec" ? instance.config.spec : root === "outputs" ? outputs : void 0, path);
		if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
		missing ??= name;
		return "";
	});
	return missing === null ? {
		outcome: "filled",
		text
	} : {
		outcome: "missing",
		name: missing
	};
}
/** A JSON pointer (RFC 6901) into an answer; null where there is no short text or number. */
function versionIn(body, pointer) {
	try {
		const path = pointer === "" ? [] : pointer.slice(1).split("/");
		const value = valueAt(JSON.parse(body), path.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")));
		const text = typeof value === "string" || typeof value === "number" ? String(value) : null;
		return text !== null && /^[0-9A-Za-z.+_-]{1,64}$/.test(text) ? text : null;
	} catch {
		return null;
	}
}
function valueAt(value, path) {
	let at = value;
	for (const key of path) {
		if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return void 0;
		at = at[key];
	}
	return at;
}
function pathOf(url) {
	return URL.canParse(url) ? `GET ${new URL(url).pathname.slice(0, 100)}` : "the check";
}

// src/apply/upgrade.ts
function openUpgrade(job, { journal, operations, clock, signal, workshop, say }) {
	const { architecture, each, environment, instance, ledger } = job;
	const target = instance.config.spec.version;
	const isUpgrade = ledger.version !== null && ledger.version !== target;
	const before = isUpgrade && ledger.maintenance?.target === target ? ledger.maintenance : null;
	let announced = before !== null;
	let evidence = before?.backup ?? null;
	const at = {
		environment: each.environment,
		id: each.id
	};
	const backUp = async (operation) => {
		try {
			const outputs = await outputsOf(job, workshop);
			return await operations.run({
				name: "backup",
				operation,
				environment,
				instance,
				architecture,
				outputs,
				target
			}, signal);
		} catch (error) {
			return {
				outcome: "failed",
				error: error instanceof Error ? error.message : String(error)
			};
		}
	};
	return {
		evidence: () => evidence,
		prepare: async () => {
			if (!isUpgrade) return null;
			if (!announced) await journal.write({
				event: "maintenance",
				at: instant(clock()),
				...at,
				target
			});
			announced = true;
			const backup = architecture.config.spec.operations?.backup;
			if (evidence !== null || backup === void 0) return null;
			say(`backup before ${target}`);
			const ended = await backUp(backup);
			if (ended.outcome === "failed") return `the backup before ${target} failed, nothing was changed. ${ended.error}`;
			if (ended.evidence === null) return `the backup before ${target} gave no evidence, nothing was changed`;
			evidence = ended.evidence;
			await journal.write({
				event: "backup",
				at: instant(clock()),
				...at,
				evidence
			});
			say(`backup ${evidence.id}, ${evidence.size} bytes`);
			return null;
		}
	};
}

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

// src/apply/apply-work.ts
/**
* Applies what a run has claimed, one instance after the other. Everything is written down before and after it is done; nothing is begun after the
* deadline, when the environment's failure budget is used up, or when the run is cancelled.
*/
async function applyWork(work, snapshot, room) {
	const failures = /* @__PURE__ */ new Map();
	const instances = [];
	for (const each of work.instances) {
		const { environment, id } = each;
		const stop = reasonToStop(work, each, snapshot, failures, room);
		const outcome = stop === null ? await begin(work, each, snapshot, room) : "not-started";
		if (stop !== null) await leave(each, stop, room);
		if (outcome === "failed" || outcome === "unhealthy") failures.set(environment, (failures.get(environment) ?? 0) + 1);
		instances.push({
			environment,
			id,
			outcome
		});
	}
	return { instances };
}
async function begin(work, each, snapshot, room) {
	const environment = snapshot.environments.get(each.environment);
	const instance = environment?.instances.get(each.id);
	const architecture = snapshot.architectures.get(instance?.config.spec.architecture ?? "");
	if (environment === void 0 || instance === void 0 || architecture === void 0) {
		await leave(each, `gone: ${work.commit.slice(0, 8)} holds no valid files of it`, room);
		return "not-started";
	}
	const digests = stackDigests(environment, instance, architecture);
	const strange = each.stacks.find(({ name, digest }) => digests.get(name) !== digest);
	if (strange !== void 0) {
		await leave(each, `gone: ${work.commit.slice(0, 8)} has another ${strange.name} than the one that was claimed`, room);
		return "not-started";
	}
	const ledger = checked("LedgerInstance", each.ledger, `the ledger's file of ${each.id} in the work`);
	let workshop;
	try {
		workshop = await room.workshops.of(environment);
	} catch (error) {
		await leave(each, `no-engine: ${error instanceof Error ? error.message : String(error)}`, room);
		return "failed";
	}
	return await applyInstance({
		work,
		each,
		environment,
		instance,
		architecture,
		digests,
		ledger
	}, {
		...room,
		workshop
	});
}
function reasonToStop(work, { environment }, snapshot, failures, { signal, clock }) {
	if (signal.aborted) return "cancelled: the run was asked to end";
	if (clock() >= Date.parse(work.deadline)) return `deadline: nothing is begun after ${work.deadline}`;
	const budget = snapshot.environments.get(environment)?.config.spec.policy.failureBudget ?? 0;
	const failed = failures.get(environment) ?? 0;
	if (failed > budget) return `failure-budget: ${failed} instances of ${environment} failed in this run, ${budget} may`;
	return null;
}
/** Tells of every claimed stack that it was not begun. */
async function leave(each, reason, { journal, clock, say }) {
	say(`${each.environment}/${each.id}: not begun, ${reason}`);
	for (const { name, attempt } of each.stacks) await journal.write(notStarted(each, {
		name,
		attempt
	}, reason, clock()));
}

export { applyWork };
