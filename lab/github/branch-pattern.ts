/**
 * Whether a branch matches the pattern of a ruleset, a protected branch or an environment: Ruby's `File.fnmatch(pattern, name, File::FNM_PATHNAME)`.
 * "The * wildcard does not match directory separators (/). For example, qa/* will match all branches beginning with qa/ and containing a single slash,
 * but will not match qa/foo/bar. You can include any number of slashes after qa with qa/**\/*."
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/creating-rulesets-for-a-repository#using-fnmatch-syntax
 * `**` has that meaning before a slash only; at the end it is a `*`. What begins with a dot is matched by a dot only.
 */
export function matchesBranchPattern(pattern: string, branch: string): boolean {
  return matches(pattern.split("/"), branch.split("/"));
}

function matches([wanted, ...pattern]: readonly string[], [part, ...name]: readonly string[]): boolean {
  if (wanted === undefined) return part === undefined;
  if (wanted === "**" && pattern.length > 0) {
    if (matches(pattern, part === undefined ? [] : [part, ...name])) return true;
    return part !== undefined && !part.startsWith(".") && matches([wanted, ...pattern], name);
  }
  return part !== undefined && expressionOf(wanted).test(part) && matches(pattern, name);
}

/** One part of a pattern between two slashes. */
function expressionOf(pattern: string): RegExp {
  const parts = pattern.match(/\\.|\[[^\]]+\]|\*+|./gsu) ?? [];
  const source = parts.map((part, index) => {
    const visible = index === 0 ? "(?!\\.)" : "";
    if (part.startsWith("*")) return `${visible}.*`;
    if (part === "?") return `${visible}.`;
    if (part.length > 1 && part.startsWith("[")) return `${visible}[${part.slice(1, -1).replaceAll("\\", "\\\\").replace(/^!/, "^")}]`;
    return (part.length > 1 ? part.slice(1) : part).replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  });
  return new RegExp(`^${source.join("")}$`, "su");
}
