import { compareVersions } from "../fleet/version.ts";
import { UserError } from "../process/user-error.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";
import type { RolloutContext } from "./context.ts";
import { decide } from "./decide/decide.ts";
import { isMove, type Step } from "./decide/step.ts";
import { observe } from "./observe/observe.ts";
import {
  loadSnapshot,
  newReconcileCache,
  type ReconcileCache,
  type ReconcileSnapshot,
  type RolloutInput,
  templateOf,
} from "./observe/snapshot.ts";
import type { PerformInput } from "./perform/input.ts";
import { performAll } from "./perform/perform.ts";
import { deleteMergedBranches } from "./remote-branches.ts";

export interface Reconciled {
  /** Rounds of observing and performing until nothing could move any more. */
  readonly rounds: number;
  readonly rollouts: readonly RolloutResult[];
}

export interface RolloutResult {
  readonly environment: string;
  readonly target: string;
  readonly state: LedgerRollout["state"];
  readonly steps: number;
}

/** A rollout of 500 needs fewer: what does not come to rest by then is a bug, and the next run continues. */
const mostRounds = 40;

/**
 * Observes everything, decides, performs and records, for every open rollout of every environment, until nothing can move now. No event, label or
 * tick is trusted: this is the same whatever started it, and doing it twice is doing it once. One rollout that fails does not hold the others up;
 * all errors are thrown together at the end.
 */
export async function reconcile(context: RolloutContext): Promise<Reconciled> {
  const run: Run = { cache: newReconcileCache(), tried: new Map(), results: new Map(), errors: new Map() };
  for (let round = 1; round <= mostRounds; round += 1) {
    const snapshot = await loadSnapshot(context, run.cache);
    const decided = await decideAll(context, run, snapshot);
    const moving = decided.filter(({ decision }) => decision.steps.some(isMove));
    for (const input of moving.length > 0 ? moving : decided) await performOne(run, input);
    // Where one has ended another one may have waited for that.
    const hasEnded = decided.some(({ decision }) => decision.steps.some(({ kind }) => kind === "finish"));
    if (moving.length > 0 || (hasEnded && decided.length > 1)) continue;
    const open = new Set(snapshot.pullRequests.map(({ branch }) => branch));
    await deleteMergedBranches(context, snapshot.main, open, run.cache.merged).catch((error: unknown) =>
      run.errors.set("merged branches", error),
    );
    if (run.errors.size > 0) throw failed(run.errors);
    return { rounds: round, rollouts: [...run.results.values()] };
  }
  throw run.errors.size > 0 ? failed(run.errors) : new UserError(`the rollouts did not come to rest within ${mostRounds} rounds`);
}

/** What one reconcile keeps over its rounds; by a rollout's name. */
interface Run {
  readonly cache: ReconcileCache;
  /** The moves of the round before. */
  readonly tried: Map<string, readonly Step[]>;
  readonly results: Map<string, RolloutResult>;
  /** A rollout that failed is left alone for the rest of the run. */
  readonly errors: Map<string, unknown>;
}

async function decideAll(context: RolloutContext, run: Run, snapshot: ReconcileSnapshot): Promise<readonly PerformInput[]> {
  const decided: PerformInput[] = [];
  const starting = new Set<string>();
  for (const rollout of snapshot.rollouts.toSorted(byOpening)) {
    if (run.errors.has(nameOf(rollout))) continue;
    try {
      const input = await decideOne({ context, cache: run.cache, snapshot, rollout }, run);
      const isStart = input.decision.steps.some(({ kind }) => kind === "start");
      // Two that start at once would both move the environment's instances: the second is decided again when the first has started.
      if (isStart && starting.has(rollout.environment)) run.tried.delete(nameOf(rollout));
      else decided.push(input);
      if (isStart) starting.add(rollout.environment);
    } catch (error) {
      run.errors.set(nameOf(rollout), error);
    }
  }
  return decided;
}

/** The one that was opened first comes first, and of those that were opened together the older version. */
function byOpening(a: LedgerRollout, b: LedgerRollout): number {
  return Date.parse(a.openedAt) - Date.parse(b.openedAt) || compareVersions(a.target, b.target);
}

async function decideOne(input: RolloutInput, { tried }: Run): Promise<PerformInput> {
  const { context, snapshot, rollout } = input;
  const name = nameOf(rollout);
  const template = await templateOf(input);
  const observed = await observe(input, template);
  const decision = decide(snapshot.now, rollout, observed, tried.get(name));
  tried.set(name, decision.moves);
  if (decision.stuck) context.log(`${name}: the next steps have no effect now`);
  return { ...input, template: template.tracker, observed, decision };
}

async function performOne({ cache, results, errors }: Run, input: PerformInput): Promise<void> {
  const { rollout, decision } = input;
  const name = nameOf(rollout);
  try {
    const { environment, target, state } = await performAll(input);
    results.set(name, { environment, target, state, steps: (results.get(name)?.steps ?? 0) + decision.steps.length });
  } catch (error) {
    // How far it came is not known.
    cache.open = null;
    errors.set(name, error);
  }
}

function failed(errors: ReadonlyMap<string, unknown>): AggregateError {
  const messages = [...errors].map(([name, error]) => `${name}: ${error instanceof Error ? error.message : String(error)}`);
  return new AggregateError([...errors.values()], messages.join("\n"), { cause: [...errors.values()][0] });
}

function nameOf({ environment, target }: LedgerRollout): string {
  return `${environment} ${target}`;
}
