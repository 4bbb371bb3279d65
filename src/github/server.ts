/** A server that GitHub runs, GitHub's own or an enterprise's with data residency, or one that an enterprise runs itself. */
export type ServerKind = "cloud" | "data-residency" | "enterprise-server";

/** Which one an address (`GITHUB_SERVER_URL`) is of, by its host: as GitHub's own actions know it. */
export function serverKind(serverUrl: string): ServerKind {
  const host = URL.parse(serverUrl)?.hostname ?? "";
  if (host === "github.com") return "cloud";
  return host.endsWith(".ghe.com") ? "data-residency" : "enterprise-server";
}

/**
 * The root of a server's REST API, where no job's `GITHUB_API_URL` says it.
 * https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom, https://docs.github.com/en/enterprise-server@3.20/rest/using-the-rest-api/getting-started-with-the-rest-api
 */
export function apiRootOf(serverUrl: string): string {
  const { protocol, host } = new URL(serverUrl);
  return serverKind(serverUrl) === "enterprise-server" ? `${protocol}//${host}/api/v3` : `${protocol}//api.${host}`;
}

/**
 * Who issues the identity tokens of a server's jobs, for the clouds that trust them.
 * https://docs.github.com/en/enterprise-server@3.20/actions/reference/security/oidc ("https://HOSTNAME/_services/token"), https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency
 */
export function tokenIssuerOf(serverUrl: string): string {
  const { host, origin } = new URL(serverUrl);
  switch (serverKind(serverUrl)) {
    case "cloud":
      return "https://token.actions.githubusercontent.com";
    case "data-residency":
      return `https://token.actions.${host}`;
    case "enterprise-server":
      return `${origin}/_services/token`;
  }
}

/** The oldest GitHub Enterprise Server that Flotilla works with. */
export const oldestServer = { major: 3, minor: 20 };

/** Whether a server of this version (`3.20.1`) is too old; one that names itself in another way is not refused for that. */
export function isTooOld(version: string): boolean {
  const [, major, minor] = /^(\d{1,4})\.(\d{1,4})(?:\.|$)/.exec(version) ?? [];
  if (major === undefined || minor === undefined) return false;
  return Number(major) === oldestServer.major ? Number(minor) < oldestServer.minor : Number(major) < oldestServer.major;
}
