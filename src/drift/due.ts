import { milliseconds } from "../clock/clock.ts";
import { byText } from "../data/order.ts";
import type { FleetEnvironment } from "../fleet/model.ts";
import { driftPath } from "../ledger/paths.ts";
import type { LedgerView } from "../ledger/store.ts";
import type { DriftPolicy, LedgerDrift } from "../schemas/kinds.ts";

/** Where `policy.drift` does not say. */
const usualEvery = "1d";
const usualMinutes = 30;

/** Milliseconds in which one run may begin plans of an environment. */
export function budgetOf({ minutes = usualMinutes }: DriftPolicy): number {
  return minutes * 60_000;
}

/** How long an instance is left alone, as the policy writes it. */
export function everyOf({ every = usualEvery }: DriftPolicy): string {
  return every;
}

/** Which of these instances have to be checked: never checked first, then the longest ago. Pure. */
export function dueOf(policy: DriftPolicy, known: LedgerDrift | undefined, ids: Iterable<string>, now: number): readonly string[] {
  const before = now - milliseconds(everyOf(policy));
  const seen = (id: string): number => Date.parse(known?.checked[id] ?? "") || 0;
  return [...ids].filter((id) => seen(id) <= before).sort((a, b) => seen(a) - seen(b) || byText(a, b));
}

/** The policy of an environment that is checked; null where nobody asks for it, or nothing is applied. */
export function driftPolicyOf({ config }: FleetEnvironment): DriftPolicy | null {
  return config.spec.apply === "off" ? null : (config.spec.policy.drift ?? null);
}

/** Whether a run that checks for drift has something to do now. One file per environment is read. */
export async function isDriftDue(environments: Iterable<FleetEnvironment>, view: LedgerView, now: number): Promise<boolean> {
  for (const environment of environments) {
    const policy = driftPolicyOf(environment);
    if (policy === null) continue;
    const known = await view.read(driftPath(environment.name));
    if (dueOf(policy, known, view.upToDate(environment.name).keys(), now).length > 0) return true;
  }
  return false;
}
