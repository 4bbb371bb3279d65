import { parseSync, type ESTree } from "rolldown/utils";

export interface FoundRegex {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/**
 * Every regular expression of a TypeScript file: literals, and what `RegExp` is given as a text. An expression in such a text is taken for one
 * letter: what is put in must be escaped, so it matches itself. `dynamic`: lines of those whose source is known only when it runs.
 */
export function regexesOfCode(file: string, text: string): { readonly found: readonly FoundRegex[]; readonly dynamic: readonly number[] } {
  const { program, errors } = parseSync(file, text, { lang: "ts" });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? "cannot be parsed"}`);
  const found: FoundRegex[] = [];
  const dynamic: number[] = [];
  walk(program, (node) => {
    const line = (at: number): number => text.slice(0, at).split("\n").length;
    if (node.type === "Literal" && "regex" in node) {
      found.push({ file, line: line(node.start), source: node.regex.pattern, flags: node.regex.flags });
    } else if ((node.type === "NewExpression" || node.type === "CallExpression") && isRegExp(node.callee)) {
      const [source, flags] = node.arguments.map(textOf);
      if (source === undefined || source === null || flags === null) dynamic.push(line(node.start));
      else found.push({ file, line: line(node.start), source, flags: flags ?? "" });
    }
  });
  return { found, dynamic };
}

/** Every `pattern` of a JSON Schema, as ajv compiles it. */
export function regexesOfSchema(file: string, text: string): readonly FoundRegex[] {
  return text.split("\n").flatMap((line, index) => {
    const written = /^\s*"pattern": (".*"),?$/.exec(line)?.[1];
    return written === undefined ? [] : [{ file, line: index + 1, source: String(JSON.parse(written)), flags: "u" }];
  });
}

function isRegExp(callee: ESTree.Node): boolean {
  return callee.type === "Identifier" && callee.name === "RegExp";
}

/** null where it is known only when it runs. */
function textOf(node: ESTree.Node): string | null {
  if (isEscaped(node)) return "x";
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : null;
  if (node.type !== "TemplateLiteral") return null;
  return node.quasis.map(({ value }) => value.cooked ?? "").join("x");
}

/** `RegExp.escape(...)` */
function isEscaped(node: ESTree.Node): boolean {
  return node.type === "CallExpression" && node.callee.type === "MemberExpression" && isRegExp(node.callee.object);
}

function walk(node: unknown, visit: (node: ESTree.Node) => void): void {
  if (Array.isArray(node)) for (const item of node) walk(item, visit);
  else if (typeof node === "object" && node !== null) {
    if ("type" in node && typeof node.type === "string") visit(node as ESTree.Node);
    for (const value of Object.values(node)) walk(value, visit);
  }
}
