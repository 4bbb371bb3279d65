import { requireChain, type SeenLedger } from "../src/ledger/chain.ts";
import { requireProtection } from "../src/ledger/protection.ts";
import type { ObjectId } from "../src/git/object-id.ts";
import type { LedgerOfJob } from "./ledger.ts";

/** Throws where others than the App may write the ledger, or have. `accepted` as in `requireChain`. */
export async function chainOfJob({ ledger, seen, rules }: LedgerOfJob, accepted: ObjectId | null = null): Promise<SeenLedger> {
  requireProtection(seen.branch, rules);
  return await requireChain(seen, { ledger, accepted });
}
