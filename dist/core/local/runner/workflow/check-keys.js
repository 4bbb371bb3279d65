import { refusedNames } from "./expression.js";
import { knownKeys } from "./known-keys.js";
import { isExpression, isMapping, isSequence, placeOf, textOf } from "./tokens.js";

// src/local/runner/workflow/check-keys.ts
/** What of a parsed workflow file the runner does not know: keys by their place, functions, and fields of contexts. */
function unknownKeys(root, path) {
	const problems = [];
	checkKeys(root, "", path, problems);
	checkExpressions(root, path, problems);
	return problems;
}
function checkKeys(token, at, path, problems) {
	if (isSequence(token)) for (const item of token) checkKeys(item, `${at}.*`, path, problems);
	if (!isMapping(token)) return;
	const known = knownKeys[at];
	if (known === void 0) {
		const line = token.line ?? 1;
		problems.push({
			...placeOf(path, token),
			message: `the local runner does not know keys below \`${at.replace(/^.*\./, "")}\` (${path}:${line}); it knows a plain value here`
		});
		return;
	}
	for (const pair of token) {
		const key = textOf(pair.key) ?? pair.key.toString();
		if (!known.includes("*") && !known.includes(key)) {
			problems.push({
				...placeOf(path, pair.key),
				message: `the local runner does not know \`${key}\` (${path}:${pair.key.line ?? 1}); it knows ${known.join(", ")} here`
			});
			continue;
		}
		const below = known.includes("*") ? "*" : key;
		checkKeys(pair.value, at === "" ? below : `${at}.${below}`, path, problems);
	}
}
function checkExpressions(root, path, problems) {
	const walk = (token, key) => {
		if (isMapping(token)) for (const pair of token) walk(pair.value, textOf(pair.key) ?? "");
		else if (isSequence(token)) for (const item of token) walk(item, key);
		else {
			const expression = isExpression(token) ? token.expression : key === "if" ? textOf(token) : void 0;
			for (const name of expression === void 0 ? [] : refusedNames(expression)) problems.push({
				...placeOf(path, token),
				message: `the local runner does not know \`${name}\` (${path}:${token.line ?? 1})`
			});
		}
	};
	walk(root, "");
}

export { unknownKeys };
