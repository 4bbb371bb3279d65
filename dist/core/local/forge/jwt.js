import { isObject } from "./fields.js";
import { sign, verify } from "node:crypto";

// src/local/forge/jwt.ts
/** Signs claims as an RS256 JSON Web Token (RFC 7519), with the key's id in the header where there is one. */
function signJwt(claims, key, keyId) {
	const signed = `${encode({
		typ: "JWT",
		alg: "RS256",
		...keyId === void 0 ? {} : { kid: keyId }
	})}.${encode(claims)}`;
	return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url")}`;
}
/** The claims of a token that this key signed with RS256; `undefined` for anything else. Says nothing about time or audience. */
function verifyJwt(token, key) {
	const [head = "", body = "", signature = "", ...rest] = token.split(".");
	if (rest.length > 0 || decode(head)?.["alg"] !== "RS256") return void 0;
	return verify("RSA-SHA256", Buffer.from(`${head}.${body}`), key, Buffer.from(signature, "base64url")) ? decode(body) : void 0;
}
function encode(value) {
	return Buffer.from(JSON.stringify(value)).toString("base64url");
}
function decode(part) {
	try {
		const value = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
		return isObject(value) ? value : void 0;
	} catch {
		return;
	}
}

export { signJwt, verifyJwt };
