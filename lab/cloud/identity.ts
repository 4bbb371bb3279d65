import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from "jose";

export type Role = "plan" | "apply";

/** Whose workflows may open sessions: what an administrator would configure in a workload identity pool. */
export interface Trust {
  /** The issuer of the jobs' identity tokens; https, or http on loopback. */
  readonly issuer: string;
  /** `owner/name`. */
  readonly repository: string;
  /** GitHub's id of the repository: a name can be given up and taken by somebody else. */
  readonly repositoryId: string;
}

type RefusalCode =
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

type Refusal = { readonly outcome: "refused"; readonly code: RefusalCode; readonly message: string };
export type IdentityCheck = { readonly outcome: "trusted"; readonly identity: string } | Refusal;

/** The audience of the tokens that the cloud accepts. */
export const cloudAudience = "flotilla-local-cloud";

/** Seconds by which the issuer's clock may be ahead. */
const clockSkew = 60;
/** Milliseconds to wait for the issuer. */
const timeout = 5_000;

/**
 * Whether a job's identity token is valid for a role: signed by one of the issuer's keys, and of the right run.
 * https://docs.github.com/actions/reference/security/oidc
 */
export async function checkIdentity(token: string, role: Role, trust: Trust, now: Date, keys: IssuerKeys): Promise<IdentityCheck> {
  if (!isSafe(trust.issuer)) return refused("not-trusted", `${trust.issuer} is neither https nor on loopback`);
  try {
    const { payload } = await jwtVerify(token, (header, jws) => keys.find(trust.issuer, header, jws), {
      algorithms: ["RS256"],
      issuer: trust.issuer,
      audience: cloudAudience,
      requiredClaims: ["exp"],
      currentDate: now,
      clockTolerance: clockSkew,
    });
    // The tolerance is meant for the start of a token's validity, not for its end.
    if (Number(payload.exp) <= now.getTime() / 1_000) return expired;
    return checkRun(payload, role, trust);
  } catch (error) {
    return refusalOf(error, trust);
  }
}

const expired = refused("expired", "the token has expired");

/** The workflow files with the jobs of a role, the usual one first. Of a workflow that another one calls, `job_workflow_ref` names the called file. */
export const filesOf = {
  plan: ["plan.yml", "plan-parts.yml"],
  apply: ["apply-shard.yml"],
} as const satisfies Readonly<Record<Role, readonly string[]>>;

/** Never by `sub` alone: for a job that names an environment it contains no ref, so that any branch's workflow could have it. */
function checkRun(claims: JWTPayload, role: Role, trust: Trust): IdentityCheck {
  const refOf = (file: string): string => `${trust.repository}/.github/workflows/${file}@refs/heads/main`;
  const file = filesOf[role].find((one) => claims["job_workflow_ref"] === refOf(one));
  if (claims["repository_id"] !== trust.repositoryId) {
    return refused("wrong-repository", `the token is of another repository than ${trust.repository} (${trust.repositoryId})`);
  }
  if (claims["ref"] !== "refs/heads/main") return refused("wrong-ref", "the token's run is not of refs/heads/main");
  if (file === undefined) return refused("wrong-workflow", `the role ${role} is for ${filesOf[role].map(refOf).join(" and ")}`);
  if (claims["environment"] !== `flotilla-${role}`) {
    return refused("wrong-environment", `the role ${role} is for jobs of the environment flotilla-${role}`);
  }
  const run = typeof claims["run_id"] === "string" ? claims["run_id"] : "unknown";
  return { outcome: "trusted", identity: `${trust.repository} ${file} run ${run}` };
}

function refusalOf(error: unknown, trust: Trust): Refusal {
  if (error instanceof IssuerUnreachable) return refused("issuer-unreachable", error.message);
  if (error instanceof errors.JWTExpired) return expired;
  if (error instanceof errors.JWTClaimValidationFailed) return claimRefusal(error.claim, trust);
  if (error instanceof errors.JOSEAlgNotAllowed) return refused("wrong-algorithm", "the token is not signed with RS256");
  if (error instanceof errors.JWSSignatureVerificationFailed) return refused("bad-signature", "the token's signature is not the issuer's");
  if (error instanceof errors.JWKSNoMatchingKey) return refused("unknown-key", `${trust.issuer} has no such signing key`);
  if (error instanceof errors.JOSEError) return refused("malformed", `the token is not a valid JSON Web Token: ${error.message}`);
  throw error;
}

function claimRefusal(claim: string, trust: Trust): Refusal {
  switch (claim) {
    case "iss":
      return refused("wrong-issuer", `the token is not issued by ${trust.issuer}`);
    case "aud":
      return refused("wrong-audience", `the token is not made for ${cloudAudience}`);
    case "nbf":
      return refused("not-yet-valid", "the token is not valid yet");
    case "exp":
      return expired;
    default:
      return refused("malformed", `the token has an invalid ${claim}`);
  }
}

class IssuerUnreachable extends Error {}

type KeySet = ReturnType<typeof createRemoteJWKSet>;

/** The public keys of issuers, fetched on first use and again when a token names an unknown one. */
export class IssuerKeys {
  readonly #sets = new Map<string, KeySet>();

  async find(issuer: string, ...token: Parameters<KeySet>): ReturnType<KeySet> {
    try {
      const keys = this.#sets.get(issuer) ?? (await discover(issuer));
      this.#sets.set(issuer, keys);
      return await keys(...token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) throw error;
      throw new IssuerUnreachable(`the keys of ${issuer} can't be fetched: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** https://openid.net/specs/openid-connect-discovery-1_0.html, section 4 */
async function discover(issuer: string): Promise<KeySet> {
  const url = `${issuer}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(timeout), redirect: "error" });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  const body: unknown = await response.json();
  const configuration = new Map<string, unknown>(typeof body === "object" && body !== null ? Object.entries(body) : []);
  if (configuration.get("issuer") !== issuer) throw new Error("its configuration names another issuer");
  const address = configuration.get("jwks_uri");
  if (typeof address !== "string" || !isSafe(address)) throw new Error("its jwks_uri is neither https nor on loopback");
  return createRemoteJWKSet(new URL(address), { timeoutDuration: timeout, cooldownDuration: 0, cacheMaxAge: Infinity });
}

function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname));
}

function refused(code: RefusalCode, message: string): Refusal {
  return { outcome: "refused", code, message };
}
