import type { Actor } from "../contract.ts";
import { atLeast, permissionOf, type World } from "../world.ts";

/** A user as GitHub shows one inside other things ("simple user"). */
export function simpleUser(world: World, actor: Actor) {
  const name = encodeURIComponent(actor.login);
  const url = `${apiOf(world)}/users/${name}`;
  const bot = actor.kind !== "person";
  return {
    login: actor.login,
    id: userId(world, actor.login),
    node_id: nodeId("U", userId(world, actor.login)),
    avatar_url: `${world.url}/avatars/${name}`,
    gravatar_id: "",
    url,
    html_url: bot ? `${world.url}/apps/${encodeURIComponent(actor.login.replace(/\[bot\]$/, ""))}` : `${world.url}/${name}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: bot ? "Bot" : isOrganization(world, actor.login) ? "Organization" : "User",
    user_view_type: "public",
    site_admin: false,
  };
}

/** A user as `GET /users/{username}` shows one. */
export function publicUser(world: World, actor: Actor) {
  return {
    ...simpleUser(world, actor),
    name: null,
    company: null,
    blog: "",
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: world.createdAt,
    updated_at: world.createdAt,
  };
}

/** A person's rights as GitHub tells them: `permission` knows four words of old, `role_name` the level itself. */
export function collaboratorPermission(world: World, actor: Actor) {
  const level = permissionOf(world, actor.login);
  return {
    permission: oldWord[level],
    role_name: level,
    user: {
      ...simpleUser(world, actor),
      role_name: level,
      permissions: {
        pull: atLeast(level, "read"),
        triage: atLeast(level, "triage"),
        push: atLeast(level, "write"),
        maintain: atLeast(level, "maintain"),
        admin: atLeast(level, "admin"),
      },
    },
  };
}

/** "The `permission` attribute provides the legacy base roles, where `maintain` is mapped to `write` and `triage` to `read`." */
const oldWord = { admin: "admin", maintain: "write", write: "write", triage: "read", read: "read", none: "none" } as const;

/** How GitHub describes the author of something to its readers. */
export function authorAssociation(world: World, actor: Actor): "OWNER" | "MEMBER" | "COLLABORATOR" | "NONE" {
  if (actor.kind !== "person") return "NONE";
  if (actor.login === world.options.owner) return "OWNER";
  if (!atLeast(permissionOf(world, actor.login), "read")) return "NONE";
  return isOrganization(world, world.options.owner) ? "MEMBER" : "COLLABORATOR";
}

/** The user that a login belongs to, whether it ever did anything here or not. */
export function actorOf(world: World, login: string): Actor {
  if (login === "github-actions[bot]") return { kind: "job", login };
  if (login.endsWith("[bot]")) return { kind: "app", login };
  return { kind: "person", login: [...world.people.keys()].find((known) => known.toLowerCase() === login.toLowerCase()) ?? login };
}

/** The address that commits of this user carry; GitHub maps such a commit back to the user. */
export function emailOf(world: World, login: string): string {
  return `${userId(world, login)}+${login}@users.noreply.github.com`;
}

/** Ids are the same in every forge: github-actions[bot]'s is the real one, the others follow from the login's letters. */
export function userId(_world: World, login: string): number {
  if (login === "github-actions[bot]") return 41_898_282;
  let id = 7;
  for (const letter of login) id = (id * 31 + (letter.codePointAt(0) ?? 0)) % 900_000_000;
  return 1_000_000 + id;
}

/** An opaque id as GitHub's newer ones look. Nobody may read anything from it. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(String(id)).toString("base64url")}`;
}

/** Where the API lives: {@link Forge.apiUrl}. */
export function apiOf(world: World): string {
  return `${world.url}/api/v3`;
}

/** An owner who is not one of the people is an organization. */
export function isOrganization(world: World, login: string): boolean {
  return login === world.options.owner && !world.people.has(login);
}
