import { systemClock } from "../src/clock/clock.ts";
import type { Remote, Signature } from "../src/git/repository.ts";
import type { GitHub, LedgerFacts } from "../src/github/port.ts";
import { checkName, type SeenLedger, seenIn } from "../src/ledger/chain.ts";
import { openLedger } from "../src/ledger/git-ledger.ts";
import type { LedgerStore } from "../src/ledger/store.ts";
import { committerOfJob } from "./committer.ts";
import type { ActionContext } from "./entry.ts";
import { type FleetOfCheckout, fleetOfCheckout } from "./fleet-of-checkout.ts";

/** What is checked out, the repository on the server, and the ledger there. */
export interface LedgerOfJob extends FleetOfCheckout {
  /** Who commits. */
  readonly by: Omit<Signature, "at">;
  readonly ledger: LedgerStore;
  /** What an earlier run has seen of the ledger. */
  readonly seen: SeenLedger;
  /** Types of the rules that keep others from writing it. */
  readonly rules: LedgerFacts["rules"];
}

/**
 * The ledger for a job that writes it as whom the token acts as. Who may write it and what was seen of it is asked for before it is opened: what is
 * fetched of it depends on that. Whether it is to be gone on from is left to `chainOfJob`.
 */
export async function ledgerOfJob(context: ActionContext, token: string, github: GitHub): Promise<LedgerOfJob> {
  context.mask(token);
  const checkout = await fleetOfCheckout(context, token);
  const { repository, commit, snapshot } = checkout;
  const branch = snapshot.fleet.spec.ledger;
  const place = await repository.firstCommit(commit);
  const { rules, mainIsSigned, checkText, account } = await github.ledgerFacts({ branch, place, check: checkName });
  const remote: Remote = {
    ...checkout.remote,
    // What comes to main is signed before: GitHub's own signature would take squash merges.
    signing: { asked: new Set(mainIsSigned ? ["release", "rollout"] : []), sign: (wanted) => github.signedCommit(wanted) },
  };
  const seen: SeenLedger = { repository, github, branch, place, seen: seenIn(checkText, { branch, place }) };
  const by = committerOfJob(context.serverUrl, { login: github.login, account });
  const ledger = openLedger({ repository, remote, branch, by, clock: systemClock, since: seen.seen });
  return { ...checkout, remote, by, ledger, seen, rules };
}
