import { createHash } from "node:crypto";
import type { ForgeState } from "../state.ts";
import { actorOf, apiOf, nodeId, simpleUser } from "./user.ts";

/** An App ("integration") as GitHub shows it; `actions` is GitHub's own, to which all jobs and their `GITHUB_TOKEN` belong. */
export function integration(forge: ForgeState, which: "own" | "actions") {
  const slug = which === "own" ? forge.app.slug : "github-actions";
  const id = which === "own" ? forge.app.id : actionsAppId;
  return {
    id,
    client_id: clientId(id),
    slug,
    node_id: nodeId("A", id),
    owner: simpleUser(forge, actorOf(forge, which === "own" ? forge.options.owner : "github")),
    name: which === "own" ? forge.app.name : "GitHub Actions",
    description: null,
    external_url: `${forge.url}/apps/${slug}`,
    html_url: `${forge.url}/apps/${slug}`,
    created_at: forge.createdAt,
    updated_at: forge.createdAt,
    permissions: which === "own" ? forge.app.permissions : {},
    events: [],
  };
}

/** The App's installation on the repository's owner. */
export function installation(forge: ForgeState) {
  const { installationId } = forge.app;
  return {
    id: installationId,
    client_id: clientId(forge.app.id),
    account: simpleUser(forge, actorOf(forge, forge.options.owner)),
    repository_selection: "selected",
    access_tokens_url: `${apiOf(forge)}/app/installations/${installationId}/access_tokens`,
    repositories_url: `${apiOf(forge)}/installation/repositories`,
    html_url: `${forge.url}/settings/installations/${installationId}`,
    app_id: forge.app.id,
    app_slug: forge.app.slug,
    target_id: simpleUser(forge, actorOf(forge, forge.options.owner)).id,
    target_type: simpleUser(forge, actorOf(forge, forge.options.owner)).type,
    permissions: forge.app.permissions,
    events: [],
    created_at: forge.createdAt,
    updated_at: forge.createdAt,
    single_file_name: null,
    suspended_by: forge.settings.appSuspended ? simpleUser(forge, actorOf(forge, forge.options.owner)) : null,
    suspended_at: forge.settings.appSuspended ? forge.createdAt : null,
  };
}

/** The real App id of GitHub Actions. */
const actionsAppId = 15_368;

function clientId(id: number): string {
  return `Iv1.${createHash("sha256").update(String(id)).digest("hex").slice(0, 16)}`;
}
