// src/local/runner/job/permissions.ts
/** Without any `permissions:` GitHub's restricted default applies. */
const restricted = {
	contents: "read",
	packages: "read"
};
/**
* What a job's token may do: the job's list, else the workflow's, else the restricted default; what is not listed is none.
* @param fromFork a pull request of a fork: at most read, and no identity
*/
function jobPermissions(workflow, job, fromFork) {
	const declared = job.permissions ?? workflow.permissions ?? restricted;
	const token = {};
	for (const [name, level] of Object.entries(declared)) {
		if (level === "none" || name === "id-token") continue;
		token[name.replaceAll("-", "_")] = fromFork ? "read" : level;
	}
	return {
		token,
		idToken: declared["id-token"] === "write" && !fromFork
	};
}

export { jobPermissions };
