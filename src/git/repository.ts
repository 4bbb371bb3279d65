import type { ObjectId } from "./object-id.ts";

export interface TreeEntry {
  readonly path: string;
  /** `100644`, `100755`, `120000` (link), `160000` (submodule). */
  readonly mode: string;
  readonly oid: ObjectId;
}

export interface TreeDifference {
  readonly path: string;
  /** null where the path was not there, or is gone. */
  readonly before: ObjectId | null;
  readonly after: ObjectId | null;
}

export interface CommitFacts {
  readonly oid: ObjectId;
  readonly tree: ObjectId;
  readonly parents: readonly ObjectId[];
  /** Their names, as the commit has them: anybody can write any. */
  readonly author: string;
  readonly committer: string;
  /** ISO 8601 */
  readonly at: string;
  readonly subject: string;
  /** The message below its subject. */
  readonly body: string;
}

/** The tree of a merge, or the paths in conflict. */
export type MergedTree =
  | { readonly outcome: "clean"; readonly tree: ObjectId }
  | { readonly outcome: "conflict"; readonly paths: readonly string[] };

export interface MergedRef {
  readonly ref: string;
  readonly tip: ObjectId;
  /** Committer of the tip: whoever merged it on GitHub is only its author. */
  readonly committer: string;
}

/** Who a commit is by; written as author and committer. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A remote and its token; the token travels by environment (GIT_CONFIG_*), never by argv, URL or file. */
export interface Remote {
  readonly url: string;
  readonly token: string | null;
  /** Its default branch; `main` where absent. */
  readonly branch?: string;
  /** A branch that no pattern of refspecs means: the ledger's, whose history grows with every write. */
  readonly apart?: string;
  /** Who signs where the remote takes signed commits only; absent: nobody can. */
  readonly signing?: Signing;
}

/** Makes the remote sign commits. */
export interface Signing {
  /** Branches by the first part of their name that have refused a commit for its missing signature. */
  readonly asked: Set<string>;
  /** Answers the id of a commit like that, which the remote has made and signed, on no branch yet. */
  sign(commit: CommitToSign): Promise<ObjectId>;
}

/** A commit that is to be made once more. */
export interface CommitToSign {
  readonly tree: ObjectId;
  /** The tree of the first parent; null where there is none. */
  readonly base: ObjectId | null;
  readonly parents: readonly ObjectId[];
  readonly message: string;
  /** What differs between the two trees; null where it is gone. */
  readonly files: ReadonlyMap<string, { readonly mode: string; readonly text: string } | null>;
}

/** What a default branch is called where nobody says. */
export const usualBranch = "main";

/** The full name of a remote's default branch. */
export function defaultRef({ branch = usualBranch }: Remote): string {
  return `refs/heads/${branch}`;
}

/** Where a branch is to be; `expected` is where it is now, null where it is not there. */
export interface BranchPush {
  readonly commit: ObjectId;
  readonly expected: ObjectId | null;
}

export interface FetchOptions {
  /** Without what is behind the commits. */
  readonly depth?: 1;
  /** Without files, or without folders and files. */
  readonly filter?: "blob:none" | "tree:0";
  /** A commit that is here, perhaps on no ref: what is behind it is not fetched again. */
  readonly have?: ObjectId;
}

/** `commit`: what was pushed, which is another one than was given where the remote had to sign it. */
export type Pushed =
  | { readonly outcome: "pushed"; readonly commit: ObjectId }
  | { readonly outcome: "stale"; readonly commit: ObjectId }
  | { readonly outcome: "refused"; readonly message: string };

