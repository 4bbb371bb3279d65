/**
 * Whether a schema can be trusted to check any value quickly: it refers to nothing, so that it ends with the value, and its patterns read each character
 * once. What is not seen to be so may be so all the same; it is then checked with a limit.
 */
export function isQuick(schema: unknown): boolean {
  const open = [schema];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== "object" || next === null) continue;
    for (const [key, value] of Object.entries(next)) {
      if (slow.has(key)) return false;
      if (key === "pattern" && typeof value === "string" && !isLinear(value)) return false;
      if (key === "patternProperties" && typeof value === "object" && value !== null && !Object.keys(value).every(isLinear)) return false;
      open.push(value ?? null);
    }
  }
  return true;
}

/** References can lead back, and members are compared each with each. */
const slow = new Set(["$ref", "$dynamicRef", "$recursiveRef", "uniqueItems"]);

/** One character of a text: itself, any, a class of them, an escaped one. Then how often. */
const piece = /(?:[^\\^$.|?*+()[\]{}]|\.|\\[dwsDWS./+*?^$()[\]{}|-]|\[\^?(?:[^\]\\]|\\.)+\])([?*+]|\{\d+(?:,\d*)?\})?/y;

/** From the beginning of the text, without alternatives and groups, and at most one piece of which the number is open: nothing is tried twice. */
function isLinear(pattern: string): boolean {
  if (!pattern.startsWith("^")) return false;
  const end = pattern.endsWith("$") && !pattern.endsWith("\\$") ? pattern.length - 1 : pattern.length;
  let varying = 0;
  for (let at = 1; at < end; at = piece.lastIndex) {
    piece.lastIndex = at;
    const found = piece.exec(pattern);
    if (found === null) return false;
    const often = found[1] ?? "";
    if (often !== "" && !/^\{\d+\}$/.test(often)) varying += 1;
  }
  return varying <= 1;
}
