import type { InstanceKey } from "../fleet/model.ts";
import type { LedgerInstance } from "../schemas/kinds.ts";

/** The file of an instance of which nothing is known yet. */
export function newInstance({ environment, id }: InstanceKey): LedgerInstance {
  return { environment, id, inputs: null, version: null, health: null, maintenance: null, retry: null, stacks: {} };
}
