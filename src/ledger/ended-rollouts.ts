import type { ObjectId } from "../git/object-id.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";
import { rolloutPath } from "./paths.ts";

/**
 * Rollouts that have ended stand in the ledger a second time, so that one listing of the tree says which of all there ever were need not be read: three years
 * leave some hundred files of a thousand members each. As with up-to-date instances both are one object: a mark whose object is another one was left by a writer
 * that does not know it (an older version, a person), and does not count; without a mark the file is read.
 */
const endedFolder = "ended-rollouts";

/** The mark of the rollout whose file that is. */
function endedPath(path: string): string {
  return `${endedFolder}/${path}`;
}

/** What a write of a rollout's file does to its mark: the same text where it has ended, none otherwise. */
export function endedMark(rollout: LedgerRollout, text: string): readonly [string, string | null] {
  return [endedPath(rolloutPath(rollout.environment, rollout.target)), rollout.finishedAt === null ? null : text];
}

/** Whether a listing (path -> object) has the mark of a rollout's file as it is now. */
export function isMarkedEnded(path: string, objects: ReadonlyMap<string, ObjectId>): boolean {
  const mark = objects.get(endedPath(path));
  return mark !== undefined && mark === objects.get(path);
}
