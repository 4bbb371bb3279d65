import type { BasicExpressionToken, MappingToken, SequenceToken, TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import type { Place } from "./workflow.ts";

// The library's type guards compare its numeric token types (serialization.js): 1 sequence, 2 mapping, 3 expression.
// They are repeated here because importing the library without its module hook would fail; see github-parser.ts.

export function isSequence(token: TemplateToken): token is SequenceToken {
  return token.templateTokenType === 1;
}

export function isMapping(token: TemplateToken): token is MappingToken {
  return token.templateTokenType === 2;
}

export function isExpression(token: TemplateToken): token is BasicExpressionToken {
  return token.templateTokenType === 3;
}

/** A literal scalar as the string that GitHub makes of it; undefined for everything else. Null is the empty string. */
export function textOf(token: TemplateToken | undefined): string | undefined {
  return token !== undefined && token.isLiteral ? token.assertScalar("scalar").toString() : undefined;
}

/** For messages: a literal as it is, anything else by its type. */
export function plain(token: TemplateToken): string {
  return textOf(token) ?? token.typeName();
}

/** A string, or a list of strings, as a list. */
export function strings(token: TemplateToken | undefined): readonly string[] {
  if (token === undefined) return [];
  if (isSequence(token)) return [...token].flatMap((item) => textOf(item) ?? []);
  const text = textOf(token);
  return text === undefined ? [] : [text];
}

/** Keys and values of a mapping in the order of the file; empty for anything else. */
export function entries(token: TemplateToken | undefined): readonly (readonly [string, TemplateToken])[] {
  return token !== undefined && isMapping(token)
    ? [...token].map((pair) => [textOf(pair.key) ?? pair.key.toString(), pair.value] as const)
    : [];
}

/** The place of a token. */
export function placeOf(path: string, token: TemplateToken): Place {
  return { file: path, line: token.line ?? 1, column: token.col ?? 1 };
}
