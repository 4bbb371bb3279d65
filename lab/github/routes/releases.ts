import { created, invalid, listed, noContent, notFound, ok, type Answer } from "../answer.ts";
import { sendEvent } from "../events.ts";
import { flag, neededText, object, text, type Fields } from "../fields.ts";
import { moveRef, noObject, resolveCommit } from "../git/refs.ts";
import { refsMoved } from "../ref-updates.ts";
import { creating, route, type Call, type Route } from "../route.ts";
import { releaseShape } from "../shapes/release.ts";
import type { ForgeState } from "../state.ts";
import type { Release } from "../records.ts";

const all = "/repos/{owner}/{repo}/releases";

/** Releases of the product, and `repository_dispatch` in their place. */
export const releaseRoutes: readonly Route[] = [
  route(`GET ${all}`, ["contents:read"], "none", ({ forge, address }) =>
    listed([...forge.releases.values()].reverse(), address, (release) => releaseShape(forge, release)),
  ),
  creating(`POST ${all}`, ["contents:write"], "write", createRelease),
  route(`GET ${all}/latest`, ["contents:read"], "none", ({ forge }) => shown(forge, latest(forge))),
  route(`GET ${all}/{release_id}`, ["contents:read"], "none", ({ forge, params }) =>
    shown(forge, forge.releases.get(Number(params["release_id"]))),
  ),
  route(`PATCH ${all}/{release_id}`, ["contents:write"], "write", updateRelease),
  route(`GET ${all}/tags/{tag}`, ["contents:read"], "none", ({ forge, params }) =>
    shown(
      forge,
      [...forge.releases.values()].find((release) => release.tag === params["tag"] && !release.draft),
    ),
  ),
  route("POST /repos/{owner}/{repo}/dispatches", ["contents:write"], "write", dispatch),
];

function shown(forge: ForgeState, release: Release | undefined): Answer {
  return release === undefined ? notFound : ok(releaseShape(forge, release));
}

/** "The most recent non-prerelease, non-draft release." */
function latest(forge: ForgeState): Release | undefined {
  return [...forge.releases.values()].findLast((release) => !release.draft && !release.prerelease);
}

async function createRelease({ forge, body, actor }: Call): Promise<Answer> {
  const tag = neededText(body, "tag_name");
  const twin = [...forge.releases.values()].some((release) => release.tag === tag && !release.draft);
  if (twin) return invalid("Release", "tag_name", "already_exists");
  const release: Release = {
    id: forge.nextId(),
    tag,
    target: text(body, "target_commitish") ?? forge.defaultBranch,
    name: text(body, "name") ?? null,
    body: text(body, "body") ?? null,
    draft: flag(body, "draft") ?? false,
    prerelease: flag(body, "prerelease") ?? false,
    author: actor,
    createdAt: forge.now(),
    publishedAt: null,
  };
  return release.draft ? keep(forge, release) : publish(forge, release, actor);
}

async function updateRelease({ forge, params, body, actor }: Call): Promise<Answer> {
  const release = forge.releases.get(Number(params["release_id"]));
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
  const answer = release.draft && !changed.draft ? await publish(forge, changed, actor) : keep(forge, changed);
  if (!release.draft)
    await sendReleaseEvents(
      forge,
      changed,
      actor,
      release.prerelease === changed.prerelease ? ["edited"] : ["edited", changed.prerelease ? "prereleased" : "released"],
    );
  return answer.status === 201 ? { ...answer, status: 200 } : answer;
}

function keep(forge: ForgeState, release: Release): Answer {
  forge.releases.set(release.id, release);
  return created(releaseShape(forge, release));
}

/** Publishing creates the tag where there is none. */
async function publish(forge: ForgeState, draft: Release, actor: Call["actor"]): Promise<Answer> {
  const ref = `refs/tags/${draft.tag}`;
  const known = await resolveCommit(forge.git, ref);
  const target = known ?? (await resolveCommit(forge.git, draft.target));
  if (target === undefined) return invalid("Release", "target_commitish", "invalid");
  if (known === undefined) {
    const move = { ref, before: noObject, after: target };
    if (!(await moveRef(forge.git, move))) return invalid("Release", "tag_name", "invalid");
    await refsMoved(forge, [move], actor);
  }
  const release: Release = { ...draft, publishedAt: forge.now() };
  forge.releases.set(release.id, release);
  await sendReleaseEvents(forge, release, actor, ["created", "published", release.prerelease ? "prereleased" : "released"]);
  return created(releaseShape(forge, release));
}

/** "Last commit in the tagged release" is the SHA, "tag ref of release" the ref. */
async function sendReleaseEvents(forge: ForgeState, release: Release, actor: Call["actor"], actions: readonly string[]): Promise<void> {
  const ref = `refs/tags/${release.tag}`;
  const sha = (await resolveCommit(forge.git, ref)) ?? "";
  for (const action of actions)
    await sendEvent(forge, { name: "release", action, actor, payload: { release: releaseShape(forge, release) }, at: { ref, sha } });
}

/** GitHub's limits of top-level properties and of the event type's length. */
const mostProperties = 10;
const longestName = 100;

async function dispatch({ forge, body, actor }: Call): Promise<Answer> {
  const type = neededText(body, "event_type");
  const payload: Fields = object(body, "client_payload") ?? {};
  if (type.length > longestName || type === "") return invalid("RepositoryDispatch", "event_type", "invalid");
  if (Object.keys(payload).length > mostProperties) return invalid("RepositoryDispatch", "client_payload", "invalid");
  await sendEvent(forge, {
    name: "repository_dispatch",
    action: type,
    actor,
    payload: { branch: forge.defaultBranch, client_payload: payload },
  });
  return noContent;
}
