import { githubFacts } from "./job/contexts.js";
import { environmentRefusal } from "./environment-rule.js";
import { ExpressionFailed, holds, text, toData } from "./workflow/expression.js";
import { startJob } from "./job/job.js";
import { jobStatus, runConclusion } from "./job-conditions.js";
import { jobPermissions } from "./job/permissions.js";
import { textAt } from "./workflow/trigger.js";

// src/local/runner/run.ts
function createRun(machine, facts, slots) {
	const { forge, now, onProgress } = machine.options;
	const jobs = facts.workflow.jobs;
	const summaries = [];
	const results = /* @__PURE__ */ new Map();
	const controls = /* @__PURE__ */ new Map();
	const artifacts = /* @__PURE__ */ new Set();
	let cancelled = null;
	let killed = false;
	const contextsFor = (job) => ({
		github: toData({
			...githubFacts(forge, facts, null),
			event: facts.event.payload
		}),
		vars: toData(forge.variables),
		inputs: toData(facts.inputs),
		needs: toData(needsOf(job))
	});
	const needsOf = (job) => Object.fromEntries(job.needs.map((key) => [key, {
		result: results.get(key) ?? "skipped",
		outputs: summaries.find((summary) => summary.key === key)?.outputs ?? {}
	}]));
	const wanted = (job) => holds(job.if, contextsFor(job), jobStatus(jobs, job.key, results, cancelled !== null));
	const finish = (job, name, id, startedAt, end) => {
		forge.runs.completeJob(id, {
			conclusion: end.conclusion,
			annotations: end.annotations,
			log: end.log,
			summary: end.summary
		});
		results.set(job.key, end.conclusion);
		summaries.push({
			id,
			key: job.key,
			name,
			startedAt,
			completedAt: now(),
			...end
		});
		onProgress?.({
			kind: "job-ended",
			runId: facts.id,
			jobId: id,
			job: job.key,
			conclusion: end.conclusion
		});
	};
	const execute = async (job) => {
		const startedAt = now();
		let name = job.key;
		let id = null;
		try {
			name = job.name === null ? job.key : text(job.name, contextsFor(job));
			if (killed || !wanted(job)) {
				finish(job, name, forge.runs.startJob(facts.id, { name }), startedAt, ended(cancelled === null ? "skipped" : "cancelled", []));
				return;
			}
			const slot = await slots.take();
			let reusable = true;
			try {
				if (killed || !wanted(job)) {
					finish(job, name, forge.runs.startJob(facts.id, { name }), startedAt, ended("cancelled", []));
					return;
				}
				id = forge.runs.startJob(facts.id, { name });
				onProgress?.({
					kind: "job-started",
					runId: facts.id,
					jobId: id,
					job: job.key
				});
				reusable = false;
				const { end, slotReusable } = await perform(job, name, id, slot);
				reusable = slotReusable;
				finish(job, name, id, startedAt, end);
			} finally {
				await slots.giveBack(slot, reusable);
			}
		} catch (error) {
			if (!(error instanceof ExpressionFailed)) throw error;
			finish(job, name, id ?? forge.runs.startJob(facts.id, { name }), startedAt, ended("failure", [error.message]));
		}
	};
	const perform = async (job, name, id, slot) => {
		const fromFork = isFromFork(facts);
		const environmentName = job.environment === null ? "" : text(job.environment, contextsFor(job));
		const environment = environmentName === "" ? null : forge.environment(environmentName);
		const refusal = environment === null ? null : environmentRefusal(environment, facts.event.ref);
		if (refusal !== null) return {
			end: ended("failure", [refusal]),
			slotReusable: true
		};
		const started = startJob(machine, {
			run: facts,
			job,
			jobId: id,
			name,
			permissions: jobPermissions(facts.workflow, job, fromFork),
			environment: environment === null ? null : fromFork ? {
				...environment,
				secrets: {}
			} : environment,
			needs: needsOf(job),
			artifacts,
			slot
		});
		controls.set(id, {
			key: job.key,
			control: started.control
		});
		return started.ended.finally(() => controls.delete(id));
	};
	return {
		facts,
		execute: async () => {
			const promises = /* @__PURE__ */ new Map();
			const begin = (job) => {
				const known = promises.get(job.key);
				if (known !== void 0) return known;
				const needed = jobs.filter((other) => job.needs.includes(other.key)).map(begin);
				const promise = Promise.all(needed).then(() => execute(job));
				promises.set(job.key, promise);
				return promise;
			};
			await Promise.all(jobs.map(begin));
			return {
				conclusion: runConclusion([...results.values()], cancelled !== null),
				jobs: summaries
			};
		},
		cancel: (reason) => {
			if (cancelled !== null) return;
			cancelled = reason;
			for (const { key, control } of controls.values()) {
				const job = jobs.find((candidate) => candidate.key === key);
				if (job === void 0 || !wanted(job)) control.cancel(reason);
			}
		},
		kill: () => {
			killed = true;
			for (const { control } of controls.values()) control.kill();
		},
		job: (jobId) => controls.get(jobId)?.control,
		active: () => [...controls].map(([id, { key, control }]) => ({
			id,
			key,
			...control.current()
		}))
	};
}
function ended(conclusion, messages) {
	return {
		conclusion,
		outputs: {},
		steps: [],
		annotations: messages.map((message) => ({
			path: ".github",
			startLine: 1,
			endLine: 1,
			startColumn: null,
			endColumn: null,
			level: "failure",
			title: null,
			message
		})),
		log: messages.map((message) => `##[error]${message}\n`).join(""),
		summary: ""
	};
}
/** Runs for a fork's pull request get no secrets and a token that only reads. */
function isFromFork(facts) {
	const { payload, name } = facts.event;
	if (name !== "pull_request") return false;
	return textAt(payload, "pull_request", "head", "repo", "id") !== textAt(payload, "pull_request", "base", "repo", "id");
}

export { createRun };
