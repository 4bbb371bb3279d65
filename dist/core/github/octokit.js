import { checks } from "./checks.js";
import { attempt, clientOf, unlessMissing } from "./client.js";
import { issues } from "./issues.js";
import { pullRequests } from "./pull-requests.js";
import { trust } from "./trust.js";

// src/github/octokit.ts
/**
* GitHub over its REST API: all lists read to their end, GitHub's limits kept, answers that got lost looked for before anything is made again.
* Methods throw `GitHubError` where GitHub refuses or stays unreachable.
*/
function connect(connection) {
	const client = clientOf(connection);
	return told({
		login: client.login,
		...pullRequests(client),
		...trust(client),
		...checks(client),
		...issues(client),
		...runs(client),
		release: async (tag) => {
			const found = await unlessMissing(() => client.api.rest.repos.getReleaseByTag({
				...client.repo,
				tag
			}));
			return found === null ? null : {
				publishedAt: found.data.published_at,
				url: found.data.html_url
			};
		}
	});
}
function runs({ api, repo }) {
	return {
		async startWorkflow(file, inputs = {}) {
			await api.rest.actions.createWorkflowDispatch({
				...repo,
				workflow_id: file,
				ref: "main",
				inputs: { ...inputs }
			});
		},
		async isRunActive(run) {
			const id = Number(run);
			if (!Number.isSafeInteger(id) || id <= 0) return false;
			const answer = await unlessMissing(() => api.rest.actions.getWorkflowRun({
				...repo,
				run_id: id
			}));
			return answer !== null && answer.data.status !== "completed";
		}
	};
}
/** The same port whose errors name the method that failed. */
function told(port) {
	const methods = Object.entries(port).map(([name, value]) => {
		if (typeof value !== "function") return [name, value];
		const act = value;
		return [name, (...args) => attempt(name, () => act(...args))];
	});
	return Object.fromEntries(methods);
}

export { connect };
