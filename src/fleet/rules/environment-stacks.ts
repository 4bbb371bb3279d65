import { listed, oneLine, shown } from "../../data/quoted.ts";
import type { Architecture, EnvironmentStacks } from "../../schemas/kinds.ts";
import type { CheckedArchitecture, UsedArchitectures } from "../check-files.ts";
import type { YamlDocument } from "../document.ts";
import type { ValidPart } from "../drop-invalid.ts";
import { environmentOutput, isEnvironmentOutput } from "../environment-stacks.ts";
import { nearest } from "../nearest.ts";
import type { Problem } from "../problem.ts";
import { instanceProblems, type InstanceSurroundings } from "./instance.ts";

/** What is wrong with an environment's own stacks beyond their schema: their architecture and its values, and what that asks for. */
export function environmentStacksProblems(
  document: YamlDocument,
  { spec = {} }: ValidPart<EnvironmentStacks>,
  around: Omit<InstanceSurroundings, "id">,
): readonly Problem[] {
  const architecture = around.architectures.get(spec.architecture ?? "")?.config;
  const report = (code: string, message: string, hint: string): Problem =>
    document.problem(["spec", "architecture"], "value", { severity: "error", code, message, hint });
  return [
    ...instanceProblems(document, { spec }, { ...around, id: "" }),
    ...foreignInputs(architecture).map((input) =>
      report(
        "environment.stacks-input",
        `the architecture reads ${shown(input)}, which an environment's own stacks do not have`,
        "they have spec.values and environment.<input>; between stacks outputs go by needs",
      ),
    ),
    ...((architecture?.spec.health ?? []).some((check) => "http" in check && check.version !== undefined)
      ? [
          report(
            "environment.stacks-version",
            "a health check of the architecture asks for a version, and an environment's own stacks run none",
            "leave version out of its health checks",
          ),
        ]
      : []),
  ];
}

/** Inputs that only an instance has, or that would be outputs of these stacks themselves. */
function foreignInputs(architecture: Architecture | undefined): readonly string[] {
  const inputs = (architecture?.spec.stacks ?? []).flatMap((stack) => stack.inputs);
  return [...new Set(inputs)].filter((input) => isEnvironmentOutput(input) || !/^(?:environment|spec\.values)(?:\.|$)/.test(input)).sort();
}

/** Outputs that architectures in use read of the environment's own stacks, and that those do not declare. */
export function missingOutputs(
  document: YamlDocument,
  { all, own }: UsedArchitectures,
  architectures: ReadonlyMap<string, CheckedArchitecture | null>,
): readonly Problem[] {
  const architecture = own === null ? null : architectures.get(own);
  // What is broken has its own problem.
  if (architecture === undefined || (own !== null && architecture === null)) return [];
  const stacks = architecture?.config.spec.stacks ?? [];
  const declared = new Set(stacks.flatMap(({ name, outputs }) => Object.keys(outputs ?? {}).map((output) => `${name}.${output}`)));
  return [...all].sort().flatMap((name) => {
    if (name === own) return [];
    const inputs = (architectures.get(name)?.config.spec.stacks ?? []).flatMap((stack) => stack.inputs).filter(isEnvironmentOutput);
    return [...new Set(inputs)].flatMap((input) => {
      const wanted = environmentOutput(input);
      const output = wanted === null ? "" : `${wanted.stack}.${wanted.output}`;
      if (declared.has(output)) return [];
      const near = nearest(output, declared);
      const hint =
        own === null
          ? "declare the environment's own stacks in stacks.yaml, beside this file"
          : near === null
            ? `architectures/${oneLine(own)} declares: ${listed([...declared].sort())}`
            : `did you mean environment.outputs.${near}?`;
      const message = `architectures/${oneLine(name)} needs ${shown(input)}, which the environment's own stacks do not have`;
      return [document.problem(["spec"], "key", { severity: "error", code: "environment.output-missing", message, hint })];
    });
  });
}
