import { blastRadiusProblem } from "../fleet/blast-radius.ts";
import { environmentId } from "../fleet/config-path.ts";
import { changedUpstream, type StackStatus } from "../ledger/status.ts";
import type { LedgerInstance, LedgerStack } from "../schemas/kinds.ts";
import type { Problem } from "../fleet/problem.ts";
import { keyOf } from "./fleet-listing.ts";
import type { KnownInstance } from "./observed-facts.ts";

/** The instances that a change of what they share would reach, by {@link keyOf}, each with why it is not applied to so many at once. */
export type BeyondRadius = ReadonlyMap<string, Problem>;

/**
 * What came past the check `plan`, by a merge that did not wait for it: changes of environment.yaml, of a revision or of the environment's outputs that make
 * more instances pending than `policy.blastRadius` lets them. All of those are kept as they are, for no stage would hold the rest back when the first one
 * breaks. An instance is not among them whose own config has changed since, which somebody has asked to try again, or at which an apply has begun.
 *
 * @param statuses by the ledger alone: what waits for something else is not counted
 */
export function beyondRadius(
  instances: readonly { readonly known: KnownInstance; readonly statuses: readonly StackStatus[] }[],
): BeyondRadius {
  const reached = instances.filter(({ known, statuses }) => isReached(known, statuses)).map(({ known }) => known);
  return new Map(
    [...Map.groupBy(reached, ({ environment }) => environment.name).values()].flatMap((members) => {
      const problem = blastRadiusProblem(members.length, members[0]?.environment);
      return problem === null ? [] : members.map(({ instance }) => [keyOf(instance), problem] as const);
    }),
  );
}

function isReached(known: KnownInstance, statuses: readonly StackStatus[]): boolean {
  const { instance, ledger } = known;
  if (ledger === null || ledger.retry !== null || instance.id === environmentId) return false;
  const config = recordedConfig(ledger);
  if (config !== null && config !== instance.oid) return false;
  return statuses.some(
    ({ kind, stack }) => (kind === "pending" || kind === "blocked") && isNews(known, stack, ledger.stacks[stack] ?? null),
  );
}

/** The stack was applied, is made from something else now, and no run has begun with that. */
function isNews(known: KnownInstance, stack: string, recorded: LedgerStack | null): boolean {
  if (recorded === null || recorded.applied === null) return false;
  const { applied, attempt } = recorded;
  const digest = known.digests.get(stack);
  if (applied.digest !== digest) return attempt?.digest !== digest;
  const isBegun = attempt !== null && attempt.state !== "clean";
  return !isBegun && changedUpstream(known, stack).some((name) => name.startsWith(`${environmentId}.`));
}

/** The blob of the config that was up to date, or that the newest attempt was made with; null where nothing says. */
function recordedConfig({ inputs, stacks }: LedgerInstance): string | null {
  if (inputs !== null) return inputs.config;
  const attempts = Object.values(stacks).flatMap(({ attempt }) => (attempt?.inputs === undefined ? [] : [attempt]));
  const newest = attempts.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  return newest?.inputs?.config ?? null;
}
