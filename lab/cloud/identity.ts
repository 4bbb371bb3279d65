import { createPublicKey, verify, type JsonWebKey } from "node:crypto";

export type Role = "plan" | "apply";

/** Whose workflows may get a session: what a cloud administrator would write into a workload identity pool. */
export interface Trust {
  /** The issuer of the jobs' identity tokens; https, or http on loopback. */
  readonly issuer: string;
  /** `owner/name`. */
  readonly repository: string;
  /** GitHub's number of the repository: a name can be given away and taken by somebody else. */
  readonly repositoryId: string;
}

type Refusal =
  | "malformed"
  | "wrong-algorithm"
  | "unknown-key"
  | "bad-signature"
  | "issuer-unreachable"
  | "not-trusted"
  | "wrong-issuer"
  | "wrong-audience"
  | "expired"
  | "not-yet-valid"
  | "wrong-repository"
  | "wrong-ref"
  | "wrong-workflow"
  | "wrong-environment";

export type IdentityCheck =
  | { readonly kind: "trusted"; readonly identity: string }
  | { readonly kind: "refused"; readonly code: Refusal; readonly message: string };

/** What a token must be made for. */
export const AUDIENCE = "flotilla-local-cloud";

/**
 * Decides whether a job's identity token is good for a role: its signature by one of the issuer's keys, then what it says.
 * https://docs.github.com/actions/reference/security/oidc
 */
export async function identify(token: string, role: Role, trust: Trust, now: Date, keys: IssuerKeys): Promise<IdentityCheck> {
  const parts = readToken(token);
  if (parts === null) return refused("malformed", "the token is no JSON Web Token");
  if (parts.header.get("alg") !== "RS256") return refused("wrong-algorithm", "the token is not signed with RS256");
  const key = await keys.find(trust.issuer, text(parts.header.get("kid")));
  if (key.kind === "refused") return key;
  if (!verify("RSA-SHA256", Buffer.from(parts.signed), createPublicKey({ key: key.jwk, format: "jwk" }), parts.signature)) {
    return refused("bad-signature", "the token's signature is not the issuer's");
  }
  return checkClaims(parts.claims, role, trust, now);
}

/**
 * What the claims of a genuine token allow. Never `sub` alone: for a job that names an environment it carries no ref, so that any
 * branch's workflow could have it.
 */
function checkClaims(claims: ReadonlyMap<string, unknown>, role: Role, trust: Trust, now: Date): IdentityCheck {
  const seconds = now.getTime() / 1000;
  const expires = claims.get("exp");
  const notBefore = claims.get("nbf") ?? 0;
  const workflow = `${trust.repository}/.github/workflows/${role}.yml@refs/heads/main`;
  if (claims.get("iss") !== trust.issuer) return refused("wrong-issuer", `the token is not issued by ${trust.issuer}`);
  if (claims.get("aud") !== AUDIENCE) return refused("wrong-audience", `the token is not made for ${AUDIENCE}`);
  if (typeof expires !== "number" || expires <= seconds) return refused("expired", "the token has expired");
  if (typeof notBefore !== "number" || notBefore > seconds + CLOCK_SKEW) return refused("not-yet-valid", "the token is not valid yet");
  if (claims.get("repository_id") !== trust.repositoryId) {
    return refused("wrong-repository", `the token is of another repository than ${trust.repository} (${trust.repositoryId})`);
  }
  if (claims.get("ref") !== "refs/heads/main") return refused("wrong-ref", "the token's run is not of refs/heads/main");
  if (claims.get("job_workflow_ref") !== workflow) return refused("wrong-workflow", `the role ${role} is for ${workflow}`);
  if (claims.get("environment") !== `flotilla-${role}`) {
    return refused("wrong-environment", `the role ${role} is for jobs of the environment flotilla-${role}`);
  }
  return { kind: "trusted", identity: `${trust.repository} ${role}.yml run ${text(claims.get("run_id")) || "unknown"}` };
}

/** The public keys of issuers, fetched when they are needed and kept until a token names one that is not among them. */
export class IssuerKeys {
  readonly #keys = new Map<string, ReadonlyMap<string, JsonWebKey>>();

  async find(
    issuer: string,
    id: string,
  ): Promise<{ readonly kind: "key"; readonly jwk: JsonWebKey } | Extract<IdentityCheck, { kind: "refused" }>> {
    const kept = this.#keys.get(issuer)?.get(id);
    if (kept !== undefined) return { kind: "key", jwk: kept };
    if (!isSafe(issuer)) return refused("not-trusted", `${issuer} is neither https nor on loopback`);
    let keys: ReadonlyMap<string, JsonWebKey>;
    try {
      keys = await fetchKeys(issuer);
    } catch (error) {
      return refused("issuer-unreachable", `the keys of ${issuer} can't be had: ${error instanceof Error ? error.message : String(error)}`);
    }
    this.#keys.set(issuer, keys);
    const jwk = keys.get(id);
    return jwk === undefined ? refused("unknown-key", `${issuer} has no such signing key`) : { kind: "key", jwk };
  }
}

/** Seconds by which the issuer's clock may be ahead of ours. */
const CLOCK_SKEW = 60;
/** Milliseconds to wait for the issuer. */
const TIMEOUT = 5_000;

/** https://openid.net/specs/openid-connect-discovery-1_0.html, section 4 */
async function fetchKeys(issuer: string): Promise<ReadonlyMap<string, JsonWebKey>> {
  const configuration = await fetchObject(`${issuer}/.well-known/openid-configuration`);
  if (configuration.get("issuer") !== issuer) throw new Error("its configuration names another issuer");
  const address = text(configuration.get("jwks_uri"));
  if (!isSafe(address)) throw new Error("its jwks_uri is neither https nor on loopback");
  const keys = (await fetchObject(address)).get("keys");
  if (!Array.isArray(keys)) throw new Error("its key set has no keys");
  const found = new Map<string, JsonWebKey>();
  for (const key of keys) {
    const fields = mapOf(key);
    const use = fields?.get("use") ?? "sig";
    if (fields?.get("kty") === "RSA" && use === "sig") found.set(text(fields.get("kid")), Object.fromEntries(fields) as JsonWebKey);
  }
  return found;
}

async function fetchObject(url: string): Promise<ReadonlyMap<string, unknown>> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT), redirect: "error" });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  const fields = mapOf(await response.json());
  if (fields === null) throw new Error(`${url} answers no object`);
  return fields;
}

interface TokenParts {
  readonly header: ReadonlyMap<string, unknown>;
  readonly claims: ReadonlyMap<string, unknown>;
  readonly signed: string;
  readonly signature: Buffer;
}

function readToken(token: string): TokenParts | null {
  const [head = "", body = "", signature = "", ...rest] = token.split(".");
  const header = readPart(head);
  const claims = readPart(body);
  if (header === null || claims === null || signature === "" || rest.length > 0) return null;
  return { header, claims, signed: `${head}.${body}`, signature: Buffer.from(signature, "base64url") };
}

function readPart(part: string): ReadonlyMap<string, unknown> | null {
  try {
    return mapOf(JSON.parse(Buffer.from(part, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}

function mapOf(value: unknown): ReadonlyMap<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname));
}

function refused(code: Refusal, message: string): Extract<IdentityCheck, { kind: "refused" }> {
  return { kind: "refused", code, message };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
