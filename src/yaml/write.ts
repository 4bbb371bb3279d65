import {
  COLLECTION_STYLE,
  DEFAULT_SCALAR_STYLE_RULES,
  DUMP_SCHEMA,
  dump,
  type DumpOptions,
  SCALAR_STYLE,
  type ScalarLayout,
  visit,
} from "js-yaml";

export type Quotes = "plain" | "single" | "double";

const { tryLongOrMultilineAsBlock: _, ...rules } = DEFAULT_SCALAR_STYLE_RULES;

/** One line for each scalar; in quotes whatever a reader of YAML 1.1 or 1.2 would not take for text. */
const options: DumpOptions = {
  schema: DUMP_SCHEMA,
  scalarStyleRules: [escapeInvisible, ...Object.values(rules)],
  quoteStyle: "double",
  lineWidth: -1,
  noRefs: true,
};

/** A value as the text of a whole file: block style, two spaces, LF. Throws on what YAML's core schema has no word for (functions, undefined). */
export function writeYaml(value: unknown): string {
  return dump(value, options);
}

/** Line breaks and what cannot be seen are escaped, whatever quotes were asked for. */
function escapeInvisible(layout: ScalarLayout): void {
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}

/** A mapping or list on one line: `{ scope: upgrade }`, `[executors]`. */
export function flowYaml(value: object): string {
  return dump(value, { ...options, flowLevel: 0, flowBracketPadding: !Array.isArray(value) }).trimEnd();
}

/**
 * A scalar on one line, in the quotes asked for where they can hold it. `inFlow`: it stands in a flow collection, where what would end it is quoted.
 */
export function scalarYaml(value: string | number | boolean | null, quotes: Quotes, inFlow: boolean): string {
  const style = { plain: SCALAR_STYLE.PLAIN, single: SCALAR_STYLE.SINGLE_QUOTED, double: SCALAR_STYLE.DOUBLE_QUOTED }[quotes];
  const text = dump([value], {
    ...options,
    flowLevel: inFlow ? 0 : -1,
    transform: (documents) =>
      visit(documents, (node) => {
        if (node.kind === "scalar" && typeof value === "string") node.style = style;
      }),
  });
  return inFlow ? text.trimEnd().slice(1, -1) : text.trimEnd().slice(2);
}

/**
 * A mapping or list in block style, for a place at `column` (0-based): the first line has no indentation, the others have all of it. Lists in it are
 * inline.
 */
export function blockYaml(value: object, column: number, eol: string): string {
  const text = dump(value, {
    ...options,
    transform: (documents) =>
      visit(documents, (node, { depth, parent }) => {
        if (node.kind !== "sequence" && node.kind !== "mapping") return;
        if (parent?.kind === "sequence" || (node.kind === "sequence" && depth > 0)) node.style = COLLECTION_STYLE.FLOW;
      }),
  });
  return text.trimEnd().replaceAll("\n", `${eol}${" ".repeat(column)}`);
}
