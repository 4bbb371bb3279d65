/**
 * Whether a branch matches a list of GitHub's filter patterns; the last matching pattern decides, `!` excludes.
 * `*` stops at a slash, `**` does not, `?` and `+` count the character before them, `[...]` is a set.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
export function matchesPatterns(patterns: readonly string[], name: string): boolean {
  let matched = false;
  for (const pattern of patterns) {
    const negative = pattern.startsWith("!");
    if (expressionOf(negative ? pattern.slice(1) : pattern).test(name)) matched = !negative;
  }
  return matched;
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.match(/\*\*\/|\*\*|\*|\\.|\[[^\]]*\]|[?+]|./gsu) ?? [];
  const source = parts.map((part) => {
    if (part === "**/") return "(?:.*/)?";
    if (part === "**") return ".*";
    if (part === "*") return "[^/]*";
    if (part === "?" || part === "+") return part;
    if (part.startsWith("[") && part.length > 1) return `[${part.slice(1, -1).replaceAll("\\", "\\\\").replaceAll("^", "\\^")}]`;
    return (part.length === 2 && part.startsWith("\\") ? part.slice(1) : part).replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  });
  return new RegExp(`^${source.join("")}$`, "su");
}
