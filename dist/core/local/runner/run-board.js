import { createConcurrencyGroups } from "./concurrency.js";
import { prepareRun, tellProblems } from "./prepare-run.js";
import { createRun } from "./run.js";
import { createSlots } from "./slots.js";

// src/local/runner/run-board.ts
/** Creates the board of a runner. */
function createRunBoard(machine) {
	const { forge, now, onProgress } = machine.options;
	const groups = createConcurrencyGroups();
	const slots = createSlots(machine.options.dir, machine.options.jobs ?? 2);
	const entries = /* @__PURE__ */ new Map();
	const unheard = /* @__PURE__ */ new Set();
	const finished = [];
	const crashes = [];
	const start = (request, identity) => {
		const startedAt = now();
		const told = {
			runId: identity.id,
			workflow: request.source.name,
			event: request.event.name
		};
		onProgress?.({
			kind: "run-queued",
			...told
		});
		const end = (conclusion, problems, jobs) => {
			finished.push(summaryOf(request, identity, {
				conclusion,
				problems,
				jobs,
				startedAt,
				completedAt: now()
			}));
			entries.delete(identity.id);
			unheard.add(identity.id);
			forge.runs.completeRun(identity.id, conclusion);
			onProgress?.({
				kind: "run-ended",
				...told,
				conclusion
			});
		};
		const prepared = prepareRun(forge, request, identity);
		if (prepared.kind === "refused") {
			tellProblems(forge, identity.id, request.source.path, prepared.problems);
			end("failure", prepared.problems, []);
			return;
		}
		const run = createRun(machine, prepared.facts, slots);
		let admit = () => void 0;
		const admitted = new Promise((resolve) => {
			admit = resolve;
		});
		const { group } = prepared;
		const work = async () => {
			if (await admitted === "cancelled") return end("cancelled", [], []);
			onProgress?.({
				kind: "run-started",
				...told
			});
			const result = await run.execute();
			end(result.conclusion, [], result.jobs);
		};
		const done = work().catch((error) => {
			crashes.push(error);
			entries.delete(identity.id);
			forge.runs.completeRun(identity.id, "failure");
		}).finally(() => {
			if (group !== null) groups.leave(group.name, String(identity.id));
		});
		const entry = {
			run,
			attempt: identity.attempt,
			done,
			state: "pending",
			admit
		};
		entries.set(identity.id, entry);
		const go = () => {
			entry.state = "running";
			admit("go");
		};
		if (group === null) go();
		else groups.enter(group.name, {
			id: String(identity.id),
			cancelInProgress: group.cancelInProgress,
			go,
			cancel: (reason) => stop(entry, reason)
		});
	};
	const stop = (entry, reason) => {
		if (entry.state === "pending") entry.admit("cancelled");
		else entry.run.cancel(reason);
	};
	return {
		begin: (request) => {
			const { event, source } = request;
			const { ref, sha, actor, payload } = event;
			const identity = forge.runs.startRun({
				workflow: source.name,
				path: source.path,
				event: event.name,
				ref,
				sha,
				actor,
				payload
			});
			start(request, {
				...identity,
				triggeringActor: actor.login
			});
		},
		resume: start,
		cancel: (runId) => {
			const entry = entries.get(runId);
			if (entry !== void 0) stop(entry, "The run was canceled.");
		},
		find: (jobId) => [...entries.values()].find(({ run }) => run.job(jobId) !== void 0)?.run,
		heard: (runId) => void unheard.delete(runId),
		unheard: () => unheard.size,
		active: () => [...entries].map(([id, { run, attempt, state }]) => ({
			id,
			attempt,
			workflow: run.facts.workflow.name,
			event: run.facts.event.name,
			state,
			jobs: run.active()
		})),
		finished: () => finished,
		emptied: () => slots.emptied(),
		crashes: () => crashes,
		kill: async () => {
			const all = [...entries.values()];
			for (const { run, admit } of all) {
				admit("cancelled");
				run.kill();
			}
			await Promise.all(all.map(({ done }) => done));
			await slots.emptied();
		}
	};
}
function summaryOf(request, identity, end) {
	const { event, source } = request;
	return {
		id: identity.id,
		attempt: identity.attempt,
		workflow: source.name,
		path: source.path,
		event: event.name,
		ref: event.ref,
		sha: event.sha,
		actor: event.actor.login,
		...end
	};
}

export { createRunBoard };
