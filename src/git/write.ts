import { writeFileSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ObjectId } from "../fleet/model.ts";
import type { GitProcess } from "./git-process.ts";
import type { Signature, TreeEntry } from "./repository.ts";

/** The tree with files put or removed, made in an index of its own. An executable file stays executable. */
export async function treeWith(
  git: GitProcess,
  base: ObjectId | null,
  files: ReadonlyMap<string, string | Uint8Array | null>,
): Promise<ObjectId> {
  return inTemporaryFolder(async (folder) => {
    const index = { GIT_INDEX_FILE: join(folder, "index") };
    await git(base === null ? ["read-tree", "--empty"] : ["read-tree", base], { env: index });
    if (files.size === 0) return (await git(["write-tree"], { env: index })).stdout.trim();
    const executable = await executableFiles(git, index);
    const paths = [...files.keys()].sort();
    const blobs = await writeBlobs(git, join(folder, "blobs"), paths, files);
    const lines = paths.map((path) => {
      const blob = blobs.get(path);
      if (blob === undefined) return `0 ${"0".repeat(base?.length ?? 40)}\t${path}\0`;
      return `${executable.has(path) ? "100755" : "100644"} ${blob}\t${path}\0`;
    });
    await git(["update-index", "--replace", "-z", "--index-info"], { env: index, input: lines.join("") });
    return (await git(["write-tree"], { env: index })).stdout.trim();
  });
}

export async function commitTree(
  git: GitProcess,
  tree: ObjectId,
  parents: readonly ObjectId[],
  message: string,
  by: Signature,
): Promise<ObjectId> {
  const date = `@${Math.floor(by.at / 1000)} +0000`;
  const made = await git(
    ["-c", "i18n.commitEncoding=UTF-8", "commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-F", "-"],
    {
      input: message.endsWith("\n") ? message : `${message}\n`,
      env: {
        GIT_AUTHOR_NAME: by.name,
        GIT_AUTHOR_EMAIL: by.email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: by.name,
        GIT_COMMITTER_EMAIL: by.email,
        GIT_COMMITTER_DATE: date,
      },
    },
  );
  return made.stdout.trim();
}

/** The tree a `git add --all` of the work tree would give; the repository's own index is only copied, for what it knows of unchanged files. */
export async function treeOfFolder(git: GitProcess, gitDir: string, workTree: string): Promise<ObjectId> {
  return inTemporaryFolder(async (folder) => {
    const index = join(folder, "index");
    await copyFile(join(gitDir, "index"), index).catch((error: unknown) => {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    });
    const env = { GIT_INDEX_FILE: index };
    await git([`--work-tree=${workTree}`, "-c", "core.fsmonitor=false", "add", "--all", "."], { cwd: workTree, env });
    return (await git(["write-tree"], { env })).stdout.trim();
  });
}

/** Writes a tree's files into an empty folder, byte for byte: no line-end conversion, no filters. */
export async function writeFolder(
  entries: readonly TreeEntry[],
  contents: ReadonlyMap<ObjectId, Uint8Array>,
  folder: string,
): Promise<void> {
  for (const { path, mode } of entries) {
    if (mode !== "100644" && mode !== "100755") {
      throw new Error(`${path} is ${mode === "120000" ? "a symbolic link" : "a submodule"}; only files can be written out`);
    }
    if (path.split("/").some((part) => part === "" || part === "." || part === ".." || part.toLowerCase() === ".git")) {
      throw new Error(`${JSON.stringify(path)} is not a path inside a folder`);
    }
  }
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`);
  for (const parent of new Set(entries.map(({ path }) => dirname(path)))) await mkdir(join(folder, parent), { recursive: true });
  for (const { path, mode, oid } of entries) {
    await writeFile(join(folder, path), contents.get(oid) ?? new Uint8Array(), { flag: "wx", mode: mode === "100755" ? 0o755 : 0o644 });
  }
}

async function executableFiles(git: GitProcess, index: Readonly<Record<string, string>>): Promise<ReadonlySet<string>> {
  const staged = await git(["ls-files", "--stage", "-z"], { env: index });
  const executable = staged.stdout.split("\0").filter((entry) => entry.startsWith("100755 "));
  return new Set(executable.map((entry) => entry.slice(entry.indexOf("\t") + 1)));
}

/** Contents go through files, so that any number of them is one process. */
async function writeBlobs(
  git: GitProcess,
  folder: string,
  paths: readonly string[],
  files: ReadonlyMap<string, string | Uint8Array | null>,
): Promise<ReadonlyMap<string, ObjectId>> {
  await mkdir(folder);
  const names: string[] = [];
  const put: string[] = [];
  for (const path of paths) {
    const content = files.get(path);
    if (content === null || content === undefined) continue;
    const name = join(folder, String(names.length));
    // Synchronously: for many small files that is several times faster.
    writeFileSync(name, content);
    names.push(name);
    put.push(path);
  }
  if (names.length === 0) return new Map();
  const hashed = await git(["hash-object", "-w", "--no-filters", "--stdin-paths"], { input: `${names.join("\n")}\n` });
  const oids = hashed.stdout.trim().split("\n");
  return new Map(put.map((path, index) => [path, oids[index] ?? ""]));
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "flotilla-git-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
