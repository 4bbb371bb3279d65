import { schemas } from "../schemas/validator.js";

// src/fleet/fields.ts
/** Fields of an instance that Flotilla itself acts on, checks or shows. */
const own = [
	"apiVersion",
	"kind",
	"metadata",
	"spec.slug",
	"spec.architecture",
	"spec.version",
	"spec.releaseChannel",
	"spec.state",
	"spec.hold",
	"spec.maintenance"
];
/** Dotted paths of an instance that something reads: Flotilla, a stack's inputs, or a health check's address. */
function readFields({ spec }) {
	const inputs = spec.stacks.flatMap((stack) => stack.inputs);
	const health = spec.health.flatMap((check) => "http" in check ? slotsOf(check.http) : []);
	return /* @__PURE__ */ new Set([
		...own,
		...inputs,
		...health
	]);
}
/** Whether a changed leaf is within something that is read, or holds it. */
function isRead(path, fields) {
	if (fields.has(path)) return true;
	for (const field of fields) if (path.startsWith(`${field}.`) || field.startsWith(`${path}.`)) return true;
	return false;
}
/** The `{{...}}` slots of a text, without the braces. */
function slotsOf(text) {
	return [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map((match) => match[1] ?? "");
}
/** Whether the schema of instances can hold a dotted path (`spec.ingress.public`). Below free mappings everything is possible. */
function isInstanceField(path) {
	let schema = schemas.Instance;
	for (const step of path.split(".")) {
		if (schema === null || typeof schema !== "object") return false;
		if (!("properties" in schema)) return "type" in schema && schema.type === "object";
		const properties = schema.properties;
		if (Object.hasOwn(properties, step)) schema = properties[step];
		else if ("additionalProperties" in schema && schema.additionalProperties !== false) schema = schema.additionalProperties;
		else return false;
	}
	return true;
}
/** The fields below a path of the instance's schema, for hints. */
function instanceFields() {
	return Object.keys(schemas.Instance.properties.spec.properties).map((name) => `spec.${name}`);
}

export { instanceFields, isInstanceField, isRead, readFields, slotsOf };
