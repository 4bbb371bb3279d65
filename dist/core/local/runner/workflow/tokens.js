// src/local/runner/workflow/tokens.ts
function isSequence(token) {
	return token.templateTokenType === 1;
}
function isMapping(token) {
	return token.templateTokenType === 2;
}
function isExpression(token) {
	return token.templateTokenType === 3;
}
/** A literal scalar as GitHub turns it into a string; undefined for everything else. Null is the empty string. */
function textOf(token) {
	return token !== void 0 && token.isLiteral ? token.assertScalar("scalar").toString() : void 0;
}
/** For messages: a literal as it is, anything else by its kind. */
function plain(token) {
	return textOf(token) ?? token.typeName();
}
/** A string, or a list of strings, as a list. */
function strings(token) {
	if (token === void 0) return [];
	if (isSequence(token)) return [...token].flatMap((item) => textOf(item) ?? []);
	const text = textOf(token);
	return text === void 0 ? [] : [text];
}
/** Keys and values of a mapping in the order of the file; empty for anything else. */
function entries(token) {
	return token !== void 0 && isMapping(token) ? [...token].map((pair) => [textOf(pair.key) ?? pair.key.toString(), pair.value]) : [];
}
/** Where a token stands. */
function placeOf(path, token) {
	return {
		file: path,
		line: token.line ?? 1,
		column: token.col ?? 1
	};
}

export { entries, isExpression, isMapping, isSequence, placeOf, plain, strings, textOf };
