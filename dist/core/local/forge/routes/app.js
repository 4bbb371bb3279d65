import { created, noContent, notFound, ok, refused, unprocessable } from "../answer.js";
import { InvalidField, isObject, texts } from "../fields.js";
import { appRoute, route } from "../route.js";
import { installation, integration } from "../shapes/app.js";
import { repository } from "../shapes/repository.js";
import { publicUser } from "../shapes/user.js";

// src/local/forge/routes/app.ts
/** The App and the tokens of its installation; who asks. */
const appRoutes = [
	appRoute("GET /app", ({ world }) => ok(integration(world, "own"))),
	appRoute("GET /app/installations/{installation_id}", (call) => isOurs(call) ? ok(installation(call.world)) : notFound),
	appRoute("GET /repos/{owner}/{repo}/installation", ({ world }) => ok(installation(world))),
	appRoute("POST /app/installations/{installation_id}/access_tokens", mintToken),
	route("GET /installation/repositories", ["metadata:read"], "none", ({ world }) => ok({
		total_count: 1,
		repository_selection: "selected",
		repositories: [repository(world)]
	})),
	route("DELETE /installation/token", [], "none", ({ tokens, token }) => {
		if (token.kind !== "installation") return refused(403, "Resource not accessible by personal access token");
		tokens.revoke(token.secret);
		return noContent;
	}),
	route("GET /user", [], "none", ({ world, actor, token }) => token.kind === "person" ? ok(publicUser(world, actor)) : refused(403, "Resource not accessible by integration")),
	route("GET /rate_limit", [], "none", ({ world }) => {
		const core = {
			limit: 15e3,
			remaining: 15e3,
			reset: Math.floor(world.options.now() / 1e3) + 3600,
			used: 0
		};
		return ok({
			resources: {
				core,
				search: core
			},
			rate: core
		});
	})
];
/** Seconds that an installation token lives. */
const life = 3600;
/** All that the installation has, or fewer where the request says so; never more. */
function mintToken(call) {
	const { world, tokens, body, jobId } = call;
	if (!isOurs(call)) return notFound;
	if ((texts(body, "repositories") ?? []).filter((name) => name !== world.options.name).length > 0) return unprocessable("There is at least one repository that does not exist or is not accessible to the parent installation.");
	const asked = readPermissions(body);
	if (Object.entries(asked ?? {}).some(([name, access]) => {
		const held = name === "metadata" ? "read" : world.app.permissions[name];
		return held === void 0 || access === "write" && held === "read";
	})) return unprocessable("The permissions requested are not granted to this installation.");
	const permissions = {
		metadata: "read",
		...asked ?? world.app.permissions
	};
	const expires = world.options.now() + life * 1e3;
	return created({
		token: tokens.mintInstallation(permissions, jobId, expires),
		expires_at: new Date(expires).toISOString().replace(/\.\d+Z$/, "Z"),
		permissions,
		repository_selection: "selected",
		...body["repositories"] === void 0 ? {} : { repositories: [repository(world)] }
	});
}
function isOurs({ world, params }) {
	return params["installation_id"] === String(world.app.installationId);
}
function readPermissions(body) {
	const asked = body["permissions"];
	if (asked === void 0 || asked === null) return void 0;
	if (!isObject(asked)) throw new InvalidField("permissions", asked, "an object");
	return Object.fromEntries(Object.entries(asked).map(([name, access]) => {
		if (access !== "read" && access !== "write") throw new InvalidField(`permissions/${name}`, access, "one of read, write");
		return [name, access];
	}));
}

export { appRoutes };
