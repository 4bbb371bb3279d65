import type { RolloutStrategy } from "../../schemas/kinds.ts";
import type { Path } from "../../yaml/place.ts";
import type { YamlDocument } from "../document.ts";
import type { ValidPart } from "../drop-invalid.ts";
import { nearest } from "../nearest.ts";
import type { Problem } from "../problem.ts";

/** What is wrong with a rollout strategy beyond its schema. `ids` are the environment's instances. */
export function strategyProblems(
  document: YamlDocument,
  config: ValidPart<RolloutStrategy>,
  ids: ReadonlyMap<string, unknown>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const report = (path: Path, code: string, message: string, hint: string): void => {
    problems.push(document.problem(path, "value", { severity: "error", code, message, hint }));
  };
  for (const [index, stage] of (config.spec?.stages ?? []).entries()) {
    const path = ["spec", "stages", index];
    const name = stage?.name;
    if (name !== undefined && seen.has(name))
      report([...path, "name"], "stage.duplicate", `two stages are named ${name}`, "give each stage its own name");
    if (name !== undefined) seen.add(name);
    for (const [at, member] of (stage?.members ?? []).entries()) {
      if (member === undefined) continue;
      if (member.ids === undefined && member.percent === undefined && Object.keys(member.labels ?? {}).length === 0) {
        const message = `a member of stage ${name ?? index} has neither labels, ids nor percent`;
        report([...path, "members", at], "stage.selects-nothing", message, "write { percent: 100 } for all remaining instances");
      }
      for (const [position, id] of (member.ids ?? []).entries()) {
        if (id === undefined || ids.has(id)) continue;
        const near = nearest(id, ids.keys());
        const hint = near === null ? "remove it" : `did you mean ${near}?`;
        report([...path, "members", at, "ids", position], "instance.unknown", `there is no instance ${id} in this environment`, hint);
      }
    }
  }
  return problems;
}
