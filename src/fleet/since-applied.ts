import type { ObjectId } from "../git/object-id.ts";
import type { Environment, Instance } from "../schemas/kinds.ts";
import type { BaseFile } from "./base-file.ts";
import type { CheckedFiles, CheckedInstance } from "./check-files.ts";
import { readDocument } from "./document.ts";
import type { GitTreeSource } from "./git-tree.ts";
import type { FleetInstance, InstanceKey } from "./model.ts";
import type { Problem } from "./problem.ts";
import { environmentChangeProblems, frozenProblem, instanceChangeProblems, nextRevision, removalProblem } from "./rules/against-base.ts";

/** What the ledger's instances were made of when they were applied last. */
export interface AppliedFleet {
  readonly instances: readonly AppliedInstance[];
  /** Instances that are gone from the fleet, by the slug they had: path of the config. */
  readonly gone: ReadonlyMap<string, string>;
}

export interface AppliedInstance extends InstanceKey {
  /** Where the config is. */
  readonly path: string;
  /** null where it is the same file now, or cannot be read. */
  readonly config: BaseFile<Instance> | null;
  /** The same of its environment.yaml. */
  readonly environmentFile: BaseFile<Environment> | null;
  /** `<family>/<revision>`, and the tree it was; null where that is not known. */
  readonly revision: { readonly name: string; readonly tree: ObjectId } | null;
}

/** The instances that are there now. */
export interface NowInstances {
  readonly all: readonly Pick<FleetInstance, "path" | "config">[];
  /** Those whose config was another one when it was applied, by path. */
  readonly changed: ReadonlyMap<string, CheckedInstance>;
}

/**
 * What a fleet must not do to what runs: the rules that a pull request's check compares with its base, judged between what was applied last and the
 * fleet as it is. A change can come to main past that check: pushed, merged without it, or side by side with another. Errors only.
 */
export function sinceApplied(
  source: GitTreeSource,
  fleet: CheckedFiles,
  { instances, gone }: AppliedFleet,
  now: NowInstances,
): readonly Problem[] {
  const known = new Set(instances.map(({ path }) => path));
  const problems = [
    ...instances.flatMap(({ path, config: before }) => {
      const after = now.changed.get(path);
      return before === null || after === undefined ? [] : instanceChangeProblems(after.document, before, after.config, fleet);
    }),
    ...now.all.flatMap(({ path, config }) => {
      const from = known.has(path) ? undefined : gone.get(config.spec.slug);
      return from === undefined ? [] : [removalProblem(from, "", path)];
    }),
    ...environmentProblems(source, fleet, instances),
    ...frozenProblems(source, fleet, instances),
  ];
  return problems.filter(({ severity }) => severity === "error");
}

function environmentProblems(source: GitTreeSource, fleet: CheckedFiles, instances: readonly AppliedInstance[]): readonly Problem[] {
  const before = new Map(
    instances.flatMap(({ environment, environmentFile: file }) => (file === null ? [] : [[file, environment] as const])),
  );
  const problems = [...before].flatMap(([file, environment]) => {
    const after = fleet.environments.get(environment)?.config ?? null;
    const path = file.document.file;
    return after === null ? [] : environmentChangeProblems(readDocument(path, source.read(path)), file, after);
  });
  return [...new Map(problems.map((problem) => [`${problem.file} ${problem.message}`, problem])).values()];
}

/** Of each revision one problem, however many files and instances. */
function frozenProblems(source: GitTreeSource, fleet: CheckedFiles, instances: readonly AppliedInstance[]): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const { environment, environmentFile, revision } of instances) {
    const config = environmentFile?.config ?? fleet.environments.get(environment)?.config ?? null;
    if (revision === null || config?.spec.kind === "local" || problems.has(revision.name)) continue;
    const folder = `architectures/${revision.name}`;
    // A revision that is gone is missed by whoever still names it.
    if (source.trees.get(folder) === revision.tree || !source.trees.has(folder)) continue;
    const next = nextRevision(revision.name, new Set(fleet.architectures.keys()));
    problems.set(revision.name, {
      ...frozenProblem(`${folder}/architecture.yaml`, revision.name, environment, next),
      hint: `put ${folder}/ back as it was when it was applied; make the change in a copy, architectures/${next}/`,
    });
  }
  return [...problems.values()];
}
