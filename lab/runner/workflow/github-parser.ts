import module from "node:module";
import type * as library from "./github-library.ts";

/** GitHub's own workflow parser. */
export type GithubParser = typeof library;

const packageName = "@actions/workflow-parser";
let loaded: Promise<GithubParser> | undefined;

/**
 * Loads GitHub's parser once per process.
 * It imports its JSON schemas without an import attribute, which Node refuses; while it loads, a module hook adds the attribute for that
 * package's files alone. The import is dynamic because the hook must be registered before.
 */
export function loadGithubParser(): Promise<GithubParser> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<GithubParser> {
  const hooks = module.registerHooks({
    load: (url, context, nextLoad) =>
      url.includes(packageName) && url.endsWith(".json")
        ? nextLoad(url, { ...context, importAttributes: { ...context.importAttributes, type: "json" } })
        : nextLoad(url, context),
  });
  try {
    return await import("./github-library.ts");
  } finally {
    hooks.deregister();
  }
}
