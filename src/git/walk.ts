import type { ObjectId } from "./object-id.ts";
import type { Objects, TreeLine } from "./objects.ts";
import type { TreeDifference, TreeEntry } from "./repository.ts";

/** Folders of one level that are read one by one; for more than that a process that walks by itself is faster. */
const mostFolders = 256;
/** Commits that are read one by one before a process that has the commit-graph file is asked. */
const mostCommits = 200;

/** What `git ls-tree -r` lists, sorted by path; null where that should do it. */
export async function walkTree(
  objects: Objects,
  tree: ObjectId,
  below: string | null,
  withTrees: boolean,
): Promise<readonly TreeEntry[] | null> {
  const top = below === null ? { mode: folderMode, oid: tree } : await lineAt(objects, tree, below);
  const entries: TreeEntry[] = [];
  if (top === null || top.mode !== folderMode) return entries;
  let level = [{ path: below ?? "", oid: top.oid }];
  while (level.length > 0) {
    const read = await objects.trees(
      level.map(({ oid }) => oid),
      mostFolders,
    );
    if (read === null) return null;
    const next: typeof level = [];
    for (const { path: folder, oid: of } of level) {
      for (const { name, mode, oid } of read.get(of) ?? []) {
        const path = folder === "" ? name : `${folder}/${name}`;
        if (mode === folderMode) next.push({ path, oid });
        if (mode !== folderMode || withTrees) entries.push({ path, mode, oid });
      }
    }
    level = next;
  }
  return entries.sort(byPath);
}

/** What `git diff-tree -r` tells, sorted by path; null where that should do it. Folders with the same id are not looked into. */
export async function walkDifference(
  objects: Objects,
  before: ObjectId,
  after: ObjectId,
  below: string | null,
): Promise<readonly TreeDifference[] | null> {
  const lineOf = (oid: ObjectId) => (below === null ? Promise.resolve({ mode: folderMode, oid }) : lineAt(objects, oid, below));
  const [a, b] = [await lineOf(before), await lineOf(after)];
  const differences: TreeDifference[] = [];
  let level: Pair[] = [{ path: below ?? "", before: a, after: b }];
  while (level.length > 0) {
    const folders = level.flatMap((pair) => [folderIn(pair.before), folderIn(pair.after)]).filter((oid) => oid !== null);
    const read = await objects.trees(folders, mostFolders);
    if (read === null) return null;
    const next: Pair[] = [];
    for (const { path, before, after } of level) {
      if (before?.oid === after?.oid && before?.mode === after?.mode) continue;
      const [from, to] = [folderIn(before), folderIn(after)];
      const [fileBefore, fileAfter] = [from === null ? (before?.oid ?? null) : null, to === null ? (after?.oid ?? null) : null];
      if (fileBefore !== null || fileAfter !== null) differences.push({ path, before: fileBefore, after: fileAfter });
      const inBefore = byName(from === null ? [] : read.get(from));
      const inAfter = byName(to === null ? [] : read.get(to));
      for (const name of new Set([...inBefore.keys(), ...inAfter.keys()])) {
        const [then, now] = [inBefore.get(name) ?? null, inAfter.get(name) ?? null];
        if (then?.oid === now?.oid && then?.mode === now?.mode) continue;
        next.push({ path: path === "" ? name : `${path}/${name}`, before: then, after: now });
      }
    }
    level = next;
  }
  return differences.sort(byPath);
}

/** Whether one commit holds the other; null where git should be asked. Commits are told by full id. */
export async function walkAncestry(objects: Objects, ancestor: ObjectId, descendant: ObjectId): Promise<boolean | null> {
  const seen = new Set([descendant]);
  let level = [descendant];
  while (level.length > 0) {
    if (seen.has(ancestor)) return true;
    if (seen.size > mostCommits) return null;
    const commits = await objects.commits(level);
    const next: ObjectId[] = [];
    for (const oid of level) {
      const commit = commits.get(oid);
      if (commit === undefined) return null;
      for (const parent of commit.parents) {
        if (!seen.has(parent)) next.push(parent);
        seen.add(parent);
      }
    }
    level = next;
  }
  return false;
}

/**
 * The best common ancestor where one can be told by following a line without merges; null where git should be asked. On such a line the first
 * commit that the other side holds is it: everything else both sides hold lies behind it.
 */
export async function walkMergeBase(objects: Objects, a: ObjectId, b: ObjectId): Promise<ObjectId | null> {
  if (await walkAncestry(objects, a, b)) return a;
  for (let [at, left] = [b, mostCommits]; left > 0; left -= 1) {
    const held = await walkAncestry(objects, at, a);
    if (held === null) return null;
    if (held) return at;
    const [parent, ...others] = (await objects.commits([at])).get(at)?.parents ?? [];
    if (parent === undefined || others.length > 0) return null;
    at = parent;
  }
  return null;
}

/** A file, link, submodule or folder; null where nothing has this path. */
async function lineAt(objects: Objects, tree: ObjectId, path: string): Promise<Pick<TreeLine, "mode" | "oid"> | null> {
  let at: Pick<TreeLine, "mode" | "oid"> = { mode: folderMode, oid: tree };
  for (const part of path.split("/")) {
    if (at.mode !== folderMode) return null;
    const line = (await objects.trees([at.oid]))?.get(at.oid)?.find(({ name }) => name === part);
    if (line === undefined) return null;
    at = line;
  }
  return at;
}

export const folderMode = "040000";

interface Pair {
  readonly path: string;
  readonly before: Pick<TreeLine, "mode" | "oid"> | null;
  readonly after: Pick<TreeLine, "mode" | "oid"> | null;
}

function folderIn(line: Pair["before"]): ObjectId | null {
  return line?.mode === folderMode ? line.oid : null;
}

function byName(lines: readonly TreeLine[] = []): ReadonlyMap<string, TreeLine> {
  return new Map(lines.map((line) => [line.name, line]));
}

/** In the order of git: by the bytes of the path, as far as JavaScript compares them. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
