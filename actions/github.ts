import { type Clock, systemClock } from "../src/clock/clock.ts";
import type { GitHub } from "../src/github/port.ts";
import { connect } from "../src/github/octokit.ts";
import { loginVariable } from "./committer.ts";
import type { ActionContext } from "./entry.ts";

/** Milliseconds that GitHub's clock is ahead of this machine's, by its last answer. Its `date` has whole seconds: less than two are no difference. */
let ahead = 0;

/**
 * The time as GitHub has it. What is compared with GitHub's own times (when an approval was given, when a pull request was merged) is written by this
 * clock: on a machine of one's own that is minutes fast, every approval would be older than the plan that it is of.
 */
export const gitHubClock: Clock = () => systemClock() + ahead;

/** GitHub with a token of this job: the App's where a step before made one with `app-token`, else the job's own. */
export function gitHubOfJob(context: ActionContext, token: string): GitHub {
  return connectAs(context, token, context.env[loginVariable] ?? jobLogin);
}

/** GitHub with the job's own token, also after a step with `app-token`: what it writes is by GitHub Actions. */
export function gitHubActionsOfJob(context: ActionContext, token: string): GitHub {
  return connectAs(context, token, jobLogin);
}

const jobLogin = "github-actions[bot]";

function connectAs(context: ActionContext, token: string, login: string): GitHub {
  return connect({
    apiUrl: context.apiUrl,
    owner: context.owner,
    repository: context.repository,
    token,
    defaultBranch: context.defaultBranch,
    login,
    notice: (line) => context.info(line),
    onTime: (at) => {
      const difference = at - systemClock();
      ahead = Math.abs(difference) < 2_000 ? 0 : difference;
    },
  });
}
