import { isAbsolute, resolve } from "node:path";
import { instant } from "../clock/clock.ts";
import type { ObjectId } from "./object-id.ts";
import { startChild, type StartChild } from "../process/child-process.ts";
import type { RunProcess } from "../process/run.ts";
import { editTree } from "./edit-tree.ts";
import { GitError } from "./git-error.ts";
import { gitEnvironment, gitProcess, type GitProcess } from "./git-process.ts";
import { type Objects, openObjects } from "./objects.ts";
import type { ObjectFormat } from "./object-id.ts";
import { deleteBranches, fetchRefs, pushCommit, tipOnRemote } from "./remote.ts";
import type { CommitFacts, GitRepository, TreeDifference, TreeEntry } from "./repository.ts";
import { byPath, walkAncestry, walkDifference, walkMergeBase, walkTree } from "./walk.ts";
import { commitTree, treeOfFolder, writeFolder } from "./write.ts";

/**
 * The repository a folder lies in (a work tree, any folder below one, or a bare repository), served by the `git` on PATH.
 * `env` is all that git gets to see. Throws a {@link GitError} where the folder is in no repository.
 */
export async function openRepository(
  dir: string,
  run: RunProcess,
  env: Readonly<Record<string, string>>,
  start: StartChild = startChild,
): Promise<GitRepository> {
  const questions = ["--absolute-git-dir", "--is-bare-repository", "--is-shallow-repository", "--show-object-format", "--show-cdup"];
  const asked = await run("git", ["rev-parse", ...questions], { cwd: dir, env: gitEnvironment(env), timeout: 60_000 });
  if (asked.code !== 0) throw new GitError("rev-parse", asked.stderr);
  const [gitDir = "", bare = "", shallow = "", format = "", up = ""] = asked.stdout.split("\n");
  const workTree = bare === "true" ? null : resolve(dir, isAbsolute(up) ? up : `./${up}`);
  const git = gitProcess(gitDir, run, start, env);
  return repository({
    gitDir,
    workTree,
    git,
    objects: openObjects(git.batch("--batch-check"), git.batch("--batch")),
    // A git that does not know the question has no other format.
    format: format === "sha256" ? "sha256" : "sha1",
    shallow: shallow === "true",
    env,
  });
}

interface Opened {
  readonly gitDir: string;
  readonly workTree: string | null;
  readonly git: GitProcess;
  readonly objects: Objects;
  readonly format: ObjectFormat;
  /** Then only git knows where history ends: commits name parents that are not there. */
  readonly shallow: boolean;
  readonly env: Readonly<Record<string, string>>;
}

function repository({ gitDir, workTree, git, objects, format, shallow, env }: Opened): GitRepository {
  const ancestry = remembered<boolean>();
  const mergeBases = remembered<ObjectId | null>();
  const listings = remembered<readonly TreeEntry[]>(4);
  /** The commits two revisions name; null where git should have the last word on them. */
  const commitIds = async (...revisions: readonly [string, string]): Promise<readonly [ObjectId, ObjectId] | null> => {
    const [a = null, b = null] = await Promise.all(revisions.map((revision) => objects.resolve(`${safe(revision)}^{commit}`)));
    return a === null || b === null || shallow ? null : [a, b];
  };
  const self: GitRepository = {
    gitDir,
    workTree,
    resolve: (revision) => objects.resolve(revision),
    commit: async (oid) => {
      const read = shallow || !/^[0-9a-f]{40,64}$/.test(oid) ? undefined : (await objects.commits([oid])).get(oid);
      return read ?? onlyCommit(oid, commitsOf((await git(["show", "--no-patch", ...commitFormat, safe(oid), "--"])).stdout));
    },
    log: async (revision, path, limit) =>
      commitsOf((await git(["log", ...commitFormat, `--max-count=${limit}`, safe(revision), "--", path])).stdout),
    mainline: async (revision, paths, { since, limit }) => {
      const from = [safe(revision), ...(since === null ? [] : [`^${safe(since)}`])];
      const most = limit === undefined ? [] : [`--max-count=${limit}`];
      return commitsOf((await git(["log", ...commitFormat, "--first-parent", ...most, ...from, "--", ...paths])).stdout);
    },
    tree: async (treeish, options = {}) => {
      const { below = null, trees = false } = options;
      const tree = await objects.treeOf(safe(treeish));
      const list = async () => (await walkTree(objects, tree, below, trees)) ?? (await listTree(git, tree, below, trees));
      return await listings([tree, String(trees), below ?? ""], list);
    },
    blobs: (oids) => objects.blobs(oids),
    difference: async (before, after, below) => {
      const [from = "", to = ""] = await Promise.all([before, after].map((treeish) => objects.treeOf(safe(treeish))));
      return (await walkDifference(objects, from, to, below ?? null)) ?? (await compareTrees(git, from, to, below ?? null));
    },
    mergeBase: async (a, b) => {
      const ask = async (): Promise<ObjectId | null> => {
        const found = await git(["merge-base", safe(a), safe(b)], { codes: [0, 1] });
        return found.code === 0 ? found.stdout.trim() : null;
      };
      const ids = await commitIds(a, b);
      return ids === null ? await ask() : await mergeBases(ids, async () => (await walkMergeBase(objects, ...ids)) ?? (await ask()));
    },
    isAncestor: async (ancestor, descendant) => {
      const ask = async (): Promise<boolean> =>
        (await git(["merge-base", "--is-ancestor", safe(ancestor), safe(descendant)], { codes: [0, 1] })).code === 0;
      const ids = await commitIds(ancestor, descendant);
      return ids === null ? await ask() : await ancestry(ids, async () => (await walkAncestry(objects, ...ids)) ?? (await ask()));
    },
    mergeTree: async (ours, theirs) => {
      const merged = await git(["merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", safe(ours), safe(theirs)], {
        codes: [0, 1],
      });
      const [tree = "", ...paths] = merged.stdout.split("\0");
      if (merged.code === 0) return { outcome: "clean", tree: tree.trim() };
      return { outcome: "conflict", paths: [...new Set(paths.filter((path) => path !== ""))].sort() };
    },
    writeTree: (base, files) => editTree(git, objects, format, base, files),
    writeCommit: (tree, parents, message, by) => commitTree(git, tree, parents, message, by),
    updateRef: async (ref, to, expected) => {
      const before = expected ?? "0".repeat(to.length);
      const updated = await git(["update-ref", "--no-deref", safe(ref), to, before], { codes: "any" });
      if (updated.code === 0) return true;
      if ((await objects.resolve(ref)) !== expected) return false;
      throw new GitError("update-ref", updated.stderr);
    },
    mergedRefs: async (below, into) => {
      const format = "--format=%(refname)%00%(objectname)%00%(committername)";
      const listed = await git(["for-each-ref", `--merged=${into}`, format, ...below.map(safe)]);
      const lines = listed.stdout.split("\n").filter((line) => line !== "");
      return lines.map((line) => {
        const [ref = "", tip = "", committer = ""] = line.split("\0");
        return { ref, tip, committer };
      });
    },
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
      await writeFolder(
        entries,
        await self.blobs(entries.filter((entry) => entry.mode.startsWith("100")).map((entry) => entry.oid)),
        folder,
      );
    },
  };
  return self;
}

