import { remember } from "./remember.js";

// src/local/forge/git/commits.ts
const format = [
	"%H",
	"%T",
	"%P",
	"%an",
	"%ae",
	"%aI",
	"%cn",
	"%ce",
	"%cI",
	"%B"
].join("%x00");
/** Commits as `git log` orders them. `range` is made of revisions and git's own options (`--max-count=1`), never of words a user typed. */
async function readCommits(repository, range) {
	return (await repository.read([
		"log",
		`--format=${format}%x1e`,
		...range
	])).split("").map((record) => record.replace(/^\n/, "")).filter((record) => record !== "").map(parseCommit);
}
/** One commit by its id. Throws if there is none. */
async function readCommit(repository, id) {
	const [commit] = await remember(repository, "commit", [id], () => readCommits(repository, ["--max-count=1", id]));
	if (commit === void 0) throw new Error(`no commit ${id}`);
	return commit;
}
function parseCommit(record) {
	const fields = record.split("\0");
	const field = (index) => fields[index] ?? "";
	return {
		id: field(0),
		tree: field(1),
		parents: field(2) === "" ? [] : field(2).split(" "),
		author: {
			name: field(3),
			email: field(4),
			date: field(5)
		},
		committer: {
			name: field(6),
			email: field(7),
			date: field(8)
		},
		message: field(9).replace(/\n+$/, "")
	};
}
/** Writes a commit object and answers its id; no ref moves. */
async function writeCommit(repository, commit) {
	return (await repository.read([
		"commit-tree",
		commit.tree,
		...commit.parents.flatMap((parent) => ["-p", parent])
	], {
		input: commit.message.endsWith("\n") ? commit.message : `${commit.message}\n`,
		env: {
			GIT_AUTHOR_NAME: commit.author.name,
			GIT_AUTHOR_EMAIL: commit.author.email,
			GIT_AUTHOR_DATE: commit.author.date,
			GIT_COMMITTER_NAME: commit.committer.name,
			GIT_COMMITTER_EMAIL: commit.committer.email,
			GIT_COMMITTER_DATE: commit.committer.date
		}
	})).trim();
}

export { readCommit, readCommits, writeCommit };
