import { CORE_SCHEMA } from "js-yaml";

/** What a plain scalar means in the core schema, by the parser's own tags. */
export function plainValue(content: string): string | number | boolean | null {
  const { value } = CORE_SCHEMA.resolveImplicitScalarTag(content);
  if (typeof value === "number") return Object.is(value, -0) ? 0 : value;
  return value === null || typeof value === "boolean" ? value : content;
}

/** Whether a number is the one that was written, as far as JavaScript can represent it. */
export function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}
