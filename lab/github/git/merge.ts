import type { BareRepository } from "../../bare-repository.ts";
import { readCommit, readCommits, writeCommit, type Signature } from "./commits.ts";

/** The tree of merging two commits, or `null` where they conflict. Needs git 2.38; nothing is checked out. */
export async function mergeTree(repository: BareRepository, base: string, head: string): Promise<string | null> {
  const ran = await repository.git(["merge-tree", "--write-tree", "--no-messages", "--name-only", base, head]);
  if (ran.code === 1) return null;
  // Unrelated histories are an error to git and a conflict to GitHub.
  if (ran.code !== 0 && ran.stderr.includes("unrelated histories")) return null;
  if (ran.code !== 0) throw new Error(`git merge-tree ${base} ${head} failed: ${ran.stderr.trim()}`);
  return ran.stdout.trim().split("\n")[0] ?? null;
}

/**
 * Copies the commits of `base..head` onto `base`, oldest first, and answers the last copy, or `null` where one does not fit.
 * As on GitHub every commit is new, also where nothing would have to move. Merge commits are left out.
 */
export async function rebaseCommits(repository: BareRepository, base: string, head: string, committer: Signature): Promise<string | null> {
  let onto = base;
  for (const commit of await readCommits(repository, ["--reverse", "--no-merges", "--topo-order", `${base}..${head}`])) {
    const tree = await pickTree(repository, onto, commit.id, commit.parents[0], committer);
    if (tree === null) return null;
    onto = await writeCommit(repository, { tree, parents: [onto], author: commit.author, committer, message: commit.message });
  }
  return onto;
}

/**
 * The tree of one commit's change on top of `onto`. `merge-tree --merge-base` came with git 2.40, so the base is made by hand:
 * a passing commit with the tree of `onto` and the picked commit's parent, so that this parent is what git finds as merge base.
 */
async function pickTree(
  repository: BareRepository,
  onto: string,
  picked: string,
  parent: string | undefined,
  signature: Signature,
): Promise<string | null> {
  if (parent === undefined) return mergeTree(repository, onto, picked);
  if (parent === onto) return (await readCommit(repository, picked)).tree;
  const { tree } = await readCommit(repository, onto);
  const standIn = await writeCommit(repository, { tree, parents: [parent], author: signature, committer: signature, message: "stand-in" });
  return mergeTree(repository, standIn, picked);
}
