import { byKey, byText, canonicalJson, sha256 } from "./canonical.js";
import { createHmac } from "node:crypto";

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

// src/stacks/record.ts
/**
* What a plan would change, without a value: changed leaf paths only. Outputs and moves count; reads, drift and Flotilla's own helper resource
* do not. Sorted by address.
*/
function planRecord(plan, options) {
	return {
		keyId: options.key.id,
		digest: options.digest,
		mode: options.mode,
		changes: plan.changes.flatMap((change) => recorded(change, options)).sort((a, b) => byText(a.address, b.address) || byText(canonicalJson(a), canonicalJson(b))),
		outputs: Object.fromEntries(plan.outputs.filter(({ actions }) => !actions.every((action) => action === "no-op")).flatMap((output) => outputLeaves(output, options.key)).sort(byKey))
	};
}
/** sha256 of a record's canonical JSON without keyId and mode: what a person confirms. */
function fingerprintOf(record) {
	return sha256(canonicalJson({
		digest: record.digest,
		changes: record.changes,
		outputs: record.outputs
	}));
}
/** No change to any resource or output. */
function isEmpty(record) {
	return record.changes.length === 0 && Object.keys(record.outputs).length === 0;
}
/** HMAC of a stack's output: equal on both sides of `needs`, so that a changed value is seen without being told. */
function outputHash(key, at, name, value) {
	return hmac(key, canonicalJson([
		at.environment,
		at.id,
		at.stack
	]), name, canonicalJson(value ?? null));
}
/** Resources of protected types that the plan would delete, replace or let go of. */
function protectedAddresses(plan, protectedTypes) {
	return plan.changes.filter(({ managed, type, actions }) => managed && protectedTypes.includes(type) && (actions.includes("delete") || actions.includes("forget"))).map(({ address }) => address).sort();
}
/** Outputs whose value the plan changes or leaves unknown. */
function changedOutputs(plan) {
	return plan.outputs.filter(({ actions }) => !actions.every((action) => action === "no-op")).map(({ name }) => name).sort();
}
/** A plan for people to read. Sensitive values are never in it, long ones are cut; unset attributes of a new resource are left out. */
function displayOf(plan, volatile) {
	return plan.changes.filter(counts).map((change) => {
		const before = leavesOf(change.before ?? void 0, void 0, change.beforeSensitive);
		const after = leavesOf(change.after ?? void 0, change.afterUnknown, change.afterSensitive);
		const paths = isGone(change) ? [] : changedPaths(before, after).filter((path) => !isVolatile(change.type, path, volatile));
		return {
			address: change.address,
			actions: change.previous === null ? [...change.actions] : ["move", ...change.actions],
			attributes: paths.filter((path) => before.size > 0 || after.get(path)?.json !== "null").filter((path) => !isFilled(path, before, after) && !isFilled(path, after, before)).map((path) => ({
				path,
				before: told(before.get(path)),
				after: told(after.get(path))
			}))
		};
	}).sort((a, b) => byText(a.address, b.address));
}
/** An empty list or mapping that has something in it on the other side: that is told by what is in it. */
function isFilled(path, empty, full) {
	const json = empty.get(path)?.json;
	return (json === "[]" || json === "{}") && !full.has(path) && [...full.keys()].some((other) => other.startsWith(`${path}.`));
}
/** Reads happen while planning or applying and change nothing; a no-op counts only where an address moves or an object is imported. */
function counts(change) {
	if (!change.managed) return false;
	if (change.importing || change.previous !== null && change.previous !== change.address) return true;
	return !change.actions.every((action) => action === "no-op" || action === "read");
}
function isGone(change) {
	return change.after === null && !change.actions.includes("create");
}
function recorded(change, options) {
	if (!counts(change)) return [];
	const before = leavesOf(change.before ?? void 0, void 0, change.beforeSensitive);
	const after = leavesOf(change.after ?? void 0, change.afterUnknown, change.afterSensitive);
	const changed = isGone(change) ? [] : changedPaths(before, after);
	const kept = changed.filter((path) => !isVolatile(change.type, path, options.volatile));
	const moved = change.previous !== null && change.previous !== change.address;
	if (!moved && changed.length > 0 && kept.length === 0 && change.actions.every((action) => action === "update")) return [];
	return [{
		address: change.address,
		previous: moved ? change.previous : null,
		actions: change.actions,
		attributes: Object.fromEntries(kept.map((path) => [path, hashOf(options.key, change.address, path, after.get(path))]))
	}];
}
function outputLeaves(output, key) {
	const address = `output.${output.name}`;
	if (output.actions.includes("delete") && !output.actions.includes("create")) return [[output.name, hashOf(key, address, "", void 0)]];
	return [...leavesOf(output.after, output.afterUnknown, output.sensitive)].map(([path, leaf]) => [path === "" ? output.name : `${output.name}.${path}`, hashOf(key, address, path, leaf)]);
}
/** Sorted. A path that is gone is changed too, unless something above it is not known yet: that says it already. */
function changedPaths(before, after) {
	const set = [...after].filter(([path, leaf]) => leaf.json === null || before.get(path)?.json !== leaf.json).map(([path]) => path);
	const gone = [...before.keys()].filter((path) => !after.has(path) && !pathsAbove(path).some((above) => after.get(above)?.json === null));
	return [...set, ...gone].sort();
}
function isVolatile(type, path, volatile) {
	return [path, ...pathsAbove(path)].some((path) => volatile.includes(`${type}.${path}`));
}
function hashOf(key, address, path, leaf) {
	return leaf?.json === null ? "unknown" : hmac(key, address, path, leaf?.json ?? "");
}
function hmac(key, address, path, json) {
	return `hmac:${createHmac("sha256", key.secret).update(`${address}\0${path}\0${json}`).digest("hex")}`;
}
/** Longest text of one value that is shown, in characters. */
const longest = 120;
function told(leaf) {
	if (leaf === void 0) return null;
	if (leaf.sensitive) return "(sensitive)";
	if (leaf.json === null) return "(known after apply)";
	if (leaf.json === "null") return null;
	const text = leaf.json.startsWith("\"") ? JSON.parse(leaf.json) : leaf.json;
	const characters = Array.from(text);
	return characters.length <= longest ? text : `${characters.slice(0, longest).join("")}… (${characters.length} characters)`;
}

export { changedOutputs, displayOf, fingerprintOf, isEmpty, outputHash, pathsAbove, planRecord, protectedAddresses };
