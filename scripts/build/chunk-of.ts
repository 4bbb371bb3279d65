import { relative, sep } from "node:path";

/**
 * The group of a module: what the same entries load of a group becomes one file of dist/. Null where that is for the bundler to say.
 * A room of ours is a group, so that a change gives a diff where one expects it; all npm packages together are one.
 */
export function groupOf(root: string, id: string): string | null {
  const [top = "", room] = chunkOf(root, id)?.split("/") ?? [];
  if (top === "") return null;
  return top === "core" ? `${top}/${room}` : top;
}

/** The name in dist/, without ".js", of the file that is called after a module: `core/<room>/<file>`, `cli/<file>` or `vendor/<package>`; null for any other. */
export function chunkOf(root: string, id: string): string | null {
  const [path = ""] = id.split("?");
  const vendored = packageOf(path);
  // What validators that are made ahead need of ajv is little, and a file apart from its compiler.
  if (/[\\/]node_modules[\\/]ajv(?:-formats[\\/]dist[\\/]formats\.js|[\\/]dist[\\/]runtime[\\/])/.test(path))
    return `vendor/${vendored}-runtime`;
  if (vendored !== null) return `vendor/${vendored}`;
  const parts = relative(root, path).split(sep);
  const file = (parts.pop() ?? "").replace(/\.[a-z]+$/, "");
  const [top, topic] = parts;
  // Of the manifest only the version is in use, and only by the command line.
  if (top === undefined && file === "package") return "cli/package";
  if (top === "schemas") return `core/schemas/${file}`;
  if (top === "actions") return [`core/action`, ...parts.slice(1), file].join("/");
  if (top === "lab") return ["core", ...parts, file].join("/");
  if (top !== "src" || topic === undefined) return null;
  return topic === "cli" ? ["cli", ...parts.slice(2), file].join("/") : ["core", ...parts.slice(1), file].join("/");
}

/** `octokit-rest` for a module of `@octokit/rest`; null for our own. */
export function packageOf(path: string): string | null {
  const found = /[\\/]node_modules[\\/](?!.*[\\/]node_modules[\\/])((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path);
  return found?.[1]?.replace("@", "").replaceAll(/[\\/]/g, "-") ?? null;
}
