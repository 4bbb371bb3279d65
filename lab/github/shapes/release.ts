import { fullName, type Release, type World } from "../world.ts";
import { apiOf, nodeId, simpleUser } from "./user.ts";

export function releaseShape(world: World, release: Release) {
  const url = `${apiOf(world)}/repos/${fullName(world)}/releases/${release.id}`;
  const html = `${world.url}/${fullName(world)}`;
  const tag = encodeURIComponent(release.tag);
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    html_url: `${html}/releases/tag/${tag}`,
    id: release.id,
    author: simpleUser(world, release.author),
    node_id: nodeId("RE", release.id),
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: false,
    created_at: release.createdAt,
    published_at: release.publishedAt,
    assets: [],
    tarball_url: `${apiOf(world)}/repos/${fullName(world)}/tarball/${tag}`,
    zipball_url: `${apiOf(world)}/repos/${fullName(world)}/zipball/${tag}`,
    body: release.body,
  };
}
