import { notFound, ok } from "./answer.js";

// src/local/forge/oidc.ts
/** The issuer of job identities, `<url>/_oidc`: what `https://token.actions.githubusercontent.com` is to GitHub. */
function issuerOf(url) {
	return `${url}/_oidc`;
}
/** The two documents by which a cloud checks a job's identity: discovery and keys (OpenID Connect Discovery 1.0). */
function findOidcDocument(url, path, keys) {
	switch (path) {
		case "/_oidc/.well-known/openid-configuration": return ok({
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
				"environment"
			],
			id_token_signing_alg_values_supported: ["RS256"],
			scopes_supported: ["openid"]
		});
		case "/_oidc/.well-known/jwks": return ok({ keys: [keys()] });
		default: return notFound;
	}
}
/** Seconds a job's identity is good for. GitHub's live for five minutes too. */
const life = 300;
/** All claims of an identity: those of the job and those every token has. `now` in milliseconds. */
function idTokenClaims(url, audience, claims, now, id) {
	const seconds = Math.floor(now / 1e3);
	return {
		...claims,
		iss: issuerOf(url),
		aud: audience,
		jti: id,
		iat: seconds,
		nbf: seconds,
		exp: seconds + life
	};
}

export { findOidcDocument, idTokenClaims };
