import { unlessMissing } from "./client.js";

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

export { trust };
