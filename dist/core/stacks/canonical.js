import { createHash } from "node:crypto";

// src/stacks/canonical.ts
/**
* JSON with sorted keys and no white space: the same value always gives the same text, whatever order it was built in.
* Takes what JSON can hold; `undefined` members are left out, as JSON.stringify does.
*/
function canonicalJson(value) {
	if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	return `{${Object.entries(value).filter(([, member]) => member !== void 0).sort(byKey).map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(",")}}`;
}
/** `sha256:<64 hex>` of a text. */
function sha256(text) {
	return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
/** Order by UTF-16 code units: the same on every machine and in every locale. */
function byKey(a, b) {
	return byText(a[0], b[0]);
}
function byText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

export { byKey, byText, canonicalJson, sha256 };
