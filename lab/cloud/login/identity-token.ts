import { setTimeout as delay } from "node:timers/promises";

/** The job cannot log in, and its owner can fix that: the message says how. */
export class LoginFailed extends Error {
  constructor(message: string) {
    super(message);
    this.name = "LoginFailed";
  }
}

/** Milliseconds between attempts; failures of the token service last seconds. */
const pauses = [500, 1_000, 2_000];

/**
 * The job's identity token for an audience, as `getIDToken` of GitHub's toolkit asks for it:
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
export async function identityToken(env: Readonly<NodeJS.ProcessEnv>, audience: string): Promise<string> {
  const address = env["ACTIONS_ID_TOKEN_REQUEST_URL"] ?? "";
  const token = env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] ?? "";
  if (address === "" || token === "") throw new LoginFailed("no identity token: the job needs the permission id-token: write");
  const url = new URL(address);
  url.searchParams.set("audience", audience);
  for (let attempt = 0; ; attempt += 1) {
    const answer = await ask(url, token);
    if (answer.outcome === "token") return answer.token;
    const pause = pauses[attempt];
    if (!answer.temporary || pause === undefined) throw new LoginFailed(`no identity token: ${answer.reason}`);
    await delay(pause);
  }
}

type Answer =
  | { readonly outcome: "token"; readonly token: string }
  | { readonly outcome: "failed"; readonly temporary: boolean; readonly reason: string };

async function ask(url: URL, token: string): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(url, {
      headers: { authorization: `bearer ${token}`, accept: "application/json" },
      signal: AbortSignal.timeout(20_000),
    });
  } catch (error) {
    const reason = `${url.host} could not be reached: ${error instanceof Error ? error.message : String(error)}`;
    return { outcome: "failed", temporary: true, reason };
  }
  const body: unknown = await response.json().catch(() => null);
  const value = typeof body === "object" && body !== null && "value" in body ? body.value : undefined;
  if (response.ok && typeof value === "string" && value !== "") return { outcome: "token", token: value };
  return {
    outcome: "failed",
    temporary: response.status >= 500 || response.status === 429,
    reason: `${url.host} answered ${response.status} without one`,
  };
}
