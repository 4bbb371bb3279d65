import { createHash } from "node:crypto";
import type { World } from "../world.ts";
import { actorOf, apiOf, nodeId, simpleUser } from "./user.ts";

/** The App ("integration") as GitHub shows it; `actions` is GitHub's own, to which every job and its `GITHUB_TOKEN` belong. */
export function integration(world: World, which: "own" | "actions") {
  const slug = which === "own" ? world.app.slug : "github-actions";
  const id = which === "own" ? world.app.id : actionsAppId;
  return {
    id,
    client_id: clientId(id),
    slug,
    node_id: nodeId("A", id),
    owner: simpleUser(world, actorOf(world, which === "own" ? world.options.owner : "github")),
    name: which === "own" ? world.app.name : "GitHub Actions",
    description: null,
    external_url: `${world.url}/apps/${slug}`,
    html_url: `${world.url}/apps/${slug}`,
    created_at: world.createdAt,
    updated_at: world.createdAt,
    permissions: which === "own" ? world.app.permissions : {},
    events: [],
  };
}

/** The App as installed on the repository's owner. */
export function installation(world: World) {
  const { installationId } = world.app;
  return {
    id: installationId,
    client_id: clientId(world.app.id),
    account: simpleUser(world, actorOf(world, world.options.owner)),
    repository_selection: "selected",
    access_tokens_url: `${apiOf(world)}/app/installations/${installationId}/access_tokens`,
    repositories_url: `${apiOf(world)}/installation/repositories`,
    html_url: `${world.url}/settings/installations/${installationId}`,
    app_id: world.app.id,
    app_slug: world.app.slug,
    target_id: simpleUser(world, actorOf(world, world.options.owner)).id,
    target_type: simpleUser(world, actorOf(world, world.options.owner)).type,
    permissions: world.app.permissions,
    events: [],
    created_at: world.createdAt,
    updated_at: world.createdAt,
    single_file_name: null,
    suspended_by: null,
    suspended_at: null,
  };
}

/** GitHub Actions' real App id. */
const actionsAppId = 15_368;

function clientId(id: number): string {
  return `Iv1.${createHash("sha256").update(String(id)).digest("hex").slice(0, 16)}`;
}
