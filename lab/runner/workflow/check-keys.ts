import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import { refusedNames } from "./expression.ts";
import { knownKeys } from "./known-keys.ts";
import { isExpression, isMapping, isSequence, placeOf, textOf } from "./tokens.ts";
import type { WorkflowProblem } from "./workflow.ts";

/** Keys (by their place), functions and context fields of a workflow file that the runner does not know. */
export function unknownKeys(root: TemplateToken, path: string): readonly WorkflowProblem[] {
  const problems: WorkflowProblem[] = [];
  checkKeys(root, "", path, problems);
  checkExpressions(root, path, problems);
  return problems;
}

function checkKeys(token: TemplateToken, at: string, path: string, problems: WorkflowProblem[]): void {
  if (isSequence(token)) for (const item of token) checkKeys(item, `${at}.*`, path, problems);
  if (!isMapping(token)) return;
  const known = knownKeys[at];
  if (known === undefined) {
    const line = token.line ?? 1;
    problems.push({
      ...placeOf(path, token),
      message: `the local runner does not support keys below \`${at.replace(/^.*\./, "")}\` (${path}:${line}); it supports a plain value here`,
    });
    return;
  }
  for (const pair of token) {
    const key = textOf(pair.key) ?? pair.key.toString();
    if (!known.includes("*") && !known.includes(key)) {
      problems.push({
        ...placeOf(path, pair.key),
        message: `the local runner does not support \`${key}\` (${path}:${pair.key.line ?? 1}); it supports ${known.join(", ")} here`,
      });
      continue;
    }
    const below = known.includes("*") ? "*" : key;
    checkKeys(pair.value, at === "" ? below : `${at}.${below}`, path, problems);
  }
}

function checkExpressions(root: TemplateToken, path: string, problems: WorkflowProblem[]): void {
  const walk = (token: TemplateToken, key: string): void => {
    if (isMapping(token)) for (const pair of token) walk(pair.value, textOf(pair.key) ?? "");
    else if (isSequence(token)) for (const item of token) walk(item, key);
    else {
      const expression = isExpression(token) ? token.expression : key === "if" ? textOf(token) : undefined;
      for (const name of expression === undefined ? [] : refusedNames(expression))
        problems.push({ ...placeOf(path, token), message: `the local runner does not support \`${name}\` (${path}:${token.line ?? 1})` });
    }
  };
  walk(root, "");
}
