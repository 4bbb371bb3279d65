import type { LedgerInstance } from "../schemas/kinds.ts";
import { fanOf } from "./paths.ts";
import type { SettledInputs } from "./store.ts";

/**
 * The settled instances stand in the ledger a second time, as names of empty files: one listing of the tree then tells which of 10,000
 * instances need no look, without reading one of their files (measured: reading them takes 80 MB and more than a second).
 * The store derives the names from the instance files it writes; nobody else knows them.
 */
export const settledFolder = "settled";

/** The file that says that an instance is settled; null where it is not. */
export function settledPath(instance: LedgerInstance): string | null {
  const { inputs } = instance;
  if (inputs?.revision === undefined || instance.retry !== null) return null;
  const [family = "", revision = ""] = inputs.revision.split("/");
  return `${folderOf(instance.environment, instance.id)}/${[family, revision, inputs.config, inputs.environment, inputs.architecture].join(".")}`;
}

/** Every settled instance a listing names, by environment and id. Names that were not made by {@link settledPath} are left out. */
export function settledOf(paths: Iterable<string>): ReadonlyMap<string, ReadonlyMap<string, SettledInputs>> {
  const found = new Map<string, Map<string, SettledInputs>>();
  for (const path of paths) {
    const [folder, environment = "", , id = "", name = ""] = path.split("/");
    if (folder !== settledFolder) continue;
    const [family, revision, config, environmentOid, architecture] = name.split(".");
    if (config === undefined || environmentOid === undefined || architecture === undefined) continue;
    let ids = found.get(environment);
    if (ids === undefined) found.set(environment, (ids = new Map()));
    ids.set(id, { revision: `${family}/${revision}`, config, environment: environmentOid, architecture });
  }
  return found;
}

/** Where an instance's settled file lies; there is at most one in it. */
export function folderOf(environment: string, id: string): string {
  return `${settledFolder}/${environment}/${fanOf(id)}/${id}`;
}
