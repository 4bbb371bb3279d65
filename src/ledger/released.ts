import type { InstanceKey } from "../fleet/model.ts";
import type { LedgerInstance } from "../schemas/kinds.ts";

/** The file of an instance that was let go. What was applied stays in the ledger's history; the file says that nothing is Flotilla's any more. */
export function releasedInstance({ environment, id }: InstanceKey, by: string, at: string): LedgerInstance {
  return {
    environment,
    id,
    inputs: null,
    version: null,
    health: null,
    maintenance: null,
    retry: null,
    stacks: {},
    released: { by, at },
  };
}

/** Stacks whose last apply has no recorded end: a run works on them, or one died. Their state may not know all that exists. */
export function unfinishedStacks({ stacks }: LedgerInstance): readonly string[] {
  const open: readonly unknown[] = ["claimed", "started", "interrupted"];
  return Object.entries(stacks).flatMap(([stack, { attempt }]) => (open.includes(attempt?.state) ? [stack] : []));
}
