import { makeOnce, once } from "./client.js";

// src/github/checks.ts
const conclusions = [
	"success",
	"failure",
	"neutral",
	"skipped",
	"cancelled",
	"timed_out",
	"action_required"
];
/** The port's methods on check runs. */
function checks(client) {
	const { api, repo } = client;
	const app = client.login.replace(/\[bot\]$/, "");
	return {
		checks: async (head) => (await runsOf(client, head)).map(checkOf).sort((a, b) => `${a.name} ${a.app}` < `${b.name} ${b.app}` ? -1 : 1),
		async writeCheck(check) {
			const find = async () => (await runsOf(client, check.head, check.name)).find((run) => run.app?.slug === app) ?? null;
			const content = {
				status: "completed",
				conclusion: check.conclusion,
				output: {
					title: check.title,
					summary: check.summary
				}
			};
			const create = async () => (await api.rest.checks.create({
				...repo,
				name: check.name,
				head_sha: check.head,
				...content,
				...once
			})).data;
			const run = await makeOnce(client, find, create);
			if (!isSame(run, check)) await api.rest.checks.update({
				...repo,
				check_run_id: run.id,
				...content
			});
		}
	};
}
/** The latest run of each name and App. GitHub's own `latest` is per check suite, and a commit can have several. */
async function runsOf({ api, repo }, head, name) {
	const all = await api.paginate(api.rest.checks.listForRef, {
		...repo,
		ref: head,
		filter: "latest",
		per_page: 100,
		...name === void 0 ? {} : { check_name: name }
	});
	return [...new Map(all.sort((a, b) => a.id - b.id).map((run) => [`${run.name}\0${run.app?.slug ?? ""}`, run])).values()];
}
function checkOf(run) {
	const ended = run.status === "completed";
	const conclusion = conclusions.find((each) => each === run.conclusion) ?? "failure";
	return {
		name: run.name,
		app: run.app?.slug ?? "",
		conclusion: ended ? conclusion : null
	};
}
function isSame(run, { conclusion, title, summary }) {
	return run.status === "completed" && run.conclusion === conclusion && run.output.title === title && run.output.summary === summary;
}

export { checks };
