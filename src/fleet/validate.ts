import type { GitRepository } from "../git/repository.ts";
import type { Instance } from "../schemas/kinds.ts";
import { asConfig } from "../schemas/check-config.ts";
import { type BaseFile, baseFile } from "./base-file.ts";
import { readDocument, type YamlDocument } from "./document.ts";
import { type CheckedFiles, checkFiles } from "./check-files.ts";
import { instanceOfConfig } from "./config-path.ts";
import { baseInstance } from "./environment-stacks.ts";
import { gitTreeSource, type GitTreeSource } from "./git-tree.ts";
import { inOrder, type Problem } from "./problem.ts";
import { environmentChangeProblems, frozenProblem, instanceChangeProblems, nextRevision, removalProblem } from "./rules/against-base.ts";
import type { SecretNames } from "./names/secret-name.ts";
import { namesIn, problemsInPublic, scrubber, wordsOf } from "./public-text.ts";
import type { FleetSource } from "./source.ts";
import { describesFleet } from "./list-files.ts";

export interface ValidateOptions {
  /** The fleet before the change; null: the fleet is checked without comparison. See {@link baseOf}. */
  readonly base?: GitTreeSource | null;
  /** Files and folders, relative to the fleet's root, to report problems of; the whole fleet is checked all the same. Empty: all. */
  readonly paths?: readonly string[];
}

export interface Validated extends Pick<CheckedFiles, "environments" | "used"> {
  /** How many files were read (of the wanted ones). */
  readonly checked: number;
  /** Sorted by file, line and column. */
  readonly problems: readonly Problem[];
  /** The same as everybody who sees the repository may read them: without a customer's name, of now or of the base. */
  readonly inPublic: (problems: readonly Problem[]) => readonly Problem[];
}

/** All problems of a fleet, and of what a change does to it. */
export function validate(source: FleetSource, options: ValidateOptions = {}): Validated {
  const base = options.base ?? null;
  const now: CurrentInstances = { architectures: new Map(), slugs: new Map(), changed: new Map() };
  const gone: SecretNames[] = [];
  const fleet = checkFiles(
    source,
    base === null
      ? {}
      : {
          onInstance: ({ path, config, document }): void => {
            now.architectures.set(path, config.spec.architecture);
            if (config.spec.slug !== "") now.slugs.set(config.spec.slug, path);
            const before = base.blobs.get(path);
            if (before !== undefined && before !== source.oid(path)) now.changed.set(path, { config, document });
          },
        },
  );
  const problems = [
    ...fleet.problems,
    ...(base === null ? [] : changeProblems(source, base, fleet, { ...now, onBefore: (id, value) => void gone.push(namesIn(id, value)) })),
  ];
  const wanted = within(options.paths ?? []);
  return {
    checked: fleet.checked.filter(wanted).length,
    problems: inOrder(problems.filter((problem) => wanted(problem.file))),
    environments: fleet.environments,
    used: fleet.used,
    inPublic: (problems) => {
      if (problems.length === 0) return problems;
      // Read again: nearly every fleet is valid, and then nobody's names are needed.
      const names = [...gone];
      checkFiles(source, { onValue: (id, value) => void names.push(namesIn(id, value)) });
      return problemsInPublic(problems, scrubber(names, wordsOf(fleet)), new Set(names.map(({ id }) => id)));
    },
  };
}

/** The base of a change, with the contents of just those files that differ from `source`. `treeish` is the fleet's root in that revision. */
export async function baseOf(source: FleetSource, repository: GitRepository, treeish: string): Promise<GitTreeSource> {
  const present = new Set(source.entries.filter((entry) => entry.kind === "file").map((entry) => entry.path));
  return gitTreeSource(repository, treeish, (path, oid) => {
    if (instanceOfConfig(path) === null) return describesFleet(path);
    return !present.has(path) || source.oid(path) !== oid;
  });
}

/** Whether a file is as it was. Only files are read for it: where a link or a pipe has come instead, reading it may never end. */
function keptFiles(source: FleetSource, base: GitTreeSource): (path: string) => boolean {
  const files = new Set(source.entries.filter(({ kind }) => kind === "file").map(({ path }) => path));
  return (path) => files.has(path) && source.oid(path) === base.blobs.get(path);
}

