import { isAbsolute, resolve } from "node:path";
import { startChild, type StartChild } from "../process/child-process.ts";
import type { RunProcess } from "../process/run.ts";
import { editTree } from "./edit-tree.ts";
import { GitError } from "./git-error.ts";
import { gitEnvironment, gitProcess, type GitProcess } from "./git-process.ts";
import { descends, findMergeBase, listCommits, readCommit } from "./history.ts";
import { memo } from "./memo.ts";
import type { ObjectId } from "./object-id.ts";
import { type Objects, openObjects } from "./objects.ts";
import { mergedRefs, updateRef } from "./refs.ts";
import { deleteBranches, fetchRefs, pushCommit, tipOnRemote } from "./remote.ts";
import type { CommitFacts, GitRepository, TreeEntry } from "./repository.ts";
import { revisionArgument } from "./revision.ts";
import { compareTrees, listTree, mergeTrees } from "./trees.ts";
import { commitTree, treeOfFolder, writeFolder } from "./write.ts";

/**
 * The repository that holds a folder (a work tree, any folder below one, or a bare repository), served by the `git` on PATH.
 * `env` is all that git gets to see. Throws a {@link GitError} where the folder is in no repository.
 */
export async function openRepository(
  dir: string,
  run: RunProcess,
  env: Readonly<Record<string, string>>,
  start: StartChild = startChild,
): Promise<GitRepository> {
  const questions = ["--absolute-git-dir", "--is-bare-repository", "--show-object-format", "--show-cdup"];
  const asked = await run("git", ["rev-parse", ...questions], { cwd: dir, env: gitEnvironment(env), timeout: 60_000 });
  if (asked.code !== 0) throw new GitError("rev-parse", asked.stderr);
  const [gitDir = "", bare = "", format = "", up = ""] = asked.stdout.split("\n");
  const workTree = bare === "true" ? null : resolve(dir, isAbsolute(up) ? up : `./${up}`);
  const git = gitProcess(gitDir, run, start, env);
  const objects = openObjects(git.batch("--batch-check"), git.batch("--batch"));
  return repository({ gitDir, workTree, git, objects, nullId: "0".repeat(format === "sha256" ? 64 : 40), env });
}

interface Opened {
  readonly gitDir: string;
  readonly workTree: string | null;
  readonly git: GitProcess;
  readonly objects: Objects;
  readonly nullId: ObjectId;
  readonly env: Readonly<Record<string, string>>;
}

function repository({ gitDir, workTree, git, objects, nullId, env }: Opened): GitRepository {
  const commits = memo<CommitFacts>(10_000);
  const ancestry = memo<boolean>(10_000);
  const mergeBases = memo<ObjectId | null>(10_000);
  const listings = memo<readonly TreeEntry[]>(4);
  const self: GitRepository = {
    gitDir,
    workTree,
    resolve: (revision) => objects.resolve(revision),
    blobs: (oids) => objects.blobs(oids),
    commit: (oid) => aboutObjects(commits, [oid], () => readCommit(git, oid)),
    log: (revision, path, limit) => listCommits(git, revision, [path], [`--max-count=${limit}`]),
    mainline: (revision, paths, { since, limit }) =>
      listCommits(git, revision, paths, [
        "--first-parent",
        ...(limit === undefined ? [] : [`--max-count=${limit}`]),
        ...(since === null ? [] : [`^${revisionArgument(since)}`]),
      ]),
    tree: async (treeish, { below = null, trees = false } = {}) => {
      const tree = await objects.treeOf(revisionArgument(treeish));
      return listings([tree, String(trees), below ?? ""].join(" "), () => listTree(git, tree, below, trees));
    },
    difference: (before, after, below) => compareTrees(git, before, after, below ?? null),
    mergeBase: (a, b) => aboutObjects(mergeBases, [a, b], () => findMergeBase(git, a, b)),
    isAncestor: (ancestor, descendant) => aboutObjects(ancestry, [ancestor, descendant], () => descends(git, ancestor, descendant)),
    mergeTree: (ours, theirs) => mergeTrees(git, ours, theirs),
    writeTree: async (base, files) => editTree(git, nullId, base === null ? null : await objects.treeOf(revisionArgument(base)), files),
    writeCommit: (tree, parents, message, by) => commitTree(git, tree, parents, message, by),
    updateRef: (ref, to, expected) => updateRef(git, objects, ref, to, expected ?? nullId),
    mergedRefs: (below, into) => mergedRefs(git, below, into),
    fetch: (remote, refspecs) => fetchRefs(git, env, remote, refspecs),
    remoteTip: (remote, ref) => tipOnRemote(git, env, remote, ref),
    push: (remote, commit, ref, expected) => pushCommit(git, env, remote, commit, ref, expected),
    deleteBranches: (remote, branches) => deleteBranches(git, env, remote, branches),
    treeOfWorkTree: () => {
      if (workTree === null) throw new Error(`${gitDir} is bare: it has no work tree`);
      return treeOfFolder(git, gitDir, workTree);
    },
    materialize: async (tree, folder) => {
      const entries = await self.tree(tree);
      const files = entries.filter(({ mode }) => mode.startsWith("100"));
      await writeFolder(entries, await self.blobs(files.map(({ oid }) => oid)), folder);
    },
  };
  return self;
}

/** Only what full ids name cannot change; a question about a branch is always asked again. */
function aboutObjects<Answer>(
  known: ReturnType<typeof memo<Answer>>,
  revisions: readonly string[],
  ask: () => Promise<Answer>,
): Promise<Answer> {
  return revisions.every((revision) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(revision)) ? known(revisions.join(" "), ask) : ask();
}
