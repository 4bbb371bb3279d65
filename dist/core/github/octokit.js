import { attempt, clientOf, isUncertain, makeOnce, once, statusOf, unlessMissing } from "./client.js";
import { setTimeout } from "node:timers/promises";

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

// src/github/issues.ts
/** The port's methods on issues and on what hangs below issues and pull requests. */
function issues(client) {
	const { api, repo, login } = client;
	const get = async (number) => (await api.rest.issues.get({
		...repo,
		issue_number: number
	})).data;
	const issueWith = async (marker, state, since) => {
		const filter = {
			...repo,
			creator: login,
			state,
			sort: "created",
			direction: "asc",
			per_page: 100,
			...notBefore(since)
		};
		for await (const { data } of api.paginate.iterator(api.rest.issues.listForRepo, filter)) {
			const found = data.find((issue) => issue.pull_request === void 0 && issue.user?.login === login && (issue.body ?? "").includes(marker));
			if (found !== void 0) return issueOf(found);
		}
		return null;
	};
	return {
		issue: async (number) => {
			const found = await unlessMissing(() => get(number));
			return found === null || found.pull_request !== void 0 ? null : issueOf(found);
		},
		issueWith: (marker, among) => issueWith(marker, among),
		async openIssue({ marker, title, body, assignees, since }) {
			mustHold(body, marker);
			const create = async () => {
				return ours(issueOf((await api.rest.issues.create({
					...repo,
					title,
					body,
					assignees: [...assignees],
					...once
				})).data), login);
			};
			return makeOnce(client, () => issueWith(marker, "all", since), create);
		},
		async updateIssue(number, change) {
			const now = issueOf(await get(number));
			if (!Object.keys(change).every((key) => now[key] === change[key])) await api.rest.issues.update({
				...repo,
				issue_number: number,
				...change
			});
		},
		async addLabels(number, labels) {
			if (labels.length > 0) await api.rest.issues.addLabels({
				...repo,
				issue_number: number,
				labels: [...labels]
			});
		},
		async labelledBy(number, label) {
			const last = (await api.paginate(api.rest.issues.listEvents, {
				...repo,
				issue_number: number,
				per_page: 100
			})).findLast((event) => "label" in event && event.label.name === label && (event.event === "labeled" || event.event === "unlabeled"));
			const actor = last?.actor;
			return last?.event === "labeled" ? {
				login: actor?.login ?? "ghost",
				at: last.created_at
			} : null;
		},
		async stickyComment(issue, marker, body, since) {
			mustHold(body, marker);
			const find = async () => {
				const filter = {
					...repo,
					issue_number: issue,
					per_page: 100,
					...notBefore(since)
				};
				for await (const { data } of api.paginate.iterator(api.rest.issues.listComments, filter)) {
					const found = data.map(commentOf).find((comment) => comment.author === login && comment.body.includes(marker));
					if (found !== void 0) return found;
				}
				return null;
			};
			const create = async () => {
				return ours(commentOf((await api.rest.issues.createComment({
					...repo,
					issue_number: issue,
					body,
					...once
				})).data), login);
			};
			const comment = await makeOnce(client, find, create);
			if (comment.body !== body) await api.rest.issues.updateComment({
				...repo,
				comment_id: comment.id,
				body
			});
		},
		comment: (id) => unlessMissing(async () => commentOf((await api.rest.issues.getComment({
			...repo,
			comment_id: id
		})).data)),
		async react(comment, reaction) {
			await api.rest.reactions.createForIssueComment({
				...repo,
				comment_id: comment,
				content: reaction
			});
		}
	};
}
/** GitHub's filter by the last change. A day is left for clocks that differ: an overlooked issue would be made a second time. */
function notBefore(since) {
	return since === void 0 ? {} : { since: (/* @__PURE__ */ new Date(Date.parse(since) - 864e5)).toISOString() };
}
function issueOf(issue) {
	return {
		number: issue.number,
		state: issue.state === "open" ? "open" : "closed",
		title: issue.title,
		body: issue.body ?? "",
		author: issue.user?.login ?? "ghost",
		labels: issue.labels.map((label) => typeof label === "string" ? label : label.name ?? "").sort()
	};
}
function commentOf(comment) {
	return {
		id: comment.id,
		issue: Number(comment.issue_url.split("/").at(-1)),
		author: comment.user?.login ?? "ghost",
		person: comment.user?.type === "User",
		body: comment.body ?? "",
		createdAt: comment.created_at
	};
}
/** What was just made must be found again by its author; else the next run would make it a second time. */
function ours(made, login) {
	if (made.author !== login) throw new Error(`the token writes as ${made.author}, not as ${login}: its login was given wrong`);
	return made;
}
function mustHold(body, marker) {
	if (!body.includes(marker)) throw new Error(`the body does not hold its marker ${marker}`);
}

