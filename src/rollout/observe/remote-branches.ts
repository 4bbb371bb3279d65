import type { ObjectId } from "../../git/object-id.ts";
import type { RolloutContext } from "../context.ts";

const heads = "refs/flotilla/heads";

export interface MergedBranch {
  readonly branch: string;
  readonly tip: ObjectId;
  readonly committer: string;
}

/** main's tip on the remote, fetched. */
export async function fetchMain({ repository, remote }: Pick<RolloutContext, "repository" | "remote">): Promise<ObjectId> {
  await repository.fetch(remote, [`+refs/heads/*:${heads}/*`]);
  const main = await repository.resolve(`${heads}/main`);
  if (main === null) throw new Error("the repository has no branch main");
  return main;
}

/** Branches as the last fetch saw them, below any of the prefixes (each ends in a slash), whose tip is on main. */
export async function fetchedMerged(
  { repository }: RolloutContext,
  prefixes: readonly string[],
  main: ObjectId,
): Promise<readonly MergedBranch[]> {
  const found = await repository.mergedRefs(
    prefixes.map((prefix) => `${heads}/${prefix}`),
    main,
  );
  return found.map(({ ref, tip, committer }) => ({ branch: ref.slice(heads.length + 1), tip, committer }));
}

/** The tip of a branch as the last fetch saw it. */
export function fetchedTip({ repository }: RolloutContext, branch: string): Promise<ObjectId | null> {
  return repository.resolve(`${heads}/${branch}`);
}
