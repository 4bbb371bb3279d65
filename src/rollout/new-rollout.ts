import type { LedgerRollout, Strategy } from "../schemas/kinds.ts";

/** A rollout that nobody has started yet. */
export function newRollout(
  environment: string,
  target: string,
  strategy: { readonly name: string; readonly spec: Strategy },
  openedAt: string,
): LedgerRollout {
  return {
    environment,
    target,
    strategyName: strategy.name,
    strategy: strategy.spec,
    tracker: null,
    openedAt,
    state: "opened",
    started: null,
    finishedAt: null,
    members: [],
    approvedShapes: [],
    notified: [],
  };
}
