import { randomBytes, type KeyObject } from "node:crypto";
import type { Actor, Permission, User, TokenPermissions } from "./contract.ts";
import { verifyJwt } from "./jwt.ts";
import { atLeast } from "./state.ts";

/** Who asks, and what the token they ask with allows. */
export type Token =
  | { readonly kind: "user"; readonly actor: Actor; readonly level: Permission }
  | {
      readonly kind: "installation" | "job";
      readonly actor: Actor;
      readonly permissions: TokenPermissions;
      readonly jobId: number | null;
      /** The token itself, for those who give it back. */
      readonly secret: string;
      /** Milliseconds since the epoch; `null` for a job's, which lives until it is revoked. */
      readonly expires: number | null;
    }
  | { readonly kind: "app"; readonly actor: Actor };

type Minted = Extract<Token, { kind: "installation" | "job" }>;

/** A request without a token that counts, in GitHub's words. */
export interface NoToken {
  readonly kind: "none";
  readonly message: string;
}

export interface TokenStore {
  /** What an `authorization` header says. `now` in milliseconds. */
  read(header: string | undefined, now: number): Token | NoToken;
  user(login: string): User | undefined;
  mintInstallation(permissions: TokenPermissions, jobId: number | null, expires: number): string;
  mintJob(permissions: TokenPermissions, jobId: number): string;
  revoke(token: string): void;
}

/** The tokens of one forge. Prefixes are GitHub's: `ghp_` a person's, `ghs_` an installation's or a job's. */
export function createTokenStore(
  users: ReadonlyMap<string, User>,
  app: { readonly id: number; readonly login: string; readonly publicKey: KeyObject },
): TokenStore {
  const minted = new Map<string, Token>();
  for (const user of users.values()) {
    minted.set(user.token, { kind: "user", actor: { kind: "user", login: user.login }, level: user.permission });
  }
  const mint = (token: Omit<Minted, "secret">): string => {
    const secret = newToken("ghs");
    minted.set(secret, { ...token, secret });
    return secret;
  };
  return {
    read: (header, now) => {
      const word = secretOf(header);
      if (word === undefined) return { kind: "none", message: "Requires authentication" };
      const token = minted.get(word);
      if (token !== undefined && "expires" in token && token.expires !== null && token.expires <= now) {
        return { kind: "none", message: "Bad credentials" };
      }
      return token ?? readAppJwt(word, app, now);
    },
    user: (login) => users.get(login),
    mintInstallation: (permissions, jobId, expires) =>
      mint({ kind: "installation", actor: { kind: "app", login: app.login }, permissions, jobId, expires }),
    mintJob: (permissions, jobId) =>
      mint({ kind: "job", actor: { kind: "job", login: "github-actions[bot]" }, permissions, jobId, expires: null }),
    revoke: (word) => {
      minted.delete(word);
    },
  };
}

export function newToken(prefix: "ghp" | "ghs"): string {
  return `${prefix}_${randomBytes(27).toString("base64url").replaceAll(/[-_]/g, "x")}`;
}

/**
 * Whether a token may ask a route. `needs` are permissions (`contents:write`) of which any one is enough, none for any token at all;
 * `level` is what a person needs. Answers the permission that let the token through, so that the unneeded ones can be told.
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

/** Apps and jobs may push changes to workflow files only with the permission for them, which a job can't have at all; people may. */
export function mayChangeWorkflows(token: Token): boolean {
  return token.kind === "user" || (token.kind !== "app" && holds(token.permissions, "workflows:write"));
}

/** Metadata may be read with every token; write includes read. */
function holds(permissions: TokenPermissions, need: string): boolean {
  const [name = "", access] = need.split(":");
  if (name === "metadata") return true;
  const held = permissions[name];
  return held === "write" || (held === "read" && access === "read");
}

/** The secret in `Bearer x`, `token x`, or Basic (git sends any user name and the token as password). */
function secretOf(header: string | undefined): string | undefined {
  const [scheme = "", word = ""] = (header ?? "").split(" ");
  switch (scheme.toLowerCase()) {
    case "bearer":
    case "token":
      return word;
    case "basic": {
      const pair = Buffer.from(word, "base64").toString("utf8");
      return pair.slice(pair.indexOf(":") + 1);
    }
    default:
      return undefined;
  }
}

/** The longest life GitHub lets an App's own token have, and how far clocks may differ, in seconds. */
const longestLife = 600;
const clockSkew = 60;

/** A token that the App signed itself. The messages are those by which clients see that their clock is wrong. */
function readAppJwt(
  word: string,
  app: { readonly id: number; readonly login: string; readonly publicKey: KeyObject },
  now: number,
): Token | NoToken {
  const claims = verifyJwt(word, app.publicKey);
  if (claims === undefined) return { kind: "none", message: "Bad credentials" };
  const seconds = now / 1_000;
  const { iat, exp, iss } = { iat: claims["iat"], exp: claims["exp"], iss: claims["iss"] };
  if (String(iss) !== String(app.id)) return { kind: "none", message: "Integration not found" };
  if (typeof exp !== "number" || exp <= seconds) {
    return {
      kind: "none",
      message: "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    };
  }
  if (exp > seconds + longestLife + clockSkew) return { kind: "none", message: "'Expiration time' claim ('exp') is too far in the future" };
  if (typeof iat !== "number" || iat > seconds + clockSkew) {
    return { kind: "none", message: "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued" };
  }
  return { kind: "app", actor: { kind: "app", login: app.login } };
}
