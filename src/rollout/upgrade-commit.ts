import { UserError } from "../process/user-error.ts";
import { commitsRoots } from "../fleet/backend.ts";
import { loadFleet } from "../fleet/load.ts";
import type { FleetInstance } from "../fleet/model.ts";
import { configPath } from "../fleet/config-path.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { CommitFacts, GitRepository } from "../git/repository.ts";
import { committedRoots } from "../stacks/committed-roots.ts";
import { editYaml } from "../yaml/edit.ts";

/** Instances of one environment that get one version by one commit. */
export interface Upgrade {
  readonly environment: string;
  readonly target: string;
  readonly ids: readonly string[];
}

/** Who the App's commits are by. */
export interface CommitAuthor {
  readonly name: string;
  readonly email: string;
}

/**
 * The config with the target's version and without a hotpatch, which must be gone in the next upgrade; every other byte stays. null where the text
 * cannot be edited. {@link upgradedInstance} is the same as a value.
 */
export function upgradedConfig(text: string, target: string): string | null {
  const edited = editYaml(text, [
    { path: ["spec", "version"], value: target },
    { path: ["spec", "hotpatch"], remove: true },
  ]);
  return edited.outcome === "edited" ? edited.text : null;
}

/** The instance as {@link upgradedConfig} makes it. */
export function upgradedInstance(instance: FleetInstance, target: string): FleetInstance {
  const { hotpatch: _, ...spec } = instance.config.spec;
  return { ...instance, config: { ...instance.config, spec: { ...spec, version: target } } };
}

/** How an upgrade's head relates to what the App builds. */
export interface BranchStatus {
  /** Byte for byte what the App builds on the head's parent, which is on main. By trees alone: who pushed it does not matter. */
  readonly ours: boolean;
  /** The head's one parent where that is on main. */
  readonly parent: ObjectId | null;
  /** Merging it into main now gives, byte for byte, what the App would build on main. */
  readonly asBuilt: boolean;
}

export async function branchStatus(repository: GitRepository, main: ObjectId, head: ObjectId, upgrade: Upgrade): Promise<BranchStatus> {
  const commit = await repository.commit(head);
  const [parent, ...others] = commit.parents;
  if (parent === undefined || others.length > 0 || !(await repository.isAncestor(parent, main)))
    return { ours: false, parent: null, asBuilt: false };
  const ours = (await upgradedTree(repository, parent, upgrade)) === commit.tree;
  // On main's tip the merge is the head's own tree.
  if (!ours || parent === main) return { ours, parent, asBuilt: ours };
  const merged = await repository.mergeTree(main, head);
  const asBuilt = merged.outcome === "clean" && merged.tree === (await upgradedTree(repository, main, upgrade));
  return { ours, parent, asBuilt };
}

/** The tree of a commit once these instances want the target. null where a config is missing or cannot be edited. */
async function upgradedTree(repository: GitRepository, base: ObjectId, { environment, ids, target }: Upgrade): Promise<ObjectId | null> {
  const files = new Map<string, string>();
  for (const id of ids) {
    const path = configPath(environment, id);
    const text = await textAt(repository, `${base}:${path}`);
    if (text === null) return null;
    const edited = upgradedConfig(text, target);
    if (edited === null) return null;
    if (edited !== text) files.set(path, edited);
  }
  const tree = await repository.writeTree(base, files);
  // Most fleets commit no roots: nothing else is read of them.
  const config = await textAt(repository, `${base}:environments/${environment}/environment.yaml`);
  return files.size === 0 || config?.includes("roots") !== true ? tree : await withCommittedRoots(repository, tree, { environment, ids });
}

/** The tree with the roots of these instances as its files generate them, where their environment commits roots; HCP Terraform starts its runs by them. */
async function withCommittedRoots(
  repository: GitRepository,
  tree: ObjectId,
  { environment, ids }: Pick<Upgrade, "environment" | "ids">,
): Promise<ObjectId> {
  const { snapshot } = await loadFleet(repository, tree, { only: ids.map((id) => ({ environment, id })) });
  if (snapshot === null || !commitsRoots(snapshot.environments)) return tree;
  const roots = await committedRoots(repository, snapshot, (instance) => instance.environment === environment && ids.includes(instance.id));
  return await repository.writeTree(tree, roots);
}

/** The text of a file; null where there is none. */
async function textAt(repository: GitRepository, file: string): Promise<string | null> {
  const oid = await repository.resolve(file);
  return oid === null ? null : Buffer.from((await repository.blobs([oid])).get(oid) ?? []).toString("utf8");
}

export interface UpgradeCommit extends Upgrade {
  readonly stage: string;
  readonly tracker: number;
  /** Another try is another commit, so that checks run again even where nothing else has changed. */
  readonly retries: number;
}

/**
 * The upgrade as one commit on main's tip. The same input gives the same commit: its date is that of the commit it is built on. Throws where a
 * config cannot be edited.
 */
export async function upgradeCommit(
  repository: GitRepository,
  main: ObjectId,
  upgrade: UpgradeCommit,
  by: CommitAuthor,
): Promise<ObjectId> {
  const { environment, target, stage, ids, tracker, retries } = upgrade;
  const tree = await upgradedTree(repository, main, upgrade);
  if (tree === null) throw new UserError(`a config of ${ids.join(", ")} cannot be edited on ${main}`);
  const again = retries === 0 ? "" : `\nRetry: ${retries}`;
  const message = `${upgradeTitle(upgrade)}\n\nStage ${stage} of the rollout in #${tracker}.\n\nRollout: ${environment}/${target}${again}\n`;
  return repository.writeCommit(tree, [main], message, { ...by, at: Date.parse((await repository.commit(main)).at) });
}

/** Whether a branch is at that commit, or at what GitHub has made of it to sign it: its time and its committer are others then. */
export async function isSameWork(repository: GitRepository, commit: ObjectId, tip: ObjectId | null): Promise<boolean> {
  if (tip === null || tip === commit) return tip === commit;
  const [wanted, there] = await Promise.all([repository.commit(commit), repository.commit(tip)]);
  const partsOf = ({ tree, parents, subject, body }: CommitFacts): string => JSON.stringify([tree, parents, subject, body.trimEnd()]);
  return partsOf(wanted) === partsOf(there);
}

export function upgradeTitle({ ids, target }: Pick<Upgrade, "ids" | "target">): string {
  return ids.length === 1 ? `Upgrade ${ids[0]} to ${target}` : `Upgrade ${ids.length} instances to ${target}`;
}
