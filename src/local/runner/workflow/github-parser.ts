import module from "node:module";
import type { parseWorkflow } from "@actions/workflow-parser";
import type { parseAction } from "@actions/workflow-parser/actions/action-parser";
import type { convertWorkflowTemplate, ErrorPolicy } from "@actions/workflow-parser/model/convert";
import type { convertToIfCondition } from "@actions/workflow-parser/model/converter/if-condition";

const library = "@actions/workflow-parser";

/** GitHub's own workflow parser: what of it the runner uses. */
export interface GithubParser {
  readonly parseWorkflow: typeof parseWorkflow;
  readonly convertWorkflowTemplate: typeof convertWorkflowTemplate;
  readonly ErrorPolicy: typeof ErrorPolicy;
  readonly parseAction: typeof parseAction;
  readonly convertToIfCondition: typeof convertToIfCondition;
}

let loaded: Promise<GithubParser> | undefined;

/**
 * Loads GitHub's parser once per process.
 * It imports its JSON schemas without an import attribute, which Node refuses; while it loads, a module hook adds the attribute
 * for that package's files alone. A bundle has the JSON inlined by the bundler, so there the hook meets nothing.
 * The imports are dynamic because a hook must stand before they are resolved; a command that runs no workflow never pays for them.
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
            url.includes(library) && url.endsWith(".json")
              ? nextLoad(url, { ...context, importAttributes: { ...context.importAttributes, type: "json" } })
              : nextLoad(url, context),
        })
      : undefined;
  try {
    const [workflows, templates, actions, conditions] = await Promise.all([
      import("@actions/workflow-parser"),
      import("@actions/workflow-parser/model/convert"),
      import("@actions/workflow-parser/actions/action-parser"),
      import("@actions/workflow-parser/model/converter/if-condition"),
    ]);
    return { ...workflows, ...templates, ...actions, ...conditions };
  } finally {
    hooks?.deregister();
  }
}
