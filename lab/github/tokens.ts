import { randomBytes, type KeyObject } from "node:crypto";
import { compactVerify, decodeJwt, errors, type JWTPayload } from "jose";
import type { Actor, Permission, TokenPermissions, User } from "./contract.ts";
import { atLeast } from "./state.ts";

/** Who sends a request, and what the token allows. */
export type Token =
  | { readonly kind: "user"; readonly actor: Actor; readonly level: Permission }
  | {
      readonly kind: "installation" | "job";
      readonly actor: Actor;
      readonly permissions: TokenPermissions;
      readonly jobId: number | null;
      /** The token itself, to revoke it. */
      readonly secret: string;
      /** Milliseconds since the epoch; `null` for a job's token, which lives until it is revoked. */
      readonly expires: number | null;
    }
  | { readonly kind: "app"; readonly actor: Actor };

type Minted = Extract<Token, { kind: "installation" | "job" }>;

/** No valid token, with GitHub's message. */
export interface NoToken {
  readonly kind: "none";
  readonly message: string;
}

/** The App as far as its own tokens are concerned. */
interface AppKey {
  readonly id: number;
  readonly login: string;
  readonly publicKey: KeyObject;
}

/** The tokens of one forge. Prefixes are GitHub's: `ghp_` for users, `ghs_` for installations and jobs. */
export class TokenStore {
  readonly #app: AppKey;
  readonly #tokens = new Map<string, Token>();

  constructor(users: ReadonlyMap<string, User>, app: AppKey) {
    this.#app = app;
    for (const { login, permission, token } of users.values()) {
      this.#tokens.set(token, { kind: "user", actor: { kind: "user", login }, level: permission });
    }
  }

  /** The token in an `authorization` header. `now` in milliseconds. */
  async read(header: string | undefined, now: number): Promise<Token | NoToken> {
    const secret = secretOf(header);
    if (secret === undefined) return { kind: "none", message: "Requires authentication" };
    const token = this.#tokens.get(secret);
    if (token !== undefined && "expires" in token && token.expires !== null && token.expires <= now) {
      return { kind: "none", message: "Bad credentials" };
    }
    return token ?? readAppJwt(secret, this.#app, now);
  }

  mintInstallation(permissions: TokenPermissions, jobId: number | null, expires: number): string {
    return this.#mint({ kind: "installation", actor: { kind: "app", login: this.#app.login }, permissions, jobId, expires });
  }

  mintJob(permissions: TokenPermissions, jobId: number): string {
    return this.#mint({ kind: "job", actor: { kind: "job", login: "github-actions[bot]" }, permissions, jobId, expires: null });
  }

  revoke(secret: string): void {
    this.#tokens.delete(secret);
  }

  #mint(token: Omit<Minted, "secret">): string {
    const secret = newToken("ghs");
    this.#tokens.set(secret, { ...token, secret });
    return secret;
  }
}

export function newToken(prefix: "ghp" | "ghs"): string {
  return `${prefix}_${randomBytes(27).toString("base64url").replaceAll(/[-_]/g, "x")}`;
}

/**
 * Whether a token may use a route. `needs` are permissions (`contents:write`) of which one is enough; empty where any token may.
 * `level` is what a user needs. `needed` is the permission that was used, to compare used with declared permissions.
 */
export function authorize(
  token: Exclude<Token, { kind: "app" }>,
  needs: readonly string[],
  level: Permission,
): { readonly allowed: boolean; readonly needed: string | null } {
  if (token.kind === "user") return { allowed: atLeast(token.level, level), needed: needs[0] ?? null };
  const held = needs.find((need) => holds(token.permissions, need));
  return { allowed: needs.length === 0 || held !== undefined, needed: held ?? needs[0] ?? null };
}

/** Apps may push changes to workflow files only with the `workflows` permission, which jobs can't have; users may. */
export function mayChangeWorkflows(token: Token): boolean {
  return token.kind === "user" || (token.kind !== "app" && holds(token.permissions, "workflows:write"));
}

/** Every token may read metadata; write includes read. */
function holds(permissions: TokenPermissions, need: string): boolean {
  const [name = "", access] = need.split(":");
  if (name === "metadata") return true;
  const held = permissions[name];
  return held === "write" || (held === "read" && access === "read");
}

/** The secret in `Bearer x`, `token x`, or Basic (git sends any user name, and the token as password). */
function secretOf(header: string | undefined): string | undefined {
  const [scheme = "", credentials = ""] = (header ?? "").split(" ");
  switch (scheme.toLowerCase()) {
    case "bearer":
    case "token":
      return credentials;
    case "basic": {
      const pair = Buffer.from(credentials, "base64").toString("utf8");
      return pair.slice(pair.indexOf(":") + 1);
    }
    default:
      return undefined;
  }
}

/** The longest lifetime that GitHub accepts for an App's own token, and the tolerated clock difference, in seconds. */
const longestLifetime = 600;
const clockSkew = 60;

/** A token signed by the App itself. The messages are GitHub's: clients recognize a wrong clock by them. */
async function readAppJwt(token: string, app: AppKey, now: number): Promise<Token | NoToken> {
  const claims = await signedClaims(token, app.publicKey);
  if (claims === undefined) return { kind: "none", message: "Bad credentials" };
  const seconds = now / 1_000;
  const { iat, exp, iss } = claims;
  if (String(iss) !== String(app.id)) return { kind: "none", message: "Integration not found" };
  if (typeof exp !== "number" || exp <= seconds) {
    return {
      kind: "none",
      message: "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    };
  }
  if (exp > seconds + longestLifetime + clockSkew) {
    return { kind: "none", message: "'Expiration time' claim ('exp') is too far in the future" };
  }
  if (typeof iat !== "number" || iat > seconds + clockSkew) {
    return { kind: "none", message: "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued" };
  }
  return { kind: "app", actor: { kind: "app", login: app.login } };
}

/** The claims of a token that this key signed with RS256, undefined for anything else. Time and issuer are left to the caller. */
async function signedClaims(token: string, key: KeyObject): Promise<JWTPayload | undefined> {
  try {
    await compactVerify(token, key, { algorithms: ["RS256"] });
    return decodeJwt(token);
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
