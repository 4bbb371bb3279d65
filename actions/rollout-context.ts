import { systemClock } from "../src/clock/clock.ts";
import type { GitHub } from "../src/github/port.ts";
import { requireProtection } from "../src/ledger/protection.ts";
import type { RolloutContext } from "../src/rollout/index.ts";
import type { ActionContext } from "./entry.ts";
import { ledgerOfJob } from "./ledger.ts";

/**
 * What release, rollout and command work with: the checkout's objects, the remote, the ledger and GitHub, all with one token.
 * Throws where the ledger could be written by others.
 */
export async function rolloutContext(context: ActionContext, github: GitHub, token: string): Promise<RolloutContext> {
  // Where the ledger lies is all that is asked of the checkout: whoever goes by main fetches it at that moment.
  const { repository, remote, by, ledger, snapshot } = await ledgerOfJob(context, token, github.login);
  await requireProtection(github, snapshot.fleet.spec.ledger);
  return { repository, remote, ledger, github, by, clock: systemClock, log: (line) => context.info(line) };
}
