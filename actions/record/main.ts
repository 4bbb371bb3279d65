import { describeRefused } from "../../src/apply/believed.ts";
import { readJournal } from "../../src/apply/journal.ts";
import { record } from "../../src/apply/record.ts";
import { runsOf, templateFile } from "../../src/apply/attention-issue.ts";
import { failuresOf, notify } from "../../src/apply/notify.ts";
import { commentOnPullRequests } from "../../src/apply/pull-request-comment.ts";
import { readWork } from "../../src/apply/work-file.ts";
import { systemClock } from "../../src/clock/clock.ts";
import { listed } from "../../src/data/quoted.ts";
import { sealFor } from "../../src/data/seal.ts";
import { linkHosts } from "../../src/fleet/link-hosts.ts";
import { fleetScrub, instancesOf } from "../../src/fleet/public-text.ts";
import { findTemplate, plainTemplate } from "../../src/fleet/template-files.ts";
import { wakeRollouts } from "../../src/rollout/index.ts";
import { rememberTip } from "../../src/ledger/seen-tip.ts";
import type { JournalEntry, Work } from "../../src/schemas/kinds.ts";
import { SealError } from "../../src/schemas/sealed-record.ts";
import { folderBetweenJobs, sealSecret } from "../between-jobs.ts";
import { type ActionContext, ActionFailure, runAction } from "../entry.ts";
import { gitHubOfJob } from "../github.ts";
import { ledgerOfJob } from "../ledger.ts";
import { chainOfJob } from "../ledger-chain.ts";
import { remoteOfJob } from "../remote.ts";

await runAction(async (context) => {
  const token = context.requiredInput("token");
  const places = {
    work: folderBetweenJobs(context, context.requiredInput("work")),
    journal: folderBetweenJobs(context, context.requiredInput("input")),
    seal: context.requiredInput("seal"),
  };
  const github = gitHubOfJob(context, token);
  const job = await ledgerOfJob(context, token, github.login);
  const { repository, commit, snapshot, ledger } = job;
  const seen = await chainOfJob(job, github);
  const { work, entries, refused } = await journalOfRun(context, places);
  if (entries.length === 0 && refused === null) context.warning("the engine job left no journal: what it had claimed is interrupted");
  const now = systemClock();
  const recorded = await record({ repository, treeish: commit, ledger, github, run: context.runId, work, entries, now });
  await rememberTip(seen, recorded.view.commit);
  await notify({
    github,
    ledger,
    recorded,
    environments: [...snapshot.environments.keys()],
    template: (await findTemplate(repository, commit, templateFile)) ?? plainTemplate(templateFile),
    scrub: fleetScrub(instancesOf(snapshot), snapshot),
    hosts: linkHosts(snapshot.fleet),
    mention: snapshot.fleet.spec.notify?.mention ?? null,
    run: context.runId,
    runs: runsOf(remoteOfJob(context, token)),
  });
  await commentOnPullRequests({
    github,
    repository,
    recorded,
    run: context.runId,
    runs: runsOf(remoteOfJob(context, token)),
    scrub: fleetScrub(instancesOf(snapshot), snapshot),
    log: (line) => context.info(line),
  });
  for (const environment of recorded.stopped)
    context.warning(`${environment}: its failure budget is used up, the rest was not started; the next scheduled run continues`);
  // An instance may have come to rest that a rollout waits for.
  await wakeRollouts(recorded.view, { github, log: (line) => context.info(line) });
  context.info(recorded.continues ? "recorded; the next slice is started" : "recorded");
  const failures = failuresOf(recorded, [...snapshot.environments.keys()], context.runId);
  if (refused !== null) throw new ActionFailure(`what the run had claimed is recorded as interrupted: ${refused}`);
  if (recorded.refused.length > 0) throw new ActionFailure(describeRefused(recorded.refused));
  // Last: everything is written, and nobody takes the run for one that did its work.
  if (failures.length > 0)
    throw new ActionFailure(`this run leaves failed: ${listed(failures)}; they are in the issue "Needs attention" or on a tracker`);
});

/** What the engine job wrote down; nothing, with the reason, where that is not what it wrote. */
async function journalOfRun(
  context: ActionContext,
  places: { readonly work: string; readonly journal: string; readonly seal: string },
): Promise<{ readonly work: Work | null; readonly entries: readonly JournalEntry[]; readonly refused: string | null }> {
  const secret = await sealSecret(context);
  const { runId: run, runAttempt: attempt } = context;
  try {
    const work = await readWork(places.work, run, secret, places.seal);
    if (work === null) return { work, entries: [], refused: `${places.work} does not hold the work of the job find` };
    const { nonce } = work;
    const entries = await readJournal(places.journal, { run, attempt, nonce }, sealFor(secret, { file: "journal", run, nonce }));
    return { work, entries, refused: null };
  } catch (error) {
    if (error instanceof SealError) return { work: null, entries: [], refused: error.message };
    throw error;
  }
}
