import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { tmpdir } from "node:os";
import { writeFileSync } from "node:fs";

// src/git/write.ts
/** The tree with files put or removed, made in an index of its own. An executable file stays executable. */
async function treeWith(git, base, files) {
	return inTemporaryFolder(async (folder) => {
		const index = { GIT_INDEX_FILE: join(folder, "index") };
		await git(base === null ? ["read-tree", "--empty"] : ["read-tree", base], { env: index });
		if (files.size === 0) return (await git(["write-tree"], { env: index })).stdout.trim();
		const executable = await executableFiles(git, index);
		const paths = [...files.keys()].sort();
		const blobs = await writeBlobs(git, join(folder, "blobs"), paths, files);
		await git([
			"update-index",
			"--replace",
			"-z",
			"--index-info"
		], {
			env: index,
			input: paths.map((path) => {
				const blob = blobs.get(path);
				if (blob === void 0) return `0 ${"0".repeat(base?.length ?? 40)}\t${path}\0`;
				return `${executable.has(path) ? "100755" : "100644"} ${blob}\t${path}\0`;
			}).join("")
		});
		return (await git(["write-tree"], { env: index })).stdout.trim();
	});
}
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
		if (path.split("/").some((part) => part === "" || part === "." || part === ".." || part.toLowerCase() === ".git")) throw new Error(`${JSON.stringify(path)} is not a path inside a folder`);
	}
	await mkdir(folder, { recursive: true });
	if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`);
	for (const parent of new Set(entries.map(({ path }) => dirname(path)))) await mkdir(join(folder, parent), { recursive: true });
	for (const { path, mode, oid } of entries) await writeFile(join(folder, path), contents.get(oid) ?? /* @__PURE__ */ new Uint8Array(), {
		flag: "wx",
		mode: mode === "100755" ? 493 : 420
	});
}
async function executableFiles(git, index) {
	const executable = (await git([
		"ls-files",
		"--stage",
		"-z"
	], { env: index })).stdout.split("\0").filter((entry) => entry.startsWith("100755 "));
	return new Set(executable.map((entry) => entry.slice(entry.indexOf("	") + 1)));
}
/** Contents go through files, so that any number of them is one process. */
async function writeBlobs(git, folder, paths, files) {
	await mkdir(folder);
	const names = [];
	const put = [];
	for (const path of paths) {
		const content = files.get(path);
		if (content === null || content === void 0) continue;
		const name = join(folder, String(names.length));
		writeFileSync(name, content);
		names.push(name);
		put.push(path);
	}
	if (names.length === 0) return /* @__PURE__ */ new Map();
	const oids = (await git([
		"hash-object",
		"-w",
		"--no-filters",
		"--stdin-paths"
	], { input: `${names.join("\n")}\n` })).stdout.trim().split("\n");
	return new Map(put.map((path, index) => [path, oids[index] ?? ""]));
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

export { commitTree, treeOfFolder, treeWith, writeFolder };
