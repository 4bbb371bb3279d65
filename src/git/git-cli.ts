import { UserError } from "../process/user-error.ts";
import { isAbsolute, resolve } from "node:path";
import { damagedRepository } from "./damaged-repository.ts";
import { startChild, type StartChild } from "../process/child-process.ts";
import { ProcessError, type RunProcess } from "../process/run.ts";
import { removeCrashReports } from "./crash-reports.ts";
import { editTree } from "./edit-tree.ts";
import { GitError } from "./git-error.ts";
import { gitEnvironment, gitProcess, type GitProcess } from "./git-process.ts";
import { descends, findFirstCommit, findMergeBase, findStrangers, listCommits, readCommit } from "./history.ts";
import { memo } from "./memo.ts";
import { isObjectId, type ObjectId } from "./object-id.ts";
import { type Objects, openObjects } from "./objects.ts";
import { mergedRefs, refuseDamagedRef, updateRef } from "./refs.ts";
import { deleteBranches, fetchRefs, pushBranches, pushCommit, tipOnRemote } from "./remote.ts";
import type { CommitFacts, GitRepository, TreeEntry } from "./repository.ts";
import { revisionArgument } from "./revision.ts";
import { pushSigned, signedWhereAsked } from "./signed-push.ts";
import { compareTrees, listSkipped, listTree, mergeTrees } from "./trees.ts";
import { commitTree, treeOfFolder, writeFolder } from "./write.ts";

/**
 * The repository that holds a folder (a work tree, any folder below one, or a bare repository), served by the `git` on PATH.
 * `env` is all that git gets to see. Throws a {@link UserError} where git is missing or too old, or where it reads no repository there.
 */
export async function openRepository(
  dir: string,
  run: RunProcess,
  env: Readonly<Record<string, string>>,
  start: StartChild = startChild,
): Promise<GitRepository> {
  const questions = ["--absolute-git-dir", "--is-bare-repository", "--show-object-format", "--show-cdup"];
  const call = { cwd: dir, env: gitEnvironment(env), timeout: 60_000 };
  const [asked] = await Promise.all([run("git", ["rev-parse", ...questions], call), refuseOldGit(run, call)]).catch(notInstalled);
  if (asked.code !== 0) throw notARepository(dir, asked.stderr);
  const [gitDir = "", bare = "", format = "", up = ""] = asked.stdout.split("\n");
  const workTree = bare === "true" ? null : resolve(dir, isAbsolute(up) ? up : `./${up}`);
  const git = gitProcess(gitDir, run, start, env);
  const objects = openObjects(git.batch("--batch-check"), git.batch("--batch"));
  return repository({ gitDir, workTree, git, objects, nullId: "0".repeat(format === "sha256" ? 64 : 40), env });
}

/** The oldest git whose `merge-tree` makes a tree (`--write-tree`). */
const oldestGit = [2, 38] as const;

async function refuseOldGit(run: RunProcess, call: Parameters<RunProcess>[2]): Promise<void> {
  const { stdout } = await run("git", ["version"], call);
  const [, major, minor, rest = ""] = /^git version (\d{1,9})\.(\d{1,9})(\S*)/.exec(stdout) ?? [];
  if (major === undefined || minor === undefined) return;
  const isOld = Number(major) < oldestGit[0] || (Number(major) === oldestGit[0] && Number(minor) < oldestGit[1]);
  if (isOld)
    throw new UserError(
      `git ${oldestGit.join(".")} or newer is needed, this is ${major}.${minor}${rest}: install a newer one, or put it first on the PATH.`,
    );
}

function notInstalled(error: unknown): never {
  if (error instanceof ProcessError && error.kind === "not-found")
    throw new UserError(`git is not installed, or not on the PATH: install ${oldestGit.join(".")} or newer.`, error);
  throw error;
}

function notARepository(dir: string, stderr: string): UserError {
  const [, owned] = /dubious ownership in repository at '([^'\n]*)'/.exec(stderr) ?? [];
  if (owned !== undefined)
    return new UserError(
      `${owned} belongs to another user, so git does not read it. Where you trust what is in it: git config --global --add safe.directory ${owned}`,
    );
  const [, elsewhere] = /not a git repository: ([^\n]+)/.exec(stderr) ?? [];
  if (elsewhere !== undefined)
    return new UserError(
      `The .git of ${dir} leads to ${elsewhere}, where no repository is. Was it moved: git worktree repair, run in it. Is it gone: clone it again.`,
    );
  if (stderr.includes("not a git repository"))
    return new UserError(
      damagedRepository(dir) ??
        `${dir} is not in a git repository. Run git init there and commit the fleet; in a workflow, check it out first.`,
    );
  return new GitError("rev-parse", stderr);
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
    resolve: async (revision) => (await objects.resolve(revision)) ?? (await refuseDamagedRef(git, objects, revision)),
    holds: async (oid) => (await objects.resolve(oid)) !== null,
    blobs: (oids) => objects.blobs(oids),
    commit: (oid) => aboutObjects(commits, [oid], () => readCommit(git, oid)),
    firstCommit: (commit) => findFirstCommit(git, commit),
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
    strangers: async (oids, descendant) => {
      const found = await Promise.all(oids.map(async (oid) => ((await objects.resolve(`${oid}^{commit}`)) === null ? [] : [oid])));
      const there = new Set(found.flat());
      const strange = await findStrangers(git, [...there], descendant);
      return new Set(oids.filter((oid) => !there.has(oid) || strange.has(oid)));
    },
    mergeTree: (ours, theirs) => mergeTrees(git, ours, theirs),
    writeTree: async (base, files) => {
      const from = base === null ? null : await objects.treeOf(revisionArgument(base));
      await removeCrashReports(gitDir);
      try {
        return await editTree(git, nullId, from, files);
      } catch (error) {
        await removeCrashReports(gitDir);
        throw error;
      }
    },
    writeCommit: (tree, parents, message, by) => commitTree(git, tree, parents, message, by),
    updateRef: (ref, to, expected) => updateRef(git, objects, ref, to, expected ?? nullId),
    mergedRefs: (below, into) => mergedRefs(git, below, into),
    fetch: (remote, refspecs, how) => fetchRefs(git, env, remote, refspecs, how),
    remoteTip: (remote, ref) => tipOnRemote(git, env, remote, ref),
    pushBranches: async (remote, branches) => pushBranches(git, env, remote, await signedWhereAsked(self, remote, branches)),
    push: (remote, commit, ref, expected) =>
      pushSigned(self, remote, ref, commit, (one) => pushCommit(git, env, remote, one, ref, expected)),
    deleteBranches: (remote, branches) => deleteBranches(git, env, remote, branches),
    treeOfWorkTree: () => {
      if (workTree === null) throw new UserError(`${gitDir} is bare: it has no work tree`);
      return treeOfFolder(git, gitDir, workTree);
    },
    skippedFiles: (folder) => listSkipped(git, workTree ?? folder, folder),
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
  return revisions.every(isObjectId) ? known(revisions.join(" "), ask) : ask();
}
