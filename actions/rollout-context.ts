import { systemClock } from "../src/clock/clock.ts";
import type { GitHub } from "../src/github/port.ts";
import type { RolloutContext } from "../src/rollout/index.ts";
import type { ActionContext } from "./entry.ts";
import { ledgerOfJob } from "./ledger.ts";
import { chainOfJob } from "./ledger-chain.ts";

/**
 * What release, rollout and command work with: the checkout's objects, the remote, the ledger and GitHub, all with one token.
 * Throws where others than the App may write the ledger, or have.
 */
export async function rolloutContext(context: ActionContext, github: GitHub, token: string): Promise<RolloutContext> {
  // Where the ledger lies is all that is asked of the checkout: whoever goes by main fetches it at that moment.
  const job = await ledgerOfJob(context, token, github.login);
  const { repository, remote, by, ledger } = job;
  await chainOfJob(job, github);
  return { repository, remote, ledger, github, by, clock: systemClock, log: (line) => context.info(line) };
}
