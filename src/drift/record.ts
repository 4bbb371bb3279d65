import { isUpToDate, listFleet } from "../apply/fleet-listing.ts";
import { instant } from "../clock/clock.ts";
import { byText } from "../data/order.ts";
import type { FleetEnvironment } from "../fleet/model.ts";
import type { GitRepository } from "../git/repository.ts";
import { driftPath } from "../ledger/paths.ts";
import type { LedgerStore, LedgerView } from "../ledger/store.ts";
import { keptPlan } from "../report/kept-plan.ts";
import { outputsOf } from "../report/plan-text.ts";
import type { DriftedStack, LedgerDrift, PlannedStack, PlanReport } from "../schemas/kinds.ts";
import { driftPolicyOf } from "./due.ts";

export interface DriftToRecord {
  readonly repository: GitRepository;
  /** Folder of the fleet's root in the repository, "" for the repository's own. */
  readonly root: string;
  readonly ledger: LedgerStore;
  readonly environments: ReadonlyMap<string, FleetEnvironment>;
  readonly report: PlanReport;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface RecordedDrift {
  readonly view: LedgerView;
  /** Environment -> what is known of it now. Those that nobody checks any more are not in it. */
  readonly drift: ReadonlyMap<string, LedgerDrift>;
  /** Environment -> what was not known before, or differed in another way. */
  readonly fresh: ReadonlyMap<string, readonly DriftedStack[]>;
}

/**
 * Records what was seen. What has been applied since it was checked, or is at work now, does not count: its plan was of another state. Doing it twice is
 * doing it once.
 */
export async function recordDrift({ repository, root, ledger, environments, report, now }: DriftToRecord): Promise<RecordedDrift> {
  const listing = await listFleet(repository, report.base, root);
  const { view, change } = await ledger.write(async (view) => {
    const drift = new Map<string, LedgerDrift>();
    const fresh = new Map<string, readonly DriftedStack[]>();
    for (const environment of environments.values()) {
      if (driftPolicyOf(environment) === null) continue;
      const known = (await view.read(driftPath(environment.name))) ?? nothing(environment.name);
      const here = listing.instances.filter((one) => one.environment === environment.name);
      const current = new Set(here.filter((one) => isUpToDate(one, listing, view)).map(({ id }) => id));
      const seen = report.stacks.filter((stack) => stack.environment === environment.name && current.has(stack.id));
      const merged = withSeen(known, seen, current, instant(now));
      drift.set(environment.name, { ...merged, checked: only(merged.checked, new Set(here.map(({ id }) => id))) });
      fresh.set(
        environment.name,
        merged.drifted.filter((one) => !known.drifted.some((before) => isSameStack(before, one) && before.fingerprint === one.fingerprint)),
      );
    }
    const files = [...drift].map(([environment, file]) => [driftPath(environment), file] as const);
    const checked = new Set(report.stacks.map(({ environment, id }) => `${environment}/${id}`)).size;
    return { message: `Keep what run ${report.run} saw of drift: ${checked} instances`, files, drift, fresh };
  });
  return { view, drift: change.drift, fresh: change.fresh };
}

function nothing(environment: string): LedgerDrift {
  return { environment, checked: {}, drifted: [], failed: [] };
}

/** What is known with what was seen now in place of what was known of the same instances. `current`: those that are as they were applied. */
function withSeen(known: LedgerDrift, seen: readonly PlannedStack[], current: ReadonlySet<string>, at: string): LedgerDrift {
  const checked = new Set(seen.map(({ id }) => id));
  const stays = ({ id }: { readonly id: string }): boolean => current.has(id) && !checked.has(id);
  const drifted = seen.flatMap((stack): readonly DriftedStack[] => {
    if (stack.error !== null || isAsApplied(stack)) return [];
    const { id, shape, fingerprint, display, downtime, protected: endangered } = stack;
    const since = known.drifted.find((before) => isSameStack(before, stack))?.since ?? at;
    const plan = keptPlan({ display, downtime, protected: endangered, changedOutputs: outputsOf(stack) });
    return [{ id, stack: stack.stack, shape, fingerprint, since, at, plan }];
  });
  const failed = seen.flatMap(({ id, stack, error }) => (error === null ? [] : [{ id, stack, at, error: error.slice(0, 2_000) }]));
  return {
    environment: known.environment,
    checked: { ...known.checked, ...Object.fromEntries([...checked].map((id) => [id, at])) },
    drifted: [...known.drifted.filter(stays), ...drifted].sort(byStack),
    failed: [...known.failed.filter(stays), ...failed].sort(byStack),
  };
}

function isAsApplied({ record }: PlannedStack): boolean {
  return record.changes.length === 0 && Object.keys(record.outputs).length === 0 && record.checks === undefined;
}

type StackOf = Pick<DriftedStack, "id" | "stack">;

function isSameStack(a: StackOf, b: StackOf): boolean {
  return a.id === b.id && a.stack === b.stack;
}

function byStack(a: StackOf, b: StackOf): number {
  return byText(a.id, b.id) || byText(a.stack, b.stack);
}

function only(checked: LedgerDrift["checked"], ids: ReadonlySet<string>): LedgerDrift["checked"] {
  return Object.fromEntries(
    Object.entries(checked)
      .filter(([id]) => ids.has(id))
      .sort(([a], [b]) => byText(a, b)),
  );
}
