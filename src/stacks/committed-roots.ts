import { posix } from "node:path";
import { canonicalJson, indentedJson } from "../data/canonical-json.ts";
import { sha256 } from "../data/fingerprint.ts";
import { parseJson } from "../data/json.ts";
import { isMapping } from "../data/mapping.ts";
import { committedFolder } from "../fleet/backend.ts";
import type { FleetInstance, FleetSnapshot } from "../fleet/model.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import { lockFile } from "./module/provider-lock.ts";
import { renderRoot, type RootSource } from "./render.ts";
import { locationsFile, upstreamLocations } from "./state/upstream-locations.ts";

// Roots in the repository itself, for workspaces that take their configuration from there.

export const rootFile = "main.tf.json";
/** What a file is called until it is whole. */
export const halfWritten = ".new";
const lockName = ".terraform.lock.hcl";

/** A member of an object of the engines' JSON syntax that they ignore: https://developer.hashicorp.com/terraform/language/syntax/json */
const comment = "//";

/** Files by their names. */
type Files = ReadonlyMap<string, string>;

/**
 * The files of one stack's committed root. Its module stays where it is, and its lock file is copied from there. The same inputs give the same bytes;
 * the root says in a comment by whom it was written and what the files were then, so that a hand's edit shows.
 *
 * @param folder of the root, below the fleet's root
 */
export function committedRoot(source: RootSource, folder: string, lock: string | null): Files {
  const module = posix.relative(folder, `${source.architecture.folder}/stacks/${source.stack}`);
  const root: unknown = parseJson(renderRoot({ ...source, module }));
  const beside = new Map([
    // Of what is in HCP Terraform, no place is on this machine.
    [locationsFile, indentedJson(upstreamLocations(source, ""))],
    ...(lock === null ? [] : [[lockName, lock] as const]),
  ]);
  const text = indentedJson({ ...(root as object), [comment]: `${marker}${hashOf(root, beside)}` });
  return new Map([[rootFile, text], ...beside]);
}

const marker = "Written by Flotilla (generate --commit): edit the config or the architecture instead. ";

function hashOf(root: unknown, beside: Files): string {
  return sha256(canonicalJson([root, ...[...beside].sort(([a], [b]) => (a < b ? -1 : 1))]));
}

/** Whether the files of a folder are what Flotilla wrote there once, all of them. */
function isUntouched(files: Files): boolean {
  try {
    const root: unknown = parseJson(files.get(rootFile) ?? "");
    if (!isMapping(root)) return false;
    const { [comment]: said, ...rest } = root;
    const beside = new Map([...files].filter(([name]) => name !== rootFile));
    return said === `${marker}${hashOf(rest, beside)}`;
  } catch {
    // No JSON: a hand was there.
    return false;
  }
}

/** Path below the fleet's root -> text of every committed root that a fleet should have. */
export async function committedRoots(
  repository: GitRepository,
  { environments, architectures }: Pick<FleetSnapshot, "environments" | "architectures">,
  isWanted: (instance: FleetInstance) => boolean = () => true,
): Promise<Files> {
  const locks = new Map<ObjectId, string | null>();
  const files = new Map<string, string>();
  for (const environment of environments.values())
    for (const instance of [...environment.instances.values()].filter(isWanted)) {
      const architecture = architectures.get(instance.config.spec.architecture);
      for (const { name: stack } of architecture?.config.spec.stacks ?? []) {
        const folder = committedFolder(environment.config.spec.backend, { environment: environment.name, id: instance.id, stack });
        const tree = architecture?.modules.get(stack);
        if (architecture === undefined || folder === null || tree === undefined) continue;
        const lock = locks.has(tree) ? (locks.get(tree) ?? null) : await lockIn(repository, tree);
        locks.set(tree, lock);
        const root = committedRoot({ environment, instance, architecture, stack }, folder, lock);
        for (const [name, text] of root) files.set(`${folder}/${name}`, text);
      }
    }
  return files;
}

