import type { BasicExpressionToken, MappingToken, TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import type { GithubParser } from "./github-parser.ts";
import { type BuiltInAction, knownActions, knownKeys } from "./known-keys.ts";
import { refusedFunction } from "./expression.ts";
import { scalarOf } from "./scalar.ts";
import { entries, isExpression, isMapping, isSequence, plain, strings, textOf } from "./tokens.ts";
import type {
  DeclaredPermissions,
  JobDefinition,
  NamedScalars,
  Place,
  Scalar,
  StepDefinition,
  StepWork,
  Trigger,
  Workflow,
  WorkflowProblem,
} from "./workflow.ts";

export interface ReadWorkflow {
  /** Null where there are problems. */
  readonly workflow: Workflow | null;
  readonly problems: readonly WorkflowProblem[];
  /** Also with problems, as far as `on` and `name` could be read: who started it is told that it can't run. */
  readonly name: string;
  readonly triggers: readonly Trigger[];
}

/**
 * Reads a workflow file with GitHub's parser and refuses what the runner would not execute as GitHub does.
 * All problems come at once, each with its line: YAML, GitHub's schema, expressions, keys that {@link knownKeys} lacks, foreign actions.
 */
export async function readWorkflow(parser: GithubParser, path: string, text: string): Promise<ReadWorkflow> {
  const parsed = parser.parseWorkflow({ name: path, content: text }, { error() {}, info() {}, verbose() {} });
  // Converted in spite of errors, so that those the conversion finds are told with the others.
  if (parsed.value !== undefined)
    await parser.convertWorkflowTemplate(parsed.context, parsed.value, undefined, { errorPolicy: parser.ErrorPolicy.TryConversion });
  const problems: WorkflowProblem[] = parsed.context.errors.getErrors().map((error) => ({
    file: path,
    line: error.range?.start.line ?? 1,
    column: error.range?.start.column ?? 1,
    message: error.rawMessage,
  }));
  const root = parsed.value;
  if (root === undefined || !isMapping(root)) return { workflow: null, problems: problems.sort(byPlace), name: path, triggers: [] };
  checkKeys(root, "", path, problems);
  checkFunctions(root, path, problems);
  const name = textOf(root.find("name")) ?? path;
  const triggers = readTriggers(root.find("on"), path, problems);
  if (problems.length > 0) return { workflow: null, problems: problems.sort(byPlace), name, triggers };

  const reading: Reading = { path, text, problems, condition: (token) => conditionOf(parser, parsed.context, token) };
  const concurrency = root.find("concurrency");
  const workflow: Workflow = {
    path,
    name,
    triggers,
    permissions: readPermissions(root.find("permissions"), reading),
    concurrency: concurrency === undefined ? null : readConcurrency(concurrency, reading),
    env: named(root.find("env"), reading),
    jobs: entries(root.find("jobs")).map(([key, value]) => readJob(key, value, reading)),
  };
  return { workflow: problems.length > 0 ? null : workflow, problems: problems.sort(byPlace), name, triggers };
}

interface Reading {
  readonly path: string;
  readonly text: string;
  readonly problems: WorkflowProblem[];
  readonly condition: (token: TemplateToken | undefined) => string;
}

function byPlace(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

function placeOf(path: string, token: TemplateToken): Place {
  return { file: path, line: token.line ?? 1, column: token.col ?? 1 };
}

function checkKeys(token: TemplateToken, at: string, path: string, problems: WorkflowProblem[]): void {
  if (isSequence(token)) for (const item of token) checkKeys(item, `${at}.*`, path, problems);
  if (!isMapping(token)) return;
  const known = knownKeys[at];
  if (known === undefined) {
    const line = token.line ?? 1;
    problems.push({
      ...placeOf(path, token),
      message: `the local runner does not know keys below \`${at.replace(/^.*\./, "")}\` (${path}:${line}); it knows a plain value here`,
    });
    return;
  }
  for (const pair of token) {
    const key = textOf(pair.key) ?? pair.key.toString();
    if (!known.includes("*") && !known.includes(key)) {
      problems.push({
        ...placeOf(path, pair.key),
        message: `the local runner does not know \`${key}\` (${path}:${pair.key.line ?? 1}); it knows ${known.join(", ")} here`,
      });
      continue;
    }
    const below = known.includes("*") ? "*" : key;
    checkKeys(pair.value, at === "" ? below : `${at}.${below}`, path, problems);
  }
}

function checkFunctions(root: TemplateToken, path: string, problems: WorkflowProblem[]): void {
  const walk = (token: TemplateToken, key: string): void => {
    if (isMapping(token)) for (const pair of token) walk(pair.value, textOf(pair.key) ?? "");
    else if (isSequence(token)) for (const item of token) walk(item, key);
    else {
      const expression = isExpression(token) ? token.expression : key === "if" ? textOf(token) : undefined;
      const refused = expression === undefined ? undefined : refusedFunction(expression);
      if (refused !== undefined)
        problems.push({
          ...placeOf(path, token),
          message: `the local runner does not know the function \`${refused}\` (${path}:${token.line ?? 1})`,
        });
    }
  };
  walk(root, "");
}

function readTriggers(on: TemplateToken | undefined, path: string, problems: WorkflowProblem[]): readonly Trigger[] {
  if (on === undefined) return [];
  const none = { branches: [], types: [], workflows: [], crons: [], inputs: [] };
  if (!isMapping(on)) {
    return strings(on).map((event) => {
      if (knownKeys["on"]?.includes(event) !== true)
        problems.push({
          ...placeOf(path, on),
          message: `the local runner does not know the trigger \`${event}\` (${path}:${on.line ?? 1}); it knows ${knownKeys["on"]?.join(", ")}`,
        });
      return { ...none, event };
    });
  }
  return entries(on).map(([event, value]) => {
    const filters = isMapping(value) ? value : undefined;
    for (const [input, definition] of entries(filters?.find("inputs"))) {
      const type = isMapping(definition) ? textOf(definition.find("type")) : undefined;
      if (type !== undefined && type !== "string")
        problems.push({
          ...placeOf(path, definition),
          message: `the local runner does not know the type \`${type}\` of the input ${input} (${path}:${definition.line ?? 1}); it knows string`,
        });
    }
    return {
      event,
      branches: strings(filters?.find("branches")),
      types: strings(filters?.find("types")),
      workflows: strings(filters?.find("workflows")),
      crons:
        event === "schedule" && isSequence(value) ? [...value].flatMap((item) => (isMapping(item) ? strings(item.find("cron")) : [])) : [],
      inputs: entries(filters?.find("inputs")).map(([name, definition]) => ({
        name,
        required: isMapping(definition) && textOf(definition.find("required")) === "true",
        default: (isMapping(definition) ? textOf(definition.find("default")) : undefined) ?? null,
      })),
    };
  });
}

function readPermissions(token: TemplateToken | undefined, reading: Reading): DeclaredPermissions | null {
  if (token === undefined) return null;
  if (!isMapping(token)) {
    reading.problems.push({
      ...placeOf(reading.path, token),
      message: `the local runner does not know \`permissions: ${plain(token)}\` (${reading.path}:${token.line ?? 1}); it knows a list of single permissions`,
    });
    return {};
  }
  return Object.fromEntries(
    entries(token).map(([name, value]) => {
      const level = plain(value);
      return [name, level === "write" ? "write" : level === "read" ? "read" : "none"] as const;
    }),
  );
}

function readConcurrency(token: TemplateToken, reading: Reading): Workflow["concurrency"] {
  const group = isMapping(token) ? token.find("group") : token;
  const cancel = isMapping(token) ? token.find("cancel-in-progress") : undefined;
  if (group === undefined) return null;
  return { group: scalar(group, reading), cancelInProgress: cancel === undefined ? null : scalar(cancel, reading) };
}

function readJob(key: string, token: TemplateToken, reading: Reading): JobDefinition {
  const job = token.assertMapping("job");
  const environment = job.find("environment");
  const steps = job.find("steps");
  return {
    key,
    name: optional(job.find("name"), reading),
    needs: strings(job.find("needs")),
    if: reading.condition(job.find("if")),
    timeoutMinutes: optional(job.find("timeout-minutes"), reading),
    environment: optional(environment, reading),
    permissions: readPermissions(job.find("permissions"), reading),
    outputs: named(job.find("outputs"), reading),
    env: named(job.find("env"), reading),
    steps: steps !== undefined && isSequence(steps) ? [...steps].map((step) => readStep(step, reading)) : [],
    place: placeOf(reading.path, job),
  };
}

function readStep(token: TemplateToken, reading: Reading): StepDefinition {
  const step = token.assertMapping("step");
  return {
    id: textOf(step.find("id")) ?? null,
    name: optional(step.find("name"), reading),
    if: reading.condition(step.find("if")),
    env: named(step.find("env"), reading),
    continueOnError: optional(step.find("continue-on-error"), reading),
    timeoutMinutes: optional(step.find("timeout-minutes"), reading),
    work: readWork(step, reading),
    place: placeOf(reading.path, step),
  };
}

function readWork(step: MappingToken, reading: Reading): StepWork {
  const run = step.find("run");
  if (run !== undefined)
    return { kind: "run", script: scalar(run, reading), workingDirectory: optional(step.find("working-directory"), reading) };
  const token = step.find("uses");
  const uses = textOf(token) ?? "";
  const inputs = named(step.find("with"), reading);
  if (uses.startsWith("./")) return { kind: "local", folder: uses, with: inputs };
  const place = placeOf(reading.path, token ?? step);
  const action = builtIn(uses);
  if (action === undefined) {
    const pinned = Object.entries(knownActions).map(([name, { sha }]) => `${name}@${sha}`);
    reading.problems.push({
      ...place,
      message: `the local runner does not know the action \`${uses}\` (${place.file}:${place.line}); it knows ./ actions and ${pinned.join(", ")}`,
    });
    return { kind: "local", folder: uses, with: inputs };
  }
  for (const [name, value] of inputs) {
    const known = knownActions[action].inputs;
    if (!known.includes(name))
      reading.problems.push({
        ...value.place,
        message: `the local runner does not know the input \`${name}\` of ${action} (${value.place.file}:${value.place.line}); it knows ${known.join(", ")}`,
      });
  }
  return { kind: "built-in", action, with: inputs };
}

function builtIn(uses: string): BuiltInAction | undefined {
  const names: readonly BuiltInAction[] = ["actions/checkout", "actions/upload-artifact", "actions/download-artifact"];
  return names.find((name) => uses === `${name}@${knownActions[name].sha}`);
}

function conditionOf(
  parser: GithubParser,
  context: Parameters<GithubParser["convertToIfCondition"]>[0],
  token: TemplateToken | undefined,
): string {
  if (token === undefined) return "success()";
  const condition: BasicExpressionToken | undefined = parser.convertToIfCondition(context, token);
  if (condition === undefined) throw new Error("a condition that the parser accepted could not be converted");
  return condition.expression;
}

function scalar(token: TemplateToken, reading: Reading): Scalar {
  const read = scalarOf(token, placeOf(reading.path, token));
  if (typeof read !== "string") return read;
  reading.problems.push({ ...placeOf(reading.path, token), message: read });
  return { kind: "literal", value: "", place: placeOf(reading.path, token) };
}

function optional(token: TemplateToken | undefined, reading: Reading): Scalar | null {
  return token === undefined ? null : scalar(token, reading);
}

function named(token: TemplateToken | undefined, reading: Reading): NamedScalars {
  return entries(token).map(([name, value]) => [name, scalar(value, reading)] as const);
}
