// src/fleet/salvage.ts
/**
* What is left of a value when everything that its schema refused is taken out, so that rules can tell what else is wrong in the same run.
* Items of lists keep their index. undefined where nothing is left.
*/
function salvage(value, errors) {
	if (errors.length === 0) return value;
	return without(value, "", new Set(errors.flatMap(refusedPointers)));
}
function refusedPointers(error) {
	const params = error.params;
	switch (error.keyword) {
		case "additionalProperties": return [`${error.instancePath}/${escape(String(params["additionalProperty"]))}`];
		case "propertyNames": return [`${error.instancePath}/${escape(String(params["propertyName"]))}`];
		case "required":
		case "uniqueItems": return [];
		default: return error.propertyName === void 0 ? [error.instancePath] : [];
	}
}
function without(value, pointer, refused) {
	if (refused.has(pointer)) return void 0;
	if (Array.isArray(value)) return value.map((item, index) => without(item, `${pointer}/${index}`, refused));
	if (value === null || typeof value !== "object") return value;
	const kept = Object.entries(value).map(([key, item]) => [key, without(item, `${pointer}/${escape(key)}`, refused)]).filter(([, item]) => item !== void 0);
	return Object.fromEntries(kept);
}
function escape(step) {
	return step.replaceAll("~", "~0").replaceAll("/", "~1");
}

export { salvage };
