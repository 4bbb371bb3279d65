import type { GitProcess } from "./git-process.ts";
import type { ObjectId } from "./object-id.ts";
import type { MergedTree, TreeDifference, TreeEntry } from "./repository.ts";
import { revisionArgument } from "./revision.ts";

/** Mode of a folder in a tree. */
export const folderMode = "040000";

/** What `git ls-tree -r` lists, sorted by path; with `trees` the folders too. */
export async function listTree(git: GitProcess, tree: ObjectId, below: string | null, trees: boolean): Promise<readonly TreeEntry[]> {
  const args = ["ls-tree", "-r", "-z", "--full-tree", ...(trees ? ["-t"] : []), tree];
  const entries = entriesOf((await git([...args, ...(below === null ? [] : ["--", below])])).stdout);
  // With -t git lists `below` itself and the folders above it too.
  const inside = below === null ? entries : entries.filter(({ path }) => path.startsWith(`${below}/`));
  return inside.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The entries of a tree that have one of these paths, folders too. */
export async function entriesAt(git: GitProcess, tree: ObjectId, paths: readonly string[]): Promise<readonly TreeEntry[]> {
  const entries: TreeEntry[] = [];
  // An argument list has a limit.
  for (let at = 0; at < paths.length; at += 1_000)
    entries.push(...entriesOf((await git(["ls-tree", "-z", "--full-tree", tree, "--", ...paths.slice(at, at + 1_000)])).stdout));
  return entries;
}

function entriesOf(listing: string): TreeEntry[] {
  const entries: TreeEntry[] = [];
  // `<mode> <type> <id>\t<path>\0`; by index, because a listing may have a hundred thousand of them.
  for (let at = 0, end = listing.indexOf("\0"); end !== -1; at = end + 1, end = listing.indexOf("\0", at)) {
    const tab = listing.indexOf("\t", at);
    entries.push({
      path: listing.slice(tab + 1, end),
      mode: listing.slice(at, at + 6),
      oid: listing.slice(listing.lastIndexOf(" ", tab) + 1, tab),
    });
  }
  return entries;
}

/** What `git ls-files -t` tags as skip-worktree below a folder. */
export async function listSkipped(git: GitProcess, workTree: string, folder: string): Promise<readonly string[]> {
  const { stdout } = await git([`--work-tree=${workTree}`, "ls-files", "-t", "-z"], { cwd: folder });
  return stdout.split("\0").flatMap((line) => (line.startsWith("S ") ? [line.slice(2)] : []));
}

/** What `git diff-tree -r` lists, sorted by path. */
export async function compareTrees(
  git: GitProcess,
  before: string,
  after: string,
  below: string | null,
): Promise<readonly TreeDifference[]> {
  const options = ["-r", "-z", "--raw", "--no-renames", "--no-ext-diff", "--ignore-submodules=none"];
  const args = ["diff-tree", ...options, revisionArgument(before), revisionArgument(after), "--"];
  const fields = (await git([...args, ...(below === null ? [] : [below])])).stdout.split("\0");
  const differences: TreeDifference[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, , from = "", to = ""] = (fields[at] ?? "").split(" ");
    differences.push({ path: fields[at + 1] ?? "", before: present(from), after: present(to) });
  }
  return differences;
}

function present(oid: string): ObjectId | null {
  return /^0+$/.test(oid) ? null : oid;
}

/** The tree that a merge of two commits gives, or the paths in conflict. */
export async function mergeTrees(git: GitProcess, ours: string, theirs: string): Promise<MergedTree> {
  const options = ["--write-tree", "-z", "--name-only", "--no-messages"];
  const merged = await git(["merge-tree", ...options, revisionArgument(ours), revisionArgument(theirs)], { codes: [0, 1] });
  const [tree = "", ...paths] = merged.stdout.split("\0");
  if (merged.code === 0) return { outcome: "clean", tree: tree.trim() };
  return { outcome: "conflict", paths: [...new Set(paths.filter((path) => path !== ""))].sort() };
}
