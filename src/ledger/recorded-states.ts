import type { LedgerInstance } from "../schemas/kinds.ts";
import type { RecordedState } from "../stacks/state/recorded-state.ts";

/** What the ledger knows of the states of an instance's stacks: of those that were applied. */
export function recordedStates(ledger: Pick<LedgerInstance, "stacks"> | null): ReadonlyMap<string, RecordedState> {
  return new Map(
    Object.entries(ledger?.stacks ?? {}).flatMap(([name, { applied }]) => (applied === null ? [] : [[name, applied] as const])),
  );
}
