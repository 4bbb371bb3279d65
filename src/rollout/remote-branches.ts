import { UserError } from "../process/user-error.ts";
import { parseVersion } from "../fleet/version.ts";
import type { ObjectId } from "../git/object-id.ts";
import { usualBranch } from "../git/repository.ts";
import type { RolloutContext } from "./context.ts";

const heads = "refs/flotilla/heads";

/** main's tip on the remote, whatever the default branch is called; fetches every branch. Throws where there is none. */
export async function fetchMain({ repository, remote }: Pick<RolloutContext, "repository" | "remote">): Promise<ObjectId> {
  await repository.fetch(remote, [`+refs/heads/*:${heads}/*`]);
  const { branch = usualBranch } = remote;
  const main = await repository.resolve(`${heads}/${branch}`);
  if (main === null) throw new UserError(`the repository has no branch ${branch}`);
  return main;
}

/** The tip of a branch as the last fetch saw it. */
export function fetchedTip({ repository }: RolloutContext, branch: string): Promise<ObjectId | null> {
  return repository.resolve(`${heads}/${branch}`);
}

/** A branch whose tip is on main. */
export interface MergedBranch {
  readonly branch: string;
  readonly tip: ObjectId;
  readonly committer: string;
}

/** Branches that one push deletes: with its lease each takes some 200 characters of the command line. */
const atOnce = 100;

/**
 * Deletes the App's branches whose commit main holds, as the last fetch saw them: in a fleet of 500 each release would leave as many behind. Git
 * alone knows which those are, GitHub is not asked; a branch that was deleted or pushed to in between is left as it is. `open` are the branches
 * of open pull requests, `squashed` heads that were just merged: of a squash or a rebase main does not hold the commit itself.
 */
export async function deleteMergedBranches(
  context: RolloutContext,
  main: ObjectId,
  open: ReadonlySet<string>,
  squashed: ReadonlyMap<string, ObjectId>,
): Promise<void> {
  const { repository, remote, by, log } = context;
  const found = await repository.mergedRefs([`${heads}/release/`, `${heads}/rollout/`], main);
  const onMain = found.map(({ ref, tip, committer }) => ({ branch: ref.slice(heads.length + 1), tip, committer }));
  const branches = [...new Map([...squashed, ...branchesToDelete(onMain, open, by.name)])];
  for (let at = 0; at < branches.length; at += atOnce) {
    const slice = branches.slice(at, at + atOnce);
    const kept = new Set(await repository.deleteBranches(remote, new Map(slice)));
    for (const [branch] of slice)
      log(kept.has(branch) ? `${branch} is merged, but it could not be deleted` : `${branch} is merged and deleted`);
  }
}

/**
 * Which of these branches the App no longer needs. Their names are not enough: a `release/1.x` that a person cut from main is merged too. The
 * commit that the App put there is its own; one that GitHub merged for it has GitHub as committer.
 */
export function branchesToDelete(merged: readonly MergedBranch[], open: ReadonlySet<string>, app: string): ReadonlyMap<string, ObjectId> {
  const own = merged.filter(({ branch, committer }) => committer === app && isNamedByApp(branch) && !open.has(branch));
  return new Map(own.map(({ branch, tip }) => [branch, tip]));
}

function isNamedByApp(branch: string): boolean {
  const [kind, ...parts] = branch.split("/");
  if (kind === "release") return parts.length === 1 && parseVersion(parts[0] ?? "") !== null;
  const [, target = "", name = ""] = parts;
  return kind === "rollout" && parts.length === 3 && parseVersion(target) !== null && /-[0-9a-f]{8}$/.test(name);
}
