import type { LedgerView } from "../../ledger/store.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";

/** Rollouts that have not ended, by environment and target. */
export async function openRollouts(ledger: LedgerView): Promise<readonly LedgerRollout[]> {
  const files = [...(await ledger.readAll(ledger.list("rollouts")))].sort(([a], [b]) => (a < b ? -1 : 1));
  return files.flatMap(([, file]) => (file === undefined ? [] : [file as LedgerRollout])).filter(({ finishedAt }) => finishedAt === null);
}
