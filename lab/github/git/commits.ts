import type { BareRepository } from "../../bare-repository.ts";
import { withSignature } from "../signatures.ts";
import { remember } from "./remember.ts";

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** ISO 8601 with the commit's own offset. */
  readonly date: string;
}

export interface Commit {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  /** The whole message, without the line break at its end. */
  readonly message: string;
}

const format = ["%H", "%T", "%P", "%an", "%ae", "%aI", "%cn", "%ce", "%cI", "%B"].join("%x00");

/** Commits in the order of `git log`. `range` consists of revisions and git's own options (`--max-count=1`), never of user input. */
export async function readCommits(repository: BareRepository, range: readonly string[]): Promise<readonly Commit[]> {
  const printed = await repository.read(["log", `--format=${format}%x1e`, ...range]);
  return printed
    .split("\x1e")
    .map((record) => record.replace(/^\n/, ""))
    .filter((record) => record !== "")
    .map(parseCommit);
}

/** One commit by its id. Throws where there is none. */
export async function readCommit(repository: BareRepository, id: string): Promise<Commit> {
  const [commit] = await remember(repository, "commit", [id], () => readCommits(repository, ["--max-count=1", id]));
  if (commit === undefined) throw new Error(`no commit ${id}`);
  return commit;
}

function parseCommit(record: string): Commit {
  const fields = record.split("\0");
  const field = (index: number): string => fields[index] ?? "";
  return {
    id: field(0),
    tree: field(1),
    parents: field(2) === "" ? [] : field(2).split(" "),
    author: { name: field(3), email: field(4), date: field(5) },
    committer: { name: field(6), email: field(7), date: field(8) },
    message: field(9).trimEnd(),
  };
}

interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

/** Writes a commit object and returns its id; no ref is updated. */
export async function writeCommit(repository: BareRepository, commit: NewCommit): Promise<string> {
  const printed = await repository.read(["commit-tree", commit.tree, ...commit.parents.flatMap((parent) => ["-p", parent])], {
    input: commit.message.endsWith("\n") ? commit.message : `${commit.message}\n`,
    env: {
      GIT_AUTHOR_NAME: commit.author.name,
      GIT_AUTHOR_EMAIL: commit.author.email,
      GIT_AUTHOR_DATE: commit.author.date,
      GIT_COMMITTER_NAME: commit.committer.name,
      GIT_COMMITTER_EMAIL: commit.committer.email,
      GIT_COMMITTER_DATE: commit.committer.date,
    },
  });
  return printed.trim();
}

/** The same, signed by GitHub. */
export async function writeSignedCommit(repository: BareRepository, commit: NewCommit): Promise<string> {
  const unsigned = await writeCommit(repository, commit);
  const input = withSignature(await repository.read(["cat-file", "commit", unsigned]));
  return (await repository.read(["hash-object", "-t", "commit", "-w", "--stdin"], { input })).trim();
}
