import { join } from "node:path";
import { stillClaimed } from "../../src/apply/claims.ts";
import { runWork } from "../../src/apply/run-work.ts";
import { readWork } from "../../src/apply/work-file.ts";
import { systemClock } from "../../src/clock/clock.ts";
import { run } from "../../src/process/run.ts";
import { stopSignals } from "../../src/process/stop-signals.ts";
import { stackRunners } from "../../src/stacks/stack-runners.ts";
import { ActionFailure, runAction } from "../entry.ts";
import { ledgerOfJob } from "../ledger.ts";
import { stackRunnerOfJob } from "../stack-runner.ts";

await runAction(async (context) => {
  const input = join(context.workspace, context.requiredInput("input"));
  const output = join(context.workspace, context.requiredInput("output"));
  const token = context.requiredInput("token");
  const runner = await stackRunnerOfJob(context);
  // From here on being asked to stop ends the engine cleanly, and what was not started is recorded as such.
  const signal = stopSignals();
  const { repository, commit, ledger } = await ledgerOfJob(context, token, "github-actions[bot]");
  const claimed = await readWork(input);
  if (claimed.run !== context.runId) throw new ActionFailure(`the work is of run ${claimed.run}, this is run ${context.runId}`);
  if (claimed.commit !== commit) throw new ActionFailure(`the work is for ${claimed.commit}, the checkout is at ${commit}`);
  const { work, lost } = await stillClaimed(claimed, await ledger.open());
  for (const { environment, id } of lost)
    context.warning(`${environment}/${id}: the ledger does not hold it as claimed by this run any more; it is not applied`);
  const { instances } = await runWork({
    repository,
    root: "",
    work,
    runners: stackRunners((environment) => runner.open(repository, environment)),
    journal: output,
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
