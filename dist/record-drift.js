import { __esmMin } from "./shared/rolldown-runtime.js";
import { ActionFailure, init_clock, init_entry, runAction, systemClock } from "./shared/start.js";
import { gitHubOfJob, init_github } from "./shared/github.js";
import { fleetScrub, init_load, init_public_text, loadFleet } from "./shared/checks.js";
import { chainOfJob, driftPolicyOf, everyOf, folderBetweenJobs, init_between_jobs, init_due, init_issue, init_ledger, init_ledger_chain, init_plan_file, init_record, init_seen_tip, ledgerOfJob, readPlanFile, recordDrift, rememberTip, sealSecret, updateDriftIssue } from "./shared/flotilla.js";

// actions/record-drift/main.ts
function unknown(environment) {
	throw new ActionFailure(`main has no environment ${environment} any more`);
}
function init_main() {
	return (init_main = __esmMin((async () => {
		init_clock();
		init_due();
		init_issue();
		init_record();
		init_load();
		init_public_text();
		init_seen_tip();
		init_plan_file();
		init_between_jobs();
		init_entry();
		init_github();
		init_ledger();
		init_ledger_chain();
		await runAction(async (context) => {
			const folder = folderBetweenJobs(context, context.requiredInput("input"));
			const seal = context.requiredInput("seal");
			const token = context.requiredInput("token");
			const github = gitHubOfJob(context, token);
			const job = await ledgerOfJob(context, token, github);
			const { repository, commit, snapshot, ledger } = job;
			const seen = await chainOfJob(job);
			const report = await readPlanFile(folder, context.runId, await sealSecret(context), seal);
			if (report === null) throw new ActionFailure(`${folder} holds no report: the artifact of the job before has to be downloaded to it`);
			const recorded = await recordDrift({
				repository,
				root: "",
				ledger,
				environments: snapshot.environments,
				report,
				now: systemClock()
			});
			await rememberTip(seen, recorded.view.commit);
			const scrub = fleetScrub((await loadFleet(repository, commit)).readable, snapshot);
			for (const [environment, drift] of recorded.drift) {
				const policy = driftPolicyOf(snapshot.environments.get(environment) ?? unknown(environment));
				await updateDriftIssue({
					github,
					ledger,
					view: recorded.view,
					drift,
					fresh: recorded.fresh.get(environment) ?? [],
					scrub,
					mention: snapshot.fleet.spec.notify?.mention ?? null,
					run: context.runId,
					every: everyOf(policy ?? {})
				});
				context.info(`${environment}: ${drift.drifted.length} stacks differ, ${drift.failed.length} could not be planned`);
			}
		});
	})))();
}

await init_main();
export {  };
