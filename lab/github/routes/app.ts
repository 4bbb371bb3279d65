import { created, noContent, notFound, ok, refused, unprocessable, type Answer } from "../answer.ts";
import type { TokenPermissions } from "../contract.ts";
import { isObject, InvalidField, texts, type Fields } from "../fields.ts";
import { appRoute, route, type Call, type Route } from "../route.ts";
import { installation, integration } from "../shapes/app.ts";
import { repository } from "../shapes/repository.ts";
import { publicUser } from "../shapes/user.ts";

/** The App, its installation tokens, and the authenticated user. */
export const appRoutes: readonly Route[] = [
  appRoute("GET /app", ({ forge }) => ok(integration(forge, "own"))),
  appRoute("GET /app/installations/{installation_id}", (call) => (isOurs(call) ? ok(installation(call.forge)) : notFound)),
  appRoute("GET /repos/{owner}/{repo}/installation", ({ forge }) => (forge.settings.appInstalled ? ok(installation(forge)) : notFound)),
  appRoute("POST /app/installations/{installation_id}/access_tokens", mintToken),
  route("GET /installation/repositories", ["metadata:read"], "none", ({ forge }) =>
    ok({ total_count: 1, repository_selection: "selected", repositories: [repository(forge)] }),
  ),
  route("DELETE /installation/token", [], "none", ({ tokens, token }) => {
    if (token.kind !== "installation") return refused(403, "Resource not accessible by personal access token");
    tokens.revoke(token.secret);
    return noContent;
  }),
  route("GET /user", [], "none", ({ forge, actor, token }) =>
    token.kind === "user" ? ok(publicUser(forge, actor)) : refused(403, "Resource not accessible by integration"),
  ),
  route("GET /rate_limit", [], "none", ({ forge }) => {
    const reset = Math.floor(forge.options.now() / 1_000) + 3_600;
    const core = { limit: 15_000, remaining: 15_000, reset, used: 0 };
    return ok({ resources: { core, search: core }, rate: core });
  }),
];

/** Lifetime of an installation token, in seconds. */
const life = 3_600;

/** A token with all permissions of the installation, or with fewer where the request names them; never with more. */
function mintToken(call: Call): Answer {
  const { forge, tokens, body, jobId } = call;
  if (!isOurs(call)) return notFound;
  const strangers = (texts(body, "repositories") ?? []).filter((name) => name !== forge.options.name);
  if (strangers.length > 0) {
    return unprocessable("There is at least one repository that does not exist or is not accessible to the parent installation.");
  }
  const asked = readPermissions(body);
  const wrong = Object.entries(asked ?? {}).some(([name, access]) => {
    const held = name === "metadata" ? "read" : forge.app.permissions[name];
    return held === undefined || (access === "write" && held === "read");
  });
  if (wrong) return unprocessable("The permissions requested are not granted to this installation.");
  const permissions: TokenPermissions = { metadata: "read", ...(asked ?? forge.app.permissions) };
  const expires = forge.options.now() + life * 1_000;
  return created({
    token: tokens.mintInstallation(permissions, jobId, expires),
    expires_at: new Date(expires).toISOString().replace(/\.\d+Z$/, "Z"),
    permissions,
    repository_selection: "selected",
    ...(body["repositories"] === undefined ? {} : { repositories: [repository(forge)] }),
  });
}

function isOurs({ forge, params }: Call): boolean {
  return params["installation_id"] === String(forge.app.installationId);
}

function readPermissions(body: Fields): TokenPermissions | undefined {
  const asked = body["permissions"];
  if (asked === undefined || asked === null) return undefined;
  if (!isObject(asked)) throw new InvalidField("permissions", asked, "an object");
  return Object.fromEntries(
    Object.entries(asked).map(([name, access]) => {
      if (access !== "read" && access !== "write") throw new InvalidField(`permissions/${name}`, access, "one of read, write");
      return [name, access] as const;
    }),
  );
}
