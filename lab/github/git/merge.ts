import type { BareRepository } from "../../bare-repository.ts";
import { readCommit, readCommits, writeCommit, type Signature } from "./commits.ts";

/** The tree that results from merging two commits; `null` where they conflict. Needs git 2.38; nothing is checked out. */
export async function mergeTree(repository: BareRepository, base: string, head: string): Promise<string | null> {
  const ran = await repository.git(["merge-tree", "--write-tree", "--no-messages", "--name-only", base, head]);
  if (ran.code === 1) return null;
  // Unrelated histories are an error in git and a conflict on GitHub.
  if (ran.code !== 0 && ran.stderr.includes("unrelated histories")) return null;
  if (ran.code !== 0) throw new Error(`git merge-tree ${base} ${head} failed: ${ran.stderr.trim()}`);
  return ran.stdout.trim().split("\n")[0] ?? null;
}

/**
 * Copies the commits of `base..head` onto `base`, oldest first. Returns the last copy; `null` where one conflicts.
 * As on GitHub every commit is rewritten, even where nothing changes. Merge commits are omitted.
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
 * The tree of one commit's change on top of `onto`. `merge-tree --merge-base` exists only from git 2.40 on, so the merge base is a
 * temporary commit with the tree of `onto` and the picked commit's parent.
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
