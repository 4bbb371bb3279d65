import { createHash } from "node:crypto";

/** A git object id: 40 (SHA-1) or 64 (SHA-256) lower-case hex digits. */
export type ObjectId = string;

export interface NewObject {
  readonly type: "tree" | "blob";
  readonly content: Uint8Array;
}

/** The hash a repository names its objects by. */
export type ObjectFormat = "sha1" | "sha256";

/** The name that git gives an object. */
export function objectId({ type, content }: NewObject, format: ObjectFormat): ObjectId {
  return createHash(format).update(`${type} ${content.length}\0`).update(content).digest("hex");
}
