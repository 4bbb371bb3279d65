import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { instant, milliseconds } from "../clock/clock.ts";
import type { ObjectId } from "../git/object-id.ts";
import { UserError } from "../process/user-error.ts";
import type { RolloutContext } from "./context.ts";

/** The job that reconciles, by its run and the attempt of that. */
export interface ReconcilingJob {
  readonly run: string;
  readonly attempt: number;
  /** The ledger's branch: the lock lies beside it, where the App alone may write. */
  readonly ledgerBranch: string;
}

export interface ReconcileLock {
  release(): Promise<void>;
}

/** Milliseconds after which a lock is nobody's any more: of a job that lost its machine the run may go on for hours with others. */
const longestHeld = milliseconds("20m");

/** Where the other job's lock is fetched to. */
const seen = "refs/flotilla/reconcile-lock";

/**
 * Takes the lock that one reconcile at a time holds: a branch, created by compare-and-swap, whose commit names the job. null where another job holds it.
 * One whose run (or attempt) has ended, or that is older than 20 minutes, is taken over.
 */
export async function lockReconcile(context: RolloutContext, job: ReconcilingJob): Promise<ReconcileLock | null> {
  const { repository, remote, by, clock } = context;
  const branch = `${job.ledgerBranch}-reconcile`;
  const ref = `refs/heads/${branch}`;
  const tree = await repository.writeTree(null, new Map([["README.md", "One reconcile at a time: the last commit names the job.\n"]]));
  const commit = await repository.writeCommit(tree, [], lockMessage(job), { ...by, at: clock() });
  let expected: ObjectId | null = null;
  for (let tries = 0; tries < 4; tries += 1) {
    const pushed = await repository.push(remote, commit, ref, expected);
    if (pushed.outcome === "pushed") return { release: () => releaseLock(context, branch, pushed.commit) };
    if (pushed.outcome === "refused")
      throw new UserError(`${branch}, which keeps two reconciles apart, could not be pushed: ${pushed.message}`);
    const tip = await repository.remoteTip(remote, ref);
    if (tip !== null && !(await isOver(context, ref, tip))) return null;
    expected = tip;
  }
  return null;
}

/** The same, waiting until the lock is free. */
export async function awaitReconcileLock(context: RolloutContext, job: ReconcilingJob, patience = 2_000): Promise<ReconcileLock> {
  const from = context.clock();
  for (let tries = 1; ; tries += 1) {
    const lock = await lockReconcile(context, job);
    if (lock !== null) return lock;
    if (tries === 1) context.log("another job reconciles: waiting for its end");
    if (context.clock() - from > longestHeld + milliseconds("5m"))
      throw new UserError(`the lock ${job.ledgerBranch}-reconcile was not free for 25 minutes: run the job again`);
    await pause(Math.min(patience * tries, 15_000));
  }
}

/** By nothing that is the same twice: two jobs of one run may ask in the same second. */
function lockMessage({ run, attempt }: ReconcilingJob): string {
  return `Reconcile: run ${run}, attempt ${attempt}\n\n${randomUUID()}\n`;
}

/** Whether the job that made the lock cannot be at work any more. The lock itself may be gone by then. */
async function isOver({ repository, remote, github, clock, log }: RolloutContext, ref: string, tip: ObjectId): Promise<boolean> {
  await repository.fetch(remote, [`+${ref}:${seen}`]).catch(() => undefined);
  if ((await repository.resolve(seen)) !== tip) return false;
  const { subject, at } = await repository.commit(tip);
  const [, run = "", attempt = ""] = /^Reconcile: run (\d+), attempt (\d+)$/.exec(subject) ?? [];
  const isOld = clock() - Date.parse(at) > longestHeld;
  if (!isOld && (await github.isRunActive(run, Number(attempt)))) return false;
  log(`the reconcile of run ${run} (since ${instant(Date.parse(at))}) did not come to its end: this job goes on`);
  return true;
}

/** Where that fails the lock is taken over as soon as the run has ended: nothing else depends on it. */
async function releaseLock({ repository, remote, log }: RolloutContext, branch: string, commit: ObjectId): Promise<void> {
  try {
    await repository.deleteBranches(remote, new Map([[branch, commit]]));
  } catch (error) {
    log(`${branch} could not be deleted: ${error instanceof Error ? error.message : String(error)}`);
  }
}
