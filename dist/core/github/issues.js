import { makeOnce, once, unlessMissing } from "./client.js";

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

export { issues };
