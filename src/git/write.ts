import { copyFile, mkdir, readdir, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { withFile, writeOwnFile } from "../process/file-fault.ts";
import { temporaryFolder } from "../process/temporary-folder.ts";
import { UserError } from "../process/user-error.ts";
import { hasCode } from "../process/optional-file.ts";
import type { ObjectId } from "./object-id.ts";
import { GitError } from "./git-error.ts";
import { durable, type GitProcess } from "./git-process.ts";
import type { Signature, TreeEntry } from "./repository.ts";

export async function commitTree(
  git: GitProcess,
  tree: ObjectId,
  parents: readonly ObjectId[],
  message: string,
  by: Signature,
): Promise<ObjectId> {
  // Git takes no date before 1970.
  if (by.at < 0) throw new UserError(`This machine's clock says ${new Date(by.at).toISOString()}: set it, then run the same again.`);
  const date = `@${Math.floor(by.at / 1000)} +0000`;
  const made = await git(["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-F", "-"], {
    settings: ["i18n.commitEncoding=UTF-8", ...durable],
    input: message.endsWith("\n") ? message : `${message}\n`,
    env: {
      GIT_AUTHOR_NAME: by.name,
      GIT_AUTHOR_EMAIL: by.email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: by.name,
      GIT_COMMITTER_EMAIL: by.email,
      GIT_COMMITTER_DATE: date,
    },
  });
  return made.stdout.trim();
}

/** The tree that `git add --all` of the work tree would give; the repository's own index is copied, for what it knows of unchanged files. */
export async function treeOfFolder(git: GitProcess, gitDir: string, workTree: string): Promise<ObjectId> {
  return inTemporaryFolder(async (folder) => {
    const index = join(folder, "index");
    await copyIndex(join(gitDir, "index"), index);
    const env = { GIT_INDEX_FILE: index };
    try {
      await git([`--work-tree=${workTree}`, "add", "--all", "."], { settings: ["core.fsmonitor=false"], cwd: workTree, env });
    } catch (error) {
      // The copy is gone when this is read: what is damaged is the index itself.
      if (error instanceof GitError && error.stderr.includes(`${index}: `))
        throw new UserError(`${join(gitDir, "index")} is damaged. Remove it and run git reset, which makes it again.`, error);
      throw error;
    }
    return (await git(["write-tree"], { env })).stdout.trim();
  });
}

/**
 * With its time: git takes a file of the same size and second for unchanged where the index is younger than that second
 * (https://git-scm.com/docs/racy-git), as a copy made later would be.
 */
async function copyIndex(from: string, to: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(from);
    await withFile(from, () => copyFile(from, to));
    await utimes(to, mtimeMs / 1000, Math.floor(mtimeMs / 1000));
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
}

/** Writes a tree's files into an empty folder, byte for byte: no line-end conversion, no filters. */
export async function writeFolder(
  entries: readonly TreeEntry[],
  contents: ReadonlyMap<ObjectId, Uint8Array>,
  folder: string,
): Promise<void> {
  for (const { path, mode } of entries) {
    if (mode !== "100644" && mode !== "100755") {
      throw new UserError(`${path} is ${mode === "120000" ? "a symbolic link" : "a submodule"}; only files can be written out`);
    }
    assertInside(path);
  }
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`);
  for (const parent of new Set(entries.map(({ path }) => dirname(path)))) await mkdir(join(folder, parent), { recursive: true });
  for (const { path, mode, oid } of entries) {
    await writeOwnFile(join(folder, path), contents.get(oid) ?? new Uint8Array(), { flag: "wx", mode: mode === "100755" ? 0o755 : 0o644 });
  }
}

/** Throws where a path could lead out of a folder or into `.git` (under the other names that file systems take for it, too). */
export function assertInside(path: string): void {
  if (path.includes("\0") || path.split("/").some((part) => /^(?:\.{0,2}|(?:\.git|git~1)[ .]*)$/i.test(part)))
    throw new UserError(`${JSON.stringify(path)} is not a path inside a folder`);
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await temporaryFolder("git");
  try {
    return await work(folder.path);
  } finally {
    await folder.remove();
  }
}
