import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { truthy } from "@actions/expressions/result";
import { type Token, TokenType } from "@actions/expressions/lexer";
import { knownFields } from "./known-keys.ts";
import type { NamedScalars, Scalar } from "./workflow.ts";

/** The values of `always()`, `success()`, `failure()` and `cancelled()` at this point of a run. */
export interface Status {
  readonly success: boolean;
  readonly failure: boolean;
  readonly cancelled: boolean;
}

/** The contexts (`github`, `needs`, `steps`, ...) as expression data. */
export type Contexts = Readonly<Record<string, data.ExpressionData>>;

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
  "matrix",
  "jobs",
] as const;
const statusNames = ["always", "success", "failure", "cancelled"] as const;
const refused = new Set(["hashfiles"]);

/** Evaluates a condition to true or false. Throws {@link ExpressionFailed}. */
export function holds(expression: string, contexts: Contexts, status: Status): boolean {
  return truthy(evaluate(expression, contexts, status));
}

/** Evaluates a scalar to text; objects become `Object`, null the empty text, as on GitHub. */
export function text(scalar: Scalar, contexts: Contexts, status?: Status): string {
  return scalar.kind === "literal" ? scalar.value : evaluate(scalar.expression, contexts, status).coerceString();
}

/** Evaluates a scalar to a list. Throws {@link ExpressionFailed} for anything else. */
export function list(scalar: Scalar, contexts: Contexts): readonly unknown[] {
  const value = scalar.kind === "literal" ? null : evaluate(scalar.expression, contexts, undefined);
  const plain: unknown = JSON.parse(JSON.stringify(value, data.replacer));
  if (!Array.isArray(plain)) throw new ExpressionFailed(scalar.kind === "literal" ? scalar.value : scalar.expression, "it is not a list");
  return plain;
}

/** Evaluates a `timeout-minutes`. Throws {@link ExpressionFailed} for anything but a positive number. */
export function minutesOf(scalar: Scalar, contexts: Contexts): number {
  const value = text(scalar, contexts);
  const minutes = Number(value);
  if (!(minutes > 0) || !Number.isFinite(minutes)) throw new ExpressionFailed("timeout-minutes", `'${value}' is not a number of minutes`);
  return minutes;
}

/** Evaluates a list of named scalars, in order. */
export function texts(scalars: NamedScalars, contexts: Contexts): ReadonlyMap<string, string> {
  return new Map(scalars.map(([name, value]) => [name, text(value, contexts)]));
}

/** Plain JSON as expression data. */
export function toData(value: unknown): data.ExpressionData {
  const parsed: unknown = JSON.parse(JSON.stringify(value ?? null), data.reviver);
  return parsed as data.ExpressionData;
}

/**
 * What an expression uses that the runner does not know: a function that would need GitHub's file hashing, or a field of a context that
 * {@link knownFields} lacks and that would silently be empty.
 */
export function refusedNames(expression: string): readonly string[] {
  let tokens: readonly Token[];
  try {
    tokens = tokensOf(expression);
  } catch {
    return []; // The parser reports it as a problem of its own.
  }
  return tokens.flatMap(({ lexeme }, i) => {
    const [before, next, field] = [tokens[i - 1]?.lexeme, tokens[i + 1]?.lexeme, tokens[i + 2]?.lexeme];
    if (refused.has(lexeme.toLowerCase()) && next === "(") return [`${lexeme}()`];
    const known = before === "." ? undefined : knownFields[lexeme.toLowerCase()];
    if (known === undefined || next !== "." || field === undefined) return [];
    return known.some((name) => name.toLowerCase() === field.toLowerCase()) ? [] : [`${lexeme}.${field}`];
  });
}

/** An expression that GitHub could not evaluate either; fails its step or job. */
export class ExpressionFailed extends Error {
  constructor(expression: string, cause: unknown) {
    super(`The expression '${expression}' can't be evaluated: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "ExpressionFailed";
  }
}

function evaluate(expression: string, contexts: Contexts, status: Status | undefined): data.ExpressionData {
  try {
    return evaluateOrThrow(expression, contexts, status);
  } catch (error) {
    throw new ExpressionFailed(expression, error);
  }
}

function evaluateOrThrow(expression: string, contexts: Contexts, status: Status | undefined): data.ExpressionData {
  const tokens = tokensOf(expression);
  const functions = status === undefined ? [] : statusFunctions(status);
  const tree = new Parser([...tokens], [...contextNames], functions).parse();
  const pairs = contextNames.map((name) => ({ key: name, value: contexts[name] ?? new data.Null() }));
  return new Evaluator(tree, new data.Dictionary(...pairs), new Map(functions.map((f) => [f.name, f]))).evaluate();
}

function statusFunctions(status: Status) {
  return statusNames.map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(name === "always" ? true : status[name]),
  }));
}

/** The library's lexer (0.3.61) unescapes only the first doubled quote of a string; GitHub unescapes all of them. */
function tokensOf(expression: string): readonly Token[] {
  const { tokens } = new Lexer(expression).lex();
  return tokens.map((token) =>
    token.type === TokenType.STRING ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") } : token,
  );
}

/** An object with one more field. */
export function withField(object: data.ExpressionData, name: string, value: data.ExpressionData): data.ExpressionData {
  if (!(object instanceof data.Dictionary)) throw new TypeError("only an object has fields");
  return new data.Dictionary(...object.pairs(), { key: name, value });
}
