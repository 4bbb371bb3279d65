import { parseArchitectureName } from "../fleet/architecture-name.ts";
import { configPath } from "../fleet/config-path.ts";
import { tenantsOf } from "../fleet/environment-stacks.ts";
import type { FleetSnapshot } from "../fleet/model.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import type { PlanReport } from "../schemas/kinds.ts";
import { editYaml } from "../yaml/edit.ts";

/** An instance as if it moved to another revision of its architecture. */
export type Move = NonNullable<PlanReport["modulePlan"]>["moves"][number];

/** Which instances are planned as if they moved, and how many like them are not. */
export interface Samples {
  readonly moves: readonly Move[];
  readonly left: number;
}

/** How many of each kind are planned where `policy.samples` says nothing. */
const usualSamples = 3;

/**
 * The instances that show what a changed revision would do to those on earlier ones of its family: of each environment, revision and version the first by id, as many as main's
 * `policy.samples` says. They move to the highest of the changed revisions. Pure.
 *
 * @param fleet the merge result
 * @param main by whose policy
 * @param changed as `<family>/<revision>`; those that are gone move nobody
 */
export function samplesOf(fleet: FleetSnapshot, main: FleetSnapshot | null, changed: ReadonlySet<string>): Samples {
  const targets = new Map<string, number>();
  for (const name of changed) {
    const { family, revision } = parseArchitectureName(name);
    if (fleet.architectures.has(name)) targets.set(family, Math.max(targets.get(family) ?? 0, revision));
  }
  let left = 0;
  const moves = [...fleet.environments.values()].flatMap((environment) => {
    const policy = main?.environments.get(environment.name)?.config.spec.policy;
    if (policy === undefined || environment.config.spec.apply !== "on") return [];
    const candidates = tenantsOf(environment).flatMap(({ id, config: { spec } }) => {
      const { family, revision } = parseArchitectureName(spec.architecture);
      const target = targets.get(family);
      if (target === undefined || revision >= target) return [];
      const move: Move = { environment: environment.name, id, from: spec.architecture, to: `${family}/${target}` };
      return [{ move, kind: `${spec.architecture} ${spec.version}` }];
    });
    const kinds = [...Map.groupBy(candidates, ({ kind }) => kind).values()];
    const chosen = kinds.flatMap((own) => own.slice(0, policy.samples ?? usualSamples));
    left += candidates.length - chosen.length;
    return chosen.map(({ move }) => move);
  });
  return { moves, left };
}

/** The tree with the instances moved, and the moves whose configs can be edited. `root`: folder of the fleet in it. */
export async function movedTree(
  repository: GitRepository,
  tree: ObjectId,
  moves: readonly Move[],
  root: string,
): Promise<{ readonly tree: ObjectId; readonly moved: readonly Move[] }> {
  const prefix = root === "" ? "" : `${root}/`;
  const files = new Map<string, string>();
  const moved: Move[] = [];
  for (const move of moves) {
    const path = `${prefix}${configPath(move.environment, move.id)}`;
    const oid = await repository.resolve(`${tree}:${path}`);
    const text = oid === null ? "" : Buffer.from((await repository.blobs([oid])).get(oid) ?? []).toString("utf8");
    const edited = editYaml(text, [{ path: ["spec", "architecture"], value: move.to }]);
    if (edited.outcome !== "edited") continue;
    files.set(path, edited.text);
    moved.push(move);
  }
  return { tree: await repository.writeTree(tree, files), moved };
}
