import { __esmMin } from "./shared/rolldown-runtime.js";
import { ActionFailure, init_clock, init_entry, runAction, systemClock } from "./shared/start.js";
import { gitHubOfJob, init_github } from "./shared/github.js";
import { findTemplate, fleetScrub, init_link_hosts, init_public_text, init_quoted, init_seal, init_template_files, instancesOf, linkHosts, listed, plainTemplate, sealFor } from "./shared/checks.js";
import { SealError, chainOfJob, commentOnPullRequests, describeRefused, failuresOf, folderBetweenJobs, init_attention_issue, init_believed, init_between_jobs, init_journal, init_ledger, init_ledger_chain, init_notify, init_pull_request_comment, init_record, init_remote, init_sealed_record, init_seen_tip, init_wake, init_work_file, ledgerOfJob, notify, readJournal, readWork, record, rememberTip, remoteOfJob, runsOf, sealSecret, templateFile, wakeRollouts } from "./shared/flotilla.js";

// actions/record/main.ts
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
function init_main() {
	return (init_main = __esmMin((async () => {
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
		init_wake();
		init_seen_tip();
		init_sealed_record();
		init_between_jobs();
		init_entry();
		init_github();
		init_ledger();
		init_ledger_chain();
		await runAction(async (context) => {
			const token = context.requiredInput("token");
			const places = {
				work: folderBetweenJobs(context, context.requiredInput("work")),
				journal: folderBetweenJobs(context, context.requiredInput("input")),
				seal: context.requiredInput("seal")
			};
			const github = gitHubOfJob(context, token);
			const job = await ledgerOfJob(context, token, github.login);
			const { repository, commit, snapshot, ledger } = job;
			const seen = await chainOfJob(job, github);
			const { work, entries, refused } = await journalOfRun(context, places);
			if (entries.length === 0 && refused === null) context.warning("the engine job left no journal: what it had claimed is interrupted");
			const now = systemClock();
			const recorded = await record({
				repository,
				treeish: commit,
				ledger,
				github,
				run: context.runId,
				work,
				entries,
				now
			});
			await rememberTip(seen, recorded.view.commit);
			await notify({
				github,
				ledger,
				recorded,
				environments: [...snapshot.environments.keys()],
				template: await findTemplate(repository, commit, "templates/needs-confirmation.md") ?? plainTemplate("templates/needs-confirmation.md"),
				scrub: fleetScrub(instancesOf(snapshot), snapshot),
				hosts: linkHosts(snapshot.fleet),
				mention: snapshot.fleet.spec.notify?.mention ?? null,
				run: context.runId,
				runs: runsOf(remoteOfJob(context, token))
			});
			await commentOnPullRequests({
				github,
				repository,
				recorded,
				run: context.runId,
				runs: runsOf(remoteOfJob(context, token)),
				scrub: fleetScrub(instancesOf(snapshot), snapshot),
				log: (line) => context.info(line)
			});
			for (const environment of recorded.stopped) context.warning(`${environment}: its failure budget is used up, the rest was not started; the next scheduled run continues`);
			await wakeRollouts(recorded.view, {
				github,
				log: (line) => context.info(line)
			});
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
