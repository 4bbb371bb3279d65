import { oneLine, shown } from "../../data/quoted.ts";
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
  const report: Report = (path, code, message, hint) => {
    problems.push(document.problem(path, "value", { severity: "error", code, message, hint }));
  };
  for (const [index, stage] of (config.spec?.stages ?? []).entries()) {
    const path = ["spec", "stages", index];
    const name = stage?.name;
    if (name !== undefined && seen.has(name))
      report([...path, "name"], "stage.duplicate", `two stages are named ${shown(name)}`, "give each stage its own name");
    if (name !== undefined) seen.add(name);
    for (const [at, member] of (stage?.members ?? []).entries())
      if (member !== undefined) checkMember(member, `stage ${shown(name ?? String(index))}`, [...path, "members", at], ids, report);
  }
  return problems;
}

type Report = (path: Path, code: string, message: string, hint: string) => void;
type Member = NonNullable<RolloutStrategy["spec"]["stages"][number]["members"]>[number];

function checkMember(member: ValidPart<Member>, stage: string, path: Path, ids: ReadonlyMap<string, unknown>, report: Report): void {
  if (member.ids === undefined && member.percent === undefined && Object.keys(member.labels ?? {}).length === 0) {
    const message = `a member of ${stage} has neither labels, ids nor percent`;
    report(path, "stage.selects-nothing", message, "write { percent: 100 } for all remaining instances");
  }
  for (const [position, id] of (member.ids ?? []).entries()) {
    if (id === undefined || ids.has(id)) continue;
    const near = nearest(id, ids.keys());
    const hint = near === null ? "remove it" : `did you mean ${oneLine(near)}?`;
    report([...path, "ids", position], "instance.unknown", `there is no instance ${shown(id)} in this environment`, hint);
  }
}
