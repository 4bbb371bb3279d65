import type { Actor } from "../contract.ts";
import { atLeast, permissionOf, type ForgeState } from "../state.ts";

/** A user within other objects ("simple user"). */
export function simpleUser(forge: ForgeState, actor: Actor) {
  const name = encodeURIComponent(actor.login);
  const url = `${apiOf(forge)}/users/${name}`;
  const bot = actor.kind !== "user";
  return {
    login: actor.login,
    id: userId(actor.login),
    node_id: nodeId("U", userId(actor.login)),
    avatar_url: `${forge.url}/avatars/${name}`,
    gravatar_id: "",
    url,
    html_url: bot ? `${forge.url}/apps/${encodeURIComponent(actor.login.replace(/\[bot\]$/, ""))}` : `${forge.url}/${name}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: bot ? "Bot" : isOrganization(forge, actor.login) ? "Organization" : "User",
    user_view_type: "public",
    site_admin: false,
  };
}

/** A user as `GET /users/{username}` shows one. */
export function publicUser(forge: ForgeState, actor: Actor) {
  return {
    ...simpleUser(forge, actor),
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
    created_at: forge.createdAt,
    updated_at: forge.createdAt,
  };
}

/** A user's permission: `permission` has the four legacy words, `role_name` "the name of the assigned role, including custom roles". */
export function collaboratorPermission(forge: ForgeState, actor: Actor) {
  const level = permissionOf(forge, actor.login);
  const role = forge.users.get(actor.login)?.role ?? level;
  return {
    permission: oldWord[level],
    role_name: role,
    user: {
      ...simpleUser(forge, actor),
      role_name: role,
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

/** GitHub's classification of an author. */
export function authorAssociation(forge: ForgeState, actor: Actor): "OWNER" | "MEMBER" | "COLLABORATOR" | "NONE" {
  if (actor.kind !== "user") return "NONE";
  if (actor.login === forge.options.owner) return "OWNER";
  if (!atLeast(permissionOf(forge, actor.login), "read")) return "NONE";
  return isOrganization(forge, forge.options.owner) ? "MEMBER" : "COLLABORATOR";
}

/** The user, App or job that a login belongs to, whether it is known here or not. */
export function actorOf(forge: ForgeState, login: string): Actor {
  if (login === "github-actions[bot]") return { kind: "job", login };
  if (login.endsWith("[bot]")) return { kind: "app", login };
  return { kind: "user", login: [...forge.users.keys()].find((known) => known.toLowerCase() === login.toLowerCase()) ?? login };
}

/** The email address of this user's commits; GitHub maps it back to the user. */
export function emailOf(login: string): string {
  return `${userId(login)}+${login}@users.noreply.github.com`;
}

/** Ids are the same in every forge: the real one for github-actions[bot], the others are computed from the login. */
export function userId(login: string): number {
  if (login === "github-actions[bot]") return 41_898_282;
  let id = 7;
  for (const letter of login) id = (id * 31 + (letter.codePointAt(0) ?? 0)) % 900_000_000;
  return 1_000_000 + id;
}

/** An opaque id in the format of GitHub's newer ones. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(String(id)).toString("base64url")}`;
}

/** The API's base URL: {@link Forge.apiUrl}. */
export function apiOf(forge: ForgeState): string {
  return `${forge.url}${apiPaths(forge).rest}`;
}

/** Where REST and GraphQL are: `https://HOSTNAME/api/v3` and `https://HOSTNAME/api/graphql` of a server of one's own, `https://api.HOSTNAME` and `/graphql` below it elsewhere. */
export function apiPaths({ options }: Pick<ForgeState, "options">): { readonly rest: string; readonly graphql: string } {
  return options.apiOnHost === true ? { rest: "/_api", graphql: "/_api/graphql" } : { rest: "/api/v3", graphql: "/api/graphql" };
}

/** An owner who is not a user is an organization. */
export function isOrganization(forge: ForgeState, login: string): boolean {
  return login === forge.options.owner && !forge.users.has(login);
}
