import { canonicalJson } from "./canonical.js";

// src/stacks/leaves.ts
/**
* The leaves of a value as the engine's JSON gives it, by path (`ports.0.name`). `unknown` and `sensitive` mirror the value's structure with
* `true` where it is so. A sensitive container is one leaf: its keys and its length are nobody's business either.
*/
function leavesOf(value, unknown, sensitive) {
	const leaves = /* @__PURE__ */ new Map();
	walk(value, unknown, sensitive, "", leaves);
	return leaves;
}
/** Names that need no quotes hold no dot, so two different paths never read the same. */
function segment(name) {
	return /^[A-Za-z0-9_-]+$/.test(name) ? name : JSON.stringify(name);
}
/** All paths above one, nearest first, without the empty one. */
function pathsAbove(path) {
	const parts = path.match(/"(?:[^"\\]|\\.)*"|[^."]+/g) ?? [];
	return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join("."));
}
function walk(value, unknown, sensitive, path, leaves) {
	if (unknown === true) leaves.set(path, {
		json: null,
		sensitive: sensitive === true
	});
	else if (sensitive === true) leaves.set(path, {
		json: holdsTrue(unknown) ? null : canonicalJson(value ?? null),
		sensitive: true
	});
	else if (Array.isArray(value) || Array.isArray(unknown)) {
		const items = Array.isArray(value) ? value : [];
		const unknowns = Array.isArray(unknown) ? unknown : [];
		const length = Math.max(items.length, unknowns.length);
		if (length === 0) leaves.set(path, {
			json: "[]",
			sensitive: false
		});
		for (let index = 0; index < length; index++) walk(items[index], unknowns[index], memberOf(sensitive, index), join(path, String(index)), leaves);
	} else if (isObject(value) || isObject(unknown) && holdsTrue(unknown)) {
		const members = isObject(value) ? value : {};
		const unknowns = isObject(unknown) ? unknown : {};
		const keys = [.../* @__PURE__ */ new Set([...Object.keys(members), ...Object.keys(unknowns).filter((key) => holdsTrue(unknowns[key]))])].sort();
		if (keys.length === 0) leaves.set(path, {
			json: "{}",
			sensitive: false
		});
		for (const key of keys) walk(own(members, key), own(unknowns, key), memberOf(sensitive, key), join(path, segment(key)), leaves);
	} else if (value !== void 0) leaves.set(path, {
		json: canonicalJson(value),
		sensitive: false
	});
}
function join(path, part) {
	return path === "" ? part : `${path}.${part}`;
}
function memberOf(mirror, key) {
	if (Array.isArray(mirror)) return mirror[Number(key)];
	return isObject(mirror) ? own(mirror, String(key)) : void 0;
}
function own(object, key) {
	return Object.hasOwn(object, key) ? object[key] : void 0;
}
function holdsTrue(mirror) {
	return mirror === true || typeof mirror === "object" && mirror !== null && Object.values(mirror).some(holdsTrue);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export { leavesOf, pathsAbove };
