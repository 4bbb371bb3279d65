// src/local/forge/fields.ts
/** A field has another type than GitHub's description says. Answered as 422. */
var InvalidField = class extends Error {
	constructor(field, found, wanted) {
		super(`Invalid request.\n\nFor 'properties/${field}', ${JSON.stringify(found)} is not ${wanted}.`);
		this.name = "InvalidField";
	}
};
function text(fields, name) {
	const value = fields[name];
	if (value === void 0 || value === null) return void 0;
	if (typeof value !== "string") throw new InvalidField(name, value, "a string");
	return value;
}
/** GitHub's limits, in characters: of a title, of the body of an issue or comment, of a part of a check run's output. */
const limits = {
	title: 256,
	body: 65536,
	output: 65535
};
/** As {@link text}, for a field that may have at most so many characters. */
function limitedText(fields, name, most) {
	const value = text(fields, name);
	if (value !== void 0 && value.length > most) throw new InvalidField(name, `${value.slice(0, 40)}...`, `at most ${most} characters long but ${value.length}`);
	return value;
}
/** As {@link text}, for a field that the route can't do without. */
function neededText(fields, name) {
	const value = text(fields, name);
	if (value === void 0) throw new InvalidField(name, null, "a string");
	return value;
}
function flag(fields, name) {
	const value = fields[name];
	if (value === void 0 || value === null) return void 0;
	if (typeof value !== "boolean") throw new InvalidField(name, value, "a boolean");
	return value;
}
function whole(fields, name) {
	const value = fields[name];
	if (value === void 0 || value === null) return void 0;
	if (typeof value !== "number" || !Number.isInteger(value)) throw new InvalidField(name, value, "an integer");
	return value;
}
/** One of a closed list of words. */
function word(fields, name, words) {
	const value = text(fields, name);
	if (value === void 0) return void 0;
	const found = words.find((known) => known === value);
	if (found === void 0) throw new InvalidField(name, value, `one of ${words.join(", ")}`);
	return found;
}
function texts(fields, name) {
	const value = fields[name];
	if (value === void 0 || value === null) return void 0;
	if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) throw new InvalidField(name, value, "a list of strings");
	return value;
}
function object(fields, name) {
	const value = fields[name];
	if (value === void 0 || value === null) return void 0;
	if (!isObject(value)) throw new InvalidField(name, value, "an object");
	return value;
}
function objects(fields, name) {
	const value = fields[name];
	if (value === void 0 || value === null) return void 0;
	if (!Array.isArray(value) || !value.every(isObject)) throw new InvalidField(name, value, "a list of objects");
	return value;
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export { InvalidField, flag, isObject, limitedText, limits, neededText, object, objects, text, texts, whole, word };
