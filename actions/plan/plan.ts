import { systemClock } from "../../src/clock/clock.ts";
import { findFleetRoot } from "../../src/fleet/root.ts";
import { openLedger } from "../../src/ledger/git-ledger.ts";
import { stopSignals } from "../../src/process/stop-signals.ts";
import { pullRequestsOf } from "../../src/review/event.ts";
import { writePlanFile } from "../../src/review/plan-file.ts";
import { planPullRequest } from "../../src/review/plan-pull-request.ts";
import { folderBetweenJobs } from "../between-jobs.ts";
import { ActionFailure, runAction } from "../entry.ts";
import { fleetOfCheckout } from "../fleet-of-checkout.ts";
import { remoteOfJob } from "../remote.ts";
import { stackRunnerOfJob } from "../stack-runner.ts";

await runAction(async (context) => {
  const head = context.requiredInput("head");
  const output = folderBetweenJobs(context, context.requiredInput("output"));
  if (!/^[0-9a-f]{40,64}$/.test(head)) throw new ActionFailure(`the input head is ${JSON.stringify(head)}; a commit's full id is wanted`);
  if (findFleetRoot(context.workspace) === null) throw new ActionFailure("there is no flotilla.yaml in the checkout");
  const runner = await stackRunnerOfJob(context);
  const { repository, snapshot } = await fleetOfCheckout(context);
  const remote = remoteOfJob(context, context.requiredInput("token"));
  const by = { name: "flotilla", email: "flotilla@localhost" };
  const ledger = openLedger({ repository, remote, branch: snapshot.fleet.spec.ledger, by, clock: systemClock });
  const numbers = pullRequestsOf(context.event, head);
  const refs = numbers.map((number) => `+refs/pull/${number}/head:refs/flotilla/pull/${number}`);
  await repository.fetch(remote, ["+refs/heads/main:refs/flotilla/main", ...refs]);
  const main = await repository.resolve("refs/flotilla/main");
  if (main === null) throw new ActionFailure("the repository has no main");
  const pullRequest = await firstAt(head, numbers, (number) => repository.resolve(`refs/flotilla/pull/${number}`));
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
    concurrency: 2,
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

/** The pull request whose head is still the one that was validated: pushed over, a newer run plans it. */
async function firstAt(head: string, numbers: readonly number[], tip: (number: number) => Promise<string | null>): Promise<number> {
  for (const number of numbers) if ((await tip(number)) === head) return number;
  const named = numbers.map((number) => `#${number}`).join(", ");
  throw new ActionFailure(
    numbers.length === 0
      ? `the event names no pull request of this repository with the head ${head}; pull requests from forks are validated only`
      : `${named} does not have the head ${head} any more: a newer run plans what was pushed since`,
  );
}