// src/github/pull-requests.ts
/** The port's methods on pull requests. */
function pullRequests(client) {
	const { api, repo } = client;
	const get = async (number) => (await api.rest.pulls.get({
		...repo,
		pull_number: number
	})).data;
	const list = (filter) => api.paginate(api.rest.pulls.list, {
		...repo,
		...filter,
		sort: "created",
		direction: "desc",
		per_page: 100
	});
	return {
		pullRequest: async (number) => {
			const found = await unlessMissing(() => get(number));
			return found === null ? null : pullRequestOf(found);
		},
		openPullRequests: async () => (await list({ state: "open" })).map(pullRequestOf),
		async openPullRequest({ branch, title, body, labels }) {
			const open = async () => (await list({
				state: "open",
				head: `${repo.owner}:${branch}`
			})).map(pullRequestOf).find(isHere) ?? null;
			const create = async () => {
				return pullRequestOf((await api.rest.pulls.create({
					...repo,
					head: branch,
					base: "main",
					title,
					body,
					...once
				})).data);
			};
			const pull = await makeOnce(client, open, create);
			if (pull.title !== title || pull.body !== body) await api.rest.pulls.update({
				...repo,
				pull_number: pull.number,
				title,
				body
			});
			const missing = labels.filter((label) => !pull.labels.includes(label));
			if (missing.length > 0) await api.rest.issues.addLabels({
				...repo,
				issue_number: pull.number,
				labels: missing
			});
			return {
				...pull,
				title,
				body,
				labels: [...pull.labels, ...missing].sort()
			};
		},
		async closePullRequest(number) {
			const { state } = await get(number);
			if (state === "open") await api.rest.pulls.update({
				...repo,
				pull_number: number,
				state: "closed"
			});
		},
		merge: (number, expectedHead, title) => merge(client, () => get(number), number, expectedHead, title)
	};
}
/** Tries as long as main moves under it; after a lost answer it looks whether the merge is there. */
async function merge(client, get, number, expectedHead, title) {
	let refusal = "";
	for (let tries = 0; tries < 3; tries++) {
		const pull = pullRequestOf(await get());
		if (pull.head !== expectedHead) return { outcome: "head-changed" };
		if (pull.mergeCommit !== null) return {
			outcome: "merged",
			commit: pull.mergeCommit
		};
		if (pull.state === "closed") return {
			outcome: "refused",
			message: `#${number} was closed without a merge`
		};
		try {
			const { data } = await client.api.rest.pulls.merge({
				...client.repo,
				pull_number: number,
				sha: expectedHead,
				merge_method: "merge",
				commit_title: title,
				...once
			});
			return {
				outcome: "merged",
				commit: data.sha
			};
		} catch (error) {
			const status = statusOf(error);
			if (status !== 405 && status !== 409 && status !== 422 && !isUncertain(error)) throw error;
			if (isUncertain(error) && tries === 2) throw error;
			refusal = saidBy(error);
			if ((status === 405 || status === 422) && !/base branch was modified/i.test(refusal)) return {
				outcome: "refused",
				message: refusal
			};
			await setTimeout(client.settle);
		}
	}
	return {
		outcome: "refused",
		message: refusal
	};
}
/** GitHub's own words, without the address of its documentation. */
function saidBy(error) {
	return (error instanceof Error ? error.message : String(error)).replace(/ - https:\/\/docs\.github\.com\S*$/, "");
}
function pullRequestOf(pull) {
	const merged = pull.merged_at !== null;
	return {
		number: pull.number,
		state: merged ? "merged" : pull.state === "open" ? "open" : "closed",
		title: pull.title,
		body: pull.body ?? "",
		author: pull.user?.login ?? "ghost",
		branch: pull.head.ref,
		head: pull.head.sha,
		sameRepository: pull.head.repo?.id === pull.base.repo.id,
		mergeCommit: merged ? pull.merge_commit_sha : null,
		labels: pull.labels.map((label) => label.name).sort()
	};
}
function isHere(pull) {
	return pull.sameRepository;
}

