import type { Call } from "./route.ts";
import { permissionOf } from "./state.ts";

/** Somebody whom a text reached: a person's login, or `<owner>/<team>`. */
export interface Notification {
  readonly who: string;
  /** The issue or pull request. */
  readonly issue: number;
  readonly by: string;
}

/**
 * Whom the mentions of a new text reach. A person with access always; a team only where the writer can see it: an App needs the permission
 * `Organization > Members: read`, else `@owner/team` stays plain text (https://github.com/probot/probot/issues/337,
 * https://github.com/quarkusio/quarkus-github-bot/pull/317).
 */
export function notify({ forge, actor, token }: Pick<Call, "forge" | "actor" | "token">, issue: number, text: string): void {
  const seesTeams = token.kind === "user" || ("permissions" in token && token.permissions["members"] !== undefined);
  for (const [, owner, slash, team] of withoutCode(text).matchAll(/(?<![\w/@])@([A-Za-z0-9][\w-]*)(\/([A-Za-z0-9][\w.-]*))?/g)) {
    const login = owner ?? "";
    if (slash === undefined && permissionOf(forge, login) === "none") continue;
    if (slash !== undefined && !(seesTeams && login === forge.options.owner)) continue;
    forge.notifications.push({ who: slash === undefined ? login : `${login}/${team ?? ""}`, issue, by: actor.login });
  }
}

/** Nobody is mentioned in code: what stands between two runs of backticks. */
function withoutCode(text: string): string {
  return text
    .replaceAll(/`+/g, "`")
    .split("`")
    .filter((_, index) => index % 2 === 0)
    .join(" ");
}
