import { isAbsolute, relative, resolve } from "node:path";
import { fleetKey } from "../src/stacks/plan/fleet-key.ts";
import { type ActionContext, ActionFailure } from "./entry.ts";

/**
 * The folder of what goes from one job to the next. It has to be below the runner's temporary folder, which the runner empties before each job: a
 * commit can put any file into a checkout.
 */
export function folderBetweenJobs({ env, workspace }: Pick<ActionContext, "env" | "workspace">, input: string): string {
  const temp = env["RUNNER_TEMP"] ?? "";
  if (temp === "") throw new ActionFailure("RUNNER_TEMP is not set: this runs as a step of a GitHub Actions job only");
  const folder = resolve(workspace, input);
  if (isBelow(folder, temp) && !isBelow(folder, workspace)) return folder;
  throw new ActionFailure(
    `the folder ${input} is not below the runner's temporary folder (${temp}), so a commit could have put files there: write \${{ runner.temp }}/<name> in the workflow's step`,
  );
}

function isBelow(path: string, folder: string): boolean {
  const rest = relative(folder, path);
  return rest !== "" && !rest.startsWith("..") && !isAbsolute(rest);
}

/** The fleet's key, as what seals files between jobs. Throws where the job's GitHub environment has none. */
export async function sealSecret({ env }: ActionContext): Promise<Uint8Array> {
  return (await fleetKey(env, null, { create: false })).secret;
}
