import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import { scalarOf } from "./scalar.ts";
import { entries, isMapping, placeOf } from "./tokens.ts";
import type { Concurrency, NamedScalars, Scalar, WorkflowProblem } from "./workflow.ts";

/** The context of reading a workflow file. */
export interface Reading {
  readonly path: string;
  /** A checkout of Flotilla whose actions stand for those that a workflow names by commit; null where there is none. */
  readonly product: string | null;
  /** Problems found so far. */
  readonly problems: WorkflowProblem[];
  /** The expression of an `if:`, or GitHub's default where there is none. */
  readonly condition: (token: TemplateToken | undefined) => string;
}

/** A scalar; one that is refused becomes a problem and an empty text. */
export function scalar(token: TemplateToken, reading: Reading): Scalar {
  const read = scalarOf(token, placeOf(reading.path, token));
  if (typeof read !== "string") return read;
  const place = placeOf(reading.path, token);
  const reported = reading.problems.some(({ line, column }) => line === place.line && column === place.column);
  if (!reported) reading.problems.push({ ...place, message: read });
  return { kind: "literal", value: "", place };
}

export function optional(token: TemplateToken | undefined, reading: Reading): Scalar | null {
  return token === undefined ? null : scalar(token, reading);
}

export function named(token: TemplateToken | undefined, reading: Reading): NamedScalars {
  return entries(token).map(([name, value]) => [name, scalar(value, reading)] as const);
}

/** `concurrency:` of a workflow or a job; null where there is none. */
export function readConcurrency(token: TemplateToken | undefined, reading: Reading): Concurrency | null {
  if (token === undefined) return null;
  const group = isMapping(token) ? token.find("group") : token;
  if (group === undefined) return null;
  return {
    group: scalar(group, reading),
    cancelInProgress: optional(isMapping(token) ? token.find("cancel-in-progress") : undefined, reading),
  };
}

/** A problem with a construct that GitHub knows and the runner does not. */
export function unsupported(token: TemplateToken, what: string, instead: string, reading: Reading): void {
  const place = placeOf(reading.path, token);
  reading.problems.push({
    ...place,
    message: `the local runner does not support ${what} (${place.file}:${place.line}); it supports ${instead}`,
  });
}
