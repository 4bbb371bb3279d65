import { created, invalid, listed, noContent, notFound, ok, type Answer } from "../answer.ts";
import { tell } from "../events.ts";
import { flag, neededText, object, text, type Fields } from "../fields.ts";
import { moveRef, noObject, resolveCommit } from "../git/refs.ts";
import { refsMoved } from "../ref-updates.ts";
import { creating, route, type Call, type Route } from "../route.ts";
import { releaseShape } from "../shapes/release.ts";
import type { Release, World } from "../world.ts";

const all = "/repos/{owner}/{repo}/releases";

/** Releases of the product, and the events that stand in for them. */
export const releaseRoutes: readonly Route[] = [
  route(`GET ${all}`, ["contents:read"], "none", ({ world, address }) =>
    listed([...world.releases.values()].reverse(), address, (release) => releaseShape(world, release)),
  ),
  creating(`POST ${all}`, ["contents:write"], "write", createRelease),
  route(`GET ${all}/latest`, ["contents:read"], "none", ({ world }) => shown(world, latest(world))),
  route(`GET ${all}/{release_id}`, ["contents:read"], "none", ({ world, params }) =>
    shown(world, world.releases.get(Number(params["release_id"]))),
  ),
  route(`PATCH ${all}/{release_id}`, ["contents:write"], "write", updateRelease),
  route(`GET ${all}/tags/{tag}`, ["contents:read"], "none", ({ world, params }) =>
    shown(
      world,
      [...world.releases.values()].find((release) => release.tag === params["tag"] && !release.draft),
    ),
  ),
  route("POST /repos/{owner}/{repo}/dispatches", ["contents:write"], "write", dispatch),
];

function shown(world: World, release: Release | undefined): Answer {
  return release === undefined ? notFound : ok(releaseShape(world, release));
}

/** "The most recent non-prerelease, non-draft release." */
function latest(world: World): Release | undefined {
  return [...world.releases.values()].findLast((release) => !release.draft && !release.prerelease);
}

async function createRelease({ world, body, actor }: Call): Promise<Answer> {
  const tag = neededText(body, "tag_name");
  const twin = [...world.releases.values()].some((release) => release.tag === tag && !release.draft);
  if (twin) return invalid("Release", "tag_name", "already_exists");
  const release: Release = {
    id: world.nextId(),
    tag,
    target: text(body, "target_commitish") ?? world.defaultBranch,
    name: text(body, "name") ?? null,
    body: text(body, "body") ?? null,
    draft: flag(body, "draft") ?? false,
    prerelease: flag(body, "prerelease") ?? false,
    author: actor,
    createdAt: world.now(),
    publishedAt: null,
  };
  return release.draft ? keep(world, release) : publish(world, release, actor);
}

async function updateRelease({ world, params, body, actor }: Call): Promise<Answer> {
  const release = world.releases.get(Number(params["release_id"]));
  if (release === undefined) return notFound;
  const changed: Release = {
    ...release,
    tag: text(body, "tag_name") ?? release.tag,
    target: text(body, "target_commitish") ?? release.target,
    name: text(body, "name") ?? release.name,
    body: text(body, "body") ?? release.body,
    draft: flag(body, "draft") ?? release.draft,
    prerelease: flag(body, "prerelease") ?? release.prerelease,
  };
  const answer = release.draft && !changed.draft ? await publish(world, changed, actor) : keep(world, changed);
  return answer.status === 201 ? { ...answer, status: 200 } : answer;
}

function keep(world: World, release: Release): Answer {
  world.releases.set(release.id, release);
  return created(releaseShape(world, release));
}

/** Publishing makes the tag where there is none yet. */
async function publish(world: World, draft: Release, actor: Call["actor"]): Promise<Answer> {
  const ref = `refs/tags/${draft.tag}`;
  const known = await resolveCommit(world.git, ref);
  const target = known ?? (await resolveCommit(world.git, draft.target));
  if (target === undefined) return invalid("Release", "target_commitish", "invalid");
  if (known === undefined) {
    const move = { ref, before: noObject, after: target };
    if (!(await moveRef(world.git, move))) return invalid("Release", "tag_name", "invalid");
    await refsMoved(world, [move], actor);
  }
  const release: Release = { ...draft, publishedAt: world.now() };
  world.releases.set(release.id, release);
  for (const action of ["created", "published", release.prerelease ? "prereleased" : "released"]) {
    await tell(world, { name: "release", action, actor, payload: { release: releaseShape(world, release) }, at: { ref, sha: target } });
  }
  return created(releaseShape(world, release));
}

/** GitHub takes at most so many top-level properties and characters of name. */
const mostProperties = 10;
const longestName = 100;

async function dispatch({ world, body, actor }: Call): Promise<Answer> {
  const type = neededText(body, "event_type");
  const payload: Fields = object(body, "client_payload") ?? {};
  if (type.length > longestName || type === "") return invalid("RepositoryDispatch", "event_type", "invalid");
  if (Object.keys(payload).length > mostProperties) return invalid("RepositoryDispatch", "client_payload", "invalid");
  await tell(world, {
    name: "repository_dispatch",
    action: type,
    actor,
    payload: { branch: world.defaultBranch, client_payload: payload },
  });
  return noContent;
}
