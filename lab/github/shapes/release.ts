import { fullName, type ForgeState } from "../state.ts";
import type { Release } from "../records.ts";
import { reactionCounts } from "./issue.ts";
import { apiOf, nodeId, simpleUser } from "./user.ts";

export function releaseShape(forge: ForgeState, release: Release) {
  const url = `${apiOf(forge)}/repos/${fullName(forge)}/releases/${release.id}`;
  const html = `${forge.url}/${fullName(forge)}`;
  const tag = encodeURIComponent(release.tag);
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    html_url: `${html}/releases/tag/${tag}`,
    id: release.id,
    author: simpleUser(forge, release.author),
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
    tarball_url: `${apiOf(forge)}/repos/${fullName(forge)}/tarball/${tag}`,
    zipball_url: `${apiOf(forge)}/repos/${fullName(forge)}/zipball/${tag}`,
    body: release.body,
    reactions: reactionCounts(`${url}/reactions`, []),
  };
}
