import { randomBytes } from "node:crypto";
import { milliseconds, systemClock } from "../../src/clock/clock.ts";
import { quoted } from "../../src/data/quoted.ts";
import { findFleetRoot } from "../../src/fleet/root.ts";
import type { ObjectId } from "../../src/git/object-id.ts";
import { defaultRef, type GitRepository } from "../../src/git/repository.ts";
import { openLedger } from "../../src/ledger/git-ledger.ts";
import { stopSignals } from "../../src/process/stop-signals.ts";
import { UserError } from "../../src/process/user-error.ts";
import { dispatchedPullRequest, pullRequestsOf } from "../../src/review/event.ts";
import { readPlanFile, readPlanPart, writePlanFile } from "../../src/review/plan-file.ts";
import { planPullRequest } from "../../src/review/plan-pull-request.ts";
import type { PlanReport } from "../../src/schemas/kinds.ts";
import { folderBetweenJobs } from "../between-jobs.ts";
import { type ActionContext, ActionFailure, runAction } from "../entry.ts";
import { fleetOfCheckout } from "../fleet-of-checkout.ts";
import { stackRunnerOfJob } from "../stack-runner.ts";

/** Where the branches of the repository are fetched to. */
const branches = "refs/flotilla/heads/";

await runAction(async (context) => {
  const output = folderBetweenJobs(context, context.requiredInput("output"));
  const validated = context.input("head");
  if (validated !== "" && !/^[0-9a-f]{40,64}$/.test(validated))
    throw new ActionFailure(`the input head is ${quoted(validated)}; a commit's full id is wanted`);
  if (findFleetRoot(context.workspace) === null) throw new ActionFailure("there is no flotilla.yaml in the checkout");
  const runner = await stackRunnerOfJob(context);
  const { repository, snapshot, remote } = await fleetOfCheckout(context, context.requiredInput("token"));
  const by = { name: "flotilla", email: "flotilla@localhost" };
  const ledger = openLedger({ repository, remote, branch: snapshot.fleet.spec.ledger, by, clock: systemClock });
  const part = partOf(context);
  const dispatched = dispatchedPullRequest(context.event);
  const numbers = part === null ? pullRequestsOf(context.event, validated) : [part.pullRequest];
  const refs = numbers.map((number) => `+refs/pull/${number}/head:${refOf(number)}`);
  // Which branch holds a head is asked where nobody but the number says that it is of this repository.
  const all = dispatched === null ? [] : [`+refs/heads/*:${branches}*`];
  await repository.fetch(remote, [`+${defaultRef(remote)}:refs/flotilla/main`, ...all, ...refs]);
  const main = await mainOf(repository, part);
  const found =
    dispatched === null || part !== null ? await firstAt(repository, validated, numbers) : await dispatchedAt(repository, dispatched);
  if (typeof found === "string") {
    // Nobody did anything wrong: a run that fails here would make main's own checks red.
    context.info(`nothing is planned: ${found}`);
    return;
  }
  const { pullRequest, head } = found;
  context.output("head", head);
  const deadline = systemClock() + milliseconds("30m");
  // From here on being asked to stop ends the engines, which are out of reach of the runner's signals, and reports nothing.
  const signal = stopSignals();
  const report = await planPullRequest({
    repository,
    main,
    head,
    pullRequest,
    run: context.runId,
    root: "",
    part: part?.part ?? null,
    earlier: await earlierReport(context, part, runner.key.secret),
    isOver: () => systemClock() > deadline,
    openRunner: (environment) => runner.open(repository, environment),
    keyId: runner.key.id,
    ledger,
    signal,
    onStack: ({ environment, id, stack, record, error }) =>
      context.info(
        `${environment}/${id} ${stack}: ${error === null ? `${record.changes.length} changes` : record.mode === "deferred" ? "deferred" : "failed"}`,
      ),
  });
  context.output("seal", await writePlanFile(output, report, runner.key.secret, part?.nonce));
  context.output("stacks", String(report.stacks.length));
  if (report.parts !== undefined) handOver(context, { pullRequest, main, ...report.parts });
  context.info(`#${pullRequest}: ${report.problems.length} problems, ${report.stacks.length} stacks`);
  // What is there is kept, as the job's artifact; failed, it is what "Re-run failed jobs" begins again.
  if (part !== null && report.left !== undefined)
    throw new ActionFailure(
      `${report.left} instances of this part were not planned before the deadline: "Re-run failed jobs" goes on with them`,
    );
});

