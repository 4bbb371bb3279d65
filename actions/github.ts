import type { GitHub } from "../src/github/port.ts";
import { connect } from "../src/github/octokit.ts";
import type { ActionContext } from "./entry.ts";

/** The variable by which `app-token` names to later steps of its job who its token acts as. */
export const loginVariable = "FLOTILLA_APP_LOGIN";

/** GitHub with a token of this job: the App's where a step before made one with `app-token`, else the job's own. */
export function gitHubOfJob(context: ActionContext, token: string): GitHub {
  return connect({
    apiUrl: context.apiUrl,
    owner: context.owner,
    repository: context.repository,
    token,
    login: context.env[loginVariable] ?? "github-actions[bot]",
    notice: (line) => context.info(line),
  });
}
