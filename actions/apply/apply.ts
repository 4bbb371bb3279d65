import { requireClock } from "../../src/apply/believed.ts";
import { stillClaimed } from "../../src/apply/claims.ts";
import { runWork } from "../../src/apply/run-work.ts";
import { readWork } from "../../src/apply/work-file.ts";
import { systemClock } from "../../src/clock/clock.ts";
import { run } from "../../src/process/run.ts";
import { stopSignals } from "../../src/process/stop-signals.ts";
import { stackRunners } from "../../src/stacks/stack-runners.ts";
import { folderBetweenJobs } from "../between-jobs.ts";
import { ActionFailure, runAction } from "../entry.ts";
import { ledgerToRead } from "../ledger-to-read.ts";
import { stackRunnerOfJob } from "../stack-runner.ts";

await runAction(async (context) => {
  const input = folderBetweenJobs(context, context.requiredInput("input"));
  const output = folderBetweenJobs(context, context.requiredInput("output"));
  const seal = context.requiredInput("seal");
  const token = context.requiredInput("token");
  const runner = await stackRunnerOfJob(context);
  // From here on being asked to stop ends the engine cleanly, and what was not started is recorded as such.
  const signal = stopSignals();
  const { repository, commit, ledger } = await ledgerToRead(context, token);
  const claimed = await readWork(input, context.runId, runner.key.secret, seal);
  if (claimed === null) throw new ActionFailure(`${input} holds no work: the artifact of the job find has to be downloaded to it`);
  if (claimed.commit !== commit) throw new ActionFailure(`the work is for ${claimed.commit}, the checkout is at ${commit}`);
  requireClock(claimed, systemClock());
  const { work, lost } = await stillClaimed(claimed, await ledger.open());
  for (const { environment, id } of lost)
    context.warning(`${environment}/${id}: the ledger does not hold it as claimed by this run any more; it is not applied`);
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
    readers: "everybody",
  });
  const bad = instances.filter(({ outcome }) => outcome === "failed" || outcome === "unhealthy" || outcome === "unable");
  if (bad.length > 0)
    throw new ActionFailure(
      `${bad.map(({ environment, id, outcome }) => `${environment}/${id}: ${outcome}`).join("\n")}\nThe journal holds the reasons; the job record writes them to the ledger.`,
    );
});
