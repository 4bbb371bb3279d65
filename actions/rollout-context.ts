import { systemClock } from "../src/clock/clock.ts";
import type { GitHub } from "../src/github/port.ts";
import type { ReconcilingJob, RolloutContext } from "../src/rollout/index.ts";
import type { ActionContext } from "./entry.ts";
import { type LedgerOfJob, ledgerOfJob } from "./ledger.ts";
import { chainOfJob } from "./ledger-chain.ts";

/**
 * What release, rollout and command work with: the checkout's objects, the remote, the ledger and GitHub, all with one token.
 * Throws where others than the App may write the ledger, or have.
 */
export async function rolloutContext(context: ActionContext, github: GitHub, token: string): Promise<RolloutContext> {
  return (await rolloutJob(context, github, token)).rollouts;
}

/** The same, and which job reconciles. */
export async function rolloutJob(
  context: ActionContext,
  github: GitHub,
  token: string,
): Promise<{ readonly rollouts: RolloutContext; readonly job: ReconcilingJob }> {
  const job = await ledgerOfJob(context, token, github);
  await chainOfJob(job);
  return { rollouts: contextOf(context, job, github), job: reconcilingJob(context, job) };
}

/** The same of a ledger that was held against its chain already. */
export function contextOf(context: ActionContext, job: LedgerOfJob, github: GitHub): RolloutContext {
  // Where the ledger lies is all that is asked of the checkout: whoever goes by main fetches it at that moment.
  const { repository, remote, by, ledger } = job;
  return { repository, remote, ledger, github, by, clock: systemClock, log: (line) => context.info(line) };
}

/** Which job it is that reconciles. */
export function reconcilingJob({ runId: run, runAttempt: attempt }: ActionContext, { snapshot }: LedgerOfJob): ReconcilingJob {
  return { run, attempt, ledgerBranch: snapshot.fleet.spec.ledger };
}
