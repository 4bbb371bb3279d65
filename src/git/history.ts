import { UserError } from "../process/user-error.ts";
import { instant } from "../clock/clock.ts";
import type { GitProcess } from "./git-process.ts";
import type { ObjectId } from "./object-id.ts";
import type { CommitFacts } from "./repository.ts";
import { revisionArgument } from "./revision.ts";

/** Throws where the revision names no commit. */
export async function readCommit(git: GitProcess, revision: string): Promise<CommitFacts> {
  const [commit] = commitsOf((await git(["log", "--max-count=1", format, revisionArgument(revision), "--"])).stdout);
  if (commit === undefined) throw new UserError(`${revision} is not a commit`);
  return commit;
}

/** What `git log` lists with these options, newest first. */
export async function listCommits(
  git: GitProcess,
  revision: string,
  paths: readonly string[],
  options: readonly string[],
): Promise<readonly CommitFacts[]> {
  return commitsOf((await git(["log", format, ...options, revisionArgument(revision), "--", ...paths])).stdout);
}

export async function findFirstCommit(git: GitProcess, commit: string): Promise<ObjectId> {
  return (await git(["rev-list", "--first-parent", "--max-parents=0", revisionArgument(commit), "--"])).stdout.trim();
}

export async function findMergeBase(git: GitProcess, a: string, b: string): Promise<ObjectId | null> {
  const found = await git(["merge-base", revisionArgument(a), revisionArgument(b)], { codes: [0, 1] });
  return found.code === 0 ? found.stdout.trim() : null;
}

export async function descends(git: GitProcess, ancestor: string, descendant: string): Promise<boolean> {
  const args = ["merge-base", "--is-ancestor", revisionArgument(ancestor), revisionArgument(descendant)];
  return (await git(args, { codes: [0, 1] })).code === 0;
}

/** What git lists of the commits besides the history of `descendant`. All of them must be there. */
export async function findStrangers(git: GitProcess, commits: readonly ObjectId[], descendant: ObjectId): Promise<ReadonlySet<ObjectId>> {
  if (commits.length === 0) return new Set();
  const input = [...commits, `^${descendant}`].map((revision) => `${revisionArgument(revision)}\n`).join("");
  const listed = new Set((await git(["rev-list", "--stdin"], { input })).stdout.split("\n"));
  return new Set(commits.filter((commit) => listed.has(commit)));
}

const format = "--format=%H%x00%T%x00%P%x00%an%x00%cn%x00%cI%x00%s%x00%b%x00";

function commitsOf(text: string): readonly CommitFacts[] {
  const fields = text.split("\0");
  const commits: CommitFacts[] = [];
  for (let at = 0; at + 8 <= fields.length; at += 8) {
    const [oid = "", tree = "", parents = "", author = "", committer = "", date = "", subject = "", body = ""] = fields.slice(at, at + 8);
    commits.push({
      oid: oid.trim(),
      tree,
      parents: parents === "" ? [] : parents.split(" "),
      author,
      committer,
      at: instant(Date.parse(date)),
      subject,
      body: body.trim(),
    });
  }
  return commits;
}
