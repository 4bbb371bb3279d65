import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { matricesOf, readMostOfMatrix } from "../../src/fleet/matrix.ts";
import { find, type Found } from "../../src/apply/find.ts";
import { jobMinutes } from "../../src/apply/job-minutes.ts";
import { unrecordedMaintenance } from "../../src/apply/unrecorded.ts";
import { writeWork } from "../../src/apply/work-file.ts";
import { retryDispatched } from "../../src/commands/dispatched-retry.ts";
import { milliseconds, systemClock } from "../../src/clock/clock.ts";
import { isDriftDue } from "../../src/drift/due.ts";
import type { GitHub } from "../../src/github/port.ts";
import { rememberTip } from "../../src/ledger/seen-tip.ts";
import type { LedgerView } from "../../src/ledger/store.ts";
import { missingReleases, wakeRollouts } from "../../src/rollout/index.ts";
import { acceptedTip } from "../accepted-tip.ts";
import { folderBetweenJobs, sealSecret } from "../between-jobs.ts";
import { type ActionContext, runAction } from "../entry.ts";
import type { FleetOfCheckout } from "../fleet-of-checkout.ts";
import { gitHubOfJob } from "../github.ts";
import { ledgerOfJob } from "../ledger.ts";
import { chainOfJob } from "../ledger-chain.ts";
import { refuseEngineVariables } from "../start-check.ts";

await runAction(async (context) => {
  const token = context.requiredInput("token");
  const output = folderBetweenJobs(context, context.requiredInput("output"));
  refuseEngineVariables(context);
  // Before anything is claimed: without it the last job could record nothing.
  const secret = await sealSecret(context);
  const github = gitHubOfJob(context, token);
  const job = await ledgerOfJob(context, token, github);
  const { repository, commit, snapshot, ledger } = job;
  const seen = await chainOfJob(job, await acceptedTip(context.input("accept-ledger"), context.env, github));
  await rememberTip(seen, (await ledger.open()).commit);
  const slice = milliseconds("30m");
  const most = readMostOfMatrix(context.input("matrix-jobs"));
  const instance = context.input("retry");
  if (instance !== "") {
    const fleet = { repository, commit, root: "" };
    const asked = { ledger, github, fleet, snapshot, instance, logins: loginsOf(context), now: systemClock() };
    context.info(await retryDispatched(asked));
  }
  const unrecorded = await unrecordedMaintenance({
    view: await ledger.open(),
    github,
    secret,
    run: context.runId,
    now: systemClock(),
    log: (line) => context.warning(line),
  });
  const { shards, leftAlone, gaps, fleet } = await find({
    repository,
    commit,
    ledger,
    github,
    run: context.runId,
    now: systemClock(),
    // A slice of half an hour: the identity that applies is never lent for longer, and a newer main is looked at soon.
    slice,
    // Every claim is a file of one commit of the ledger: some 4 KB each.
    limit: Math.min(2_000, most ** 2),
    newId: randomUUID,
    unrecorded,
  });
  logFound(context, shards, gaps, leftAlone);
  const count = shards.reduce((sum, { instances }) => sum + instances.length, 0);
  context.info(`${fleet.total} instances at ${commit.slice(0, 8)}, ${count} to be worked on in ${shards.length} jobs`);
  if (context.eventName !== "push") await startMissing(context, { github, ledger: await ledger.open(), snapshot });
  // Where nothing is claimed no `record` follows that would wake them.
  if (count === 0) {
    const view = await ledger.open();
    if (!isOwnPush(context, github)) await wakeRollouts(view, { github, log: (line) => context.info(line) });
    if (context.eventName === "schedule") await startDrift(context, { github, view, snapshot });
  }
  const minutes = jobMinutes(
    slice,
    [...snapshot.architectures.values()].map(({ config }) => config),
  );
  const jobs: { readonly number: number; readonly seal: string; readonly minutes: number }[] = [];
  for (const work of shards) {
    const seal = await writeWork(join(output, String(work.shard)), work, secret);
    jobs.push({ number: work.shard, seal, minutes });
  }
  context.output("count", String(count));
  context.output("commit", commit);
  const matrices = matricesOf(jobs, most);
  if (matrices.jobs.length > 0) context.output("shards", JSON.stringify(matrices.jobs));
  if (matrices.groups.length > 0) context.output("groups", JSON.stringify(matrices.groups));
});

function logFound(context: ActionContext, shards: Found["shards"], gaps: readonly string[], leftAlone: Found["leftAlone"]): void {
  for (const { shard, instances } of shards)
    for (const { environment, id, stacks } of instances)
      context.info(
        `shard ${shard}: ${environment}/${id}: ${stacks.length === 0 ? "health" : stacks.map(({ name, reason }) => `${name} (${reason})`).join(", ")}`,
      );
  for (const gap of gaps) context.warning(gap);
  // One warning for all that one change reaches.
  const beyond = Map.groupBy(
    leftAlone.filter(({ code }) => code === "blast-radius"),
    ({ message }) => message,
  );
  for (const [message, members] of beyond)
    context.warning(`${members.map(({ environment, id }) => `${environment}/${id}`).join(", ")}: not applied. ${message}`);
  for (const { environment, id, code, message } of leftAlone.filter((left) => left.code !== "blast-radius")) {
    if (code === "next-slice" || code === "applying") context.info(`${environment}/${id}: ${message}`);
    else context.warning(`${environment}/${id}: ${message}`);
  }
}

/** Starts `drift.yml` where the turn of an instance has come. Six times a day: where turns never end, each push and each slice would cost a run otherwise. */
async function startDrift(
  context: ActionContext,
  { github, view, snapshot }: { readonly github: GitHub; readonly view: LedgerView; readonly snapshot: FleetOfCheckout["snapshot"] },
): Promise<void> {
  if (!(await isDriftDue(snapshot.environments.values(), view, systemClock()))) return;
  context.info("drift.yml is started: the turn of some instances has come");
  await github.startWorkflow("drift.yml");
}

/** Who made the run, and who started this attempt of it: a run that is started again keeps its first actor. */
function loginsOf({ env }: ActionContext): readonly string[] {
  return [env["GITHUB_ACTOR"] ?? "", env["GITHUB_TRIGGERING_ACTOR"] ?? ""];
}

/** What the App merged a reconcile has merged, which goes on by itself. One that a person starts again is theirs. */
function isOwnPush(context: ActionContext, { login }: GitHub): boolean {
  return context.eventName === "push" && loginsOf(context).every((one) => one === login);
}

/** Starts `release.yml` for what was published and did not arrive. */
async function startMissing(
  context: ActionContext,
  { github, ledger, snapshot }: { readonly github: GitHub; readonly ledger: LedgerView; readonly snapshot: FleetOfCheckout["snapshot"] },
): Promise<void> {
  const missing = await missingReleases({
    github,
    ledger,
    releases: snapshot.fleet.spec.releases,
    environments: [...snapshot.environments.keys()],
    catalog: new Set(snapshot.releases.keys()),
    now: systemClock(),
  });
  for (const version of missing) {
    context.info(`${version} was published and did not arrive: release.yml is started with it`);
    await github.startWorkflow("release.yml", { version });
  }
}
