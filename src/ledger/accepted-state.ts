import type { LedgerStack, Repair } from "../schemas/kinds.ts";

/**
 * The acceptance of another state than the recorded one that is in force; null where there is none: it gave up the version that is recorded now, and
 * no other one.
 */
export function acceptanceOf({ applied, repair }: LedgerStack): Repair | null {
  if (applied === null || repair?.kind !== "accept-state" || repair.recorded === undefined) return null;
  const [given, known] = [repair.recorded, applied.stateVersion ?? null];
  return given?.lineage === known?.lineage && given?.serial === known?.serial ? repair : null;
}
