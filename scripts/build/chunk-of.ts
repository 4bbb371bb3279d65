import { relative, sep } from "node:path";

/**
 * Which file of dist/ a module goes to, or null where that is for the bundler to say.
 * - `core/<topic>/<file>` and `cli/<file>`: one file for each of our sources, so that a change gives a diff where one expects it, what is imported
 *   lazily is loaded lazily, and an action loads what it uses and no more;
 * - `vendor/<package>`: one npm package each: an update of a dependency moves that file alone.
 */
export function chunkOf(root: string, id: string): string | null {
  const [path = ""] = id.split("?");
  const vendored = packageOf(path);
  // What validators that are made ahead need of ajv is little; they shall not load its compiler.
  if (/[\\/]node_modules[\\/]ajv(?:-formats[\\/]dist[\\/]formats\.js|[\\/]dist[\\/]runtime[\\/])/.test(path))
    return `vendor/${vendored}-runtime`;
  if (vendored !== null) return `vendor/${vendored}`;
  const parts = relative(root, path).split(sep);
  const file = (parts.pop() ?? "").replace(/\.[a-z]+$/, "");
  const [top, topic] = parts;
  if (top === "schemas") return `core/schemas/${file}`;
  if (top === "actions") return [`core/action`, ...parts.slice(1), file].join("/");
  if (top !== "src" || topic === undefined) return null;
  return topic === "cli" ? ["cli", ...parts.slice(2), file].join("/") : ["core", ...parts.slice(1), file].join("/");
}

/** `octokit-rest` for a module of `@octokit/rest`; null for our own. */
export function packageOf(path: string): string | null {
  const found = /[\\/]node_modules[\\/](?!.*[\\/]node_modules[\\/])((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path);
  return found?.[1]?.replace("@", "").replaceAll(/[\\/]/g, "-") ?? null;
}
