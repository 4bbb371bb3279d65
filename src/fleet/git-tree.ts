import type { GitRepository } from "../git/repository.ts";
import { decode } from "./decode.ts";
import { meantFolder } from "./misnamed.ts";
import { belongsToFleet, type FleetSource, type SourceEntry } from "./source.ts";
import type { ObjectId } from "../git/object-id.ts";

/** A fleet in a tree of git objects, with the object ids that show unchanged files without reading them. */
export interface GitTreeSource extends FleetSource {
  /** Folders too: path -> tree. */
  readonly trees: ReadonlyMap<string, ObjectId>;
  readonly blobs: ReadonlyMap<string, ObjectId>;
}

/** Lists a fleet by two questions to git: its tree, and the contents of the files that `wanted` asks for. */
export async function gitTreeSource(
  repository: GitRepository,
  treeish: string,
  wanted: (path: string, oid: ObjectId) => boolean,
): Promise<GitTreeSource> {
  const entries: SourceEntry[] = [];
  const trees = new Map<string, ObjectId>();
  const blobs = new Map<string, ObjectId>();
  for (const { path, mode, oid } of await repository.tree(treeish, { trees: true })) {
    if (mode === "040000") {
      trees.set(path, oid);
      if (meantFolder(path) !== null) entries.push({ path, kind: "folder" });
    } else if (belongsToFleet(path)) {
      entries.push({ path, kind: mode === "120000" ? "link" : mode === "160000" ? "submodule" : "file" });
      if (mode.startsWith("100")) blobs.set(path, oid);
    }
  }
  const contents = await repository.blobs([...blobs].filter(([path, oid]) => wanted(path, oid)).map(([, oid]) => oid));
  const oidOf = (path: string): ObjectId => {
    const oid = blobs.get(path);
    if (oid === undefined) throw new Error(`${path} is no file of ${treeish}`);
    return oid;
  };
  return {
    entries,
    trees,
    blobs,
    oid: oidOf,
    read: (path) => {
      const bytes = contents.get(oidOf(path));
      if (bytes === undefined) throw new Error(`${path} was not asked for`);
      return decode(bytes);
    },
  };
}