/** The lock file of a module for terraform, which is the only engine there. */
export async function lockIn(repository: GitRepository, module: ObjectId): Promise<string | null> {
  const entry = (await repository.tree(module)).find(({ path }) => path === lockFile("terraform"));
  return entry === undefined ? null : textOf(await repository.blobs([entry.oid]), entry.oid);
}

/** Whether a commit has exactly these files in a folder. */
export async function isRootAt(repository: GitRepository, commit: ObjectId, folder: string, wanted: Files): Promise<boolean> {
  const tree = await repository.resolve(`${commit}:${folder}`);
  return tree !== null && tree === (await repository.writeTree(null, wanted));
}

/** How a file differs from what Flotilla writes. `foreign`: it writes no such file. */
export interface RootDifference {
  readonly path: string;
  readonly kind: "missing" | "outdated" | "edited" | "left-over" | "foreign";
}

/**
 * What a tree has in place of the roots that it should have. Everything in a stack's folder counts: HCP Terraform takes all of it.
 *
 * @param tree of the fleet
 */
export async function rootDifferences(
  repository: GitRepository,
  snapshot: FleetSnapshot,
): Promise<{ readonly wanted: Files; readonly differences: readonly RootDifference[] }> {
  const wanted = await committedRoots(repository, snapshot);
  const there = new Map<string, string>();
  for (const folder of rootFolders(snapshot))
    for (const [path, text] of await filesBelow(repository, snapshot.tree, folder))
      if (path.split("/").length > folder.split("/").length + 3) there.set(path, text);
  return { wanted, differences: compareRoots(wanted, there) };
}

/** The folders that environments name for their roots. */
export function rootFolders({ environments }: Pick<FleetSnapshot, "environments">): readonly string[] {
  const named = [...environments.values()].flatMap(({ config: { spec } }) =>
    spec.backend.type === "cloud" ? (spec.backend.roots ?? []) : [],
  );
  return [...new Set(named)].sort();
}

/** Sorted by path. */
function compareRoots(wanted: Files, there: Files): readonly RootDifference[] {
  const folders = Map.groupBy(there, ([path]) => posix.dirname(path));
  const untouched = new Map(
    [...folders].map(([folder, files]) => [folder, isUntouched(new Map(files.map(([path, text]) => [posix.basename(path), text])))]),
  );
  const ours = new Set([rootFile, locationsFile, lockName].flatMap((name) => [name, `${name}${halfWritten}`]));
  return [...new Set([...wanted.keys(), ...there.keys()])].sort().flatMap((path): readonly RootDifference[] => {
    const [now, text] = [there.get(path), wanted.get(path)];
    if (now === text) return [];
    if (now === undefined) return [{ path, kind: "missing" }];
    const isOurs = untouched.get(posix.dirname(path)) === true;
    if (text !== undefined) return [{ path, kind: isOurs ? "outdated" : "edited" }];
    if (isOurs) return [{ path, kind: "left-over" }];
    // Removed from a folder first, a root is missing where that was cut off; a stack that has one can lose a file of it.
    const root = posix.join(posix.dirname(path), rootFile);
    const isLeftOver = ours.has(posix.basename(path)) && (wanted.has(root) || !there.has(root));
    return [{ path, kind: isLeftOver ? "left-over" : "foreign" }];
  });
}

/** Path -> text of the files below a folder of a tree; links and submodules have none. */
async function filesBelow(repository: GitRepository, tree: string, folder: string): Promise<Files> {
  const entries = await repository.tree(tree, { below: folder });
  const files = entries.filter(({ mode }) => mode.startsWith("100"));
  const blobs = await repository.blobs(files.map(({ oid }) => oid));
  return new Map(entries.map(({ path, oid, mode }) => [path, mode.startsWith("100") ? textOf(blobs, oid) : ""]));
}

function textOf(blobs: ReadonlyMap<ObjectId, Uint8Array>, oid: ObjectId): string {
  return Buffer.from(blobs.get(oid) ?? []).toString("utf8");
}
