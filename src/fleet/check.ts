import { relative } from "node:path";
import type { GitRepository } from "../git/repository.ts";
import type { Glance } from "./glance.ts";
import { beginToLook } from "./look-together.ts";
import type { TrackerSlots } from "./rules/tracker.ts";
import type { Validated } from "./validate.ts";
import { outlineOf, workTreeSource } from "./work-tree.ts";

export interface CheckOptions {
  /** Opens the repository that the fleet lies in; asked for only where there is a base. */
  readonly repository: () => Promise<GitRepository>;
  /** A revision; null: the fleet is looked at as it is. */
  readonly base: string | null;
  readonly paths: readonly string[];
  /** Asked for once the look ahead has begun. */
  readonly trackerSlots: () => Promise<TrackerSlots>;
}

export type Checked = Validated | { readonly outcome: "unknown-base" };

/** Validates the fleet in a folder as it lies there, against what it was in a base revision where one is named. */
export async function checkFolder(root: string, { repository, base, paths, trackerSlots }: CheckOptions): Promise<Checked> {
  if (base === null) return checkAsItLies(root, paths, trackerSlots);
  const git = await repository();
  const commit = await git.resolve(base);
  if (commit === null) return { outcome: "unknown-base" };
  const prefix = relative(git.workTree ?? root, root).replaceAll("\\", "/");
  // A base from before there was a fleet in this folder has nothing that a change could break.
  const treeish = prefix === "" ? commit : await git.resolve(`${commit}:${prefix}`);
  const { baseOf, validate } = await import("./validate.ts");
  const source = workTreeSource(root, commit.length === 64 ? "sha256" : "sha1");
  return validate(source, {
    paths,
    trackerSlots: await trackerSlots(),
    base: treeish === null ? null : await baseOf(source, git, treeish),
  });
}

async function checkAsItLies(root: string, paths: readonly string[], trackerSlots: CheckOptions["trackerSlots"]): Promise<Validated> {
  const outline = outlineOf(root);
  const finish = beginToLook(root, outline.instances);
  // Loaded while the second thread starts.
  const { validate } = await import("./validate.ts");
  const slots = await trackerSlots();
  const looks = await finish?.();
  const glances = new Map<string, Glance>();
  for (const [folder, look] of looks ?? []) if (typeof look === "object") glances.set(`${folder}/config.yaml`, look);
  return validate(workTreeSource(root, "sha1", outline, looks), { paths, trackerSlots: slots, glances });
}
