import { connect } from "../github/octokit.js";

// actions/github.ts
/** The variable by which `app-token` tells later steps of its job who its token acts as. */
const loginVariable = "FLOTILLA_APP_LOGIN";
/** GitHub with a token of this job: the App's where a step before made one with `app-token`, else the job's own. */
function gitHubOfJob(context, token) {
	return connect({
		apiUrl: context.apiUrl,
		owner: context.owner,
		repository: context.repository,
		token,
		login: context.env["FLOTILLA_APP_LOGIN"] ?? "github-actions[bot]",
		notice: (line) => context.info(line)
	});
}

export { gitHubOfJob, loginVariable };
