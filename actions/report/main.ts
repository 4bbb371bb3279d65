import { join } from "node:path";
import { linkHosts } from "../../src/fleet/link-hosts.ts";
import { loadFleet } from "../../src/fleet/load.ts";
import { findTemplate, plainTemplate } from "../../src/fleet/template-files.ts";
import { defaultRef, type GitRepository, type Remote } from "../../src/git/repository.ts";
import type { GitHub, SeenPullRequest } from "../../src/github/port.ts";
import { planMarker } from "../../src/report/plan-comment.ts";
import { planCheck } from "../../src/review/plan-check.ts";
import { dispatchedPullRequests, pullRequestsOf } from "../../src/review/event.ts";
import { mergeParts } from "../../src/review/merge-parts.ts";
import { readPlanFile, readPlannedBeside, readPlanPart } from "../../src/review/plan-file.ts";
import { linkable } from "../../src/report/plain-text.ts";
import { reportNotValid, reportPlan, reportValidation } from "../../src/review/report-plan.ts";
import { continueRollouts } from "../../src/rollout/index.ts";
import type { PlanReport } from "../../src/schemas/kinds.ts";
import { folderBetweenJobs, sealSecret } from "../between-jobs.ts";
import { type ActionContext, ActionFailure, runAction } from "../entry.ts";
import { gitHubActionsOfJob, gitHubClock, gitHubOfJob } from "../github.ts";
import { ledgerOfJob } from "../ledger.ts";
import { chainOfJob } from "../ledger-chain.ts";
import { contextOf, reconcilingJob } from "../rollout-context.ts";

const template = "templates/plan-comment.md";

await runAction(async (context) => {
  const head = context.requiredInput("head");
  const result = context.requiredInput("result");
  const token = context.requiredInput("token");
  const github = gitHubOfJob(context, token);
  const current = await currentOf(context, github, await plannedOf(context, head, result));
  if (current.length === 0) return;
  if (result === "skipped") {
    for (const { head, pullRequest, comment } of current) await reportNotValid({ head, pullRequest, github, comment });
    return;
  }
  const job = await ledgerOfJob(context, token, github);
  const { repository, remote, ledger } = job;
  const validates = gitHubActionsOfJob(context, context.requiredInput("checks-token"));
  const bodies: string[] = [];
  for (const { report, head, pullRequest, isValidatedHere, comment, isWritten } of current) {
    if (report !== null && isValidatedHere) await reportValidation(report, validates, !isWritten("validate", validates.login));
    bodies.push(
      await reportPlan({
        report,
        head,
        pullRequest,
        github,
        comment,
        isNew: !isWritten(planCheck, github.login),
        ledger,
        // Main's wording: a pull request does not choose how its own plan is shown.
        template: (await findTemplate(repository, "HEAD", template)) ?? plainTemplate(template),
        accounts: report === null ? new Map() : await accountsOf(repository, remote, report),
        runUrl: `${context.serverUrl}/${context.owner}/${context.repository}/actions/runs/${context.runId}`,
        clock: gitHubClock,
      }),
    );
  }
  await context.summary(bodies.join("\n"));
  await continueRollouts(contextOf(context, job, github), reconcilingJob(context, job), () => chainOfJob(job));
});

/** A pull request whose plan is to be made known; without a report planning did not get to its end. */
interface Planned {
  readonly pullRequest: number;
  readonly head: string;
  readonly report: PlanReport | null;
}

/** What the job that planned has left: of one pull request, or of the several that one dispatch names. */
async function plannedOf(context: ActionContext, head: string, result: string): Promise<readonly Planned[]> {
  if (result !== "success") return withoutReports(context, head);
  const folder = folderBetweenJobs(context, context.requiredInput("input"));
  const secret = await sealSecret(context);
  const first = await readPlanFile(folder, context.runId, secret, context.input("seal"));
  if (first === null) return withoutReports(context, head);
  const report = mergeParts(first, await partsOf(context, first));
  const planned: Planned[] = [{ pullRequest: report.pullRequest, head, report }];
  for (const { pullRequest, head, seal } of readPlannedBeside(context.input("others"))) {
    const beside = await readPlanFile(join(folder, String(pullRequest)), context.runId, secret, seal);
    planned.push({ pullRequest, head, report: beside === null ? null : mergeParts(beside, []) });
  }
  for (const { report, pullRequest, head } of planned)
    if (report !== null && (report.head !== head || report.pullRequest !== pullRequest))
      throw new ActionFailure(`the report is of #${report.pullRequest} at ${report.head}, not of #${pullRequest} at ${head}`);
  return planned;
}

/** By the event: a job that failed has left nothing that is to be believed. */
function withoutReports(context: ActionContext, head: string): readonly Planned[] {
  const pushed = dispatchedPullRequests(context.event)?.flatMap((one) => (one.head === null ? [] : [{ ...one, head: one.head }])) ?? [];
  if (pushed.length > 0) return pushed.map(({ number, head }) => ({ pullRequest: number, head, report: null }));
  const [pullRequest] = pullRequestsOf(context.event, head);
  if (pullRequest === undefined) throw new ActionFailure(`the event names no pull request with the head ${head}`);
  return [{ pullRequest, head, report: null }];
}

interface Current extends Planned {
  /** The App has opened it, and its plan was asked for by number: `pull-request.yml` leaves its validation to the plan. */
  readonly isValidatedHere: boolean;
  readonly comment: SeenPullRequest["comment"];
  /** Whether its head may have a check by that name of the App that has this login. */
  readonly isWritten: (name: string, login: string) => boolean;
}

/** Without those whose plan is not that of their head any more. */
async function currentOf(context: ActionContext, github: GitHub, planned: readonly Planned[]): Promise<readonly Current[]> {
  const seen = await github.pullRequestsWith(
    planned.map(({ pullRequest }) => pullRequest),
    planMarker,
  );
  return planned.flatMap((one) => currentWith(context, github, one, seen.get(one.pullRequest)));
}

function currentWith(context: ActionContext, github: GitHub, planned: Planned, seen: SeenPullRequest | undefined): readonly Current[] {
  const { pullRequest, head } = planned;
  const now = seen?.pullRequest;
  if (seen === undefined || now?.sameRepository !== true)
    throw new ActionFailure(`#${pullRequest} is not a pull request from a branch of this repository`);
  if (now.head !== head) {
    context.info(`#${pullRequest} has been pushed to since: the plan of ${head} is not reported, the next one will be`);
    return [];
  }
  const isNamed =
    dispatchedPullRequests(context.event)?.some((named) => named.number === pullRequest && (named.head ?? head) === head) === true;
  const { comment, checks } = seen;
  const isWritten = (name: string, login: string): boolean =>
    checks === null || checks.some((check) => check.name === name && `${check.app}[bot]` === login);
  return [{ ...planned, isValidatedHere: isNamed && now.author === github.login && now.branch.startsWith("rollout/"), comment, isWritten }];
}

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
