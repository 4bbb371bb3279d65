import { UserError } from "../process/user-error.ts";
import type { GitRepository } from "../git/repository.ts";
import { byText } from "../data/order.ts";
import { type CheckedInstance, checkFiles, type CheckOptions } from "./check-files.ts";
import { configPath, environmentId, instanceOfConfig } from "./config-path.ts";
import { readsEnvironment } from "./environment-stacks.ts";
import { gitTreeSource, type GitTreeSource } from "./git-tree.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance, FleetSnapshot, InstanceKey } from "./model.ts";
import type { ObjectId } from "../git/object-id.ts";
import { inOrder, type Problem } from "./problem.ts";
import { describesFleet } from "./list-files.ts";
import { type AppliedFleet, sinceApplied } from "./since-applied.ts";
import type { Strategy } from "../schemas/kinds.ts";

export interface LoadOptions {
  /** Folder of the fleet's root in the repository, "" (or absent) where it is the repository's own. */
  readonly root?: string;
  /** Only these instances are read and in the snapshot; slugs and domains are then unique among them only. */
  readonly only?: readonly InstanceKey[];
  /** What was applied last: what the fleet must not do to it is a problem as well. */
  readonly applied?: AppliedFleet;
}

export interface LoadedFleet {
  /** null only where flotilla.yaml is missing or broken. Holds what is valid, and nothing else: an instance with an error is not in it. */
  readonly snapshot: FleetSnapshot | null;
  /** Every problem, sorted. A caller goes on only where no error concerns what it uses. */
  readonly problems: readonly Problem[];
  /** Those of them that come from the comparison with what was applied last. */
  readonly refused: readonly Problem[];
  /** Every instance that its schema accepts, whatever else is wrong with it or around it: what is broken must not be named either. */
  readonly readable: readonly FleetInstance[];
}

/** The fleet that a commit or tree holds, read by two or three questions to git whatever its size. Throws where there is no such tree. */
export async function loadFleet(repository: GitRepository, treeish: string, options: LoadOptions = {}): Promise<LoadedFleet> {
  const { commit, tree } = await locate(repository, treeish, options.root ?? "");
  const only = options.only === undefined ? null : new Set(options.only.map(({ environment, id }) => configPath(environment, id)));
  const isWanted = (path: string): boolean => {
    const key = only === null ? null : instanceOfConfig(path);
    return key === null || key.id === environmentId || only?.has(path) === true;
  };
  const source = await gitTreeSource(repository, tree, (path) => describesFleet(path) && isWanted(path));
  const read: FleetInstance[] = [];
  const appliedElse = new Set(options.applied?.instances.flatMap(({ path, config }) => (config === null ? [] : [path])));
  const changed = new Map<string, CheckedInstance>();
  const checkOptions: CheckOptions = {
    onInstance: (instance) => {
      const { environment, id, path, config } = instance;
      read.push({ environment, id, path, config, oid: source.oid(path) });
      if (appliedElse.has(path)) changed.set(path, instance);
    },
    ...(only === null ? {} : { only: (environment, id) => only.has(configPath(environment, id)) }),
  };
  const checked = checkFiles(source, checkOptions);
  const refused = options.applied === undefined ? [] : sinceApplied(source, checked, options.applied, { all: read, changed });
  const problems = inOrder([...checked.problems, ...refused]);
  if (checked.fleet === null) return { snapshot: null, problems, refused, readable: read };

  const broken = new Set(problems.filter((problem) => problem.severity === "error").map((problem) => problem.file));
  const architectures = new Map<string, FleetArchitecture>();
  for (const [name, architecture] of checked.architectures) {
    if (architecture !== null) architectures.set(name, architectureOf(source, name, architecture.config));
  }
  const environments = new Map<string, FleetEnvironment>();
  for (const [name, { config, strategies }] of [...checked.environments].sort(([a], [b]) => byText(a, b))) {
    if (config === null) continue;
    const valid = read.filter(
      (instance) => instance.environment === name && !broken.has(instance.path) && architectures.has(instance.config.spec.architecture),
    );
    const stacks = stacksOf(valid, architectures);
    const instances = valid
      .filter(({ path, config: { spec } }) => {
        // Nobody can render what it would read.
        const reads = stacks === undefined && readsEnvironment(checked.architectures.get(spec.architecture)?.config);
        return !reads && (only === null || only.has(path));
      })
      .sort((a, b) => byText(a.id, b.id));
    environments.set(name, {
      name,
      config,
      oid: source.oid(`environments/${name}/environment.yaml`),
      strategies: new Map(
        [...strategies].flatMap(([file, strategy]): [string, Strategy][] => (strategy === null ? [] : [[file, strategy.spec]])),
      ),
      instances: new Map(instances.map((instance) => [instance.id, instance])),
      ...(stacks === undefined ? {} : { stacks }),
    });
  }
  const releases = new Map([...checked.releases].flatMap(([version, release]) => (release === null ? [] : [[version, release] as const])));
  return { snapshot: { tree, commit, fleet: checked.fleet, environments, architectures, releases }, problems, refused, readable: read };
}

function stacksOf(valid: readonly FleetInstance[], architectures: ReadonlyMap<string, FleetArchitecture>): FleetEnvironment["stacks"] {
  const instance = valid.find(({ id }) => id === environmentId);
  const architecture = architectures.get(instance?.config.spec.architecture ?? "");
  return instance === undefined || architecture === undefined ? undefined : { instance, architecture };
}

/** Where an instance's config is in the fleet, and its blob. */
export interface ListedInstance extends InstanceKey {
  readonly path: string;
  readonly oid: ObjectId;
}

/** Every instance of a tree, by one listing; no file is read. Sorted by path. */
export async function listInstances(repository: GitRepository, treeish: string, root = ""): Promise<readonly ListedInstance[]> {
  const below = root === "" ? "environments" : `${root}/environments`;
  const entries = await repository.tree(treeish, { below });
  return entries.flatMap(({ path: full, mode, oid }) => {
    const path = root === "" ? full : full.slice(root.length + 1);
    const key = instanceOfConfig(path);
    return key === null || !mode.startsWith("100") ? [] : [{ ...key, path, oid }];
  });
}

async function locate(repository: GitRepository, treeish: string, root: string): Promise<{ commit: ObjectId | null; tree: ObjectId }> {
  const oid = await repository.resolve(treeish);
  if (oid === null) throw new UserError(`${JSON.stringify(treeish)} does not exist in ${repository.gitDir}`);
  const peeled = await repository.resolve(`${oid}^{tree}`);
  const tree = root === "" ? peeled : await repository.resolve(`${oid}:${root}`);
  if (peeled === null || tree === null) throw new UserError(`${treeish} holds no folder ${JSON.stringify(root)}`);
  return { commit: peeled === oid ? null : oid, tree };
}

function architectureOf(source: GitTreeSource, name: string, config: FleetArchitecture["config"]): FleetArchitecture {
  const folder = `architectures/${name}`;
  const treeOf = (path: string): ObjectId => {
    const oid = source.trees.get(path);
    if (oid === undefined) throw new UserError(`${path} is not a folder`);
    return oid;
  };
  return {
    name,
    config,
    folder,
    oid: treeOf(folder),
    modules: new Map(config.spec.stacks.map((stack) => [stack.name, treeOf(`${folder}/stacks/${stack.name}`)])),
  };
}
