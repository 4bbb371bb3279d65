import { __esmMin } from "./shared/rolldown-runtime.js";
import { ActionFailure, init_clock, init_entry, init_quoted, listed, runAction, systemClock } from "./shared/start.js";
import { gitHubOfJob, init_github } from "./shared/github.js";
import { defaultRef, findTemplate, fleetScrub, init_link_hosts, init_public_text, init_repository, init_seal, init_template_files, instancesOf, linkHosts, plainTemplate, sealFor } from "./shared/checks.js";
import { SealError, chainOfJob, commentOnPullRequests, contextOf, continueRollouts, describeRefused, failuresOf, folderBetweenJobs, init_attention_issue, init_believed, init_between_jobs, init_chain, init_continue, init_journal, init_ledger, init_ledger_chain, init_notify, init_pull_request_comment, init_record$1 as init_record, init_remote, init_rollout_context, init_sealed_record, init_seen_tip, init_work_file, ledgerOfJob, notify, readJournal, readWork, reconcilingJob, record, recordedSince, rememberTip, remoteOfJob, requireDescent, runsOf, sealSecret, startNext, templateFile } from "./shared/flotilla.js";

// actions/record/main.ts
async function report(context, token, { github, job, options, recorded }) {
	const { repository, commit, snapshot, ledger } = job;
	const words = {
		github,
		run: context.runId,
		runs: runsOf(remoteOfJob(context, token))
	};
	const template = await findTemplate(repository, commit, "templates/needs-confirmation.md") ?? plainTemplate("templates/needs-confirmation.md");
	let shown = recorded;
	for (let round = 0; shown !== null && round < mostRounds; round += 1) {
		const known = shown.snapshot ?? snapshot;
		const scrub = fleetScrub(instancesOf(known), known);
		await notify({
			...words,
			scrub,
			ledger,
			recorded: shown,
			shard: options.shard,
			environments: [...snapshot.environments.keys()],
			template,
			hosts: linkHosts(snapshot.fleet),
			mention: snapshot.fleet.spec.notify?.mention ?? null
		});
		await commentOnPullRequests({
			...words,
			scrub,
			repository,
			recorded: shown,
			log: (line) => context.info(line)
		});
		shown = await recordedSince(options, shown);
	}
}
async function journalOfRun(context, places) {
	const secret = await sealSecret(context);
	const { runId: run, runAttempt: attempt } = context;
	try {
		const work = await readWork(places.work, run, secret, places.seal);
		if (work === null) return {
			work,
			entries: [],
			refused: `${places.work} does not hold the work of the job find`
		};
		if (work.shard !== places.shard) return {
			work: null,
			entries: [],
			refused: `${places.work} holds the work of shard ${work.shard}, this is the record of shard ${places.shard}`
		};
		const { nonce } = work;
		return {
			work,
			entries: await readJournal(places.journal, {
				run,
				attempt,
				nonce
			}, sealFor(secret, {
				file: "journal",
				run,
				nonce
			})),
			refused: null
		};
	} catch (error) {
		if (error instanceof SealError) return {
			work: null,
			entries: [],
			refused: error.message
		};
		throw error;
	}
}
var newestMain, mostRounds;
function init_main() {
	return (init_main = __esmMin((async () => {
		init_repository();
		init_believed();
		init_journal();
		init_record();
		init_attention_issue();
		init_notify();
		init_pull_request_comment();
		init_work_file();
		init_clock();
		init_quoted();
		init_seal();
		init_public_text();
		init_template_files();
		init_continue();
		init_chain();
		init_seen_tip();
		init_sealed_record();
		init_between_jobs();
		init_entry();
		init_github();
		init_ledger();
		init_ledger_chain();
		init_rollout_context();
		newestMain = "refs/flotilla/main";
		mostRounds = 4;
		await runAction(async (context) => {
			const token = context.requiredInput("token");
			const places = {
				work: folderBetweenJobs(context, context.requiredInput("work")),
				journal: folderBetweenJobs(context, context.requiredInput("input")),
				seal: context.requiredInput("seal")
			};
			const shard = Number(context.requiredInput("shard"));
			if (!Number.isInteger(shard) || shard < 1) throw new ActionFailure("the input shard is not a number from 1: pass it on as the matrix of the job find has it");
			const github = gitHubOfJob(context, token);
			const job = await ledgerOfJob(context, token, github);
			const { repository, commit, snapshot, ledger } = job;
			const seen = await chainOfJob(job);
			const { work, entries, refused } = await journalOfRun(context, {
				...places,
				shard
			});
			if (entries.length === 0 && refused === null) context.warning("the engine job left no journal: what it had claimed is interrupted");
			const now = systemClock();
			await repository.fetch(job.remote, [`+${defaultRef(job.remote)}:${newestMain}`]);
			const options = {
				repository,
				treeish: commit,
				newest: await repository.resolve(newestMain) ?? commit,
				ledger,
				github,
				run: context.runId,
				shard,
				work,
				entries,
				now
			};
			const recorded = await record(options);
			await rememberTip(seen, recorded.view.commit);
			await report(context, token, {
				github,
				job,
				options,
				recorded
			});
			await startNext({
				recorded,
				github
			});
			for (const environment of recorded.stopped) context.warning(`${environment}: its failure budget is used up, the rest was not started; the next scheduled run continues`);
			await continueRollouts(contextOf(context, job, github), reconcilingJob(context, job), async () => requireDescent(seen, (await ledger.open()).commit));
			context.info(recorded.continues ? "recorded; the next slice is started" : "recorded");
			const failures = failuresOf(recorded, [...snapshot.environments.keys()], context.runId);
			if (refused !== null) throw new ActionFailure(`what the run had claimed is recorded as interrupted: ${refused}`);
			if (recorded.refused.length > 0) throw new ActionFailure(describeRefused(recorded.refused));
			if (failures.length > 0) throw new ActionFailure(`this run leaves failed: ${listed(failures)}; they are in the issue "Needs attention" or on a tracker`);
		});
	})))();
}

await init_main();
export {  };