/** What an earlier attempt of this job has left as its artifact; null where nothing of it is to be believed. */
async function earlierReport(context: ActionContext, part: Part | null, secret: Uint8Array): Promise<PlanReport | null> {
  if (context.input("earlier") === "") return null;
  const folder = folderBetweenJobs(context, context.input("earlier"));
  try {
    return part === null
      ? await readPlanFile(folder, context.runId, secret, null)
      : await readPlanPart(folder, { run: context.runId, part: part.part, nonce: part.nonce }, secret);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    context.info(`everything is planned anew: ${error.message}`);
    return null;
  }
}

/** One of several jobs that share the plans of a pull request. */
interface Part {
  readonly part: number;
  readonly pullRequest: number;
  /** Main's commit that the job before them has compared with: all of them compare with the same. */
  readonly base: ObjectId;
  readonly nonce: string;
}

/** What the job before this one has said; null where this is that job. */
function partOf(context: ActionContext): Part | null {
  if (context.input("part") === "") return null;
  const [part, pullRequest] = [Number(context.input("part")), Number(context.input("pull-request"))];
  const [base, nonce] = [context.input("base"), context.input("nonce")];
  if (!isCount(part) || !isCount(pullRequest) || nonce === "" || !/^[0-9a-f]{40,64}$/.test(base))
    throw new ActionFailure("the inputs part, pull-request, base and nonce are not those of the job before: pass on its outputs");
  return { part, pullRequest, base, nonce };
}

/** Main's commit that the pull request is compared with: its tip, or what the job before this one compared with. */
async function mainOf(repository: GitRepository, part: Part | null): Promise<ObjectId> {
  const tip = await repository.resolve("refs/flotilla/main");
  if (tip === null) throw new ActionFailure("the repository has no main");
  const main = part?.base ?? tip;
  if (!(await repository.isAncestor(main, tip))) throw new ActionFailure(`the input base is ${main}, which is not on main`);
  return main;
}

/** The outputs by which the jobs after this one know what to plan. */
function handOver(
  context: ActionContext,
  { pullRequest, main, count, instances }: { readonly pullRequest: number; readonly main: ObjectId } & NonNullable<PlanReport["parts"]>,
): void {
  context.output("parts", JSON.stringify(Array.from({ length: count }, (_, index) => index + 1)));
  context.output("base", main);
  context.output("pull-request", String(pullRequest));
  context.output("nonce", randomBytes(16).toString("hex"));
  context.info(`#${pullRequest}: ${instances} instances are planned in ${count} jobs`);
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0;
}

function refOf(pullRequest: number): string {
  return `refs/flotilla/pull/${pullRequest}`;
}

/** What is planned, or why nothing is. */
type Found = { readonly pullRequest: number; readonly head: ObjectId } | string;

/** The pull request whose head is still the one that was validated: pushed over, a newer run plans it. */
async function firstAt(repository: GitRepository, head: string, numbers: readonly number[]): Promise<Found> {
  for (const pullRequest of numbers) if ((await repository.resolve(refOf(pullRequest))) === head) return { pullRequest, head };
  const named = numbers.map((number) => `#${number}`).join(", ");
  return numbers.length === 0
    ? `the event names no open pull request with the head ${head}; it was merged or closed meanwhile, or pushed to`
    : `${named} does not have the head ${head} any more: a newer run plans what was pushed since`;
}

/** A pull request by its number. GitHub keeps the heads of forks here too: only what a branch of this repository holds was pushed by somebody who may. */
async function dispatchedAt(repository: GitRepository, pullRequest: number): Promise<Found> {
  const head = await repository.resolve(refOf(pullRequest));
  if (head === null) return `there is no pull request #${pullRequest}`;
  const here = (await repository.mergedRefs([branches], head)).some(({ tip }) => tip === head);
  return here
    ? { pullRequest, head }
    : `the head of #${pullRequest} is on no branch of this repository; a fork's pull request is validated only`;
}
