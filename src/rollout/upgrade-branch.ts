import { configPath } from "../fleet/config-path.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import { editYaml } from "../yaml/edit.ts";

/** Who the App's commits are by. */
export interface CommitAuthor {
  readonly name: string;
  readonly email: string;
}

/** The instance a path belongs to. */
export function idOf(path: string, environment: string): string | null {
  const [top, name, folder, id] = path.split("/");
  return top === "environments" && name === environment && folder === "deployments" ? (id ?? null) : null;
}

/**
 * The tree a commit's fleet has once these instances want the target: the version is set, a hotpatch (which must be gone in the next upgrade)
 * is taken out, every other byte stays. null where a config is not there or cannot be edited.
 */
export async function upgradedTree(
  repository: GitRepository,
  base: ObjectId,
  environment: string,
  ids: readonly string[],
  target: string,
): Promise<ObjectId | null> {
  const files = new Map<string, string>();
  for (const id of ids) {
    const path = configPath(environment, id);
    const oid = await repository.resolve(`${base}:${path}`);
    if (oid === null) return null;
    const text = Buffer.from((await repository.blobs([oid])).get(oid) ?? []).toString("utf8");
    const edited = upgradedConfig(text, target);
    if (edited === null) return null;
    if (edited !== text) files.set(path, edited);
  }
  return repository.writeTree(base, files);
}

/** null where the file is not one that can be edited. */
export function upgradedConfig(text: string, target: string): string | null {
  const edited = editYaml(text, [
    { path: ["spec", "version"], value: target },
    { path: ["spec", "hotpatch"], remove: true },
  ]);
  return edited.outcome === "edited" ? edited.text : null;
}

/**
 * Whether a commit is, byte for byte, what the App builds on the commit's parent. Told by trees alone: who pushed it does not matter when nothing
 * in it is different.
 */
export async function isBuiltByApp(
  repository: GitRepository,
  head: ObjectId,
  main: ObjectId,
  environment: string,
  ids: readonly string[],
  target: string,
): Promise<{ readonly ours: boolean; readonly parent: ObjectId | null }> {
  const commit = await repository.commit(head);
  const [parent, ...others] = commit.parents;
  if (parent === undefined || others.length > 0 || !(await repository.isAncestor(parent, main))) return { ours: false, parent: null };
  return { ours: (await upgradedTree(repository, parent, environment, ids, target)) === commit.tree, parent };
}

/** How an upgrade's head stands towards main. */
export interface Standing {
  readonly ours: boolean;
  readonly parent: ObjectId | null;
  /** Merging it into main now gives, byte for byte, what the App would build on main. */
  readonly asBuilt: boolean;
}

export async function standingOf(
  repository: GitRepository,
  head: ObjectId,
  main: ObjectId,
  environment: string,
  ids: readonly string[],
  target: string,
): Promise<Standing> {
  const { ours, parent } = await isBuiltByApp(repository, head, main, environment, ids, target);
  // On main's tip the merge is the head's own tree.
  if (!ours || parent === main) return { ours, parent, asBuilt: ours };
  const merged = await repository.mergeTree(main, head);
  if (merged.outcome === "conflict") return { ours, parent, asBuilt: false };
  return { ours, parent, asBuilt: merged.tree === (await upgradedTree(repository, main, environment, ids, target)) };
}

/** The upgrade as one commit on main's tip. The same input gives the same commit: its date is that of the commit it stands on. */
export async function upgradeCommit(
  repository: GitRepository,
  main: ObjectId,
  upgrade: {
    readonly environment: string;
    readonly target: string;
    readonly stage: string;
    readonly ids: readonly string[];
    readonly tracker: number;
    readonly retries: number;
  },
  by: CommitAuthor,
): Promise<ObjectId> {
  const { environment, target, stage, ids, tracker, retries } = upgrade;
  const tree = await upgradedTree(repository, main, environment, ids, target);
  if (tree === null) throw new Error(`a config of ${ids.join(", ")} cannot be edited on ${main}`);
  // Another try is another commit, so that checks run again even where nothing else has changed.
  const again = retries === 0 ? "" : `\nRetry: ${retries}`;
  const message = `${upgradeTitle(ids, target)}\n\nStage ${stage} of the rollout in #${tracker}.\n\nRollout: ${environment}/${target}${again}\n`;
  return repository.writeCommit(tree, [main], message, { ...by, at: Date.parse((await repository.commit(main)).at) });
}

export function upgradeTitle(ids: readonly string[], target: string): string {
  return ids.length === 1 ? `Upgrade ${ids[0]} to ${target}` : `Upgrade ${ids.length} instances to ${target}`;
}
