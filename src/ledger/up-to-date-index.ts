import type { LedgerInstance } from "../schemas/kinds.ts";
import type { ObjectId } from "../git/object-id.ts";
import { fanOf, instancesFolder } from "./paths.ts";
import type { InstanceInputs } from "./store.ts";
import type { StoredView } from "./view.ts";

/**
 * Up-to-date instances stand in the ledger a second time, by the names of files: one listing of the tree then says which of 10,000 instances need not
 * be read (measured: reading them takes 80 MB and more than a second). The store derives the names from the instance files it writes; nobody else
 * knows them. Such a file holds what the instance's own file holds, so both are one object: an entry whose object is another one was left by a
 * writer that does not know this index (an older version, a person), and does not count.
 */
export const upToDateFolder = "up-to-date";

/** The file that marks an instance as up to date; null where it is not. */
export function upToDatePath(instance: LedgerInstance): string | null {
  const { environment, id, inputs } = instance;
  if (inputs?.revision === undefined || instance.retry !== null) return null;
  const [family = "", revision = ""] = inputs.revision.split("/");
  // No part holds a dot. One folder per fan, not per instance: a folder is an object that git reads for a listing.
  const parts = [id, family, revision, inputs.config, inputs.environment, inputs.architecture];
  return `${folderOf(environment, id)}/${[...parts, ...(inputs.outputs === undefined ? [] : [inputs.outputs])].join(".")}`;
}

/** Every such file of an instance; there is at most one. */
export function upToDatePaths(view: StoredView, environment: string, id: string): readonly string[] {
  const folder = folderOf(environment, id);
  return view.below(folder).filter((path) => path.startsWith(`${folder}/${id}.`));
}

/**
 * Every up-to-date instance that a listing (path -> object) names among `paths`, by environment and id. Names that were not made by
 * {@link upToDatePath} are left out, and so are entries that are not of the instance's file as it is now.
 */
export function upToDateInputs(
  paths: Iterable<string>,
  objects: ReadonlyMap<string, ObjectId>,
): ReadonlyMap<string, ReadonlyMap<string, InstanceInputs>> {
  const found = new Map<string, Map<string, InstanceInputs>>();
  for (const path of paths) {
    const [folder, environment = "", fan = "", name = ""] = path.split("/");
    if (folder !== upToDateFolder) continue;
    const [id = "", family, revision, config, environmentOid, architecture, outputs] = name.split(".");
    if (config === undefined || environmentOid === undefined || architecture === undefined) continue;
    if (objects.get(path) !== objects.get(`${instancesFolder}/${environment}/${fan}/${id}.json`)) continue;
    let ids = found.get(environment);
    if (ids === undefined) found.set(environment, (ids = new Map()));
    ids.set(id, {
      revision: `${family}/${revision}`,
      config,
      environment: environmentOid,
      architecture,
      ...(outputs === undefined ? {} : { outputs }),
    });
  }
  return found;
}

function folderOf(environment: string, id: string): string {
  return `${upToDateFolder}/${environment}/${fanOf(id)}`;
}
