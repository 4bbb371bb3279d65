// src/github/permissions.ts
const issueOrPullRead = ["issues:read", "pull_requests:read"];
const issueOrPullWrite = ["issues:write", "pull_requests:write"];
/**
* What each method of the port needs, from GitHub's list "Permissions required for GitHub Apps"
* (https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps).
*/
const permissionsOf = {
	role: [],
	pullRequest: [["pull_requests:read"]],
	broughtBy: [["pull_requests:read"], ["contents:read"]],
	openPullRequests: [["pull_requests:read"]],
	trust: [["pull_requests:read"], ["contents:read"]],
	openPullRequest: [["pull_requests:write"]],
	closePullRequest: [["pull_requests:write"]],
	merge: [["contents:write"], ["pull_requests:read"]],
	checks: [["checks:read"]],
	writeCheck: [["checks:write"]],
	issue: [["issues:read"]],
	issueWith: [["issues:read"]],
	openIssue: [["issues:write"]],
	updateIssue: [["issues:write"]],
	addLabels: [issueOrPullWrite],
	labelledBy: [issueOrPullRead],
	stickyComment: [issueOrPullWrite],
	comment: [issueOrPullRead],
	react: [["issues:write"]],
	release: [["contents:read"]],
	startWorkflow: [["actions:write"]],
	isRunActive: [["actions:read"]]
};
/** For people: `issues:write or pull_requests:write`. */
function spelled(needs) {
	return needs.length === 0 ? "metadata:read" : needs.map((need) => need.join(" or ")).join(" and ");
}

export { permissionsOf, spelled };
