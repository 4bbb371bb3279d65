import module from "node:module";
import type * as library from "./github-library.ts";

/** GitHub's own workflow parser. */
export type GithubParser = typeof library;

const packageName = "@actions/workflow-parser";
let loaded: Promise<GithubParser> | undefined;

/**
 * Loads GitHub's parser once per process.
 * It imports its JSON schemas without an import attribute, which Node refuses; while it loads, a module hook adds the attribute
 * for that package's files alone. A bundle has the JSON inlined by the bundler, so there the hook meets nothing.
 * The import is dynamic because a hook must stand before it is resolved; a command that runs no workflow never pays for it.
 */
export function loadGithubParser(): Promise<GithubParser> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<GithubParser> {
  // Node before 22.15 has no synchronous hooks; there only the bundle runs.
  const hooks =
    typeof module.registerHooks === "function"
      ? module.registerHooks({
          load: (url, context, nextLoad) =>
            url.includes(packageName) && url.endsWith(".json")
              ? nextLoad(url, { ...context, importAttributes: { ...context.importAttributes, type: "json" } })
              : nextLoad(url, context),
        })
      : undefined;
  try {
    return await import("./github-library.ts");
  } finally {
    hooks?.deregister();
  }
}
