import type { Signature } from "../src/git/repository.ts";
import type { ActionContext } from "./entry.ts";

/** The variable by which `app-token` names to later steps of its job who its token acts as. */
export const loginVariable = "FLOTILLA_APP_LOGIN";

/** The variable with the id of that account. */
export const accountVariable = "FLOTILLA_APP_ACCOUNT";

/**
 * Who commits as the account of this job's token. GitHub links a bot's commit to it by an address with its id
 * (https://docs.github.com/en/account-and-profile/reference/email-addresses-reference#your-noreply-email-address).
 */
export function committerOfJob({ env, serverUrl }: Pick<ActionContext, "env" | "serverUrl">, login: string): Omit<Signature, "at"> {
  const account = env[accountVariable] ?? "";
  return { name: login, email: `${/^\d{1,15}$/.test(account) ? `${account}+` : ""}${login}@${noreplyHost(serverUrl)}` };
}

/** With data residency, where GitHub is at `<enterprise>.ghe.com`, the addresses of all enterprises have one host (https://github.com/renovatebot/renovate/pull/43194). */
function noreplyHost(serverUrl: string): string {
  return URL.parse(serverUrl)?.hostname.endsWith(".ghe.com") === true ? "users.noreply.ghe.com" : "users.noreply.github.com";
}
