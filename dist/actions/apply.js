import { __esmMin } from "../shared/rolldown-runtime.js";
import { ActionFailure, init_clock, init_entry, init_stop_signals, runAction, stopSignals, systemClock } from "../shared/start.js";
import { init_run, run } from "../shared/checks.js";
import { folderBetweenJobs, init_believed, init_between_jobs, init_claims, init_ledger_to_read, init_run_work, init_stack_runner, init_stack_runners, init_work_file, ledgerToRead, readWork, requireClock, runWork, stackRunnerOfJob, stackRunners, stillClaimed } from "../shared/flotilla.js";

// actions/apply/apply.ts
function init_apply() {
	return (init_apply = __esmMin((async () => {
		init_believed();
		init_claims();
		init_run_work();
		init_work_file();
		init_clock();
		init_run();
		init_stop_signals();
		init_between_jobs();
		init_entry();
		init_ledger_to_read();
		init_stack_runner();
		await runAction(async (context) => {
			const input = folderBetweenJobs(context, context.requiredInput("input"));
			const output = folderBetweenJobs(context, context.requiredInput("output"));
			const seal = context.requiredInput("seal");
			const token = context.requiredInput("token");
			const runner = await stackRunnerOfJob(context);
			const signal = stopSignals();
			const { repository, commit, ledger } = await ledgerToRead(context, token);
			const claimed = await readWork(input, context.runId, runner.key.secret, seal);
			if (claimed === null) throw new ActionFailure(`${input} holds no work: the artifact of the job find has to be downloaded to it`);
			if (claimed.commit !== commit) throw new ActionFailure(`the work is for ${claimed.commit}, the checkout is at ${commit}`);
			requireClock(claimed, systemClock());
			const { work, lost } = await stillClaimed(claimed, await ledger.open());
			for (const { environment, id } of lost) context.warning(`${environment}/${id}: the ledger does not hold it as claimed by this run any more; it is not applied`);
			const { instances } = await runWork({
				repository,
				root: "",
				work,
				runners: stackRunners((environment) => runner.open(repository, environment)),
				journal: output,
				attempt: context.runAttempt,
				secret: runner.key.secret,
				env: context.env,
				run,
				clock: systemClock,
				signal,
				log: (line) => context.info(line),
				readers: "everybody"
			});
			const bad = instances.filter(({ outcome }) => outcome === "failed" || outcome === "unhealthy" || outcome === "unable");
			if (bad.length > 0) throw new ActionFailure(`${bad.map(({ environment, id, outcome }) => `${environment}/${id}: ${outcome}`).join("\n")}\nThe journal holds the reasons; the job record writes them to the ledger.`);
		});
	})))();
}

await init_apply();
export {  };
