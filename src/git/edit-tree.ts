import type { ObjectId } from "./object-id.ts";
import type { GitProcess } from "./git-process.ts";
import type { Objects, TreeLine } from "./objects.ts";
import { type NewObject, type ObjectFormat, objectId } from "./object-id.ts";
import { packOf } from "./pack.ts";
import { assertInside } from "./write.ts";
import { folderMode } from "./walk.ts";

/**
 * The tree with files put or removed. An executable file stays executable; a file takes the place of a folder and the other way round; a folder
 * without files is none. What was there before is not written again; the rest goes to git in one piece, the tree itself last.
 */
export async function editTree(
  git: GitProcess,
  objects: Objects,
  format: ObjectFormat,
  base: ObjectId | null,
  files: ReadonlyMap<string, string | Uint8Array | null>,
): Promise<ObjectId> {
  const top = base === null ? null : await objects.treeOf(base);
  const edit = editsOf(files);
  const known = await treesTouched(objects, edit, top);
  const made = new Map<ObjectId, NewObject>();
  const make = (object: NewObject): ObjectId => {
    const oid = objectId(object, format);
    made.set(oid, object);
    return oid;
  };
  const tree = folderWith(edit, top, known, make) ?? make(treeObject([]));
  if ((await objects.existing([tree])).has(tree)) return tree;
  await git(["unpack-objects", "-q"], { input: packOf([...made.values()], format), timeout: 120_000 });
  return tree;
}

/** What is to become of one name. */
interface Edit {
  /** null removes the file, undefined leaves what is there. */
  content?: Uint8Array | null;
  readonly below: Map<string, Edit>;
}

function editsOf(files: ReadonlyMap<string, string | Uint8Array | null>): Edit {
  const top: Edit = { below: new Map() };
  for (const [path, content] of files) {
    assertInside(path);
    let at = top;
    for (const part of path.split("/")) {
      let next = at.below.get(part);
      if (next === undefined) at.below.set(part, (next = { below: new Map() }));
      at = next;
    }
    at.content = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  }
  return top;
}

/** The lines of each folder something is to be done in, read level by level. */
async function treesTouched(objects: Objects, edit: Edit, top: ObjectId | null): Promise<ReadonlyMap<ObjectId, readonly TreeLine[]>> {
  const known = new Map<ObjectId, readonly TreeLine[]>();
  let level = top === null ? [] : [{ edit, oid: top }];
  while (level.length > 0) {
    const read = await objects.trees(level.map(({ oid }) => oid));
    if (read === null) throw new Error(`a folder of the tree ${top ?? ""} cannot be read`);
    for (const [oid, lines] of read) known.set(oid, lines);
    level = level.flatMap(({ edit, oid }) =>
      (read.get(oid) ?? []).flatMap((line) => {
        const inside = line.mode === folderMode ? edit.below.get(line.name) : undefined;
        return inside === undefined || inside.below.size === 0 ? [] : [{ edit: inside, oid: line.oid }];
      }),
    );
  }
  return known;
}

/** The folder's tree after the edit; null where no file is left in it. */
function folderWith(
  edit: Edit,
  before: ObjectId | null,
  known: ReadonlyMap<ObjectId, readonly TreeLine[]>,
  make: (object: NewObject) => ObjectId,
): ObjectId | null {
  if (edit.below.size === 0 && before !== null) return before;
  const lines = new Map((before === null ? [] : (known.get(before) ?? [])).map((line) => [line.name, line]));
  for (const [name, { content, below }] of edit.below) {
    const old = lines.get(name);
    if (content === null && old?.mode !== folderMode) lines.delete(name);
    if (content !== null && content !== undefined)
      lines.set(name, { name, mode: old?.mode === "100755" ? "100755" : "100644", oid: make({ type: "blob", content }) });
    const now = lines.get(name);
    if (below.size === 0 || (now?.mode !== folderMode && !puts(below))) continue;
    const folder = folderWith({ below }, now?.mode === folderMode ? now.oid : null, known, make);
    if (folder === null) lines.delete(name);
    else lines.set(name, { name, mode: folderMode, oid: folder });
  }
  return lines.size === 0 ? null : make(treeObject([...lines.values()]));
}

function puts(below: ReadonlyMap<string, Edit>): boolean {
  return [...below.values()].some(({ content, below }) => (content !== null && content !== undefined) || puts(below));
}

/** Git sorts names by their bytes, a folder's as if it ended in a slash. */
function treeObject(lines: readonly TreeLine[]): NewObject {
  const keyed = lines.map((line) => ({ line, key: Buffer.from(line.mode === folderMode ? `${line.name}/` : line.name, "utf8") }));
  keyed.sort((a, b) => Buffer.compare(a.key, b.key));
  const parts = keyed.flatMap(({ line: { mode, name, oid } }) => [
    Buffer.from(`${mode.replace(/^0/, "")} ${name}\0`, "utf8"),
    Buffer.from(oid, "hex"),
  ]);
  return { type: "tree", content: Buffer.concat(parts) };
}
