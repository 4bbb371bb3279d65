import type { LedgerConfirmation } from "../schemas/kinds.ts";

/** One that is not newer than the stack's last apply has been used, or is about a plan of before it. `appliedAt` is null where it never was. */
export function isUsed({ at }: LedgerConfirmation, appliedAt: string | null): boolean {
  return appliedAt !== null && Date.parse(at) <= Date.parse(appliedAt);
}
