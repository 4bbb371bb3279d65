import { systemClock } from "../../src/clock/clock.ts";
import { detectDrift } from "../../src/drift/detect.ts";
import { stopSignals } from "../../src/process/stop-signals.ts";
import { writePlanFile } from "../../src/review/plan-file.ts";
import { folderBetweenJobs } from "../between-jobs.ts";
import { runAction } from "../entry.ts";
import { ledgerToRead } from "../ledger-to-read.ts";
import { stackRunnerOfJob } from "../stack-runner.ts";

await runAction(async (context) => {
  const output = folderBetweenJobs(context, context.requiredInput("output"));
  const token = context.requiredInput("token");
  const runner = await stackRunnerOfJob(context);
  // From here on being asked to stop ends the engines, which are out of reach of the runner's signals; what was checked by then counts.
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
    log: (line) => context.info(line),
  });
  const instances = new Set(report.stacks.map(({ environment, id }) => `${environment}/${id}`)).size;
  context.info(`${instances} instances checked, ${report.stacks.length} stacks planned`);
  context.output("stacks", String(report.stacks.length));
  if (report.stacks.length > 0) context.output("seal", await writePlanFile(output, report, runner.key.secret));
});
