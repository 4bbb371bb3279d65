import { resourcesIn } from "./plan-json.js";

// src/stacks/secrets.ts
/** All texts of the values that a plan marks as sensitive: for taking them out of messages. */
function secretsOfPlan(plan) {
	return [...plan.changes.flatMap((change) => [...marked(change.before, change.beforeSensitive), ...marked(change.after, change.afterSensitive)]), ...plan.outputs.flatMap(({ before, after, sensitive }) => [...marked(before, sensitive), ...marked(after, sensitive)])];
}
/** The same of a state, as `show -json` prints it; nothing where the text is no such JSON. */
function secretsOfState(json) {
	try {
		const { values } = JSON.parse(json);
		const outputs = Object.values(values?.outputs ?? {});
		return [...resourcesIn(values?.root_module).flatMap((resource) => marked(resource.values, resource.sensitive)), ...outputs.flatMap(({ sensitive, value }) => marked(value, sensitive))];
	} catch {
		return [];
	}
}
/** All texts in a value, numbers as they are written. */
function stringsIn(value) {
	if (typeof value === "string") return value === "" ? [] : [value, ...value.split("\n").filter((line) => line.length >= 8)];
	if (typeof value === "number") return [String(value)];
	if (typeof value !== "object" || value === null) return [];
	return Object.values(value).flatMap(stringsIn);
}
/** The texts below every `true` of the mirror. */
function marked(value, mirror) {
	if (mirror === true) return stringsIn(value);
	if (typeof value !== "object" || value === null || typeof mirror !== "object" || mirror === null) return [];
	const members = new Map(Object.entries(value));
	return Object.entries(mirror).flatMap(([key, below]) => marked(members.get(key), below));
}

export { secretsOfPlan, secretsOfState, stringsIn };
