import { fits, kindOf } from "./kinds.js";

// src/local/cloud/faults.ts
/**
* Reads what somebody wants to break: `{"kind": "slow", "delay": 2000}` and the like.
*
* @param target the object of that name, null where there is none yet: only what waits for it can be asked for then
* @returns the fault, or a sentence saying what is wrong
*/
function readFault(asked, target) {
	if (typeof asked !== "object" || asked === null) return { mistake: "a fault is an object with a kind" };
	const given = new Map(Object.entries(asked));
	const kind = given.get("kind");
	const version = given.get("version") ?? null;
	if (version !== null && typeof version !== "string") return { mistake: "version is a string" };
	switch (kind) {
		case "never-healthy": return notService(target) ?? {
			kind,
			version,
			tripped: false
		};
		case "503": return notService(target) ?? { kind };
		case "wrong-version": {
			const told = version ?? target?.attributes["version"];
			if (typeof told !== "string") return { mistake: "there is no such service yet: say the version it shall tell" };
			return notService(target) ?? {
				kind,
				version: told
			};
		}
		case "killed-between": return { kind };
		case "api-error": {
			const message = given.get("message") ?? "internal error";
			return typeof message === "string" ? {
				kind,
				message
			} : { mistake: "message is a string" };
		}
		case "slow": {
			const delay = given.get("delay");
			if (typeof delay !== "number" || !Number.isInteger(delay) || delay < 1 || delay > LONGEST_DELAY) return { mistake: `delay is a whole number of milliseconds, 1 to ${LONGEST_DELAY}` };
			return {
				kind,
				delay
			};
		}
		case "drift": return readDrift(given.get("attributes"), target);
		case "gone": return target === null ? { mistake: "there is no such object" } : { kind };
		default: return { mistake: `no fault is called ${JSON.stringify(kind)}; there are ${FAULT_KINDS.join(", ")}` };
	}
}
const FAULT_KINDS = [
	"never-healthy",
	"503",
	"wrong-version",
	"killed-between",
	"api-error",
	"slow",
	"drift",
	"gone"
];
const LONGEST_DELAY = 6e5;
function notService(target) {
	return target !== null && target.kind !== "local_service" ? { mistake: `only a local_service can do that, this is a ${target.kind}` } : null;
}
function readDrift(attributes, target) {
	if (target === null) return { mistake: "there is no such object" };
	if (typeof attributes !== "object" || attributes === null) return { mistake: "attributes is an object: attribute to new value" };
	const changes = {};
	const before = {};
	for (const [name, value] of Object.entries(attributes)) {
		const attribute = kindOf(target.kind).attributes.find((attribute) => attribute.name === name && attribute.use !== "computed");
		if (attribute === void 0 || name === "name") return { mistake: `a ${target.kind} has no "${name}" that could change` };
		if (!fits(attribute.type, value)) return { mistake: `${name} of a ${target.kind} is a ${attribute.type}` };
		changes[name] = value;
		before[name] = target.attributes[name] ?? null;
	}
	if (Object.keys(changes).length === 0) return { mistake: "attributes names nothing to change" };
	return {
		kind: "drift",
		attributes: changes,
		before
	};
}

export { FAULT_KINDS, readFault };
