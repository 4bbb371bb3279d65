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

/** What is nearly the name of an output is fixed where it is written: in the architecture that reads it. */
function misspelled(
  architecture: YamlDocument,
  input: string,
  { document, near }: { readonly document: YamlDocument; readonly near: string },
): Problem {
  const { spec } = architecture.value as Architecture;
  const stack = spec.stacks.findIndex(({ inputs }) => inputs.includes(input));
  return architecture.problem(["spec", "stacks", stack, "inputs", spec.stacks[stack]?.inputs.indexOf(input) ?? 0], "value", {
    severity: "error",
    code: "environment.output-missing",
    message: `${shown(input)} is no output of ${document.file.replace("environment.yaml", "stacks.yaml")}`,
    hint: `did you mean environment.outputs.${near}?`,
  });
}

/** Outputs that architectures in use read of the environment's own stacks, and that those do not declare. */
export function missingOutputs(
  document: YamlDocument,
  { all, own }: UsedArchitectures,
  architectures: ReadonlyMap<string, CheckedArchitecture | null>,
  open: (path: string) => YamlDocument,
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
      if (own !== null && near !== null) return [misspelled(open(`architectures/${name}/architecture.yaml`), input, { document, near })];
      const hint =
        own === null
          ? "declare the environment's own stacks in stacks.yaml, beside this file"
          : `architectures/${oneLine(own)} declares: ${listed([...declared].sort())}`;
      const message = `architectures/${oneLine(name)} needs ${shown(input)}, which the environment's own stacks do not have`;
      return [document.problem(["spec"], "key", { severity: "error", code: "environment.output-missing", message, hint })];
    });
  });
}
