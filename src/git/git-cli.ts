import { isAbsolute, resolve } from "node:path";
import { instant } from "../clock/clock.ts";
import type { ObjectId } from "../fleet/model.ts";
import type { RunProcess } from "../process/run.ts";
import { GitError, gitEnvironment, gitProcess, type GitProcess } from "./git-process.ts";
import { deleteBranches, fetchRefs, pushCommit, tipOnRemote } from "./remote.ts";
import type { CommitFacts, GitRepository, TreeDifference, TreeEntry } from "./repository.ts";
import { commitTree, treeOfFolder, treeWith, writeFolder } from "./write.ts";

/**
 * The repository a folder lies in (a work tree, any folder below one, or a bare repository), served by the `git` on PATH.
 * `env` is all that git gets to see. Throws a {@link GitError} where the folder is in no repository.
 */
export async function openRepository(dir: string, run: RunProcess, env: Readonly<Record<string, string>>): Promise<GitRepository> {
  const asked = await run("git", ["rev-parse", "--absolute-git-dir", "--is-bare-repository", "--show-cdup"], {
    cwd: dir,
    env: gitEnvironment(env),
    timeout: 60_000,
  });
  if (asked.code !== 0) throw new GitError("rev-parse", asked.stderr);
  const [gitDir = "", bare = "", up = ""] = asked.stdout.split("\n");
  const workTree = bare === "true" ? null : resolve(dir, isAbsolute(up) ? up : `./${up}`);
  return repository(gitDir, workTree, gitProcess(gitDir, run, env), env);
}

function repository(gitDir: string, workTree: string | null, git: GitProcess, env: Readonly<Record<string, string>>): GitRepository {
  const self: GitRepository = {
    gitDir,
    workTree,
    resolve: (revision) => objectNamed(git, revision),
    commit: async (oid) => onlyCommit(oid, commitsOf((await git(["show", "--no-patch", ...commitFormat, safe(oid), "--"])).stdout)),
    log: async (revision, path, limit) =>
      commitsOf((await git(["log", ...commitFormat, `--max-count=${limit}`, safe(revision), "--", path])).stdout),
    mainline: async (revision, paths, { since, limit }) => {
      const from = [safe(revision), ...(since === null ? [] : [`^${safe(since)}`])];
      const most = limit === undefined ? [] : [`--max-count=${limit}`];
      return commitsOf((await git(["log", ...commitFormat, "--first-parent", ...most, ...from, "--", ...paths])).stdout);
    },
    tree: (treeish, options = {}) => listTree(git, treeish, options.below ?? null, options.trees ?? false),
    blobs: (oids) => readBlobs(git, oids),
    difference: (before, after, below) => compareTrees(git, before, after, below ?? null),
    mergeBase: async (a, b) => {
      const found = await git(["merge-base", safe(a), safe(b)], { codes: [0, 1] });
      return found.code === 0 ? found.stdout.trim() : null;
    },
    isAncestor: async (ancestor, descendant) =>
      (await git(["merge-base", "--is-ancestor", safe(ancestor), safe(descendant)], { codes: [0, 1] })).code === 0,
    mergeTree: async (ours, theirs) => {
      const merged = await git(["merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", safe(ours), safe(theirs)], {
        codes: [0, 1],
      });
      const [tree = "", ...paths] = merged.stdout.split("\0");
      if (merged.code === 0) return { outcome: "clean", tree: tree.trim() };
      return { outcome: "conflict", paths: [...new Set(paths.filter((path) => path !== ""))].sort() };
    },
    writeTree: (base, files) => treeWith(git, base, files),
    writeCommit: (tree, parents, message, by) => commitTree(git, tree, parents, message, by),
    updateRef: async (ref, to, expected) => {
      const before = expected ?? "0".repeat(to.length);
      const updated = await git(["update-ref", "--no-deref", safe(ref), to, before], { codes: "any" });
      if (updated.code === 0) return true;
      if ((await objectNamed(git, ref)) !== expected) return false;
      throw new GitError("update-ref", updated.stderr);
    },
    mergedRefs: async (below, into) => {
      const format = "--format=%(refname)%00%(objectname)%00%(committername)";
      const listed = await git(["for-each-ref", `--merged=${into}`, format, safe(below)]);
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

/** Peeled to a commit where it is one. One process for both questions; a revision never becomes an option. */
async function objectNamed(git: GitProcess, revision: string): Promise<ObjectId | null> {
  if (revision === "" || /[\n\0]/.test(revision)) return null;
  const answer = await git(["cat-file", "--batch-check=%(objectname)"], { input: `${revision}^{commit}\n${revision}\n` });
  for (const line of answer.stdout.split("\n")) if (/^[0-9a-f]{40,64}$/.test(line)) return line;
  return null;
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
  return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

async function readBlobs(git: GitProcess, oids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Uint8Array>> {
  const wanted = [...new Set(oids)];
  const found = new Map<ObjectId, Uint8Array>();
  if (wanted.length === 0) return found;
  const answer = await git.bytes(["cat-file", "--batch"], `${wanted.join("\n")}\n`);
  const bytes = Buffer.from(answer.buffer, answer.byteOffset, answer.length);
  let at = 0;
  for (const oid of wanted) {
    const end = bytes.indexOf(10, at);
    const [, kind, size] = bytes.toString("latin1", at, end).split(" ");
    if (kind !== "blob" || size === undefined) throw new GitError("cat-file", `${oid} is ${kind === "missing" ? "missing" : "not a blob"}`);
    found.set(oid, answer.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return found;
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
