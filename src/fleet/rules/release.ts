import { oneLine, shown } from "../../data/quoted.ts";
import type { Release } from "../../schemas/kinds.ts";
import type { YamlDocument } from "../document.ts";
import type { ValidPart } from "../drop-invalid.ts";
import type { Problem } from "../problem.ts";
import { compareVersions, parseVersion } from "../version.ts";

/** What is wrong with a release beyond its schema. `version` is the one its file is named after. */
export function releaseProblems(document: YamlDocument, config: ValidPart<Release>, version: string): readonly Problem[] {
  const problems: Problem[] = [];
  const name = config.metadata?.name;
  const back = config.spec?.compatibleBack;
  if (name !== undefined && name !== version) {
    problems.push(
      document.problem(["metadata", "name"], "value", {
        severity: "error",
        code: "release.name",
        message: `metadata.name is ${shown(name)}, but the file is ${shown(version)}.yaml`,
        hint: `write ${oneLine(version)}, or rename the file`,
      }),
    );
  }
  if (back !== undefined && (parseVersion(back) === null || compareVersions(back, version) > 0)) {
    problems.push(
      document.problem(["spec", "compatibleBack"], "value", {
        severity: "error",
        code: "release.compatible-back",
        message: `compatibleBack is ${shown(back)}, which is not a version before ${shown(version)}`,
        hint: "name the oldest version that this one can go back to",
      }),
    );
  }
  return problems;
}
