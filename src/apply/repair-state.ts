import type { Applied, LedgerInstance } from "../schemas/kinds.ts";
import { acceptanceOf } from "../ledger/accepted-state.ts";
import { acceptedText, type RecordedState } from "../stacks/state/recorded-state.ts";
import type { Failed, Locked, NoVerdict, PlanOutcome, StackTarget } from "../stacks/stack-runner.ts";
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
    case "move-state": {
      const place = context.runner.backend(target);
      if (known === undefined || applied === null || known.backend === place) return ready(recorded);
      return (await move(target, applied, context)) ?? ready([...recorded, [target.stack, { ...known, backend: place }]]);
    }
    // Whether it is another state at all is found with the plan.
    case "accept-state":
    case undefined:
      return ready(recorded);
  }
}

/** The plan, and where it is made from a state that a person accepted, what is to be said of that. */
export interface PlanFromState {
  readonly plan: PlanOutcome;
  readonly accepted: string | null;
}

/**
 * Plans from the state that is recorded. Another one, or none, is planned from only where a person accepted that, and only from the one that was shown
 * if any was: an acceptance says nothing about what is lost later.
 */
export async function planFromState(
  target: StackTarget,
  ledger: LedgerInstance,
  plan: (target: StackTarget) => Promise<PlanOutcome>,
  log: (line: string) => void,
): Promise<PlanFromState> {
  const known = ledger.stacks[target.stack];
  const recorded = target.recorded?.get(target.stack);
  const acceptance = known === undefined ? null : acceptanceOf(known);
  const first = await plan(target);
  if (acceptance === null || recorded === undefined) return { plan: first, accepted: null };
  if (first.outcome !== "failed" || first.lost === undefined) {
    if (first.outcome === "planned") log("its state is the recorded one: there is nothing to accept");
    return { plan: first, accepted: null };
  }
  const { found } = first.lost;
  const accepted = acceptedText(recorded, found);
  if (acceptance.shown !== undefined && acceptance.shown !== accepted) {
    const error = `${first.error} Another state was accepted (${acceptance.shown}): that counts no more.`;
    return { plan: { ...first, error }, accepted: null };
  }
  log(`its state was accepted by ${acceptance.by}`);
  const others = [...(target.recorded ?? [])].filter(([stack]) => stack !== target.stack);
  // What is there may not go back meanwhile either.
  const own = found === null ? [] : [[target.stack, { ...recorded, stateVersion: found }] as const];
  return { plan: await plan({ ...target, recorded: new Map([...others, ...own]) }), accepted };
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
