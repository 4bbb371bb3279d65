import { systemClock } from "../../src/clock/clock.ts";
import { findFleetRoot } from "../../src/fleet/root.ts";
import type { ObjectId } from "../../src/git/object-id.ts";
import type { GitRepository } from "../../src/git/repository.ts";
import { openLedger } from "../../src/ledger/git-ledger.ts";
import { stopSignals } from "../../src/process/stop-signals.ts";
import { dispatchedPullRequest, pullRequestsOf } from "../../src/review/event.ts";
import { writePlanFile } from "../../src/review/plan-file.ts";
import { planPullRequest } from "../../src/review/plan-pull-request.ts";
import { folderBetweenJobs } from "../between-jobs.ts";
import { ActionFailure, runAction } from "../entry.ts";
import { fleetOfCheckout } from "../fleet-of-checkout.ts";
import { remoteOfJob } from "../remote.ts";
import { stackRunnerOfJob } from "../stack-runner.ts";

/** Where the branches of the repository are fetched to. */
const branches = "refs/flotilla/heads/";

await runAction(async (context) => {
  const output = folderBetweenJobs(context, context.requiredInput("output"));
  const validated = context.input("head");
  if (validated !== "" && !/^[0-9a-f]{40,64}$/.test(validated))
    throw new ActionFailure(`the input head is ${JSON.stringify(validated)}; a commit's full id is wanted`);
  if (findFleetRoot(context.workspace) === null) throw new ActionFailure("there is no flotilla.yaml in the checkout");
  const runner = await stackRunnerOfJob(context);
  const { repository, snapshot } = await fleetOfCheckout(context);
  const remote = remoteOfJob(context, context.requiredInput("token"));
  const by = { name: "flotilla", email: "flotilla@localhost" };
  const ledger = openLedger({ repository, remote, branch: snapshot.fleet.spec.ledger, by, clock: systemClock });
  const dispatched = dispatchedPullRequest(context.event);
  const numbers = pullRequestsOf(context.event, validated);
  const refs = numbers.map((number) => `+refs/pull/${number}/head:${refOf(number)}`);
  await repository.fetch(remote, ["+refs/heads/main:refs/flotilla/main", `+refs/heads/*:${branches}*`, ...refs]);
  const main = await repository.resolve("refs/flotilla/main");
  if (main === null) throw new ActionFailure("the repository has no main");
  const found = dispatched === null ? await firstAt(repository, validated, numbers) : await dispatchedAt(repository, dispatched);
  if (typeof found === "string") {
    // Nobody did anything wrong: a run that fails here would make main's own checks red.
    context.info(`nothing is planned: ${found}`);
    return;
  }
  const { pullRequest, head } = found;
  context.output("head", head);
  // From here on being asked to stop ends the engines, which are out of reach of the runner's signals, and reports nothing.
  const signal = stopSignals();
  const report = await planPullRequest({
    repository,
    main,
    head,
    pullRequest,
    run: context.runId,
    root: "",
    openRunner: (environment) => runner.open(repository, environment),
    keyId: runner.key.id,
    ledger,
    signal,
    onStack: ({ environment, id, stack, record, error }) =>
      context.info(
        `${environment}/${id} ${stack}: ${error === null ? `${record.changes.length} changes` : record.mode === "deferred" ? "deferred" : "failed"}`,
      ),
  });
  context.output("seal", await writePlanFile(output, report, runner.key.secret));
  context.output("stacks", String(report.stacks.length));
  context.info(`#${pullRequest}: ${report.problems.length} problems, ${report.stacks.length} stacks`);
});

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