/** Answers about objects by id, which cannot change: the last ones. */
function remembered<Answer>(most = 10_000): (about: readonly string[], ask: () => Promise<Answer>) => Promise<Answer> {
  const known = new Map<string, Answer>();
  return async (about, ask) => {
    const key = about.join(" ");
    const before = known.get(key);
    const answer = before === undefined ? await ask() : before;
    known.delete(key);
    known.set(key, answer);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return answer;
  };
}

const commitFormat = ["--format=%H%x00%T%x00%P%x00%an%x00%cI%x00%s%x00"];

function commitsOf(text: string): readonly CommitFacts[] {
  const fields = text.split("\0");
  const commits: CommitFacts[] = [];
  for (let at = 0; at + 6 <= fields.length; at += 6) {
    const [oid = "", tree = "", parents = "", author = "", date = "", subject = ""] = fields.slice(at, at + 6);
    commits.push({
      oid: oid.trim(),
      tree,
      parents: parents === "" ? [] : parents.split(" "),
      author,
      at: instant(Date.parse(date)),
      subject,
    });
  }
  return commits;
}

function onlyCommit(oid: ObjectId, commits: readonly CommitFacts[]): CommitFacts {
  const [commit] = commits;
  if (commit === undefined) throw new Error(`${oid} is not a commit`);
  return commit;
}

async function listTree(git: GitProcess, treeish: string, below: string | null, trees: boolean): Promise<readonly TreeEntry[]> {
  const args = ["ls-tree", "-r", "-z", "--full-tree", ...(trees ? ["-t"] : []), safe(treeish)];
  const listed = await git([...args, ...(below === null ? [] : ["--", below])]);
  const entries: TreeEntry[] = [];
  for (const line of listed.stdout.split("\0")) {
    if (line === "") continue;
    const tab = line.indexOf("\t");
    const path = line.slice(tab + 1);
    // With -t git lists the folders above `below` and itself too.
    if (below !== null && !path.startsWith(`${below}/`)) continue;
    const [mode = "", , oid = ""] = line.slice(0, tab).split(" ");
    entries.push({ path, mode, oid });
  }
  return entries.sort(byPath);
}

async function compareTrees(git: GitProcess, before: string, after: string, below: string | null): Promise<readonly TreeDifference[]> {
  const args = [
    "diff-tree",
    "-r",
    "-z",
    "--raw",
    "--no-renames",
    "--no-ext-diff",
    "--ignore-submodules=none",
    safe(before),
    safe(after),
    "--",
  ];
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

/** A revision that begins with a dash would be read as an option. */
function safe(revision: string): string {
  if (revision.startsWith("-") || revision === "") throw new Error(`not a revision: ${JSON.stringify(revision)}`);
  return revision;
}
