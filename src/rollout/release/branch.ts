import type { ObjectId } from "../../git/object-id.ts";
import type { GitRepository } from "../../git/repository.ts";
import type { Release } from "../../schemas/kinds.ts";
import { readReleaseText, releaseFile, releaseText } from "./entry.ts";
import { fetchedTip } from "../observe/remote-branches.ts";
import type { RolloutContext } from "../context.ts";

/** `release/<version>`: the natural key of a release's pull request. */
export function releaseBranch(version: string): string {
  return `release/${version}`;
}

/** The release that a commit adds, if that is all it does, on top of a commit of main, and byte for byte as the App writes it. */
export async function entryAt(repository: GitRepository, main: ObjectId, head: ObjectId, version: string): Promise<Release | null> {
  const [parent, ...others] = (await repository.commit(head)).parents;
  if (parent === undefined || others.length > 0 || !(await repository.isAncestor(parent, main))) return null;
  const [change, ...more] = await repository.difference(parent, head);
  if (change === undefined || more.length > 0 || change.path !== releaseFile(version) || change.before !== null || change.after === null)
    return null;
  const text = Buffer.from((await repository.blobs([change.after])).get(change.after) ?? []).toString("utf8");
  return readReleaseText(text, version);
}

/** Puts the release on its branch, one commit on main's tip. A branch that holds the same already stays as it is. Answers the branch's tip. */
export async function pushRelease(context: RolloutContext, main: ObjectId, entry: Release): Promise<ObjectId> {
  const { repository, remote, by } = context;
  const version = entry.metadata.name;
  const branch = releaseBranch(version);
  const tip = await fetchedTip(context, branch);
  const there = tip === null ? null : await entryAt(repository, main, tip, version);
  if (tip !== null && there !== null && releaseText(there) === releaseText(entry)) return tip;
  const { tree, at } = await repository.commit(main);
  const changed = await repository.writeTree(tree, new Map([[releaseFile(version), releaseText(entry)]]));
  const commit = await repository.writeCommit(changed, [main], `Add release ${version}\n`, { ...by, at: Date.parse(at) });
  const pushed = await repository.push(remote, commit, `refs/heads/${branch}`, tip);
  if (pushed.outcome === "pushed") return commit;
  throw new Error(
    pushed.outcome === "stale"
      ? `${branch} moved while it was written; run this again`
      : `${branch} could not be pushed: ${pushed.message}`,
  );
}

/** The release that the branch holds already, if it is one of the App's. */
export async function entryOnBranch(context: RolloutContext, main: ObjectId, version: string): Promise<Release | null> {
  const tip = await fetchedTip(context, releaseBranch(version));
  return tip === null ? null : await entryAt(context.repository, main, tip, version);
}
