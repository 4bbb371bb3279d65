import { unfinishedStacks } from "../ledger/released.ts";
import { type Decision, type Question, refused } from "./decision.ts";

/** Lets an instance go: nothing of it is applied any more, and everything runs on. Its roots and states are handed out at a terminal, by `flotilla instance release`. */
export function releaseInstance({ facts }: Question, id: string): Decision {
  const ledger = facts.instances.get(id);
  if (ledger === undefined) return refused({ code: "instance.unknown", id });
  if (ledger.released !== undefined) return refused({ code: "instance.released", id, ...ledger.released });
  // First: an apply that died may have made what nobody has recorded.
  const [stack] = unfinishedStacks(ledger);
  if (stack !== undefined) return refused({ code: "instance.unfinished", id, stack });
  if (Object.values(ledger.stacks).every(({ applied }) => applied === null)) return refused({ code: "stack.unknown", id, stack: null });
  return { outcome: "accepted", events: [], retry: [], confirm: null, release: id, wake: ["rollout.yml"], summary: `releases ${id}` };
}
