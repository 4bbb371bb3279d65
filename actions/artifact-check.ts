import { join } from "node:path";
import { quoted } from "../src/data/quoted.ts";
import { readIfThere } from "../src/process/optional-file.ts";
import { UserError } from "../src/process/user-error.ts";
import type { ActionContext } from "./entry.ts";

/** The newest artifacts that GitHub Enterprise Server serves: "upload-artifact@v4+ is not currently supported on GitHub Enterprise Server (GHES) yet" (https://github.com/actions/upload-artifact#readme). */
const newestServed = 3;

/**
 * Refuses, in each job on a GitHub Enterprise Server, a workflow whose jobs hand on plans and work by artifacts that it does not serve: else a pull request is planned, and its
 * plan reaches nobody. The file of the run is read, with those that it calls, as main has them in the checkout.
 */
export async function refuseNewerArtifacts({
  env,
  workspace,
  serverUrl,
}: Pick<ActionContext, "env" | "workspace" | "serverUrl">): Promise<void> {
  const [, first] = /^[^/]+\/[^/]+\/(\.github\/workflows\/[\w.-]+)@/.exec(env["GITHUB_WORKFLOW_REF"] ?? "") ?? [];
  const open = first === undefined ? [] : [first];
  const seen = new Set(open);
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const text = (await readIfThere(join(workspace, file))) ?? "";
    for (const [index, line] of text.split("\n").entries()) {
      const [, called] = /^ *uses: \.\/(\.github\/workflows\/[\w.-]+)/.exec(line) ?? [];
      if (called !== undefined && !seen.has(called)) open.push(called);
      if (called !== undefined) seen.add(called);
      const [, action = "", version] = /uses: (actions\/(?:upload|download)-artifact)@(?:v|[0-9a-f]{40} # v)(\d{1,3})/.exec(line) ?? [];
      if (version !== undefined && Number(version) > newestServed)
        throw new UserError(
          `${file}:${index + 1} has ${action} v${version}, whose artifacts ${quoted(serverUrl)}, a GitHub Enterprise Server, does not serve; v${newestServed} is needed: flotilla init --update --enterprise-server writes the workflows with it`,
        );
    }
  }
}
