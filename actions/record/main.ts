import { defaultRef } from "../../src/git/repository.ts";
import { describeRefused } from "../../src/apply/believed.ts";
import { readJournal } from "../../src/apply/journal.ts";
import { record, type Recorded, recordedSince, type RecordOptions } from "../../src/apply/record.ts";
import { runsOf, templateFile } from "../../src/apply/attention-issue.ts";
import { failuresOf, notify, startNext } from "../../src/apply/notify.ts";
import { commentOnPullRequests } from "../../src/apply/pull-request-comment.ts";
import { readWork } from "../../src/apply/work-file.ts";
import { systemClock } from "../../src/clock/clock.ts";
import { listed } from "../../src/data/quoted.ts";
import { sealFor } from "../../src/data/seal.ts";
import type { GitHub } from "../../src/github/port.ts";
import { linkHosts } from "../../src/fleet/link-hosts.ts";
import { fleetScrub, instancesOf } from "../../src/fleet/public-text.ts";
import { findTemplate, plainTemplate } from "../../src/fleet/template-files.ts";
import { continueRollouts } from "../../src/rollout/index.ts";
import { requireDescent } from "../../src/ledger/chain.ts";
import { rememberTip } from "../../src/ledger/seen-tip.ts";
import type { JournalEntry, Work } from "../../src/schemas/kinds.ts";
import { SealError } from "../../src/schemas/sealed-record.ts";
import { folderBetweenJobs, sealSecret } from "../between-jobs.ts";
import { type ActionContext, ActionFailure, runAction } from "../entry.ts";
import { gitHubOfJob } from "../github.ts";
import { type LedgerOfJob, ledgerOfJob } from "../ledger.ts";
import { chainOfJob } from "../ledger-chain.ts";
import { remoteOfJob } from "../remote.ts";
import { contextOf, reconcilingJob } from "../rollout-context.ts";

/** Where main's tip is fetched to. */
const newestMain = "refs/flotilla/main";

/** Rounds of writing texts while others write to the ledger; the record of whoever writes last makes up for the rest. */
const mostRounds = 4;

await runAction(async (context) => {
  const token = context.requiredInput("token");
  const places = {
    work: folderBetweenJobs(context, context.requiredInput("work")),
    journal: folderBetweenJobs(context, context.requiredInput("input")),
    seal: context.requiredInput("seal"),
  };
  const shard = Number(context.requiredInput("shard"));
  if (!Number.isInteger(shard) || shard < 1)
    throw new ActionFailure("the input shard is not a number from 1: pass it on as the matrix of the job find has it");
  const github = gitHubOfJob(context, token);
  const job = await ledgerOfJob(context, token, github);
  const { repository, commit, snapshot, ledger } = job;
  const seen = await chainOfJob(job);
  const { work, entries, refused } = await journalOfRun(context, { ...places, shard });
  if (entries.length === 0 && refused === null) context.warning("the engine job left no journal: what it had claimed is interrupted");
  const now = systemClock();
  await repository.fetch(job.remote, [`+${defaultRef(job.remote)}:${newestMain}`]);
  const newest = (await repository.resolve(newestMain)) ?? commit;
  const options = { repository, treeish: commit, newest, ledger, github, run: context.runId, shard, work, entries, now };
  const recorded = await record(options);
  await rememberTip(seen, recorded.view.commit);
  await report(context, token, { github, job, options, recorded });
  await startNext({ recorded, github });
  for (const environment of recorded.stopped)
    context.warning(`${environment}: its failure budget is used up, the rest was not started; the next scheduled run continues`);
  // An instance may have come to rest that a rollout waits for.
  await continueRollouts(contextOf(context, job, github), reconcilingJob(context, job), async () =>
    requireDescent(seen, (await ledger.open()).commit),
  );
  context.info(recorded.continues ? "recorded; the next slice is started" : "recorded");
  const failures = failuresOf(recorded, [...snapshot.environments.keys()], context.runId);
  if (refused !== null) throw new ActionFailure(`what the run had claimed is recorded as interrupted: ${refused}`);
  if (recorded.refused.length > 0) throw new ActionFailure(describeRefused(recorded.refused));
  // Last: everything is written, and nobody takes the run for one that did its work.
  if (failures.length > 0)
    throw new ActionFailure(`this run leaves failed: ${listed(failures)}; they are in the issue "Needs attention" or on a tracker`);
});

/** Writes what people read. Doing it twice is doing it once. */
async function report(
  context: ActionContext,
  token: string,
  {
    github,
    job,
    options,
    recorded,
  }: {
    readonly github: GitHub;
    readonly job: LedgerOfJob;
    readonly options: RecordOptions;
    readonly recorded: Recorded;
  },
): Promise<void> {
  const { repository, commit, snapshot, ledger } = job;
  const words = {
    github,
    run: context.runId,
    runs: runsOf(remoteOfJob(context, token)),
  };
  const template = (await findTemplate(repository, commit, templateFile)) ?? plainTemplate(templateFile);
  // Records of other shards end beside this one: whoever writes an issue last has read what all of them wrote. Each round writes to the ledger once at most.
  let shown: Recorded | null = recorded;
  for (let round = 0; shown !== null && round < mostRounds; round += 1) {
    // The checkout's fleet was read without instances: of one whose names are not known every text is withheld.
    const known = shown.snapshot ?? snapshot;
    const scrub = fleetScrub(instancesOf(known), known);
    await notify({
      ...words,
      scrub,
      ledger,
      recorded: shown,
      shard: options.shard,
      environments: [...snapshot.environments.keys()],
      template,
      hosts: linkHosts(snapshot.fleet),
      mention: snapshot.fleet.spec.notify?.mention ?? null,
    });
    await commentOnPullRequests({ ...words, scrub, repository, recorded: shown, log: (line) => context.info(line) });
    shown = await recordedSince(options, shown);
  }
}

/** What the engine job wrote down; nothing, with the reason, where that is not what it wrote. */
async function journalOfRun(
  context: ActionContext,
  places: { readonly work: string; readonly journal: string; readonly seal: string; readonly shard: number },
): Promise<{ readonly work: Work | null; readonly entries: readonly JournalEntry[]; readonly refused: string | null }> {
  const secret = await sealSecret(context);
  const { runId: run, runAttempt: attempt } = context;
  try {
    const work = await readWork(places.work, run, secret, places.seal);
    if (work === null) return { work, entries: [], refused: `${places.work} does not hold the work of the job find` };
    if (work.shard !== places.shard)
      return {
        work: null,
        entries: [],
        refused: `${places.work} holds the work of shard ${work.shard}, this is the record of shard ${places.shard}`,
      };
    const { nonce } = work;
    const entries = await readJournal(places.journal, { run, attempt, nonce }, sealFor(secret, { file: "journal", run, nonce }));
    return { work, entries, refused: null };
  } catch (error) {
    if (error instanceof SealError) return { work: null, entries: [], refused: error.message };
    throw error;
  }
}
