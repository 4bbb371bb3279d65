import { rolloutsFolder } from "../ledger/paths.ts";
import type { LedgerView } from "../ledger/store.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";

/** Every rollout the ledger has, by environment and target. */
export async function allRollouts(ledger: LedgerView): Promise<readonly LedgerRollout[]> {
  return [...(await ledger.readAll(ledger.list(rolloutsFolder()))).values()];
}

/** Those that have not ended. What is read does not grow with the rollouts there were. */
export async function openRollouts(ledger: LedgerView): Promise<readonly LedgerRollout[]> {
  return [...(await ledger.readAll(ledger.openRollouts())).values()].filter(({ finishedAt }) => finishedAt === null);
}
