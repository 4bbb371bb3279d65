import type { LedgerConfirmation, LedgerStack } from "../schemas/kinds.ts";
import { acceptanceOf } from "./accepted-state.ts";

/**
 * One that is not newer than the stack's last apply has been used, or is about a plan of before it. One of before a state was accepted is about a plan
 * from another state, even where both read the same.
 */
export function isUsed({ at }: LedgerConfirmation, known: LedgerStack | undefined): boolean {
  const appliedAt = known?.applied?.at ?? null;
  if (appliedAt !== null && Date.parse(at) <= Date.parse(appliedAt)) return true;
  const accepted = known === undefined ? null : acceptanceOf(known);
  return accepted !== null && Date.parse(at) < Date.parse(accepted.at);
}
