import { BooleanData, Dictionary, Evaluator, Lexer, Null, Parser, TokenType, reviver, truthy } from "../../../../vendor/actions-expressions.js";
import { knownFields } from "./known-keys.js";

// src/local/runner/workflow/expression.ts
const contextNames = [
	"github",
	"env",
	"vars",
	"secrets",
	"needs",
	"steps",
	"job",
	"runner",
	"inputs",
	"strategy",
	"matrix"
];
const statusNames = [
	"always",
	"success",
	"failure",
	"cancelled"
];
const refused = /* @__PURE__ */ new Set(["hashfiles"]);
/** Evaluates a condition to true or false. Throws {@link ExpressionFailed}. */
function holds(expression, contexts, status) {
	return truthy(evaluate(expression, contexts, status));
}
/** Evaluates a scalar to text; objects become `Object`, null the empty text, as on GitHub. */
function text(scalar, contexts, status) {
	return scalar.kind === "literal" ? scalar.value : evaluate(scalar.expression, contexts, status).coerceString();
}
/** Evaluates a `timeout-minutes`. Throws {@link ExpressionFailed} for what is no positive number. */
function minutesOf(scalar, contexts) {
	const value = text(scalar, contexts);
	const minutes = Number(value);
	if (!(minutes > 0) || !Number.isFinite(minutes)) throw new ExpressionFailed("timeout-minutes", `'${value}' is no number of minutes`);
	return minutes;
}
/** Evaluates a list of named scalars, in order. */
function texts(scalars, contexts) {
	return new Map(scalars.map(([name, value]) => [name, text(value, contexts)]));
}
/** Plain JSON as expression data. */
function toData(value) {
	return JSON.parse(JSON.stringify(value ?? null), reviver);
}
/**
* What an expression uses that the runner does not know: a function that would need GitHub's file hashing, or a field of a context that
* {@link knownFields} lacks and that would silently be empty.
*/
function refusedNames(expression) {
	let tokens;
	try {
		tokens = tokensOf(expression);
	} catch {
		return [];
	}
	return tokens.flatMap(({ lexeme }, i) => {
		const [before, next, field] = [
			tokens[i - 1]?.lexeme,
			tokens[i + 1]?.lexeme,
			tokens[i + 2]?.lexeme
		];
		if (refused.has(lexeme.toLowerCase()) && next === "(") return [`${lexeme}()`];
		const known = before === "." ? void 0 : knownFields[lexeme.toLowerCase()];
		if (known === void 0 || next !== "." || field === void 0) return [];
		return known.some((one) => one.toLowerCase() === field.toLowerCase()) ? [] : [`${lexeme}.${field}`];
	});
}
/** An expression that GitHub could not evaluate either; fails the step or job it stands in. */
var ExpressionFailed = class extends Error {
	constructor(expression, cause) {
		super(`The expression '${expression}' can't be evaluated: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
		this.name = "ExpressionFailed";
	}
};
function evaluate(expression, contexts, status) {
	try {
		return evaluateOrThrow(expression, contexts, status);
	} catch (error) {
		throw new ExpressionFailed(expression, error);
	}
}
function evaluateOrThrow(expression, contexts, status) {
	const tokens = tokensOf(expression);
	const functions = status === void 0 ? [] : statusFunctions(status);
	const tree = new Parser([...tokens], [...contextNames], functions).parse();
	const pairs = contextNames.map((name) => ({
		key: name,
		value: contexts[name] ?? new Null()
	}));
	return new Evaluator(tree, new Dictionary(...pairs), new Map(functions.map((f) => [f.name, f]))).evaluate();
}
function statusFunctions(status) {
	return statusNames.map((name) => ({
		name,
		minArgs: 0,
		maxArgs: 0,
		call: () => new BooleanData(name === "always" ? true : status[name])
	}));
}
/** The library's lexer (0.3.61) undoubles only the first quote of a string; GitHub's own undoubles all of them. */
function tokensOf(expression) {
	const { tokens } = new Lexer(expression).lex();
	return tokens.map((token) => token.type === TokenType.STRING ? {
		...token,
		value: token.lexeme.slice(1, -1).replaceAll("''", "'")
	} : token);
}
/** An object with one more field. */
function withField(object, name, value) {
	if (!(object instanceof Dictionary)) throw new TypeError("only an object has fields");
	return new Dictionary(...object.pairs(), {
		key: name,
		value
	});
}

export { ExpressionFailed, holds, minutesOf, refusedNames, text, texts, toData, withField };
