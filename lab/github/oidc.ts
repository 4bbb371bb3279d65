import { createPublicKey, randomUUID, type KeyObject } from "node:crypto";
import { exportJWK, SignJWT } from "jose";
import { notFound, ok, type Answer } from "./answer.ts";

/** Lifetime of a job's identity token, in seconds; GitHub's expire after five minutes too. */
const lifetime = 300;

/** Issues the identity tokens of jobs: what `https://token.actions.githubusercontent.com` is on GitHub. */
export class IdentityIssuer {
  /** `<url>/_oidc` */
  readonly #issuer: string;
  readonly #key: KeyObject;
  readonly #keyId = randomUUID();

  /** @param url the forge's; @param key an RSA private key */
  constructor(url: string, key: KeyObject) {
    this.#issuer = `${url}/_oidc`;
    this.#key = key;
  }

  /** A token with the job's claims and those that every token has. `now` in milliseconds. */
  sign(audience: string, claims: Readonly<Record<string, string>>, now: number): Promise<string> {
    const seconds = Math.floor(now / 1_000);
    return new SignJWT({ ...claims })
      .setProtectedHeader({ typ: "JWT", alg: "RS256", kid: this.#keyId })
      .setIssuer(this.#issuer)
      .setAudience(audience)
      .setJti(randomUUID())
      .setIssuedAt(seconds)
      .setNotBefore(seconds)
      .setExpirationTime(seconds + lifetime)
      .sign(this.#key);
  }

  /** The two documents by which a cloud verifies a token: discovery and key set (OpenID Connect Discovery 1.0). */
  async document(path: string): Promise<Answer> {
    switch (path) {
      case "/_oidc/.well-known/openid-configuration":
        return ok({
          issuer: this.#issuer,
          jwks_uri: `${this.#issuer}/.well-known/jwks`,
          subject_types_supported: ["public", "pairwise"],
          response_types_supported: ["id_token"],
          claims_supported: supportedClaims,
          id_token_signing_alg_values_supported: ["RS256"],
          scopes_supported: ["openid"],
        });
      case "/_oidc/.well-known/jwks":
        return ok({ keys: [{ ...(await exportJWK(createPublicKey(this.#key))), use: "sig", alg: "RS256", kid: this.#keyId }] });
      default:
        return notFound;
    }
  }
}

const supportedClaims = [
  "sub",
  "aud",
  "exp",
  "iat",
  "iss",
  "jti",
  "nbf",
  "ref",
  "sha",
  "repository",
  "repository_id",
  "workflow_ref",
  "job_workflow_ref",
  "environment",
];
