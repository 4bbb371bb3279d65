import { createHash } from "node:crypto";
import type { ObjectId } from "../fleet/model.ts";

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
