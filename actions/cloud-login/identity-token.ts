import { setTimeout as delay } from "node:timers/promises";
import { type ActionContext, ActionFailure } from "../entry.ts";

/** Milliseconds between attempts; what they are about comes and goes within seconds. */
const pauses = [500, 1_000, 2_000];

/**
 * The job's identity token for an audience:
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token. Asked for without `@actions/core`, whose HTTP
 * client takes every action a third of its start to load.
 */
export async function identityToken({ env }: Pick<ActionContext, "env">, audience: string): Promise<string> {
  const address = env["ACTIONS_ID_TOKEN_REQUEST_URL"] ?? "";
  const token = env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] ?? "";
  if (address === "" || token === "") throw new ActionFailure("no identity token: the job needs the permission id-token: write");
  const url = new URL(address);
  url.searchParams.set("audience", audience);
  for (let attempt = 0; ; attempt += 1) {
    const answer = await ask(url, token);
    if (answer.ok) return answer.value;
    const pause = pauses[attempt];
    if (!answer.again || pause === undefined) throw new ActionFailure(`no identity token: ${answer.why}`);
    await delay(pause);
  }
}

type Answer = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly again: boolean; readonly why: string };

async function ask(url: URL, token: string): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(url, {
      headers: { authorization: `bearer ${token}`, accept: "application/json" },
      signal: AbortSignal.timeout(20_000),
    });
  } catch (error) {
    return { ok: false, again: true, why: `${url.host} could not be reached: ${error instanceof Error ? error.message : String(error)}` };
  }
  const body: unknown = await response.json().catch(() => null);
  const value = typeof body === "object" && body !== null && "value" in body ? body.value : undefined;
  if (response.ok && typeof value === "string" && value !== "") return { ok: true, value };
  return {
    ok: false,
    again: response.status >= 500 || response.status === 429,
    why: `${url.host} answered ${response.status} without one`,
  };
}
