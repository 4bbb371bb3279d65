import type { RolloutContext } from "./context.ts";
import { openRollouts } from "./open-rollouts.ts";
import { reconcile } from "./reconcile.ts";
import { lockReconcile, type ReconcilingJob } from "./reconcile-lock.ts";

/**
 * Reconciles in this job where a rollout is open: after a plan was reported, and after an apply was recorded. A job of its own would cost as much as all of
 * that. Where another job reconciles, which may have looked before this one wrote, or where it fails, `rollout.yml` is started, which waits for
 * the other one and shows what fails. `requireLedger` throws where the ledger is not to be gone on from.
 */
export async function continueRollouts(context: RolloutContext, job: ReconcilingJob, requireLedger: () => Promise<unknown>): Promise<void> {
  const { github, ledger, log } = context;
  if ((await openRollouts(await ledger.open())).length === 0) return;
  if (await tryReconcile(context, job, requireLedger)) return;
  await github.startWorkflow("rollout.yml");
  log("rollout.yml is started");
}

/** False where it has to be done again by another job. */
async function tryReconcile(context: RolloutContext, job: ReconcilingJob, requireLedger: () => Promise<unknown>): Promise<boolean> {
  try {
    await requireLedger();
    const lock = await lockReconcile(context, job);
    if (lock === null) {
      context.log("another job reconciles");
      return false;
    }
    try {
      const { rounds } = await reconcile(context);
      context.log(`the rollouts are at rest after ${rounds} rounds`);
      return true;
    } finally {
      await lock.release();
    }
  } catch (error) {
    context.log(`the rollouts did not come to rest: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
