import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { milliseconds, systemClock } from "../../src/clock/clock.ts";
import { quoted } from "../../src/data/quoted.ts";
import { matricesOf, readMostOfMatrix } from "../../src/fleet/matrix.ts";
import type { FleetEnvironment } from "../../src/fleet/model.ts";
import { findFleetRoot } from "../../src/fleet/root.ts";
import type { ObjectId } from "../../src/git/object-id.ts";
import { defaultRef, type GitRepository, type Remote } from "../../src/git/repository.ts";
import { openLedger } from "../../src/ledger/git-ledger.ts";
import { modulePlanPath } from "../../src/ledger/paths.ts";
import { stopSignals } from "../../src/process/stop-signals.ts";
import { UserError } from "../../src/process/user-error.ts";
import { dispatchedPullRequests, type NamedPullRequest, pullRequestsOf } from "../../src/review/event.ts";
import { believedWord } from "../../src/review/module-plan.ts";
import { type PlannedBeside, readPlanFile, readPlanPart, writePlanFile } from "../../src/review/plan-file.ts";
import { planPullRequests } from "../../src/review/plan-pull-request.ts";
import type { PlannedStack, PlanReport } from "../../src/schemas/kinds.ts";
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
  const { main, toPlan } = await observeHeads(context, { repository, remote, part, validated });
  const [first] = toPlan;
  if (first === undefined) return;
  context.output("head", first.head);
  const deadline = systemClock() + milliseconds("30m");
  // From here on being asked to stop ends the engines, which are out of reach of the runner's signals, and reports nothing.
  const signal = stopSignals();
  const wanted = await Promise.all(
    toPlan.map(async ({ pullRequest, head }) => ({
      repository,
      main,
      head,
      pullRequest,
      run: context.runId,
      root: "",
      part: part?.part ?? null,
      earlier: await earlierReport(context, part, pullRequest === first.pullRequest ? "" : String(pullRequest), runner.key.secret),
      isOver: () => systemClock() > deadline,
      openRunner: (environment: FleetEnvironment) => runner.open(repository, environment),
      keyId: runner.key.id,
      ledger,
      moduleWord: async (changed: readonly string[]) =>
        believedWord(await (await ledger.open()).read(modulePlanPath(pullRequest)), { pullRequest, head, changed }, runner.key.secret),
      signal,
      onStack: (stack: PlannedStack) => context.info(lineOf(stack)),
    })),
  );
  const reports = await planPullRequests(wanted);
  const [report] = reports;
  await writeReports(context, { output, reports, secret: runner.key.secret, nonce: part?.nonce });
  if (report?.parts !== undefined) handOver(context, { pullRequest: report.pullRequest, main, ...report.parts });
  // What is there is kept, as the job's artifact; failed, it is what "Re-run failed jobs" begins again.
  if (part !== null && report?.left !== undefined)
    throw new ActionFailure(
      `${report.left} instances of this part were not planned before the deadline: "Re-run failed jobs" goes on with them`,
    );
});

interface HeadToPlan {
  readonly pullRequest: number;
  readonly head: ObjectId;
}

/** Fetches main and what is to be planned; nothing where all of it has been pushed to since, or is not to be planned here. */
async function observeHeads(
  context: ActionContext,
  {
    repository,
    remote,
    part,
    validated,
  }: { readonly repository: GitRepository; readonly remote: Remote; readonly part: Part | null; readonly validated: string },
): Promise<{ readonly main: ObjectId; readonly toPlan: readonly HeadToPlan[] }> {
  const dispatched = part === null ? dispatchedPullRequests(context.event) : null;
  const numbers = part === null ? pullRequestsOf(context.event, validated) : [part.pullRequest];
  // GitHub may not have the ref of a pull request yet that was just opened: its head is on a branch.
  const pushed = new Set(dispatched?.flatMap(({ number, head }) => (head === null ? [] : [number])));
  const refs = numbers.filter((number) => !pushed.has(number)).map((number) => `+refs/pull/${number}/head:${refOf(number)}`);
  // Which branch holds a head is asked where nobody but the number says that it is of this repository; the App pushes its own below rollout/.
  const below = pushed.size === dispatched?.length ? "rollout/" : "";
  const all = dispatched === null ? [] : [`+refs/heads/${below}*:${branches}${below}*`];
  await repository.fetch(remote, [`+${defaultRef(remote)}:refs/flotilla/main`, ...all, ...refs]);
  const main = await mainOf(repository, part);
  const found =
    dispatched === null
      ? [await firstAt(repository, validated, numbers)]
      : await dispatchedAt(repository, dispatched, `${branches}${below}`);
  // Nobody did anything wrong: a run that fails here would make main's own checks red.
  for (const one of found) if (typeof one === "string") context.info(`nothing is planned: ${one}`);
  return { main, toPlan: found.filter((one) => typeof one !== "string") };
}

