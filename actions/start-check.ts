import { stat } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import { type ActionContext, ActionFailure } from "./entry.ts";

/** What names places and programs of the machine on which stacks are planned and applied, and what its jobs alone are to be given. */
const ofEngineJobs = ["FLOTILLA_STATE_DIR", "FLOTILLA_ENGINE", "FLOTILLA_CLOUD_URL"];
const secrets = ["FLOTILLA_KEY", "FLOTILLA_APP_PRIVATE_KEY"];

/**
 * Refuses a job that was given what only jobs that plan or apply may have. A job without their GitHub environments sees such a variable only where it is
 * the repository's or the organization's, and then a workflow of any branch does.
 */
export function refuseEngineVariables({ env }: Pick<ActionContext, "env">): void {
  const seen = ofEngineJobs.filter((name) => (env[name] ?? "") !== "");
  if (seen.length > 0)
    throw new ActionFailure(
      `${seen.join(", ")} can be read by workflows of every branch: make it a variable of the GitHub environments flotilla-plan and flotilla-apply, and delete that of the repository or organization`,
    );
}

/** Refuses a job that runs a pull request's own code with a secret, or with what {@link refuseEngineVariables} refuses. */
export function refuseSecrets(context: Pick<ActionContext, "env">): void {
  refuseEngineVariables(context);
  const seen = secrets.filter((name) => (context.env[name] ?? "") !== "");
  if (seen.length > 0)
    throw new ActionFailure(
      `${seen.join(", ")} is given to a job that runs the code of a pull request: take it out of the workflow, and make a new one`,
    );
}

/** Refuses to plan or apply for another code than main's: with `pull_request_target` GitHub's ref is main's, whatever is checked out. */
export function refuseForeignCode({ eventName, ref, defaultBranch }: Pick<ActionContext, "eventName" | "ref" | "defaultBranch">): void {
  if (ref === `refs/heads/${defaultBranch}` && eventName !== "pull_request_target") return;
  throw new ActionFailure(
    `this job runs on ${eventName} of ${ref}; plans and applies are made by the workflow and the code of ${defaultBranch} only`,
  );
}

/** Refuses a folder of states that others can read, or that goes with the job. `keeps`: whether states themselves lie there. */
export async function refuseStateFolder(folder: string, context: Pick<ActionContext, "env" | "workspace">, keeps: boolean): Promise<void> {
  const refuse = (what: string): never => {
    throw new ActionFailure(`FLOTILLA_STATE_DIR is ${folder}: ${what}`);
  };
  if (isWithin(folder, context.workspace)) refuse("that is in the checkout, where a commit can put any file; name a folder outside of it");
  const temporary = context.env["RUNNER_TEMP"] ?? "";
  if (keeps && temporary !== "" && isWithin(folder, temporary))
    refuse(
      "the runner empties that after the job, and the backend local keeps the states there; name a folder that stays, or use another backend",
    );
  const found = await stat(folder).catch(() => null);
  if (found !== null && process.platform !== "win32" && (found.mode & 0o077) !== 0)
    refuse(
      "other users of the machine can read or write it; run chmod 700 on it, and see to it that only jobs of plan.yml and apply.yml run there",
    );
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === "" || (!way.startsWith("..") && !isAbsolute(way));
}
