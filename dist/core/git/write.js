import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { tmpdir } from "node:os";

// src/git/write.ts
async function commitTree(git, tree, parents, message, by) {
	const date = `@${Math.floor(by.at / 1e3)} +0000`;
	return (await git([
		"-c",
		"i18n.commitEncoding=UTF-8",
		"commit-tree",
		tree,
		...parents.flatMap((parent) => ["-p", parent]),
		"-F",
		"-"
	], {
		input: message.endsWith("\n") ? message : `${message}\n`,
		env: {
			GIT_AUTHOR_NAME: by.name,
			GIT_AUTHOR_EMAIL: by.email,
			GIT_AUTHOR_DATE: date,
			GIT_COMMITTER_NAME: by.name,
			GIT_COMMITTER_EMAIL: by.email,
			GIT_COMMITTER_DATE: date
		}
	})).stdout.trim();
}
/** The tree a `git add --all` of the work tree would give; the repository's own index is only copied, for what it knows of unchanged files. */
async function treeOfFolder(git, gitDir, workTree) {
	return inTemporaryFolder(async (folder) => {
		const index = join(folder, "index");
		await copyFile(join(gitDir, "index"), index).catch((error) => {
			if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
		});
		const env = { GIT_INDEX_FILE: index };
		await git([
			`--work-tree=${workTree}`,
			"-c",
			"core.fsmonitor=false",
			"add",
			"--all",
			"."
		], {
			cwd: workTree,
			env
		});
		return (await git(["write-tree"], { env })).stdout.trim();
	});
}
/** Writes a tree's files into an empty folder, byte for byte: no line-end conversion, no filters. */
async function writeFolder(entries, contents, folder) {
	for (const { path, mode } of entries) {
		if (mode !== "100644" && mode !== "100755") throw new Error(`${path} is ${mode === "120000" ? "a symbolic link" : "a submodule"}; only files can be written out`);
		assertInside(path);
	}
	await mkdir(folder, { recursive: true });
	if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`);
	for (const parent of new Set(entries.map(({ path }) => dirname(path)))) await mkdir(join(folder, parent), { recursive: true });
	for (const { path, mode, oid } of entries) await writeFile(join(folder, path), contents.get(oid) ?? /* @__PURE__ */ new Uint8Array(), {
		flag: "wx",
		mode: mode === "100755" ? 493 : 420
	});
}
/** Throws where a path could lead out of a folder, or into what git keeps there (under the names file systems take for it, too). */
function assertInside(path) {
	if (path.includes("\0") || path.split("/").some((part) => /^(?:\.{0,2}|(?:\.git|git~1)[ .]*)$/i.test(part))) throw new Error(`${JSON.stringify(path)} is not a path inside a folder`);
}
async function inTemporaryFolder(work) {
	const folder = await mkdtemp(join(tmpdir(), "flotilla-git-"));
	try {
		return await work(folder);
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}

export { assertInside, commitTree, treeOfFolder, writeFolder };
