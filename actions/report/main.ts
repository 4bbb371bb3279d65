import { join } from "node:path";
import { linkHosts } from "../../src/fleet/link-hosts.ts";
import { loadFleet } from "../../src/fleet/load.ts";
import { findTemplate, plainTemplate } from "../../src/fleet/template-files.ts";
import { defaultRef, type GitRepository, type Remote } from "../../src/git/repository.ts";
import { pullRequestsOf } from "../../src/review/event.ts";
import { mergeParts } from "../../src/review/merge-parts.ts";
import { readPlanFile, readPlanPart } from "../../src/review/plan-file.ts";
import { linkable } from "../../src/report/plain-text.ts";
import { reportNotValid, reportPlan } from "../../src/review/report-plan.ts";
import { continueRollouts } from "../../src/rollout/index.ts";
import type { PlanReport } from "../../src/schemas/kinds.ts";
import { folderBetweenJobs, sealSecret } from "../between-jobs.ts";
import { type ActionContext, ActionFailure, runAction } from "../entry.ts";
import { gitHubClock, gitHubOfJob } from "../github.ts";
import { ledgerOfJob } from "../ledger.ts";
import { chainOfJob } from "../ledger-chain.ts";
import { contextOf, reconcilingJob } from "../rollout-context.ts";

const template = "templates/plan-comment.md";

await runAction(async (context) => {
  const head = context.requiredInput("head");
  const result = context.requiredInput("result");
  const folder = folderBetweenJobs(context, context.requiredInput("input"));
  // A job that failed has none.
  const seal = context.input("seal");
  const token = context.requiredInput("token");
  const github = gitHubOfJob(context, token);
  const first = result === "success" ? await readPlanFile(folder, context.runId, await sealSecret(context), seal) : null;
  const report = first === null ? null : mergeParts(first, await partsOf(context, first));
  if (report !== null && report.head !== head) throw new ActionFailure(`the report is of ${report.head}, not of ${head}`);
  const [pullRequest] = report === null ? pullRequestsOf(context.event, head) : [report.pullRequest];
  if (pullRequest === undefined) throw new ActionFailure(`the event names no pull request with the head ${head}`);
  const now = await github.pullRequest(pullRequest);
  if (now === null || !now.sameRepository)
    throw new ActionFailure(`#${pullRequest} is not a pull request from a branch of this repository`);
  if (now.head !== head) {
    context.info(`#${pullRequest} has been pushed to since: the plan of ${head} is not reported, the next one will be`);
    return;
  }
  if (result === "skipped") {
    await reportNotValid({ head, pullRequest, github });
    return;
  }
  const job = await ledgerOfJob(context, token, github.login);
  const { repository, remote, ledger } = job;
  const body = await reportPlan({
    report,
    head,
    pullRequest,
    github,
    ledger,
    // Main's wording: a pull request does not choose how its own plan is shown.
    template: (await findTemplate(repository, "HEAD", template)) ?? plainTemplate(template),
    accounts: report === null ? new Map() : await accountsOf(repository, remote, report),
    runUrl: `${context.serverUrl}/${context.owner}/${context.repository}/actions/runs/${context.runId}`,
    clock: gitHubClock,
  });
  await context.summary(body);
  await continueRollouts(contextOf(context, job, github), reconcilingJob(context, job), () => chainOfJob(job, github));
});

/** The reports of the jobs that shared the plans, as far as they have left one: each in the folder that its artifact is called by. */
async function partsOf(context: ActionContext, { run, parts }: PlanReport): Promise<readonly PlanReport[]> {
  if (parts === undefined) return [];
  const folder = folderBetweenJobs(context, context.input("parts"));
  const nonce = context.input("nonce");
  const secret = await sealSecret(context);
  const found: PlanReport[] = [];
  for (let part = 1; part <= parts.count; part += 1) {
    const report = await readPlanPart(join(folder, `plan-${part}`), { run, part, nonce }, secret);
    if (report === null) context.warning(`job ${part} of ${parts.count} has left no plans`);
    else found.push(report);
  }
  return found;
}

/** Addresses of accounts of the report's instances, as main has them: a pull request does not choose where its own plan links to. */
async function accountsOf(repository: GitRepository, remote: Remote, report: PlanReport): Promise<ReadonlyMap<string, string>> {
  if (report.stacks.length === 0) return new Map();
  await repository.fetch(remote, [`+${defaultRef(remote)}:refs/flotilla/main`]);
  const only = report.stacks.map(({ environment, id }) => ({ environment, id }));
  const { snapshot } = await loadFleet(repository, "refs/flotilla/main", { only });
  const hosts = linkHosts(snapshot?.fleet);
  return new Map(
    [...(snapshot?.environments.values() ?? [])].flatMap(({ name, instances }) =>
      [...instances.values()].flatMap(({ id, config }): readonly (readonly [string, string])[] => {
        const account = linkable(config.metadata.annotations?.account ?? "", hosts);
        return account === null ? [] : [[`${name}/${id}`, account]];
      }),
    ),
  );
}
