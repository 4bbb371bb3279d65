import { Octokit, retry } from "../../vendor/octokit-plugin-throttling.js";
import { createAppAuth } from "../../vendor/octokit-auth-app.js";
import { EnterpriseServer, refuseEnterpriseServer, silent, statusOf } from "./client.js";

// src/github/app-token.ts
/** The token could not be made; the message says what is wrong with App, key or permissions, and how to mend it. */
var AppTokenError = class extends Error {
	constructor(message, cause) {
		super(message, { cause });
		this.name = "AppTokenError";
	}
};
/** A token of the App's installation that is good for this repository and these permissions (`issues` -> `write`) only. */
async function appTokenOf(app, permissions) {
	const api = new (Octokit.plugin(retry))({
		authStrategy: createAppAuth,
		auth: {
			appId: app.appId,
			privateKey: app.privateKey
		},
		baseUrl: app.apiUrl,
		userAgent: "flotilla",
		log: silent
	});
	refuseEnterpriseServer(api);
	const repository = `${app.owner}/${app.repository}`;
	const self = await told(() => api.rest.apps.getAuthenticated(), {
		401: `GitHub does not accept the App's key: app-id ${app.appId} and private-key must be of the same App, and the machine's clock must be right`,
		404: `there is no App ${app.appId} at ${app.apiUrl}`
	});
	const installation = await told(() => api.rest.apps.getRepoInstallation({
		owner: app.owner,
		repo: app.repository
	}), { 404: `the App is not installed in ${repository}: install it there (Settings, GitHub Apps)` });
	const made = await told(() => api.rest.apps.createInstallationAccessToken({
		installation_id: installation.data.id,
		repositories: [app.repository],
		permissions
	}), {
		403: `the App's installation in ${repository} is suspended`,
		422: `the App's installation in ${repository} does not have all of ${spell(permissions)}: grant them in the App's settings and accept the change in the repository`
	});
	return {
		token: made.data.token,
		expires: made.data.expires_at,
		login: `${self.data?.slug ?? ""}[bot]`
	};
}
/** Ends a token before its hour is over. True where it was still good. */
async function revokeAppToken(apiUrl, token) {
	const api = new Octokit({
		auth: token,
		baseUrl: apiUrl,
		userAgent: "flotilla",
		log: silent
	});
	try {
		await api.rest.apps.revokeInstallationAccessToken();
		return true;
	} catch (error) {
		if (statusOf(error) === 401) return false;
		throw error;
	}
}
/**
* Reads `contents:write issues:read` (spaces, commas or new lines between).
* Answers what is wrong where it is not of that form: a permission named twice, or none at all.
*/
function parsePermissions(text) {
	const words = text.split(/[\s,]+/).filter((word) => word !== "");
	const permissions = {};
	for (const word of words) {
		const [, name, access] = /^([a-z][a-z_]*):(read|write|admin)$/.exec(word) ?? [];
		if (name === void 0 || access !== "read" && access !== "write" && access !== "admin") return {
			ok: false,
			message: `${JSON.stringify(word)} is no permission: one is written like contents:write or pull_requests:read`
		};
		if (name in permissions) return {
			ok: false,
			message: `${name} is named twice`
		};
		permissions[name] = access;
	}
	if (words.length === 0) return {
		ok: false,
		message: "name the permissions that the job needs, like contents:write issues:read"
	};
	return {
		ok: true,
		permissions
	};
}
function spell(permissions) {
	return Object.entries(permissions).map(([name, access]) => `${name}:${access}`).sort((a, b) => a < b ? -1 : 1).join(" ");
}
async function told(act, meanings) {
	try {
		return await act();
	} catch (error) {
		if (error instanceof EnterpriseServer) throw new AppTokenError(error.message, error);
		const status = statusOf(error);
		const said = error instanceof Error ? error.message : String(error);
		if (status === null) throw new AppTokenError("private-key is not a PEM key: give the whole .pem file that GitHub made, with its first and last line", void 0);
		const meaning = meanings[status] ?? (status >= 500 ? "GitHub did not answer properly; run the job again" : "GitHub refused");
		throw new AppTokenError(`${meaning}. (${status}: ${said})`, error);
	}
}

export { AppTokenError, appTokenOf, parsePermissions, revokeAppToken };
