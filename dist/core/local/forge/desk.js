import { refused } from "./answer.js";
import { InvalidField, isObject } from "./fields.js";
import { answerGit, serviceOf } from "./git-service.js";
import { readPushRequest } from "./git/pkt-line.js";
import { findOidcDocument } from "./oidc.js";
import { judge, mayChangeWorkflows } from "./tokens.js";
import { fullName } from "./world.js";

// src/local/forge/desk.ts
/** Finds who answers a request, whether the token suffices, and whether a planned fault strikes; then has it answered. */
async function answerRequest(desk, reading) {
	const { world } = desk;
	const free = (answer, route) => ({
		answer,
		route,
		token: {
			kind: "none",
			message: ""
		},
		needed: null,
		createsContent: false
	});
	if (reading.path.startsWith("/api/v3/")) return answerApi(desk, reading, reading.path.slice(7));
	if (reading.path.startsWith("/_oidc/")) return free(findOidcDocument(world.url, reading.path, desk.oidcKeys), reading.path);
	if (reading.path.startsWith("/_download/")) return free(desk.downloads.take(reading.path), "download");
	for (const start of [`/${fullName(world)}.git`, `/${fullName(world)}`]) {
		if (!reading.path.startsWith(`${start}/`)) continue;
		const path = reading.path.slice(start.length);
		const service = serviceOf({
			method: reading.method,
			path,
			query: reading.address.searchParams
		});
		if (service !== void 0) return answerGitRequest(desk, reading, service, path);
	}
	return free(refused(404, `the local forge has nothing at ${reading.path}`), "unknown");
}
async function answerApi(desk, reading, path) {
	const { world } = desk;
	const token = desk.tokens.read(reading.authorization, world.options.now());
	const found = desk.router(reading.method, path);
	if (found === void 0) return {
		answer: refused(404, `the local forge does not serve ${reading.method} ${path}`),
		route: `unserved ${reading.method} ${path}`,
		token,
		needed: null,
		createsContent: false
	};
	const { route } = found;
	const name = `${route.method} ${route.template}`;
	const verdict = (answer, needed = null) => ({
		answer,
		route: name,
		token,
		needed,
		createsContent: route.creates
	});
	if (token.kind === "none") return verdict(refused(401, token.message));
	const body = parseBody(reading.raw);
	if (body === void 0) return verdict(refused(400, "Problems parsing JSON"));
	if (token.kind === "app" !== (route.auth === "app")) return verdict(wrongAuth(route.auth));
	if (found.params["owner"] !== void 0 && !isHere(world, found.params)) return verdict(refused(404, "Not Found"));
	const judged = token.kind === "app" ? {
		allowed: true,
		needed: null
	} : judge(token, neededBy(world, found), route.level);
	if (!judged.allowed) return verdict(tooLittle(token), judged.needed);
	const strike = (when) => strikeFault(desk, {
		route: name,
		path,
		body,
		actor: token.actor
	}, when);
	const early = strike("before");
	if (early !== void 0) return verdict(early, judged.needed);
	const jobId = reading.jobPrefix ?? ("jobId" in token ? token.jobId : null);
	const { tokens, downloads } = desk;
	const call = {
		world,
		tokens,
		downloads,
		actor: token.actor,
		token,
		params: found.params,
		address: reading.address,
		body,
		jobId
	};
	const work = async () => {
		try {
			return await route.answer(call);
		} catch (error) {
			if (error instanceof InvalidField) return refused(422, error.message);
			throw error;
		}
	};
	const answer = await (route.method === "GET" ? work() : world.writing(work));
	return verdict(strike("after") ?? answer, judged.needed);
}
async function answerGitRequest(desk, reading, service, path) {
	const { world } = desk;
	const token = desk.tokens.read(reading.authorization, world.options.now());
	const pushes = service === "git-receive-pack";
	const route = service.replace("-", " ");
	const verdict = (answer, needed) => ({
		answer,
		route,
		token,
		needed,
		createsContent: false
	});
	if (token.kind === "none" || token.kind === "app") {
		const headers = { "www-authenticate": "Basic realm=\"GitHub\"" };
		return verdict({
			...refused(401, "Authentication failed"),
			headers
		}, null);
	}
	const judged = judge(token, [pushes ? "contents:write" : "contents:read"], pushes ? "write" : "none");
	if (!judged.allowed) return verdict(refused(403, `Permission to ${fullName(world)}.git denied to ${token.actor.login}.`), judged.needed);
	const lands = reading.method === "POST";
	const body = lands && pushes ? pushOf(reading.raw) : void 0;
	const planned = {
		route: pushes ? "git push" : "git fetch",
		path: reading.path,
		body,
		actor: token.actor
	};
	const early = lands ? strikeFault(desk, planned, "before") : void 0;
	if (early !== void 0) return verdict(early, judged.needed);
	const { method, protocol, raw } = reading;
	const request = {
		method,
		path,
		query: reading.address.searchParams,
		protocol,
		body: raw,
		actor: token.actor,
		mayChangeWorkflows: mayChangeWorkflows(token)
	};
	const answer = await answerGit(world, service, request);
	return verdict((lands ? strikeFault(desk, planned, "after") : void 0) ?? answer, judged.needed);
}
/** What a push asks for; undefined where it is not one, which git's own answer tells. */
function pushOf(raw) {
	try {
		return readPushRequest(raw);
	} catch {
		return;
	}
}
function isHere(world, params) {
	const { owner = "", repo = "" } = params;
	return `${owner}/${repo}`.toLowerCase() === fullName(world).toLowerCase();
}
/** Where a route takes the permission for issues or the one for pull requests, an issue's number asks for the first; a pull request's takes either. */
function neededBy(world, { route, params }) {
	const comment = params["comment_id"] === void 0 ? void 0 : world.comments.get(Number(params["comment_id"]));
	const number = params["issue_number"] === void 0 ? comment?.issue : Number(params["issue_number"]);
	const issue = number === void 0 ? void 0 : world.issues.get(number);
	if (issue === void 0 || route.needs.length < 2) return route.needs;
	return issue.pull === null ? route.needs.filter((need) => !need.startsWith("pull_requests:")) : route.needs.toReversed();
}
function wrongAuth(wanted) {
	return wanted === "app" ? refused(401, "A JSON web token could not be decoded") : refused(403, "Resource not accessible by integration");
}
function tooLittle(token) {
	return token.kind === "person" ? refused(403, "Must have more rights to this repository.") : refused(403, "Resource not accessible by integration");
}
function strikeFault(desk, request, when) {
	const plan = desk.faults.find(({ fault, left }) => left > 0 && fault.when === when && fault.route === request.route && (fault.matches?.(request) ?? true));
	if (plan === void 0) return void 0;
	plan.left -= 1;
	return plan.fault.status === 429 ? {
		...refused(429, "You have exceeded a secondary rate limit."),
		headers: { "retry-after": "1" }
	} : refused(plan.fault.status, "Server Error");
}
function parseBody(raw) {
	if (raw.length === 0) return {};
	try {
		const value = JSON.parse(Buffer.from(raw).toString("utf8"));
		if (value === null) return {};
		return Array.isArray(value) ? { labels: value } : isObject(value) ? value : void 0;
	} catch {
		return;
	}
}

export { answerRequest };
