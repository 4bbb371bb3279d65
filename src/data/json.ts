import { exactText, isExactly } from "./decimal.ts";

// TypeScript's library does not have them yet: https://github.com/tc39/proposal-json-parse-with-source, in V8 since 11.4.
declare global {
  interface JSON {
    parse(text: string, reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown): unknown;
    rawJSON(text: string): object;
    isRawJSON(value: unknown): boolean;
  }
}

/**
 * Where a text may hold a number with more digits than a double keeps: 16 and more, or an exponent. Up to 15 come back as they were
 * (DBL_DIG of IEEE 754). A text in quotes may look like one; then it is read with care for nothing.
 */
const mayLoseDigits = /(?:^|[\s:,[])-?(?:[\d.]{16}|[\d.]+[eE])/;

/**
 * `JSON.parse` that keeps the digits of every number. One that a double does not hold exactly is a raw JSON value: `JSON.stringify` and
 * {@link canonicalJson} print it with all its digits, `typeof` says object, and {@link exactNumber} gives its text. Throws a SyntaxError.
 */
export function parseJson(text: string): unknown {
  if (!mayLoseDigits.test(text)) return JSON.parse(text) as unknown;
  return JSON.parse(text, (_key, value, { source }) =>
    typeof value !== "number" || source === undefined || isExactly(value, source) ? value : JSON.rawJSON(exactText(source)),
  );
}

/** The same; null where the text is no JSON. */
export function parseJsonOrNull(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

/** `JSON.parse` with every number as the text that stands there: a version that was written as the number `1.10` is not 1.1. */
export function parseJsonAsWritten(text: string): unknown {
  return JSON.parse(text, (_key, value, { source }) => (typeof value === "number" ? source : value));
}

/** The text of a number that {@link parseJson} could not give as a number, in one form for each value; null for every other value. */
export function exactNumber(value: unknown): string | null {
  // The look at the member first: it is quick, and nearly every object has none of that name.
  return typeof value === "object" && value !== null && "rawJSON" in value && JSON.isRawJSON(value) ? String(value.rawJSON) : null;
}

/** The one text of a text, a number or a truth value, all digits written out; null for every other value. */
export function scalarText(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number") return exactText(String(value));
  return typeof value === "boolean" ? String(value) : exactNumber(value);
}
