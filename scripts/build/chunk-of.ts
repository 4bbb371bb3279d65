import { relative, sep } from "node:path";

/**
 * Which file of dist/ a module goes to, or null where it is for the bundler to say.
 * - `core/<topic>`: our sources by room, so that a source change gives a diff in one readable file;
 * - `core/<topic>-<file>`: what is imported lazily somewhere stands alone, else its topic would load it;
 * - `cli/<file>`: commands load on their own;
 * - `vendor/<package>`: one npm package each, so that nobody loads what it does not use and a dependency's update moves that file alone.
 */
export function chunkOf(root: string, id: string, lazy: boolean): string | null {
  const [path = ""] = id.split("?");
  const vendored = /[\\/]node_modules[\\/](?!.*[\\/]node_modules[\\/])((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path);
  if (vendored?.[1] !== undefined) return `vendor/${vendored[1].replace("@", "").replaceAll(/[\\/]/g, "-")}`;
  const parts = relative(root, path).split(sep);
  const file = (parts.at(-1) ?? "").replace(/(\.schema)?\.[a-z]+$/, "");
  const [top, topic] = parts;
  if (top === "schemas") return "core/schemas";
  if (top === "actions") return `core/action-${file}`;
  if (top !== "src" || topic === undefined) return null;
  if (topic === "cli") return `cli/${parts.slice(2, -1).concat(file).join("-")}`;
  const room = topic === "local" && parts.length > 3 ? `local-${parts[2] ?? ""}` : topic;
  return lazy ? `core/${room}-${file}` : `core/${room}`;
}
