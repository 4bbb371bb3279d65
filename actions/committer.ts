import type { Signature } from "../src/git/repository.ts";
import { serverKind } from "../src/github/server.ts";
import { isOfEnterpriseServer } from "./entry.ts";

/** The variable by which `app-token` names to later steps of its job who its token acts as. */
export const loginVariable = "FLOTILLA_APP_LOGIN";

/**
 * Who commits as an account, whose id is null where it is not known. GitHub links a bot's commit to it by an address with its id
 * (https://docs.github.com/en/account-and-profile/reference/email-addresses-reference#your-noreply-email-address).
 */
export function committerOfJob(
  serverUrl: string,
  { login, account }: { readonly login: string; readonly account: number | null },
): Omit<Signature, "at"> {
  return { name: login, email: `${account === null ? "" : `${account}+`}${login}@${noreplyHost(serverUrl)}` };
}

/**
 * With data residency, where GitHub is at `<enterprise>.ghe.com`, the addresses of all enterprises have one host (https://github.com/renovatebot/renovate/pull/43194); a server of one's own has
 * its own: "users.noreply.HOSTNAME" (https://docs.github.com/en/enterprise-server@3.20/account-and-profile/reference/email-addresses-reference).
 */
function noreplyHost(serverUrl: string): string {
  if (!isOfEnterpriseServer({ serverUrl }))
    return serverKind(serverUrl) === "data-residency" ? "users.noreply.ghe.com" : "users.noreply.github.com";
  return `users.noreply.${URL.parse(serverUrl)?.hostname ?? ""}`;
}
