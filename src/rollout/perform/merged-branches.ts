import type { ObjectId } from "../../git/object-id.ts";
import { parseVersion } from "../../fleet/version.ts";
import { fetchedMerged, type MergedBranch } from "../observe/remote-branches.ts";
import type { RolloutContext } from "../context.ts";
import type { ReconcileSnapshot } from "../observe/snapshot.ts";

/** Branches that one push deletes: with its lease each takes some 200 characters of the command line. */
const atOnce = 100;

/**
 * Deletes the App's branches whose commit main holds: of a fleet of 500 each release would leave as many behind. What there is to delete is told
 * by git alone, without asking GitHub; one that somebody has deleted, or pushed to, in between is left as it is.
 */
export async function deleteMergedBranches(
  context: RolloutContext,
  world: Pick<ReconcileSnapshot, "main" | "pullRequests">,
): Promise<void> {
  const { main, pullRequests } = world;
  const merged = await fetchedMerged(context, ["release/", "rollout/"], main);
  const branches = [...branchesToDelete(merged, new Set(pullRequests.map(({ branch }) => branch)), context.by.name)];
  for (let at = 0; at < branches.length; at += atOnce) {
    const slice = branches.slice(at, at + atOnce);
    const still = new Set(await context.repository.deleteBranches(context.remote, new Map(slice)));
    for (const [branch] of slice)
      context.log(still.has(branch) ? `${branch} is merged, but it could not be deleted` : `${branch} is merged and deleted`);
  }
}

/**
 * Which of these branches, all of them on main, the App has no more use for. Its names are not enough: somebody's `release/1.x` that was cut from
 * main is merged too. The commit that the App put there is its own; one that GitHub merged for it has GitHub as committer.
 */
export function branchesToDelete(merged: readonly MergedBranch[], open: ReadonlySet<string>, app: string): ReadonlyMap<string, ObjectId> {
  const mine = merged.filter(({ branch, committer }) => committer === app && isNamedByApp(branch) && !open.has(branch));
  return new Map(mine.map(({ branch, tip }) => [branch, tip]));
}

function isNamedByApp(branch: string): boolean {
  const [kind, ...parts] = branch.split("/");
  if (kind === "release") return parts.length === 1 && parseVersion(parts[0] ?? "") !== null;
  const [, target = "", name = ""] = parts;
  return kind === "rollout" && parts.length === 3 && parseVersion(target) !== null && /-[0-9a-f]{8}$/.test(name);
}
