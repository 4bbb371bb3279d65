import { exactNumber } from "./json.ts";
import { byKey } from "./order.ts";

/**
 * JSON with sorted keys and no white space, to compare and hash: the same value always gives the same text, whatever order it was built in.
 * Takes what JSON can hold, numbers as `parseJson` gives them; `undefined` members are left out, as JSON.stringify does. Digests and fingerprints
 * in ledgers depend on every byte of it.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const exact = exactNumber(value);
  if (exact !== null) return exact;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(byKey)
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

/**
 * JSON for files that people compare: keys sorted (those that look like an index first, as JavaScript keeps them), two spaces, a line break at the
 * end. Files of ledgers and rendered roots depend on every byte of it.
 */
export function indentedJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null || exactNumber(value) !== null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(byKey)
      .map(([key, member]: [string, unknown]) => [key, sorted(member)]),
  );
}
