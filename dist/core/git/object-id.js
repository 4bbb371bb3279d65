import { createHash } from "node:crypto";

// src/git/object-id.ts
/** The name that git gives an object. */
function objectId({ type, content }, format) {
	return createHash(format).update(`${type} ${content.length}\0`).update(content).digest("hex");
}

export { objectId };
