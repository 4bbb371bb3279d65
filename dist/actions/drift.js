import { __esmMin } from "../shared/rolldown-runtime.js";
import { init_clock, init_entry, init_stop_signals, runAction, stopSignals, systemClock } from "../shared/start.js";
import { detectDrift, folderBetweenJobs, init_between_jobs, init_detect, init_ledger_to_read, init_plan_file, init_stack_runner, ledgerToRead, stackRunnerOfJob, writePlanFile } from "../shared/flotilla.js";

// actions/drift/drift.ts
function init_drift() {
	return (init_drift = __esmMin((async () => {
		init_clock();
		init_detect();
		init_stop_signals();
		init_plan_file();
		init_between_jobs();
		init_entry();
		init_ledger_to_read();
		init_stack_runner();
		await runAction(async (context) => {
			const output = folderBetweenJobs(context, context.requiredInput("output"));
			const token = context.requiredInput("token");
			const runner = await stackRunnerOfJob(context);
			const signal = stopSignals();
			const { repository, commit, ledger } = await ledgerToRead(context, token);
			const report = await detectDrift({
				repository,
				commit,
				root: "",
				ledger,
				run: context.runId,
				openRunner: (environment) => runner.open(repository, environment),
				keyId: runner.key.id,
				clock: systemClock,
				signal,
				log: (line) => context.info(line)
			});
			const instances = new Set(report.stacks.map(({ environment, id }) => `${environment}/${id}`)).size;
			context.info(`${instances} instances checked, ${report.stacks.length} stacks planned`);
			context.output("stacks", String(report.stacks.length));
			if (report.stacks.length > 0) context.output("seal", await writePlanFile(output, report, runner.key.secret));
		});
	})))();
}

await init_drift();
export {  };
