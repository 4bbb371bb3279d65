import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { truthy } from "@actions/expressions/result";
import type { NamedScalars, Scalar } from "./workflow.ts";

/** What `always()`, `success()`, `failure()` and `cancelled()` answer at this point of a run. */
export interface Status {
  readonly success: boolean;
  readonly failure: boolean;
  readonly cancelled: boolean;
}

/** The contexts (`github`, `needs`, `steps`, ...) as expression data. */
export type Contexts = Readonly<Record<string, data.ExpressionData>>;

const contextNames = ["github", "env", "vars", "secrets", "needs", "steps", "job", "runner", "inputs", "strategy", "matrix"] as const;
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

/** Evaluates a `timeout-minutes`. Throws {@link ExpressionFailed} for what is no positive number. */
export function minutesOf(scalar: Scalar, contexts: Contexts): number {
  const value = text(scalar, contexts);
  const minutes = Number(value);
  if (!(minutes > 0) || !Number.isFinite(minutes)) throw new ExpressionFailed("timeout-minutes", `'${value}' is no number of minutes`);
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

/** The name of a function in this expression that the runner refuses (it would need GitHub's file hashing); undefined where there is none. */
export function refusedFunction(expression: string): string | undefined {
  try {
    const { tokens } = new Lexer(expression).lex();
    return tokens.find((token, i) => refused.has(token.lexeme.toLowerCase()) && tokens[i + 1]?.lexeme === "(")?.lexeme;
  } catch {
    return undefined; // told by the parser as a problem of its own
  }
}

/** An expression that GitHub could not evaluate either; fails the step or job it stands in. */
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
  const { tokens } = new Lexer(expression).lex();
  const functions = status === undefined ? [] : statusFunctions(status);
  const tree = new Parser(tokens, [...contextNames], functions).parse();
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
