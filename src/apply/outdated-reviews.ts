import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import { type LedgerPath, reviewFolder, reviewPath } from "../ledger/paths.ts";
import type { LedgerView } from "../ledger/store.ts";
import type { LedgerInstance } from "../schemas/kinds.ts";

/**
 * Reviews that no apply will ask for again, of stacks that were just applied: for another digest than the applied one, and each planned on a main that the
 * applied commit left behind. Whatever such a plan would merge to by now has another digest, since it stands on what was applied. One that was planned on
 * the applied commit, or after it, is of a pull request that may still be merged. Without this every upgrade leaves a file behind for ever: 12,000 a year
 * in a fleet of 1,000.
 */
export async function outdatedReviews(
  repository: GitRepository,
  view: LedgerView,
  before: LedgerInstance,
  after: LedgerInstance,
): Promise<readonly LedgerPath<"LedgerReview">[]> {
  const { environment, id } = after;
  const there = view.list(reviewFolder(environment, id));
  const outdated: LedgerPath<"LedgerReview">[] = [];
  for (const [stack, { applied }] of Object.entries(after.stacks)) {
    if (applied === null || applied.commit === before.stacks[stack]?.applied?.commit) continue;
    const current = reviewPath(environment, id, stack, applied.digest);
    const folder = current.slice(0, current.lastIndexOf("/") + 1);
    const files = await view.readAll(there.filter((path) => path.startsWith(folder) && path !== current));
    for (const [path, { reviews }] of files) {
      const bases = [...new Set(reviews.map(({ base }) => base))];
      const left = await Promise.all(bases.map((base) => isLeftBehind(repository, base, applied.commit)));
      if (left.every(Boolean)) outdated.push(path);
    }
  }
  return outdated;
}

async function isLeftBehind(repository: GitRepository, base: ObjectId, applied: ObjectId): Promise<boolean> {
  if (base === applied || (await repository.resolve(`${base}^{commit}`)) === null) return false;
  return await repository.isAncestor(base, applied);
}
