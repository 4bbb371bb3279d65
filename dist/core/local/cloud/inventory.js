import { complete, kindOf } from "./kinds.js";
import { sameValue } from "./wire-value.js";

// src/local/cloud/inventory.ts
/**
* What the cloud does about a request.
*
* @param objects everything there is, by name
* @param prior the object as the engine knows it, null to create it
* @param planned the object as it shall be, null to delete it; what the cloud computes may be unknown
*/
function decide(objects, kind, prior, planned) {
	const known = prior === null ? null : objects.get(text(prior["name"])) ?? null;
	const current = known !== null && known.kind === kind && known.id === prior?.["id"] ? known : null;
	if (planned === null) {
		if (current === null) return { kind: "nothing" };
		if (current.attributes["deletion_protection"] !== true) return {
			kind: "delete",
			object: current
		};
		return {
			kind: "refuse",
			code: "protected",
			message: `${kind} "${current.name}" has deletion_protection: the local cloud does not delete it. Set it to false, apply that, then delete.`
		};
	}
	if (prior !== null) {
		if (current !== null) return {
			kind: "update",
			object: current,
			adopted: false,
			attributes: merged(current, planned)
		};
		return {
			kind: "refuse",
			code: "gone",
			message: `${kind} "${text(prior["name"])}" is gone from the local cloud: plan again.`
		};
	}
	const same = objects.get(text(planned["name"]));
	if (same === void 0) return {
		kind: "create",
		attributes: planned
	};
	if (same.kind === kind) return {
		kind: "update",
		object: same,
		adopted: true,
		attributes: merged(same, planned)
	};
	return {
		kind: "refuse",
		code: "name-taken",
		message: `the name "${same.name}" belongs to a ${same.kind} already.`
	};
}
/** The attributes a mended drift leaves: what nobody changed since goes back to what it was. */
function undrift(attributes, drift) {
	const back = Object.entries(drift.before).filter(([name]) => sameValue(attributes[name] ?? null, drift.attributes[name] ?? null));
	return {
		...attributes,
		...Object.fromEntries(back)
	};
}
/** What a service answers to a GET, given what is broken about it. */
function answer(object, faults, path) {
	if (path !== "/healthz") return {
		status: 404,
		body: { status: "not found" }
	};
	const runs = text(object.attributes["version"]);
	const wrong = faults.get("wrong-version");
	const version = wrong?.kind === "wrong-version" ? wrong.version : runs;
	if (object.attributes["replicas"] === 0) return {
		status: 503,
		body: {
			status: "stopped",
			version
		}
	};
	const never = faults.get("never-healthy");
	const unhealthy = never?.kind === "never-healthy" && (never.version === null ? never.tripped : never.version === runs);
	if (faults.has("503") || unhealthy) return {
		status: 503,
		body: {
			status: "unavailable",
			version
		}
	};
	return {
		status: 200,
		body: {
			status: "ok",
			version
		}
	};
}
/** A string attribute, empty where it is not there. */
function text(value) {
	return typeof value === "string" ? value : "";
}
/** The configured part as planned, the computed part as it is. */
function merged(object, planned) {
	const computed = kindOf(object.kind).attributes.filter((attribute) => attribute.use === "computed");
	return complete(kindOf(object.kind), {
		...planned,
		...Object.fromEntries(computed.map(({ name }) => [name, object.attributes[name] ?? null]))
	});
}

export { answer, decide, text, undrift };