/** Plumbing on one repository's objects and refs. No work tree is read or written except by `treeOfWorkTree` and `materialize`. */
export interface GitRepository {
  readonly gitDir: string;
  /** The top of the work tree; null where the repository is bare. */
  readonly workTree: string | null;
  /** The object id that a revision names, peeled to a commit where it is one; null where there is none. */
  resolve(revision: string): Promise<ObjectId | null>;
  /** Whether an object is here, in a repository that would fetch it otherwise. */
  holds(oid: ObjectId): Promise<boolean>;
  commit(oid: ObjectId): Promise<CommitFacts>;
  /** Where the first-parent line begins. */
  firstCommit(commit: ObjectId): Promise<ObjectId>;
  /** Commits that changed a path, newest first. */
  log(revision: string, path: string, limit: number): Promise<readonly CommitFacts[]>;
  /** Commits on the first-parent line that changed one of the paths, newest first, without those that `since` contains. */
  mainline(
    revision: string,
    paths: readonly string[],
    options: { readonly since: ObjectId | null; readonly limit?: number },
  ): Promise<readonly CommitFacts[]>;
  /** Every blob below a tree (recursive), sorted by path; with `trees` the folders too (mode `040000`). */
  tree(treeish: string, options?: { readonly below?: string; readonly trees?: boolean }): Promise<readonly TreeEntry[]>;
  /** Many blobs by one question. Throws where one is missing. */
  blobs(oids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Uint8Array>>;
  /** Paths whose object ids differ. */
  difference(before: string, after: string, below?: string): Promise<readonly TreeDifference[]>;
  mergeBase(a: string, b: string): Promise<ObjectId | null>;
  isAncestor(ancestor: string, descendant: string): Promise<boolean>;
  /** Those of the commits that a commit does not descend from, what is no commit here among them: one question for all. */
  strangers(commits: readonly ObjectId[], descendant: ObjectId): Promise<ReadonlySet<ObjectId>>;
  /** `git merge-tree --write-tree`: the tree of the merge, or the paths in conflict. */
  mergeTree(ours: string, theirs: string): Promise<MergedTree>;
  /** A tree, or that of a commit, with files put (content) or removed (null); other entries keep their object ids. The same for the same input. */
  writeTree(base: string | null, files: ReadonlyMap<string, string | Uint8Array | null>): Promise<ObjectId>;
  writeCommit(tree: ObjectId, parents: readonly ObjectId[], message: string, by: Signature): Promise<ObjectId>;
  /** Compare-and-swap of a local ref; false where it was not at `expected` (null: must not exist). */
  updateRef(ref: string, to: ObjectId, expected: ObjectId | null): Promise<boolean>;
  /** Refs below any of these `refs/...` whose tip `into` contains, by name: those that were merged into it or never diverged. */
  mergedRefs(below: readonly string[], into: ObjectId): Promise<readonly MergedRef[]>;
  /** Fetches with pruning. `refspecs` as git's. */
  fetch(remote: Remote, refspecs: readonly string[], how?: FetchOptions): Promise<void>;
  /** Tip of a ref on the remote; null where it does not exist. */
  remoteTip(remote: Remote, ref: string): Promise<ObjectId | null>;
  /** Push with lease: `stale` where the remote's ref is not at `expected` (null: must not exist), or is being updated by another push. */
  push(remote: Remote, commit: ObjectId, ref: string, expected: ObjectId | null): Promise<Pushed>;
  /**
   * Several branches by one push, each with lease as in `push`. Answers the commits of those that hold theirs afterwards; for why another does
   * not, `push` it alone.
   */
  pushBranches(remote: Remote, branches: ReadonlyMap<string, BranchPush>): Promise<ReadonlyMap<string, ObjectId>>;
  /** Deletes branches, each with lease: one that is not at the commit given stays. Answers the names that still exist afterwards. */
  deleteBranches(remote: Remote, branches: ReadonlyMap<string, ObjectId>): Promise<readonly string[]>;
  /** The tree that a commit of the whole work tree (without ignored files) would have, made with a temporary index. */
  treeOfWorkTree(): Promise<ObjectId>;
  /** Files below a folder of the work tree that the index marks as not to be there, as a sparse checkout does; relative to the folder. */
  skippedFiles(folder: string): Promise<readonly string[]>;
  /** Writes a tree's files into an empty folder. Links and submodules are refused. */
  materialize(tree: ObjectId, folder: string): Promise<void>;
}
