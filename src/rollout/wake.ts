import type { GitHub } from "../github/port.ts";
import type { LedgerView } from "../ledger/store.ts";
import { openRollouts } from "./open-rollouts.ts";

/**
 * Starts a reconcile where a rollout is open: from the schedule, and from pushes by people. Where none is open there is nothing that could go on, and
 * no run is paid for. Answers whether there is one.
 */
export async function wakeRollouts(
  ledger: LedgerView,
  { github, log }: { readonly github: GitHub; readonly log: (line: string) => void },
): Promise<boolean> {
  const open = await openRollouts(ledger);
  for (const { environment, target } of open) log(`the rollout of ${environment} to ${target} is open`);
  if (open.length > 0) await github.startWorkflow("rollout.yml");
  return open.length > 0;
}
