import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import { isExpression, textOf } from "./tokens.ts";
import type { Place, Scalar } from "./workflow.ts";

/**
 * A scalar token as a value or an expression; a string is the reason why it is refused.
 * The parser is that of GitHub's editor support: for a block with an expression it keeps the source with its indentation, so a `|` block
 * is dedented here; a folded or quoted text of several lines is refused when it contains an expression.
 */
export function scalarOf(token: TemplateToken, place: Place): Scalar | string {
  const literal = textOf(token);
  if (literal !== undefined) return { kind: "literal", value: literal, place };
  if (!isExpression(token)) return "expected a scalar";
  const several = token.range !== undefined && token.range.start.line !== token.range.end.line;
  if (token.source === undefined || !token.source.includes("\n") || !several)
    return { kind: "expression", expression: token.expression, place };
  const header = token.blockScalarHeader;
  if (header === undefined || !/^\|[-+]?$/.test(header)) {
    return "the local runner does not support an expression inside a folded or quoted text of several lines; write it in one line or as a `|` block";
  }
  return { kind: "expression", expression: formatOf(dedent(token.source, header)), place };
}

/** The value of a `|` block from its indented source. */
export function dedent(source: string, header: string): string {
  const lines = source.split("\n");
  const first = lines.find((line) => line.trim() !== "") ?? "";
  const indent = first.length - first.trimStart().length;
  const text = lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length))).join("\n");
  let end = text.length;
  while (text[end - 1] === "\n") end--;
  const body = text.slice(0, end);
  return header === "|-" ? body : header === "|+" ? text : `${body}\n`;
}

/** `a ${{ b }} c` as `format('a {0} c', b)`, which is how GitHub evaluates text with expressions in it. */
export function formatOf(text: string): string {
  const args: string[] = [];
  let format = "";
  let rest = text;
  for (;;) {
    const start = rest.indexOf("${{");
    if (start < 0) break;
    format += quoted(rest.slice(0, start));
    const end = endOf(rest, start + 3);
    format += `{${args.length}}`;
    args.push(rest.slice(start + 3, end).trim());
    rest = rest.slice(end + 2);
  }
  return `format('${format}${quoted(rest)}', ${args.join(", ")})`;
}

function quoted(text: string): string {
  return text.replaceAll("'", "''").replaceAll("{", "{{").replaceAll("}", "}}");
}

function endOf(text: string, from: number): number {
  let inString = false;
  for (let i = from; i < text.length; i++) {
    if (text[i] === "'") inString = !inString;
    else if (!inString && text.startsWith("}}", i)) return i;
  }
  throw new Error("an expression has no end although the parser accepted it");
}
