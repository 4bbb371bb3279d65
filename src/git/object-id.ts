import { createHash } from "node:crypto";

/** A git object id: 40 (SHA-1) or 64 (SHA-256) lower-case hex digits. */
export type ObjectId = string;

/** Whether a text is a full id: what it names cannot change. */
export function isObjectId(text: string): text is ObjectId {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** The id that git gives a file's content, for folders that are in no repository. `format` is the hash that a repository names its objects by. */
export function blobId(content: Uint8Array, format: "sha1" | "sha256"): ObjectId {
  return createHash(format).update(`blob ${content.length}\0`).update(content).digest("hex");
}
