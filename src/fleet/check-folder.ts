import { relative } from "node:path";
import type { GitRepository } from "../git/repository.ts";
import { refuseSparse } from "./sparse-checkout.ts";
import { baseOf, validate, type Validated } from "./validate.ts";
import { workTreeSource } from "./work-tree.ts";

export interface FolderOptions {
  /** Opens the repository that holds the fleet; called only where there is a base, or a sparse checkout. */
  readonly repository: () => Promise<GitRepository>;
  /** A revision; null: the fleet is checked without comparison. */
  readonly base: string | null;
  /** Files and folders, relative to the fleet's root, to report problems of; empty: all. */
  readonly paths: readonly string[];
}

export type CheckedFolder = (Validated & { readonly outcome: "checked" }) | { readonly outcome: "unknown-base" };

/** Validates the fleet in a working tree, against its state in a base revision where one is named. Throws where a sparse checkout has not all of it. */
export async function checkFolder(root: string, { repository, base, paths }: FolderOptions): Promise<CheckedFolder> {
  await refuseSparse(root, repository);
  if (base === null) return { outcome: "checked", ...validate(workTreeSource(root), { paths }) };
  const git = await repository();
  const commit = await git.resolve(base);
  if (commit === null) return { outcome: "unknown-base" };
  const prefix = relative(git.workTree ?? root, root).replaceAll("\\", "/");
  // A base without a fleet in this folder has nothing that a change could break.
  const treeish = prefix === "" ? commit : await git.resolve(`${commit}:${prefix}`);
  const source = workTreeSource(root, commit.length === 64 ? "sha256" : "sha1");
  const before = treeish === null ? null : await baseOf(source, git, treeish);
  return { outcome: "checked", ...validate(source, { paths, base: before }) };
}
