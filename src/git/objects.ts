import type { Batch } from "./batch.ts";
import { GitError } from "./git-error.ts";
import type { ObjectId } from "./object-id.ts";

/** What two long-lived `git cat-file` answer: a process for each question would take longer than its answer. */
export interface Objects {
  /** The object id a revision names, peeled to a commit where it is one; null where there is none. */
  resolve(revision: string): Promise<ObjectId | null>;
  /** The tree of a commit or tree. Throws where there is none. */
  treeOf(treeish: string): Promise<ObjectId>;
  /** Throws where one is missing, or is not a blob. */
  blobs(oids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Uint8Array>>;
}

export function openObjects(check: Batch, read: Batch): Objects {
  return {
    resolve: async (revision) => {
      // Git takes a carriage return off the end of a line, which would make it another name.
      if (revision === "" || /[\n\r\0]/.test(revision)) return null;
      const [commit, plain] = await check([`${revision}^{commit}`, revision]);
      return (commit ?? plain)?.oid ?? null;
    },
    treeOf: async (treeish) => {
      const [tree] = await check([`${treeish}^{tree}`]);
      if (tree === null || tree === undefined) throw new GitError("cat-file", `Not a valid object name ${treeish}`);
      return tree.oid;
    },
    blobs: async (oids) => {
      const wanted = [...new Set(oids)];
      const found = await read(wanted);
      return new Map(
        wanted.map((oid, index) => {
          const object = found[index] ?? null;
          if (object?.type !== "blob" || object.content === null)
            throw new GitError("cat-file", `${oid} is ${object === null ? "missing" : "not a blob"}`);
          return [oid, object.content];
        }),
      );
    },
  };
}