// src/github/trust.ts
/** GitHub's list of a pull request's commits ends at this many; the comparison of base and head goes on. */
const commitsOfPullRequest = 250;
const roles = [
	"admin",
	"maintain",
	"write",
	"triage",
	"read",
	"none"
];
/** The port's methods on who did what and may do what. */
function trust(client) {
	const role = (login) => roleOf(client, login);
	return {
		role,
		broughtBy: (commit) => broughtBy(client, commit),
		async trust(numbers) {
			const known = /* @__PURE__ */ new Map();
			const roleOnce = (login) => {
				const asked = known.get(login) ?? role(login);
				known.set(login, asked);
				return asked;
			};
			const facts = await Promise.all([...new Set(numbers)].map((number) => trustOf(client, number, roleOnce)));
			return new Map(facts.flatMap((fact) => fact === null ? [] : [[fact.number, fact]]));
		}
	};
}
async function broughtBy({ api, repo }, commit) {
	const pullRequests = (await api.paginate(api.rest.repos.listPullRequestsAssociatedWithCommit, {
		...repo,
		commit_sha: commit,
		per_page: 100
	})).filter((pull) => pull.merged_at !== null).map(({ number }) => number);
	if (pullRequests.length > 0) return {
		pullRequests: pullRequests.sort((a, b) => a - b),
		people: []
	};
	const { data } = await api.rest.repos.getCommit({
		...repo,
		ref: commit,
		per_page: 1
	});
	return {
		pullRequests: [],
		people: loginsOf([data])
	};
}
async function roleOf({ api, repo }, login) {
	const answer = await unlessMissing(() => api.rest.repos.getCollaboratorPermissionLevel({
		...repo,
		username: login
	}));
	if (answer === null) return "none";
	const named = roles.find((role) => role === answer.data.role_name);
	if (named !== void 0) return named;
	const { admin, maintain, push, triage, pull } = answer.data.user?.permissions ?? {
		admin: false,
		push: false,
		pull: false
	};
	return admin ? "admin" : maintain === true ? "maintain" : push ? "write" : triage === true ? "triage" : pull ? "read" : "none";
}
async function trustOf(client, number, role) {
	const { api, repo } = client;
	const answer = await unlessMissing(() => api.rest.pulls.get({
		...repo,
		pull_number: number
	}));
	if (answer === null) return null;
	const pull = answer.data;
	const [committers, reviews] = await Promise.all([committersOf(client, number, pull.commits, pull.base.sha, pull.head.sha), api.paginate(api.rest.pulls.listReviews, {
		...repo,
		pull_number: number,
		per_page: 100
	})]);
	const approvals = [...new Map(reviews.flatMap((review) => review.user?.type === "User" && review.state !== "COMMENTED" && review.state !== "PENDING" ? [[review.user.login, review]] : []))].filter(([, review]) => review.state === "APPROVED" && typeof review.commit_id === "string").map(async ([login, review]) => ({
		login,
		head: review.commit_id ?? "",
		role: await role(login),
		at: review.submitted_at ?? ""
	}));
	return {
		number,
		author: pull.user?.login ?? "ghost",
		committers,
		merged: pull.merged_at !== null,
		mergedAt: pull.merged_at,
		mergeCommit: pull.merged_at === null ? null : pull.merge_commit_sha,
		approvals: (await Promise.all(approvals)).sort((a, b) => a.login < b.login ? -1 : 1)
	};
}
async function committersOf({ api, repo }, number, count, base, head) {
	const pages = Array.from({ length: Math.ceil(count / 100) }, (_, index) => index + 1);
	const basehead = `${base}...${head}`;
	const commits = count <= commitsOfPullRequest ? await api.paginate(api.rest.pulls.listCommits, {
		...repo,
		pull_number: number,
		per_page: 100
	}) : (await Promise.all(pages.map((page) => api.rest.repos.compareCommitsWithBasehead({
		...repo,
		basehead,
		per_page: 100,
		page
	})))).flatMap(({ data }) => data.commits);
	if (commits.length < count) throw new Error(`GitHub listed ${commits.length} of the ${count} commits of #${number}`);
	return loginsOf(commits);
}
function loginsOf(commits) {
	const logins = commits.flatMap(({ author, committer }) => [loginOf(author), loginOf(committer)]);
	return [...new Set(logins.filter((login) => login !== null))].sort();
}
/** Null where the commit's address belongs to no account. */
function loginOf(user) {
	return typeof user === "object" && user !== null && "login" in user && typeof user.login === "string" ? user.login : null;
}

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
