import { notFound, ok, type Answer } from "./answer.ts";
import type { Fields } from "./fields.ts";

/** The issuer of job identities, `<url>/_oidc`: what `https://token.actions.githubusercontent.com` is to GitHub. */
function issuerOf(url: string): string {
  return `${url}/_oidc`;
}

/** The two documents by which a cloud checks a job's identity: discovery and keys (OpenID Connect Discovery 1.0). */
export function findOidcDocument(url: string, path: string, keys: () => Fields): Answer {
  switch (path) {
    case "/_oidc/.well-known/openid-configuration":
      return ok({
        issuer: issuerOf(url),
        jwks_uri: `${issuerOf(url)}/.well-known/jwks`,
        subject_types_supported: ["public", "pairwise"],
        response_types_supported: ["id_token"],
        claims_supported: [
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
        ],
        id_token_signing_alg_values_supported: ["RS256"],
        scopes_supported: ["openid"],
      });
    case "/_oidc/.well-known/jwks":
      return ok({ keys: [keys()] });
    default:
      return notFound;
  }
}

/** Seconds a job's identity is good for. GitHub's live for five minutes too. */
const life = 300;

/** All claims of an identity: those of the job and those every token has. `now` in milliseconds. */
export function idTokenClaims(url: string, audience: string, claims: Readonly<Record<string, string>>, now: number, id: string): Fields {
  const seconds = Math.floor(now / 1_000);
  return { ...claims, iss: issuerOf(url), aud: audience, jti: id, iat: seconds, nbf: seconds, exp: seconds + life };
}
