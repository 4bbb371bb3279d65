import type { GitHub } from "../src/github/port.ts";
import { requireChain, type SeenLedger } from "../src/ledger/chain.ts";
import { requireProtection } from "../src/ledger/protection.ts";
import type { ObjectId } from "../src/git/object-id.ts";
import type { LedgerOfJob } from "./ledger.ts";

/** Throws where others than the App may write the ledger, or have. `accepted` as in `requireChain`. */
export async function chainOfJob(
  { repository, commit, snapshot, ledger }: LedgerOfJob,
  github: GitHub,
  accepted: ObjectId | null = null,
): Promise<SeenLedger> {
  const branch = snapshot.fleet.spec.ledger;
  await requireProtection(github, branch);
  return await requireChain({ repository, github, ledger, branch, main: commit, accepted });
}
