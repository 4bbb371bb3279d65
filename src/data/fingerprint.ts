import { createHash } from "node:crypto";

/** `sha256:<64 hex>` of a text. */
export function sha256(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** The first eight hex digits of a fingerprint or shape, with or without `sha256:`: what people read and type. */
export function shortFingerprint(hash: string): string {
  return hash.replace(/^sha256:/, "").slice(0, 8);
}
