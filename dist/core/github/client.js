import { Octokit, retry, throttling } from "../../vendor/octokit-plugin-throttling.js";
import { setTimeout } from "node:timers/promises";

// src/github/error.ts
/** GitHub did not do what was asked. The message says what was asked, what GitHub answered and what to do about it. */
var GitHubError = class extends Error {
	operation;
	/** HTTP status; 0 where no answer came. */
	status;
	constructor(operation, status, message, cause) {
		super(message, { cause });
		this.name = "GitHubError";
		this.operation = operation;
		this.status = status;
	}
};

// src/github/pace.ts
/**
* GitHub allows about 80 content-creating requests a minute and 500 an hour, then blocks for a while
* (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits). Some room is left.
*/
const contentLimits = [{
	writes: 75,
	window: 6e4
}, {
	writes: 480,
	window: 36e5
}];
/** Milliseconds to wait before the next write, from the times (ascending) at which the last ones started. Bursts are fine until a window is full. */
function waitBefore(starts, now, limits) {
	return Math.max(0, ...limits.map(({ writes, window }) => {
		const oldest = starts.at(-writes);
		return oldest === void 0 ? 0 : oldest + window - now;
	}));
}

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

// src/github/client.ts
/** Milliseconds until a request without an answer counts as failed. */
const timeout = 3e4;
/** For a request that creates something: it must not be repeated unless a look tells that it had no effect. See {@link makeOnce}. */
const once = { request: { retries: 0 } };
const Throttled = Octokit.plugin(retry, throttling);
/** Sets the client up: timeouts, limits kept, reads and repeatable writes tried again. */
function clientOf(connection) {
	const { owner, repository, notice = () => void 0, patience = 1e3 } = connection;
	const api = new Throttled({
		auth: connection.token,
		baseUrl: connection.apiUrl,
		userAgent: connection.userAgent ?? "flotilla",
		log: silent,
		request: { fetch: pacedFetch(connection.limits ?? contentLimits, notice) },
		retry: {
			retryAfterBaseValue: patience,
			doNotRetry: [
				400,
				401,
				403,
				404,
				405,
				409,
				410,
				422,
				429,
				451
			]
		},
		throttle: {
			write: unpaced,
			notifications: unpaced,
			onRateLimit: (seconds, options, _api, tries) => tellWait("rate limit", seconds, options.url, tries, notice),
			onSecondaryRateLimit: (seconds, options, _api, tries) => tellWait("secondary rate limit", seconds, options.url, tries, notice)
		}
	});
	refuseEnterpriseServer(api);
	return {
		api,
		repo: {
			owner,
			repo: repository
		},
		login: connection.login,
		settle: patience
	};
}
/** A GitHub that this version does not work with. */
var EnterpriseServer = class extends Error {
	constructor(version) {
		super(`this is GitHub Enterprise Server ${version}, which is not supported by this version of Flotilla; github.com is`);
		this.name = "EnterpriseServer";
	}
};
/** GitHub Enterprise Server names itself in every answer; what it does differently should not be found out one job at a time. */
function refuseEnterpriseServer(api) {
	api.hook.after("request", ({ headers }) => {
		const version = headers["x-github-enterprise-version"];
		if (version !== void 0) throw new EnterpriseServer(String(version));
	});
}
/** Runs one method of the port and says in its error what was asked, what came back and what to do. */
async function attempt(operation, act) {
	try {
		return await act();
	} catch (error) {
		if (error instanceof GitHubError) throw error;
		const status = statusOf(error);
		if (status === null) throw error;
		const said = error instanceof Error ? error.message : String(error);
		throw new GitHubError(operation, status, `${operation}: GitHub answered ${status}: ${said}.${adviceOn(operation, status)}`, error);
	}
}
/**
* Creates what `find` does not find. Where the answer to `create` leaves open whether it took effect (5xx, no answer),
* it looks before it tries once more: a lost answer makes no second issue, comment, check or pull request.
*/
async function makeOnce(client, find, create) {
	const found = await find();
	if (found !== null) return found;
	try {
		return await create();
	} catch (error) {
		if (!isUncertain(error)) throw error;
	}
	await setTimeout(client.settle);
	const made = await find();
	if (made !== null) return made;
	try {
		return await create();
	} catch (error) {
		if (!isUncertain(error)) throw error;
		await setTimeout(client.settle);
		const late = await find();
		if (late === null) throw error;
		return late;
	}
}
/** The HTTP status of an error of Octokit's; a lost connection is a 500 there. Null for any other error. */
function statusOf(error) {
	return error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : null;
}
/** The answer, or null where there is no such thing (404) or it is gone (410). */
async function unlessMissing(act) {
	try {
		return await act();
	} catch (error) {
		if (statusOf(error) === 404 || statusOf(error) === 410) return null;
		throw error;
	}
}
function isUncertain(error) {
	return (statusOf(error) ?? 0) >= 500;
}
/** Octokit's own log tells each request that failed; what matters of it is in our errors and notices. */
const silent = {
	debug: () => void 0,
	info: () => void 0,
	warn: () => void 0,
	error: () => void 0
};
/** A waiting room of the throttling plugin that lets everybody through at once: `pacedFetch` keeps the limits by windows, the plugin would take 3 s a write. */
const unpaced = { key: () => ({ schedule: (_options, work) => work() }) };
function pacedFetch(limits, notice) {
	const longest = Math.max(0, ...limits.map((limit) => limit.writes));
	const starts = [];
	let last = Promise.resolve();
	const turn = async () => {
		const wait = waitBefore(starts, Date.now(), limits);
		if (wait > 5e3) notice(`Waiting ${Math.ceil(wait / 1e3)} s: GitHub takes only so many writes a minute and an hour`);
		if (wait > 0) await setTimeout(wait);
		starts.push(Date.now());
		if (starts.length > longest) starts.shift();
	};
	return async (input, init) => {
		if (init?.method !== "GET" && init?.method !== "HEAD") {
			last = last.then(turn);
			await last;
		}
		return fetch(input, {
			...init,
			signal: AbortSignal.timeout(timeout)
		});
	};
}
/** Whether to wait and try again, and says so. GitHub asks to stop after a few refusals in a row. */
function tellWait(what, seconds, url, tries, notice) {
	const again = tries < 3 && seconds <= 3600;
	notice(`GitHub's ${what} was reached at ${url}: ${again ? `trying again in ${seconds} s` : "giving up; the next run goes on"}`);
	return again;
}
function adviceOn(operation, status) {
	const needs = spelled(permissionsOf[operation]);
	if (status === 401) return " The token is not valid (any more): take a fresh one from app-token in the same job.";
	if (status === 403) return ` The token needs ${needs}: grant it to the App and name it in the permissions of the job or of its app-token step.`;
	if (status === 404) return ` It is not there, or the token may not see it (that takes ${needs}).`;
	if (status >= 500) return " GitHub has a problem; run the job again, it goes on where it stopped.";
	return "";
}

export { EnterpriseServer, GitHubError, attempt, clientOf, isUncertain, makeOnce, once, refuseEnterpriseServer, silent, statusOf, unlessMissing };
