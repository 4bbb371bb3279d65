import type { MappingToken, TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import { named, optional, type Reading, scalar, unsupported } from "./reading.ts";
import { entries, isExpression, isMapping, isSequence, strings, textOf } from "./tokens.ts";
import type { CallInput, CallInterface, MatrixVector, Strategy, WorkflowCall } from "./workflow.ts";

const inputTypes: readonly CallInput["type"][] = ["string", "number", "boolean"];

/** `on.workflow_call`; null where the workflow cannot be called. */
export function readCallInterface(on: TemplateToken | undefined, reading: Reading): CallInterface | null {
  const call = entries(on).find(([event]) => event === "workflow_call")?.[1];
  if (call === undefined) return strings(on).includes("workflow_call") ? { inputs: [], secrets: [], outputs: [] } : null;
  const below = (key: string) => entries(isMapping(call) ? call.find(key) : undefined);
  const of = (token: TemplateToken, key: string): string | undefined => (isMapping(token) ? textOf(token.find(key)) : undefined);
  return {
    inputs: below("inputs").map(([name, token]) => ({
      name,
      required: of(token, "required") === "true",
      type: inputTypes.find((type) => type === of(token, "type")) ?? "string",
      default: of(token, "default") ?? null,
    })),
    secrets: below("secrets").map(([name, token]) => ({ name, required: of(token, "required") === "true" })),
    outputs: below("outputs").flatMap(([name, token]) => {
      const value = isMapping(token) ? token.find("value") : undefined;
      return value === undefined ? [] : [[name, scalar(value, reading)] as const];
    }),
  };
}

/** `jobs.<id>.uses`; null where the job has steps. */
export function readCall(job: MappingToken, reading: Reading): WorkflowCall | null {
  const uses = job.find("uses");
  if (uses === undefined) return null;
  const [, path] = /^\.\/(\.github\/workflows\/[\w.-]+\.ya?ml)$/.exec(textOf(uses) ?? "") ?? [];
  if (path === undefined)
    unsupported(uses, `the workflow \`${textOf(uses) ?? ""}\``, "./.github/workflows/<file> of the same commit", reading);
  const secrets = job.find("secrets");
  return {
    path: path ?? "",
    with: named(job.find("with"), reading),
    secrets: textOf(secrets) === "inherit" ? "inherit" : named(secrets, reading),
  };
}

/** `jobs.<id>.strategy`; null where there is none. */
export function readStrategy(token: TemplateToken | undefined, reading: Reading): Strategy | null {
  if (token === undefined || !isMapping(token)) return null;
  const matrix = token.find("matrix");
  if (matrix !== undefined && !isMapping(matrix))
    unsupported(matrix, "a matrix that is one expression", "a list or an expression per name", reading);
  return {
    matrix: entries(matrix).map(([name, value]) => [name, readVector(name, value, reading)] as const),
    failFast: optional(token.find("fail-fast"), reading),
    maxParallel: optional(token.find("max-parallel"), reading),
  };
}

function readVector(name: string, token: TemplateToken, reading: Reading): MatrixVector {
  if (name === "exclude") unsupported(token, "`exclude`", "lists and `include`", reading);
  if (isExpression(token)) return { kind: "expression", value: scalar(token, reading) };
  const plain = isSequence(token) && [...token].every((item) => textOf(item) !== undefined) && name !== "include";
  if (!plain) unsupported(token, `this value of the matrix`, "an expression, or a list of plain values", reading);
  return { kind: "list", values: strings(token) };
}
