import type { DriftPolicy, PlannedStack } from "../schemas/kinds.ts";

/**
 * The plan without its changes where `policy.drift.ignore` names every one of them; else the whole plan, so that people see what belongs together. Outputs
 * follow from resources: they go with them. Pure.
 */
export function withoutIgnored(planned: PlannedStack, { ignore = [] }: DriftPolicy, now: number): PlannedStack {
  const { record, id, stack } = planned;
  const counting = ignore.filter((entry) => Date.parse(entry.until) > now && (entry.id ?? id) === id && (entry.stack ?? stack) === stack);
  const isKnown = (address: string): boolean => counting.some((entry) => matches(entry.address, address));
  // A failing check and an output of its own are no resource that somebody named.
  if (record.checks !== undefined || record.changes.length === 0 || !record.changes.every(({ address }) => isKnown(address)))
    return planned;
  return { ...planned, record: { ...record, changes: [], outputs: {} }, display: [], downtime: null, protected: [] };
}

/** Addresses are shown without the module that Flotilla puts around a stack. */
function matches(pattern: string, address: string): boolean {
  const shown = address.replace(/^module\.stack\./, "");
  return [address, shown].some((one) => (pattern.endsWith("*") ? one.startsWith(pattern.slice(0, -1)) : one === pattern));
}
