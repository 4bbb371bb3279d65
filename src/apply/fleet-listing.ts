import { environmentId, instanceOfConfig } from "../fleet/config-path.ts";
import type { InstanceKey } from "../fleet/model.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import { instanceOf, instancesFolder } from "../ledger/paths.ts";
import type { LedgerView } from "../ledger/store.ts";

/** The object ids that decide whether anything is to be done. */
export interface FleetListing {
  readonly instances: readonly (InstanceKey & { readonly oid: ObjectId })[];
  /** Environment -> blob of environment.yaml. */
  readonly environments: ReadonlyMap<string, ObjectId>;
  /** `<family>/<revision>` -> tree. */
  readonly architectures: ReadonlyMap<string, ObjectId>;
}

/** Lists the fleet at a commit or tree; no file is read. `root`: the fleet's folder in the repository, "" for the repository's own. */
export async function listFleet(repository: GitRepository, treeish: string, root: string): Promise<FleetListing> {
  const instances: (InstanceKey & { oid: ObjectId })[] = [];
  const environments = new Map<string, ObjectId>();
  const architectures = new Map<string, ObjectId>();
  for (const { path, mode, oid } of await repository.tree(treeish, { trees: true, ...(root === "" ? {} : { below: root }) })) {
    const relative = root === "" ? path : path.slice(root.length + 1);
    const isFolder = mode === "040000";
    const instance = isFolder ? null : instanceOfConfig(relative);
    if (instance !== null) instances.push({ ...instance, oid });
    const parts = relative.split("/");
    const [top, second = "", third = ""] = parts;
    switch (`${top} ${parts.length}`) {
      case "environments 3":
        if (third === "environment.yaml") environments.set(second, oid);
        break;
      case "architectures 3":
        if (isFolder) architectures.set(`${second}/${third}`, oid);
    }
  }
  return { instances, environments, architectures };
}

/** The ledger marks the instance as up to date for exactly these object ids. */
export function isUpToDate(
  instance: FleetListing["instances"][number],
  { environments, architectures }: FleetListing,
  view: LedgerView,
): boolean {
  const marked = view.upToDate(instance.environment);
  const inputs = marked.get(instance.id);
  return (
    inputs !== undefined &&
    inputs.config === instance.oid &&
    inputs.environment === environments.get(instance.environment) &&
    inputs.architecture === architectures.get(inputs.revision) &&
    // What it reads of the environment's own stacks is as it was, and they are up to date themselves.
    (inputs.outputs === undefined || inputs.outputs === marked.get(environmentId)?.outputs)
  );
}

/** Instances that the ledger knows and the fleet does not. */
export function removedFrom({ instances }: FleetListing, view: LedgerView): readonly InstanceKey[] {
  const there = new Set(instances.map(keyOf));
  return view
    .list(instancesFolder)
    .map(instanceOf)
    .filter((key) => !there.has(keyOf(key)));
}

export function keyOf({ environment, id }: InstanceKey): string {
  return `${environment}/${id}`;
}
