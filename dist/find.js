import { __esmMin } from "./shared/rolldown-runtime.js";
import { init_clock, init_entry, init_start_check, milliseconds, refuseEngineVariables, runAction, systemClock } from "./shared/start.js";
import { gitHubOfJob, init_github } from "./shared/github.js";
import { init_matrix, matricesOf, readMostOfMatrix } from "./shared/checks.js";
import { acceptedTip, chainOfJob, find, folderBetweenJobs, init_accepted_tip, init_between_jobs, init_dispatched_retry, init_due, init_find, init_job_minutes, init_ledger, init_ledger_chain, init_missing, init_seen_tip, init_unrecorded, init_wake, init_work_file, isDriftDue, jobMinutes, ledgerOfJob, missingReleases, rememberTip, retryDispatched, sealSecret, unrecordedMaintenance, wakeRollouts, writeWork } from "./shared/flotilla.js";
const randomUUID = (...given) => process.getBuiltinModule("node:crypto").randomUUID(...given);
const { join } = process.getBuiltinModule("node:path");

// actions/find/main.ts
function logFound(context, shards, gaps, leftAlone) {
	for (const { shard, instances } of shards) for (const { environment, id, stacks } of instances) context.info(`shard ${shard}: ${environment}/${id}: ${stacks.length === 0 ? "health" : stacks.map(({ name, reason }) => `${name} (${reason})`).join(", ")}`);
	for (const gap of gaps) context.warning(gap);
	const beyond = Map.groupBy(leftAlone.filter(({ code }) => code === "blast-radius"), ({ message }) => message);
	for (const [message, members] of beyond) context.warning(`${members.map(({ environment, id }) => `${environment}/${id}`).join(", ")}: not applied. ${message}`);
	for (const { environment, id, code, message } of leftAlone.filter((left) => left.code !== "blast-radius")) if (code === "next-slice" || code === "applying") context.info(`${environment}/${id}: ${message}`);
	else context.warning(`${environment}/${id}: ${message}`);
}
async function startDrift(context, { github, view, snapshot }) {
	if (!await isDriftDue(snapshot.environments.values(), view, systemClock())) return;
	context.info("drift.yml is started: the turn of some instances has come");
	await github.startWorkflow("drift.yml");
}
function loginsOf({ env }) {
	return [env["GITHUB_ACTOR"] ?? "", env["GITHUB_TRIGGERING_ACTOR"] ?? ""];
}
function isOwnPush(context, { login }) {
	return context.eventName === "push" && loginsOf(context).every((one) => one === login);
}
async function startMissing(context, { github, ledger, snapshot }) {
	const missing = await missingReleases({
		github,
		ledger,
		releases: snapshot.fleet.spec.releases,
		environments: [...snapshot.environments.keys()],
		catalog: new Set(snapshot.releases.keys()),
		now: systemClock()
	});
	for (const version of missing) {
		context.info(`${version} was published and did not arrive: release.yml is started with it`);
		await github.startWorkflow("release.yml", { version });
	}
}
function init_main() {
	return (init_main = __esmMin((async () => {
		init_matrix();
		init_find();
		init_job_minutes();
		init_unrecorded();
		init_work_file();
		init_dispatched_retry();
		init_clock();
		init_due();
		init_seen_tip();
		init_missing(), init_wake();
		init_accepted_tip();
		init_between_jobs();
		init_entry();
		init_github();
		init_ledger();
		init_ledger_chain();
		init_start_check();
		await runAction(async (context) => {
			const token = context.requiredInput("token");
			const output = folderBetweenJobs(context, context.requiredInput("output"));
			refuseEngineVariables(context);
			const secret = await sealSecret(context);
			const github = gitHubOfJob(context, token);
			const job = await ledgerOfJob(context, token, github);
			const { repository, commit, snapshot, ledger } = job;
			const seen = await chainOfJob(job, await acceptedTip(context.input("accept-ledger"), context.env, github));
			await rememberTip(seen, (await ledger.open()).commit);
			const slice = milliseconds("30m");
			const most = readMostOfMatrix(context.input("matrix-jobs"));
			const instance = context.input("retry");
			if (instance !== "") {
				const asked = {
					ledger,
					github,
					fleet: {
						repository,
						commit,
						root: ""
					},
					snapshot,
					instance,
					logins: loginsOf(context),
					now: systemClock()
				};
				context.info(await retryDispatched(asked));
			}
			const unrecorded = await unrecordedMaintenance({
				view: await ledger.open(),
				github,
				secret,
				run: context.runId,
				now: systemClock(),
				log: (line) => context.warning(line)
			});
			const { shards, leftAlone, gaps, fleet } = await find({
				repository,
				commit,
				ledger,
				github,
				run: context.runId,
				now: systemClock(),
				slice,
				limit: Math.min(2e3, most ** 2),
				newId: randomUUID,
				unrecorded
			});
			logFound(context, shards, gaps, leftAlone);
			const count = shards.reduce((sum, { instances }) => sum + instances.length, 0);
			context.info(`${fleet.total} instances at ${commit.slice(0, 8)}, ${count} to be worked on in ${shards.length} jobs`);
			if (context.eventName !== "push") await startMissing(context, {
				github,
				ledger: await ledger.open(),
				snapshot
			});
			if (count === 0) {
				const view = await ledger.open();
				if (!isOwnPush(context, github)) await wakeRollouts(view, {
					github,
					log: (line) => context.info(line)
				});
				if (context.eventName === "schedule") await startDrift(context, {
					github,
					view,
					snapshot
				});
			}
			const minutes = jobMinutes(slice, [...snapshot.architectures.values()].map(({ config }) => config));
			const jobs = [];
			for (const work of shards) {
				const seal = await writeWork(join(output, String(work.shard)), work, secret);
				jobs.push({
					number: work.shard,
					seal,
					minutes
				});
			}
			context.output("count", String(count));
			context.output("commit", commit);
			const matrices = matricesOf(jobs, most);
			if (matrices.jobs.length > 0) context.output("shards", JSON.stringify(matrices.jobs));
			if (matrices.groups.length > 0) context.output("groups", JSON.stringify(matrices.groups));
		});
	})))();
}

await init_main();
export {  };
