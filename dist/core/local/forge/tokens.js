import { verifyJwt } from "./jwt.js";
import { atLeast } from "./world.js";
import { randomBytes } from "node:crypto";

// src/local/forge/tokens.ts
/** The tokens of one forge. Prefixes are GitHub's: `ghp_` a person's, `ghs_` an installation's or a job's. */
function createTokenBook(people, app) {
	const minted = /* @__PURE__ */ new Map();
	for (const person of people.values()) minted.set(person.token, {
		kind: "person",
		actor: {
			kind: "person",
			login: person.login
		},
		level: person.permission
	});
	const mint = (token) => {
		const secret = newToken("ghs");
		minted.set(secret, {
			...token,
			secret
		});
		return secret;
	};
	return {
		read: (header, now) => {
			const word = secretOf(header);
			if (word === void 0) return {
				kind: "none",
				message: "Requires authentication"
			};
			const token = minted.get(word);
			if (token !== void 0 && "expires" in token && token.expires !== null && token.expires <= now) return {
				kind: "none",
				message: "Bad credentials"
			};
			return token ?? readAppJwt(word, app, now);
		},
		person: (login) => people.get(login),
		mintInstallation: (permissions, jobId, expires) => mint({
			kind: "installation",
			actor: {
				kind: "app",
				login: app.login
			},
			permissions,
			jobId,
			expires
		}),
		mintJob: (permissions, jobId) => mint({
			kind: "job",
			actor: {
				kind: "job",
				login: "github-actions[bot]"
			},
			permissions,
			jobId,
			expires: null
		}),
		revoke: (word) => {
			minted.delete(word);
		}
	};
}
function newToken(prefix) {
	return `${prefix}_${randomBytes(27).toString("base64url").replaceAll(/[-_]/g, "x")}`;
}
/**
* Whether a token may ask a route. `needs` are permissions (`contents:write`) of which any one is enough, none for any token at all;
* `level` is what a person needs. Answers the permission that let the token through, so that the unneeded ones can be told.
*/
function judge(token, needs, level) {
	if (token.kind === "person") return {
		allowed: atLeast(token.level, level),
		needed: needs[0] ?? null
	};
	const held = needs.find((need) => holds(token.permissions, need));
	return {
		allowed: needs.length === 0 || held !== void 0,
		needed: held ?? needs[0] ?? null
	};
}
/** Apps and jobs may push changes to workflow files only with the permission for them, which a job can't have at all; people may. */
function mayChangeWorkflows(token) {
	return token.kind === "person" || token.kind !== "app" && holds(token.permissions, "workflows:write");
}
/** Metadata may be read with every token; write includes read. */
function holds(permissions, need) {
	const [name = "", access] = need.split(":");
	if (name === "metadata") return true;
	const held = permissions[name];
	return held === "write" || held === "read" && access === "read";
}
/** The secret in `Bearer x`, `token x`, or Basic (git sends any user name and the token as password). */
function secretOf(header) {
	const [scheme = "", word = ""] = (header ?? "").split(" ");
	switch (scheme.toLowerCase()) {
		case "bearer":
		case "token": return word;
		case "basic": {
			const pair = Buffer.from(word, "base64").toString("utf8");
			return pair.slice(pair.indexOf(":") + 1);
		}
		default: return;
	}
}
/** The longest life GitHub lets an App's own token have, and how far clocks may differ, in seconds. */
const longestLife = 600;
const clockSkew = 60;
/** A token that the App signed itself. The messages are those by which clients see that their clock is wrong. */
function readAppJwt(word, app, now) {
	const claims = verifyJwt(word, app.publicKey);
	if (claims === void 0) return {
		kind: "none",
		message: "Bad credentials"
	};
	const seconds = now / 1e3;
	const { iat, exp, iss } = {
		iat: claims["iat"],
		exp: claims["exp"],
		iss: claims["iss"]
	};
	if (String(iss) !== String(app.id)) return {
		kind: "none",
		message: "Integration not found"
	};
	if (typeof exp !== "number" || exp <= seconds) return {
		kind: "none",
		message: "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires"
	};
	if (exp > seconds + longestLife + clockSkew) return {
		kind: "none",
		message: "'Expiration time' claim ('exp') is too far in the future"
	};
	if (typeof iat !== "number" || iat > seconds + clockSkew) return {
		kind: "none",
		message: "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"
	};
	return {
		kind: "app",
		actor: {
			kind: "app",
			login: app.login
		}
	};
}

export { createTokenBook, judge, mayChangeWorkflows, newToken };
