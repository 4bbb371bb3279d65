import { CORE_SCHEMA } from "js-yaml";
import { isExactly } from "../data/decimal.ts";

/** What a plain scalar means in the core schema, by the parser's own tags. */
export function plainValue(content: string): string | number | boolean | null {
  const { value } = CORE_SCHEMA.resolveImplicitScalarTag(content);
  if (typeof value === "number") return Object.is(value, -0) ? 0 : value;
  if (value === null || typeof value === "boolean") return value;
  // The parser takes a number that a double cannot hold for text; it is one that is refused.
  return content.charCodeAt(0) <= 57 && beyondDouble.test(content) ? Number(content) : content;
}

/** Numbers of the core schema that may be infinite as doubles: those with an exponent. https://yaml.org/spec/1.2.2/#103-core-schema */
const beyondDouble = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)[eE]\+?\d{3,}$/;

/** Whether a number is exactly the one that was written; hexadecimal and octal ones are where a double counts that far. */
export function isExact(value: number, content: string): boolean {
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return false;
  return String(value) === content || /^0[xo]/.test(content) || isExactly(value, content);
}

/** Words of YAML 1.1 for true and false that are texts in YAML 1.2, in lower case. */
const truthWords: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["on", true],
  ["no", false],
  ["off", false],
]);

/** Numbers of YAML 1.1 that are texts in YAML 1.2: with `_`, binary, hexadecimal with a sign. */
const oldNumber = /^[-+]?(?:0[bB][01_]+|0[xX][0-9a-fA-F_]+|\d[\d_]*(?:\.[\d_]*)?)$/;

/**
 * What somebody else would take a plain scalar for, where that is not what YAML 1.2 takes it for: the text itself where the value does not keep it
 * (`1.10`, `012`, `1e3`, `True`, `~`), the value of YAML 1.1 for a text (`yes`, `1_000`). undefined where nobody can be in
 * doubt, and for numbers that are refused.
 */
export function otherMeaning(content: string, value: string | number | boolean | null): string | number | boolean | undefined {
  if (typeof value === "number" && !isExact(value, content)) return undefined;
  if (typeof value !== "string") return String(value) === content ? undefined : content;
  const first = content.charCodeAt(0);
  if (first > 57) return content.length > 3 ? undefined : truthWords.get(content.toLowerCase());
  return oldNumber.test(content) ? numberOf(content.replaceAll("_", "").toLowerCase()) : undefined;
}

function numberOf(text: string): number {
  return (text.startsWith("-") ? -1 : 1) * Number(text.replace(/^[-+]/, ""));
}
