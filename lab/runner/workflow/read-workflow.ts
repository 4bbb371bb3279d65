import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import { unknownKeys } from "./check-keys.ts";
import type { GithubParser } from "./github-parser.ts";
import { readJob, readPermissions } from "./read-job.ts";
import { readCallInterface } from "./read-call.ts";
import { named, readConcurrency, type Reading } from "./reading.ts";
import { readTriggers } from "./read-triggers.ts";
import { entries, isMapping, textOf } from "./tokens.ts";
import type { Place, Trigger, Workflow, WorkflowProblem } from "./workflow.ts";

/** A workflow file, as far as it could be read. */
export interface ReadWorkflow {
  /** Null where there are problems. */
  readonly workflow: Workflow | null;
  readonly problems: readonly WorkflowProblem[];
  /** Available also with problems, as far as `on` and `name` could be read: a file that can't run still reports a failed run. */
  readonly name: string;
  readonly triggers: readonly Trigger[];
}

/**
 * Reads a workflow file with GitHub's parser and refuses what the runner would not execute as GitHub does.
 * All problems are reported at once, each with its line: YAML, GitHub's schema, expressions, keys that `knownKeys` lacks, foreign
 * actions.
 *
 * @param product a checkout of Flotilla whose actions stand for those that the workflow names by commit
 */
export async function readWorkflow(parser: GithubParser, path: string, text: string, product: string | null = null): Promise<ReadWorkflow> {
  const parsed = parser.parseWorkflow({ name: path, content: text }, { error() {}, info() {}, verbose() {} });
  // Converted in spite of errors, so that those of the conversion are reported with the others.
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
  const name = textOf(root.find("name")) ?? path;
  const valid = problems.length === 0;
  problems.push(...unknownKeys(root, path));
  const triggers = readTriggers(root.find("on"), path, problems);
  if (!valid) return { workflow: null, problems: problems.sort(byPlace), name, triggers };

  const reading: Reading = { path, product, problems, condition: (token) => conditionOf(parser, parsed.context, token) };
  const workflow: Workflow = {
    path,
    name,
    triggers,
    callable: readCallInterface(root.find("on"), reading),
    permissions: readPermissions(root.find("permissions"), reading),
    concurrency: readConcurrency(root.find("concurrency"), reading),
    env: named(root.find("env"), reading),
    jobs: entries(root.find("jobs")).map(([key, value]) => readJob(key, value, reading)),
  };
  return { workflow: problems.length > 0 ? null : workflow, problems: problems.sort(byPlace), name, triggers };
}

function byPlace(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

function conditionOf(
  parser: GithubParser,
  context: Parameters<GithubParser["convertToIfCondition"]>[0],
  token: TemplateToken | undefined,
): string {
  if (token === undefined) return "success()";
  const condition = parser.convertToIfCondition(context, token);
  if (condition === undefined) throw new Error("a condition that the parser accepted could not be converted");
  return condition.expression;
}
