import type { InstanceKey } from "../fleet/model.ts";
import type { LedgerInstance } from "../schemas/kinds.ts";
import { newInstance } from "./new-instance.ts";
import { isUnfinished } from "./status.ts";

/** The file of an instance that was let go. What was applied stays in the ledger's history; the file says that nothing is Flotilla's any more. */
export function releasedInstance(key: InstanceKey, by: string, at: string): LedgerInstance {
  return { ...newInstance(key), released: { by, at } };
}

/** Stacks whose last apply has no recorded end: a run works on them, or one died. Their state may not know all that exists. */
export function unfinishedStacks({ stacks }: LedgerInstance): readonly string[] {
  return Object.entries(stacks).flatMap(([stack, { attempt }]) => (attempt !== null && isUnfinished(attempt) ? [stack] : []));
}
