import { require_dist_cjs } from "../../../vendor/msgpack-msgpack.js";

// src/local/cloud/wire-value.ts
var import_dist_cjs = require_dist_cjs();
/** A value that the engine does not know yet ("known after apply"). */
const UNKNOWN = Object.freeze({ unknown: true });
/**
* Reads an object value as the engine sends it.
* Unknowns are MessagePack extensions (0: plain, 12: with refinements):
* https://github.com/hashicorp/terraform/blob/main/docs/plugin-protocol/object-wire-format.md
*
* @returns the object, or null for the null object (nothing there yet, or to be destroyed)
* @throws where the bytes are neither: a fault of the engine, not of a user
*/
function fromWire(bytes) {
	const value = (0, import_dist_cjs.decode)(bytes, { extensionCodec: CODEC });
	if (value === null) return null;
	if (typeof value !== "object" || Array.isArray(value)) throw new Error("the engine sent a value that is no object");
	for (const [name, attribute] of Object.entries(value)) if (!isWireValue(attribute)) throw new Error(`the engine sent a value for "${name}" that no attribute of the local cloud can have`);
	return value;
}
/** Writes an object value, or null, as the engine reads it. */
function toWire(value) {
	return (0, import_dist_cjs.encode)(value, {
		extensionCodec: CODEC,
		sortKeys: true
	});
}
function isUnknown(value) {
	return value === UNKNOWN;
}
/** Equal for sure: two unknowns are not. */
function sameValue(a, b) {
	if (isUnknown(a) || isUnknown(b)) return false;
	if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => item !== UNKNOWN && item === b[index]);
	return a === b;
}
function isList(value) {
	return Array.isArray(value);
}
function isWireValue(value) {
	if (value === null || value === UNKNOWN) return true;
	if (Array.isArray(value)) return value.every((item) => typeof item === "string" || item === UNKNOWN);
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
const CODEC = new import_dist_cjs.ExtensionCodec();
const PLAIN_UNKNOWN = 0;
const REFINED_UNKNOWN = 12;
CODEC.register({
	type: PLAIN_UNKNOWN,
	encode: (value) => value === UNKNOWN ? new Uint8Array([0]) : null,
	decode: () => UNKNOWN
});
CODEC.register({
	type: REFINED_UNKNOWN,
	encode: () => null,
	decode: () => UNKNOWN
});

export { UNKNOWN, fromWire, isList, isUnknown, sameValue, toWire };
