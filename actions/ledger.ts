import { systemClock } from "../src/clock/clock.ts";
import type { Signature } from "../src/git/repository.ts";
import { openLedger } from "../src/ledger/git-ledger.ts";
import type { LedgerStore } from "../src/ledger/store.ts";
import type { ActionContext } from "./entry.ts";
import { type FleetOfCheckout, fleetOfCheckout } from "./fleet-of-checkout.ts";
import { committerOfJob } from "./committer.ts";

/** What is checked out, the repository on the server, and the ledger there. */
export interface LedgerOfJob extends FleetOfCheckout {
  /** Who commits. */
  readonly by: Omit<Signature, "at">;
  readonly ledger: LedgerStore;
}

/** `login`: who the ledger's commits are by. */
export async function ledgerOfJob(context: ActionContext, token: string, login: string): Promise<LedgerOfJob> {
  context.mask(token);
  const checkout = await fleetOfCheckout(context, token);
  const { repository, snapshot, remote } = checkout;
  const by = committerOfJob(context, login);
  const ledger = openLedger({ repository, remote, branch: snapshot.fleet.spec.ledger, by, clock: systemClock });
  return { ...checkout, by, ledger };
}