/** What the comparison needs of the instances that are there now, kept small for large fleets. */
interface CurrentInstances {
  readonly architectures: Map<string, string>;
  readonly slugs: Map<string, string>;
  readonly changed: Map<string, ChangedInstance>;
}

interface ChangedInstance {
  readonly config: Instance;
  readonly document: YamlDocument;
}

function changeProblems(
  source: FleetSource,
  base: GitTreeSource,
  fleet: CheckedFiles,
  now: CurrentInstances & { readonly onBefore: (id: string, value: unknown) => void },
): readonly Problem[] {
  const problems: Problem[] = [];
  const present = new Set(source.entries.map((entry) => entry.path));
  const isKept = keptFiles(source, base);
  /** Revision -> an environment of kind remote whose instances use it in the base. */
  const frozen = new Map<string, string>();
  const remote = remoteEnvironments(base);
  const inhabited = new Set<string>();
  for (const path of base.blobs.keys()) {
    const key = instanceOfConfig(path);
    if (key === null) continue;
    const { environment, id } = key;
    const kept = isKept(path);
    inhabited.add(environment);
    const before = kept ? null : baseInstance(path, id, base.read(path));
    if (before !== null) now.onBefore(id, before.config);
    const architecture = kept ? now.architectures.get(path) : before?.config.spec.architecture;
    if (architecture !== undefined && remote.has(environment) && !frozen.has(architecture)) frozen.set(architecture, environment);
    if (!present.has(path)) problems.push(removalProblem(path, id, movedTo(before, base, now)));
    const after = now.changed.get(path);
    if (before !== null && after !== undefined) problems.push(...instanceChangeProblems(after.document, before, after.config, fleet));
  }
  return [...problems, ...environmentEdits(source, base, inhabited, fleet), ...frozenProblems(base, frozen, source, isKept)];
}

/** The new file that has a removed instance's slug; null where none has. */
function movedTo(before: BaseFile<Instance> | null, base: GitTreeSource, now: CurrentInstances): string | null {
  const path = before === null ? undefined : now.slugs.get(before.config.spec.slug);
  return path === undefined || base.blobs.has(path) ? null : path;
}

/** What an environment's edit would do to the instances that the base has in it. */
function environmentEdits(
  source: FleetSource,
  base: GitTreeSource,
  inhabited: ReadonlySet<string>,
  fleet: CheckedFiles,
): readonly Problem[] {
  return [...inhabited].flatMap((name) => {
    const path = `environments/${name}/environment.yaml`;
    const after = fleet.environments.get(name)?.config ?? null;
    if (after === null || !base.blobs.has(path) || source.oid(path) === base.blobs.get(path)) return [];
    const before = baseFile("Environment", path, base.read(path));
    return before === null ? [] : environmentChangeProblems(readDocument(path, source.read(path)), before, after);
  });
}

function frozenProblems(
  base: GitTreeSource,
  frozen: ReadonlyMap<string, string>,
  source: FleetSource,
  isKept: (path: string) => boolean,
): readonly Problem[] {
  if (frozen.size === 0) return [];
  const revisionOf = (path: string): string => path.split("/").slice(1, 3).join("/");
  const current = source.entries.filter((entry) => entry.kind === "file").map((entry) => entry.path);
  const paths = new Set([...current, ...base.blobs.keys()].filter((path) => path.startsWith("architectures/")));
  const revisions = new Set([...paths].map(revisionOf));
  return [...paths].flatMap((path) => {
    const revision = revisionOf(path);
    const environment = frozen.get(revision);
    if (environment === undefined || isKept(path)) return [];
    return [frozenProblem(path, revision, environment, nextRevision(revision, revisions))];
  });
}

function remoteEnvironments(base: GitTreeSource): ReadonlySet<string> {
  const remote = new Set<string>();
  for (const path of base.blobs.keys()) {
    const name = /^environments\/([^/]+)\/environment\.yaml$/.exec(path)?.[1];
    if (name === undefined) continue;
    const { value } = readDocument(path, base.read(path));
    // An environment that cannot be read may be a remote one.
    if (asConfig("Environment", value)?.spec.kind !== "local") remote.add(name);
  }
  return remote;
}

/** Whether a file is one of these, or in one of these folders; every file is where none is named. */
export function within(paths: readonly string[]): (file: string) => boolean {
  if (paths.length === 0 || paths.includes("")) return () => true;
  return (file) => paths.some((path) => file === path || file.startsWith(`${path}/`));
}
