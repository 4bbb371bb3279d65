import type { Applied, LedgerInstance } from "../schemas/kinds.ts";
import type { RecordedState } from "../stacks/state/recorded-state.ts";
import type { Failed, Locked, NoVerdict, StackTarget } from "../stacks/stack-runner.ts";
import type { InstanceContext } from "./context.ts";

/** `target`: with what is recorded of its state once that is repaired. */
export type Repaired = { readonly outcome: "ready"; readonly target: StackTarget } | Failed | Locked | NoVerdict;

interface StateToRepair {
  readonly target: Omit<StackTarget, "recorded">;
  /** What is recorded of the instance's states until now. */
  readonly recorded: ReadonlyMap<string, RecordedState>;
  readonly ledger: LedgerInstance;
}

type Context = Pick<InstanceContext, "runner" | "signal" | "backendAt"> & { readonly log: (line: string) => void };

/** Does what a person asked for about the state of a stack, before that is planned. Done twice is done once. */
export async function repairState({ target, recorded, ledger }: StateToRepair, context: Context): Promise<Repaired> {
  const { applied, repair } = ledger.stacks[target.stack] ?? { applied: null };
  const known = recorded.get(target.stack);
  const ready = (entries: Iterable<readonly [string, RecordedState]>): Repaired => ({
    outcome: "ready",
    target: { ...target, recorded: new Map(entries) },
  });
  switch (repair?.kind) {
    case "unlock":
      return (await unlock(target, repair.lock ?? "", context)) ?? ready(recorded);
    // What a person accepted as it is is compared with nothing.
    case "accept-state":
      return ready([...recorded].filter(([stack]) => stack !== target.stack));
    case "move-state": {
      const place = context.runner.backend(target);
      if (known === undefined || applied === null || known.backend === place) return ready(recorded);
      return (await move(target, applied, context)) ?? ready([...recorded, [target.stack, { ...known, backend: place }]]);
    }
    case undefined:
      return ready(recorded);
  }
}

/** Takes the lock away that a person named: no other run of Flotilla is at work on the instance, so its holder is gone or none of ours. */
async function unlock(target: StackTarget, lock: string, { runner, signal, log }: Context): Promise<Failed | Locked | NoVerdict | null> {
  const unlocked = await runner.unlock(target, lock, signal);
  if (unlocked.outcome !== "unlocked" && unlocked.outcome !== "gone") return unlocked;
  log(unlocked.outcome === "gone" ? `nobody holds the lock ${lock} any more` : `took the lock ${lock} away`);
  return null;
}

/** Copies the state to where environment.yaml says now. The clean apply that follows records both places. */
async function move(
  target: StackTarget,
  { backend, commit }: Applied,
  { runner, signal, backendAt, log }: Context,
): Promise<Failed | Locked | NoVerdict | null> {
  const from = await backendAt(commit, target.environment.name);
  if (from === null || runner.backend({ ...target, backend: from }) !== backend)
    return {
      outcome: "failed",
      error: `its state is in ${backend}, and environment.yaml at ${commit.slice(0, 8)} does not say how to reach it: nothing was moved`,
      hint: null,
    };
  const moved = await runner.moveState(target, from, signal);
  if (moved.outcome !== "moved") return moved;
  log(`its state is copied from ${moved.from} to ${runner.backend(target)}`);
  return null;
}

/** Where the state was before an apply that left it elsewhere. */
export function movedFrom(before: Applied | null, now: string): { readonly movedFrom?: string } {
  return before === null || before.backend === now ? {} : { movedFrom: before.backend };
}
