import type { LedgerRollout } from "../schemas/kinds.ts";
import { decide, settled } from "./decide/decide.ts";
import { observe } from "./observe/observe.ts";
import { openRollouts } from "./observe/open-rollouts.ts";
import { deleteMergedBranches } from "./perform/merged-branches.ts";
import { fleetScrub } from "./names.ts";
import { performAll, type Performance } from "./perform/perform.ts";
import { isMove, type Step } from "./decide/step.ts";
import { loadTracker } from "../fleet/tracker-template.ts";
import type { RolloutContext } from "./context.ts";
import { newReconcileCache, loadSnapshot, type ReconcileCache, type ReconcileSnapshot } from "./observe/snapshot.ts";

export interface Reconciled {
  /** Rounds of looking and doing until nothing could move any more. */
  readonly rounds: number;
  readonly rollouts: readonly {
    readonly environment: string;
    readonly target: string;
    readonly state: LedgerRollout["state"];
    readonly steps: number;
  }[];
}

/** A rollout of 500 needs fewer: what does not come to rest by then is a bug, and the next run goes on. */
const mostRounds = 40;

/**
 * Observes everything, decides, does, records, for every open rollout of every environment, until nothing can move now. No event, label or tick is
 * trusted: this is the same whatever woke it, and doing it twice is doing it once. One rollout that cannot go on does not hold the others up;
 * what went wrong is thrown together at the end.
 */
export async function reconcile(context: RolloutContext): Promise<Reconciled> {
  const cache = newReconcileCache();
  const last = new Map<string, string>();
  const done = new Map<string, { environment: string; target: string; state: LedgerRollout["state"]; steps: number }>();
  const errors = new Map<string, unknown>();
  for (let round = 1; round <= mostRounds; round += 1) {
    const world = await loadSnapshot(context, cache);
    const rollouts = (await openRollouts(world.ledger)).filter((rollout) => !errors.has(nameOf(rollout)));
    const looks: Look[] = [];
    for (const rollout of rollouts) {
      const name = nameOf(rollout);
      try {
        const look = await lookAt(context, world, cache, rollout);
        const moves = JSON.stringify(look.steps.filter(isMove));
        // The same moves again: doing them changed nothing, so people are told instead.
        const stuck = moves !== "[]" && last.get(name) === moves;
        if (stuck) context.log(`${name}: what there is to do has no effect now`);
        last.set(name, moves);
        looks.push(stuck ? { ...look, steps: settled(rollout, look.stage.observed) } : look);
      } catch (error) {
        errors.set(name, error);
      }
    }
    const moving = looks.filter(({ steps }) => steps.some(isMove));
    for (const look of moving.length > 0 ? moving : looks) {
      const name = nameOf(look.rollout);
      try {
        const after = await performAll(look.stage, look.rollout, look.steps);
        const before = done.get(name)?.steps ?? 0;
        done.set(name, { environment: after.environment, target: after.target, state: after.state, steps: before + look.steps.length });
      } catch (error) {
        errors.set(name, error);
      }
    }
    if (moving.length === 0) {
      await deleteMergedBranches(context, world).catch((error: unknown) => errors.set("merged branches", error));
      if (errors.size > 0) break;
      return { rounds: round, rollouts: [...done.values()] };
    }
  }
  if (errors.size === 0) throw new Error(`the rollouts did not come to rest within ${mostRounds} rounds`);
  const told = [...errors].map(([name, error]) => `${name}: ${error instanceof Error ? error.message : String(error)}`);
  throw new AggregateError([...errors.values()], told.join("\n"), { cause: [...errors.values()][0] });
}

interface Look {
  readonly rollout: LedgerRollout;
  readonly stage: Performance;
  readonly steps: readonly Step[];
}

async function lookAt(context: RolloutContext, world: ReconcileSnapshot, cache: ReconcileCache, rollout: LedgerRollout): Promise<Look> {
  if (cache.template?.main !== world.main) cache.template = { main: world.main, parsed: await loadTracker(context.repository, world.main) };
  const template = cache.template.parsed;
  const [label] = template.labels;
  const observed = await observe(context, world, cache, rollout, label ?? "");
  return {
    rollout,
    stage: { context, world, cache, observed, template, scrub: fleetScrub(world.snapshot) },
    steps: decide(world.now, rollout, observed),
  };
}

function nameOf({ environment, target }: LedgerRollout): string {
  return `${environment} ${target}`;
}
