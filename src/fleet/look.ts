import { readdirSync } from "node:fs";
import { join } from "node:path";
import { glance, type Glance } from "./glance.ts";
import { readPlain } from "./plain-file.ts";

/** What a look into an instance's folder tells. `odd`: it holds not just config.yaml; `unclear`: it does, and the file has to be read with places. */
export type Look = Glance | "odd" | "unclear";

/** Looks of one chunk of folders, as JSON: threads hand over one text faster than many, and no part of it keeps a whole file in memory. */
export type ChunkOfLooks = readonly [chunk: number, json: string];

/** Folders that a thread takes at a time: few enough that all threads end together. */
export const chunkSize = 50;

/** Looks into those folders that nobody else does: `next` holds the first chunk that is not taken, for all threads alike. */
export function lookInTurn(root: string, folders: readonly string[], next: Int32Array): readonly ChunkOfLooks[] {
  const done: ChunkOfLooks[] = [];
  for (;;) {
    const chunk = Atomics.add(next, 0, 1);
    const some = folders.slice(chunk * chunkSize, (chunk + 1) * chunkSize);
    if (some.length === 0) return done;
    done.push([chunk, JSON.stringify(some.map((folder) => look(root, folder)))]);
  }
}

/** `folder` is a path below `root`; its last name is the instance's id. */
function look(root: string, folder: string): Look {
  const path = join(root, folder);
  const [entry, ...more] = readdirSync(path, { withFileTypes: true });
  if (entry === undefined || more.length > 0 || entry.name !== "config.yaml" || !entry.isFile()) return "odd";
  const read = readPlain(`${path}/config.yaml`);
  return (read === null ? null : glance(folder.slice(folder.lastIndexOf("/") + 1), read.text)) ?? "unclear";
}
