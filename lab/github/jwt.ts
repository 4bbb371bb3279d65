import { sign, verify, type KeyObject } from "node:crypto";
import { isObject, type Fields } from "./fields.ts";

/** Signs claims as an RS256 JSON Web Token (RFC 7519), with the key's id in the header where there is one. */
export function signJwt(claims: Fields, key: KeyObject, keyId?: string): string {
  const header = { typ: "JWT", alg: "RS256", ...(keyId === undefined ? {} : { kid: keyId }) };
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url")}`;
}

/** The claims of a token that this key signed with RS256; `undefined` for anything else. Says nothing about time or audience. */
export function verifyJwt(token: string, key: KeyObject): Fields | undefined {
  const [head = "", body = "", signature = "", ...rest] = token.split(".");
  if (rest.length > 0 || decode(head)?.["alg"] !== "RS256") return undefined;
  const genuine = verify("RSA-SHA256", Buffer.from(`${head}.${body}`), key, Buffer.from(signature, "base64url"));
  return genuine ? decode(body) : undefined;
}

function encode(value: Fields): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function decode(part: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
