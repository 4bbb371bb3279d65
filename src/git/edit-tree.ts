import { durable, type GitProcess } from "./git-process.ts";
import type { ObjectId } from "./object-id.ts";
import { entriesAt, folderMode } from "./trees.ts";
import { assertInside } from "./write.ts";

/**
 * The tree with files put (content) or removed (null). An executable file stays executable; a file takes the place of a folder and the other
 * way round; a folder without files is removed. By `git fast-import`: an index of the whole tree takes seven times as long where it has 20,000
 * files (docs/decisions/git-plumbing.md).
 * @param nullId the id that names no object, in the length of this repository's ids
 */
export async function editTree(
  git: GitProcess,
  nullId: ObjectId,
  base: ObjectId | null,
  files: ReadonlyMap<string, string | Uint8Array | null>,
): Promise<ObjectId> {
  for (const path of files.keys()) assertInside(path);
  if (base !== null && files.size === 0) return base;
  const before = base === null ? [] : await entriesAt(git, base, [...files.keys()]);
  const modes = new Map(before.map(({ path, mode }) => [path, mode]));
  const input = Buffer.concat([
    // It edits trees of commits only. Its ref is reset before it would be created.
    ...lines(`commit ${editedRef}`, "committer flotilla <flotilla> 0 +0000", "data 0"),
    ...(base === null ? [] : lines(`M ${folderMode} ${base} ""`)),
    ...[...files].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([path, content]) => edit(path, content, modes.get(path))),
    ...lines('ls ""', `reset ${editedRef}`, `from ${nullId}`, "", "done"),
  ]);
  const made = await git(["fast-import", "--quiet", "--done"], { input, timeout: 120_000, settings: durable });
  const [, tree] = /^040000 tree ([0-9a-f]+)\t\n$/.exec(made.stdout) ?? [];
  if (tree === undefined) throw new Error(`git fast-import named no tree: ${JSON.stringify(made.stdout)}`);
  return tree;
}

/** Never made: it stands in what git reports of an import that was cut off. */
export const editedRef = "refs/flotilla/edited-tree";

/** One edit in the language of `git fast-import`. */
function edit(path: string, content: string | Uint8Array | null, mode: string | undefined): readonly Uint8Array[] {
  const quoted = `"${path.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll("\n", String.raw`\n`)}"`;
  // `D` would remove a folder as well.
  if (content === null) return mode === undefined || mode === folderMode ? [] : lines(`D ${quoted}`);
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  const head = lines(`M ${mode === "100755" ? "100755" : "100644"} inline ${quoted}`, `data ${bytes.length}`);
  return [...head, bytes, ...lines("")];
}

function lines(...texts: readonly string[]): readonly Uint8Array[] {
  return texts.map((text) => Buffer.from(`${text}\n`, "utf8"));
}
