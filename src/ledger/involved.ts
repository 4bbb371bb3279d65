import type { LedgerRollout } from "../schemas/kinds.ts";

/**
 * Who set a rollout going: who published the release, who asked for its start and who set the label. To every change of the rollout they are its
 * authors, for the App only writes down what they asked for.
 */
export function involvedIn({
  published,
  startAsked,
  started,
}: Pick<LedgerRollout, "published" | "startAsked" | "started">): readonly string[] {
  const logins = [
    ...(published?.by ?? []),
    ...(startAsked === undefined ? [] : [startAsked.by]),
    ...(started === null ? [] : [started.by]),
  ];
  return [...new Set(logins)].sort();
}
