import { systemClock } from "../../src/clock/clock.ts";
import { driftPolicyOf, everyOf } from "../../src/drift/due.ts";
import { updateDriftIssue } from "../../src/drift/issue.ts";
import { recordDrift } from "../../src/drift/record.ts";
import { loadFleet } from "../../src/fleet/load.ts";
import { fleetScrub } from "../../src/fleet/public-text.ts";
import { rememberTip } from "../../src/ledger/seen-tip.ts";
import { readPlanFile } from "../../src/review/plan-file.ts";
import { folderBetweenJobs, sealSecret } from "../between-jobs.ts";
import { ActionFailure, runAction } from "../entry.ts";
import { gitHubOfJob } from "../github.ts";
import { ledgerOfJob } from "../ledger.ts";
import { chainOfJob } from "../ledger-chain.ts";

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
  const recorded = await recordDrift({ repository, root: "", ledger, environments: snapshot.environments, report, now: systemClock() });
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
      every: everyOf(policy ?? {}),
    });
    context.info(`${environment}: ${drift.drifted.length} stacks differ, ${drift.failed.length} could not be planned`);
  }
});

function unknown(environment: string): never {
  throw new ActionFailure(`main has no environment ${environment} any more`);
}
