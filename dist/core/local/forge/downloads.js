import { notFound } from "./answer.js";
import { randomBytes } from "node:crypto";

// src/local/forge/downloads.ts
/** So many addresses are kept; older ones have "expired". */
const kept = 200;
function createDownloads() {
	const offered = /* @__PURE__ */ new Map();
	return {
		offer: (type, body) => {
			const path = `/_download/${randomBytes(18).toString("base64url")}`;
			offered.set(path, {
				status: 200,
				type,
				body
			});
			const [oldest] = offered.keys();
			if (offered.size > kept && oldest !== void 0) offered.delete(oldest);
			return path;
		},
		take: (path) => offered.get(path) ?? notFound
	};
}

export { createDownloads };
