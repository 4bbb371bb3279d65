import { scalarOf } from "./scalar.js";
import { entries, placeOf } from "./tokens.js";

// src/local/runner/workflow/reading.ts
/** A scalar; one that is refused becomes a problem and an empty text. */
function scalar(token, reading) {
	const read = scalarOf(token, placeOf(reading.path, token));
	if (typeof read !== "string") return read;
	const place = placeOf(reading.path, token);
	if (!reading.problems.some(({ line, column }) => line === place.line && column === place.column)) reading.problems.push({
		...place,
		message: read
	});
	return {
		kind: "literal",
		value: "",
		place
	};
}
function optional(token, reading) {
	return token === void 0 ? null : scalar(token, reading);
}
function named(token, reading) {
	return entries(token).map(([name, value]) => [name, scalar(value, reading)]);
}

export { named, optional, scalar };
