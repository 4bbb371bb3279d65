import type { LedgerRollout } from "../schemas/kinds.ts";

/** What the ledger says of a rollout, in a few lines. The tracker has the rest. */
export function statusText({ state, target, environment, strategy, members, started, supersededBy }: LedgerRollout): string {
  const superseded = supersededBy === undefined ? [] : [`The rollout to ${supersededBy} took its place.`];
  const begun = started === null ? "It has not started." : `Started by ${started.by} at ${started.at}.`;
  const stages = strategy.stages.map(({ name }) => {
    const part = members.filter(({ stage, excluded }) => stage === name && excluded === null);
    const healthy = part.filter(({ healthyAt }) => healthyAt !== null).length;
    const failed = part.filter(
      ({ failures, healthyAt, skipped }) => healthyAt === null && skipped === null && failures.some(({ retried }) => retried === null),
    );
    const skipped = part.filter(({ skipped }) => skipped !== null).length;
    const others = [
      ...(failed.length > 0
        ? [
            `failed: ${failed
              .slice(0, 10)
              .map(({ id }) => id)
              .join(", ")}`,
          ]
        : []),
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ];
    return `${name}: ${[`${healthy} of ${part.length} healthy`, ...others].join("; ")}.`;
  });
  return [`${environment} to ${target} is ${state}.`, ...superseded, begun, ...(members.length === 0 ? [] : stages)].join(" ");
}
