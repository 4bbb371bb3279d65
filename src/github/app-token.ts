import { quoted, shown } from "../data/quoted.ts";
import { UserError } from "../process/user-error.ts";
import { createAppAuth } from "@octokit/auth-app";
import { OldServer, octokitOf, statusOf, wasAnswered } from "./client.ts";

/** Which App, for which repository. */
export interface AppIdentity {
  readonly apiUrl: string;
  readonly appId: string;
  /** PEM, PKCS #1 or #8. */
  readonly privateKey: string;
  readonly owner: string;
  readonly repository: string;
}

export interface AppToken {
  readonly token: string;
  /** ISO 8601; an hour from now. */
  readonly expires: string;
  /** `<slug>[bot]`: who does what is done with the token. */
  readonly login: string;
}

/** The token could not be made; the message says what is wrong with App, key or permissions, and how to fix it. */
export class AppTokenError extends UserError {}

type Access = "read" | "write" | "admin";

/** `issues` -> `write` */
export type Permissions = Readonly<Record<string, Access>>;

/** What an optional permission is for. GitHub notifies a team that an App mentions only where the App may read the organization's members. */
const missingText: Readonly<Record<string, string>> = {
  members: "a team in `notify.mention` is not notified by GitHub; grant Organization, Members: read, or name people there as well",
};

/**
 * A token of the App's installation that is good for this repository and these permissions (`issues` -> `write`) only. Those of `optional` are asked for
 * where the installation has them: it has none of an organization where the repository belongs to a person.
 *
 * @param notice called when GitHub's limits are waited for, and for each optional permission that is not there
 */
export async function appTokenOf(
  app: AppIdentity,
  { permissions: needed, optional = {} }: { readonly permissions: Permissions; readonly optional?: Permissions },
  notice: (line: string) => void = () => undefined,
): Promise<AppToken> {
  const auth = { appId: app.appId, privateKey: app.privateKey };
  const api = octokitOf({ apiUrl: app.apiUrl, authStrategy: createAppAuth, auth, notice });
  const repository = `${app.owner}/${app.repository}`;
  const installation = await installationOf(api, app);
  const granted: Readonly<Record<string, string | undefined>> = installation.data.permissions;
  const missing = Object.keys(optional).filter((name) => granted[name] === undefined);
  for (const name of missing)
    notice(`The App's installation has no permission ${name}: ${missingText[name] ?? "what needs it is left out"}`);
  const there = Object.entries(optional).filter(([name]) => !missing.includes(name));
  const permissions = { ...needed, ...Object.fromEntries(there) };
  const made = await explained(
    () =>
      api.rest.apps.createInstallationAccessToken({
        installation_id: installation.data.id,
        repositories: [app.repository],
        permissions,
      }),
    {
      422: `the App's installation in ${repository} does not have all of ${spell(permissions)}: grant them in the App's settings and accept the change in the repository`,
    },
  );
  const { token, expires_at: expires } = made.data;
  return { token, expires, login: `${installation.data.app_slug}[bot]` };
}

type Api = ReturnType<typeof octokitOf>;

/** Throws what is wrong with App, key or installation. GitHub answers 404 for an App that there is not as for one that is not installed. */
async function installationOf(api: Api, app: AppIdentity): ReturnType<Api["rest"]["apps"]["getRepoInstallation"]> {
  const refused = {
    401: `GitHub does not accept the App's key: app-id ${app.appId} and private-key must be of the same App, and the machine's clock must be right`,
  };
  try {
    return await api.rest.apps.getRepoInstallation({ owner: app.owner, repo: app.repository });
  } catch (error) {
    if (statusOf(error) === 404)
      await explained(() => api.rest.apps.getAuthenticated(), { ...refused, 404: `there is no App ${app.appId} at ${app.apiUrl}` });
    return await explained(() => Promise.reject(error), {
      ...refused,
      404: `the App is not installed in ${app.owner}/${app.repository}: install it there (Settings, GitHub Apps)`,
    });
  }
}

/** Ends a token before its hour is over. True where it was still good. */
export async function revokeAppToken(apiUrl: string, token: string): Promise<boolean> {
  const api = octokitOf({ apiUrl, auth: token });
  try {
    await api.rest.apps.revokeInstallationAccessToken();
    return true;
  } catch (error) {
    if (statusOf(error) === 401) return false;
    throw error;
  }
}

/**
 * Reads `contents:write issues:read` (spaces, commas or new lines between).
 * Answers what is wrong where it is not of that form: a permission named twice, or none at all.
 */
export function parsePermissions(
  text: string,
): { readonly ok: true; readonly permissions: Readonly<Record<string, Access>> } | { readonly ok: false; readonly message: string } {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  const permissions: Record<string, Access> = {};
  for (const word of words) {
    const parts = /^([a-z][a-z_]*):(read|write|admin)$/.exec(word);
    const [, name, access] = parts ?? [];
    if (name === undefined || (access !== "read" && access !== "write" && access !== "admin"))
      return {
        ok: false,
        message: `${quoted(word)} is not a permission: one is written like contents:write or pull_requests:read`,
      };
    if (name in permissions) return { ok: false, message: `${shown(name)} is named twice` };
    permissions[name] = access;
  }
  if (words.length === 0) return { ok: false, message: "name the permissions that the job needs, like contents:write issues:read" };
  return { ok: true, permissions };
}

function spell(permissions: Readonly<Record<string, Access>>): string {
  return Object.entries(permissions)
    .map(([name, access]) => `${name}:${access}`)
    .sort((a, b) => (a < b ? -1 : 1))
    .join(" ");
}

/** By GitHub's own words: 403 is also what a limit answers, or a rule of the organization about addresses. */
function meaningOf(status: number, words: string): string {
  if (status >= 500) return "GitHub did not answer properly; run the job again";
  if (/suspended/i.test(words)) return "the App's installation is suspended: somebody with rights on the organization has to unsuspend it";
  if (status === 429 || /rate limit/i.test(words))
    return "GitHub's rate limit was reached and did not end in time; run the job again later";
  return "GitHub refused";
}

async function explained<T>(act: () => Promise<T>, meanings: Readonly<Record<number, string>>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof OldServer) throw error;
    const status = statusOf(error);
    const words = error instanceof Error ? error.message : String(error);
    // Without a status nothing was asked: the key itself could not be read. Its text is in no message.
    if (status === null)
      throw new AppTokenError(
        "private-key is not a PEM key: give the whole .pem file that GitHub made, with its first and last line",
        undefined,
      );
    if (!wasAnswered(error)) throw new AppTokenError(`GitHub gave no answer: ${words}. Run the job again.`, error);
    const meaning = meanings[status] ?? meaningOf(status, words);
    throw new AppTokenError(`${meaning}. (${status}: ${words})`, error);
  }
}
