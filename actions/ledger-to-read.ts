import { systemClock } from "../src/clock/clock.ts";
import { openLedger } from "../src/ledger/git-ledger.ts";
import { committerOfJob } from "./committer.ts";
import type { ActionContext } from "./entry.ts";
import { fleetOfCheckout } from "./fleet-of-checkout.ts";
import type { LedgerOfJob } from "./ledger.ts";

/** The ledger for a job that reads it with its own token, which may write nothing. */
export async function ledgerToRead(
  context: ActionContext,
  token: string,
): Promise<Pick<LedgerOfJob, "repository" | "commit" | "snapshot" | "ledger">> {
  context.mask(token);
  const checkout = await fleetOfCheckout(context, token);
  const { repository, snapshot, remote } = checkout;
  const by = committerOfJob(context.serverUrl, { login: "github-actions[bot]", account: null });
  return { ...checkout, ledger: openLedger({ repository, remote, branch: snapshot.fleet.spec.ledger, by, clock: systemClock }) };
}
