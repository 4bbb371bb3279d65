import { compareVersions } from "../../fleet/version.ts";
import type { LedgerRollout, Strategy } from "../../schemas/kinds.ts";

/** Another open rollout of the same environment. */
export interface OtherRollout {
  readonly target: string;
  readonly tracker: number | null;
  /** ISO 8601; null where it has not started. */
  readonly startedAt: string | null;
  readonly overlap: Overlap;
}

/** What a rollout does where another one is under way in its environment: the word of its strategy. */
export type Overlap = NonNullable<Strategy["overlap"]>;

/** The other rollouts of a rollout's environment that have not ended. One that is aborted moves no instance any more. */
export function othersOf(rollouts: Iterable<LedgerRollout>, { environment, target }: LedgerRollout): readonly OtherRollout[] {
  const others = [...rollouts].filter(
    (other) => other.environment === environment && other.target !== target && other.finishedAt === null && other.state !== "aborted",
  );
  return others.map(({ target, tracker, started, strategy }) => ({
    target,
    tracker,
    startedAt: started?.at ?? null,
    overlap: strategy.overlap ?? "wait",
  }));
}

/**
 * The rollout that has to end before this one moves an instance; null where there is none. Of those that have started the first one goes on. One that
 * has not started waits for each of them, unless its strategy (`overlap` here: main's word counts until it starts) supersedes them all.
 */
export function aheadOf(rollout: LedgerRollout, overlap: Overlap, others: readonly OtherRollout[]): OtherRollout | null {
  const started = others.filter(({ startedAt }) => startedAt !== null).toSorted(byStart);
  const own = { target: rollout.target, startedAt: rollout.started?.at ?? null };
  if (own.startedAt !== null) return started.find((other) => byStart(other, own) < 0) ?? null;
  const supersedes = overlap === "supersede" && started.every(({ target }) => compareVersions(target, rollout.target) < 0);
  return supersedes ? null : (started[0] ?? null);
}

/** The newer rollout that has started in this one's place; null where there is none. */
export function supersededBy({ target, started }: LedgerRollout, others: readonly OtherRollout[]): OtherRollout | null {
  if (started === null) return null;
  const newer = others.filter((other) => other.startedAt !== null && other.overlap === "supersede");
  return newer.find((other) => compareVersions(other.target, target) > 0) ?? null;
}

type Start = Pick<OtherRollout, "target" | "startedAt">;

function byStart(a: Start, b: Start): number {
  return Date.parse(a.startedAt ?? "") - Date.parse(b.startedAt ?? "") || compareVersions(a.target, b.target);
}