/** The first one lies in the folder itself, each other one in a folder that is called by its number. */
async function writeReports(
  context: ActionContext,
  {
    output,
    reports,
    secret,
    nonce,
  }: { readonly output: string; readonly reports: readonly PlanReport[]; readonly secret: Uint8Array; readonly nonce: string | undefined },
): Promise<void> {
  const others: PlannedBeside[] = [];
  for (const [index, report] of reports.entries()) {
    const { pullRequest, head, problems, stacks } = report;
    const seal = await writePlanFile(index === 0 ? output : join(output, String(pullRequest)), report, secret, nonce);
    if (index > 0) others.push({ pullRequest, head, seal });
    else {
      context.output("seal", seal);
      context.output("stacks", String(stacks.length));
    }
    context.info(`#${pullRequest}: ${problems.length} problems, ${stacks.length} stacks`);
  }
  if (others.length > 0) context.output("others", JSON.stringify(others));
}

function lineOf({ environment, id, stack, record, error }: PlannedStack): string {
  return `${environment}/${id} ${stack}: ${error === null ? `${record.changes.length} changes` : record.mode === "deferred" ? "deferred" : "failed"}`;
}

/** What an earlier attempt of this job has left as its artifact; null where nothing of it is to be believed. */
async function earlierReport(context: ActionContext, part: Part | null, below: string, secret: Uint8Array): Promise<PlanReport | null> {
  if (context.input("earlier") === "") return null;
  const folder = join(folderBetweenJobs(context, context.input("earlier")), below);
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
  const parts = Array.from({ length: count }, (_, index) => index + 1);
  const { jobs, groups } = matricesOf(parts, readMostOfMatrix(context.input("matrix-jobs")));
  if (jobs.length > 0) context.output("parts", JSON.stringify(jobs));
  if (groups.length > 0) context.output("groups", JSON.stringify(groups));
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
type Found = HeadToPlan | string;

/** The pull request whose head is still the one that was validated: pushed over, a newer run plans it. */
async function firstAt(repository: GitRepository, head: string, numbers: readonly number[]): Promise<Found> {
  for (const pullRequest of numbers) if ((await repository.resolve(refOf(pullRequest))) === head) return { pullRequest, head };
  const named = numbers.map((number) => `#${number}`).join(", ");
  return numbers.length === 0
    ? `the event names no open pull request with the head ${head}; it was merged or closed meanwhile, or pushed to`
    : `${named} does not have the head ${head} any more: a newer run plans what was pushed since`;
}

/**
 * Pull requests by their numbers, at the heads that the App has pushed or that GitHub has. GitHub keeps the heads of forks here too: only what a branch of this
 * repository holds was pushed by somebody who may.
 *
 * @param below the refs that were fetched just now: others may be what an earlier job has left in a work folder that stays
 */
async function dispatchedAt(repository: GitRepository, named: readonly NamedPullRequest[], below: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const { number: pullRequest, head: pushed } of named) {
    const head = await repository.resolve(pushed === null ? refOf(pullRequest) : `${pushed}^{commit}`);
    const here = head !== null && (await repository.mergedRefs([below], head)).some(({ tip }) => tip === head);
    if (here) found.push({ pullRequest, head });
    else if (pushed !== null)
      found.push(`${pushed} is the tip of no branch any more: what was pushed to #${pullRequest} since is planned by another run`);
    else if (head === null) found.push(`there is no pull request #${pullRequest}`);
    else found.push(`the head of #${pullRequest} is on no branch of this repository; a fork's pull request is validated only`);
  }
  return found;
}
