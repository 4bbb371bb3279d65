import { pointerStep } from "../data/json-pointer.ts";
import { quotedWhole, shown } from "../data/quoted.ts";
import type { SchemaError } from "../schemas/ajv.ts";
import { type Path, pathText } from "../yaml/place.ts";
import type { DoubtfulScalar } from "../yaml/read.ts";
import type { YamlDocument } from "./document.ts";
import type { Problem } from "./problem.ts";

/** A part of a document, and the schema that says what it may hold. */
export interface Checked {
  /** Where in the document the value is. */
  readonly at: Path;
  readonly value: unknown;
  /** What the schema found wrong with it. */
  readonly errors: readonly SchemaError[];
  /** What it finds wrong with another value. */
  readonly check: (value: unknown) => readonly SchemaError[];
  /** Whether it takes another value, where that is quicker to say than what is wrong. */
  readonly fits?: (value: unknown) => boolean;
  /** A part of the value that another schema is for. */
  readonly except?: Path;
}

/**
 * Warnings about scalars without quotes that YAML 1.2 reads as one thing and their author may have meant as another, where the schema takes both: a
 * version `1.10` that arrives as 1.1, an account `012345678901` without its zero, `yes` as a text. What is meant is asked of the schema, by checking
 * the other meaning against it too. A number with a leading zero is in doubt whatever the schema says: YAML 1.1 reads octal.
 */
export function doubtfulValues(document: YamlDocument, checked: Checked): readonly Problem[] {
  const { at, errors, except } = checked;
  const doubtful = document.doubtful().filter(({ path }) => isBelow(path, at) && (except === undefined || !isBelow(path, except)));
  if (doubtful.length === 0) return [];
  const wrong = new Set(errors.map(({ instancePath }) => instancePath));
  const others = new Map(
    doubtful.map((scalar) => [pointerOf(scalar.path.slice(at.length)), scalar] as const).filter(([pointer]) => !wrong.has(pointer)),
  );
  const typed = typedOf(checked, others);
  return [...others].flatMap(([pointer, scalar]) => {
    const text = doubt(scalar, typed.has(pointer));
    return text === null ? [] : [document.problem(scalar.path, "value", { severity: "warning", code: "value.doubtful", ...text })];
  });
}

/** One value at a time is cheaper up to here: a file with more of them has something wrong with it. */
const fewValues = 20;

/** Those whose other meaning the schema refuses: it has said what it wants there. */
function typedOf({ value, errors, check, fits }: Checked, others: ReadonlyMap<string, DoubtfulScalar>): ReadonlySet<string> {
  if (errors.length > 0 || fits === undefined || others.size > fewValues)
    return new Set(check(withOthers(value, "", others)).map(({ instancePath }) => instancePath));
  return new Set([...others.keys()].filter((pointer) => !fits(withOthers(value, "", only(others, pointer)))));
}

function only<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  return new Map([...map].filter(([one]) => one === key));
}

function isBelow(path: Path, above: Path): boolean {
  return above.every((step, index) => path[index] === step);
}

function doubt({ path, written, value, other }: DoubtfulScalar, typed: boolean): Pick<Problem, "message" | "hint"> | null {
  const octal = typeof value === "number" && /^[-+]?0\d/.test(written);
  if (typed && !octal) return null;
  const found = `${shown(pathText(path))} is ${shown(written)}`;
  const whole = quotedWhole(written);
  const quote = whole === null ? "put it in quotes if it is text" : `quote it if it is text: ${whole}`;
  if (octal) {
    const message = `${found}, which is a decimal number in YAML 1.2 and may be an octal one elsewhere`;
    return { message, hint: `${quote}; write a number without leading zeros, an octal one with 0o` };
  }
  if (typeof value === "string")
    return {
      message: `${found}, which is text in YAML 1.2 and ${typeof other === "boolean" ? String(other) : "a number"} in YAML 1.1`,
      hint: `${quote}; else write ${typeof other === "boolean" ? String(other) : "a number in decimal digits alone"}`,
    };
  const kind = value === null ? "nothing" : typeof value === "number" ? "a number" : "a truth value";
  const plain = typeof value === "number" ? "a number in its shortest form" : JSON.stringify(value);
  return {
    message: `${found}, which YAML reads as ${kind}: its text does not arrive, and the schema does not say what is meant`,
    hint: `${quote}; else write ${plain}`,
  };
}

/** The value with the other meaning of each scalar in doubt, by JSON pointer. */
function withOthers(value: unknown, pointer: string, others: ReadonlyMap<string, DoubtfulScalar>): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withOthers(item, `${pointer}/${index}`, others));
  if (value !== null && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, withOthers(item, `${pointer}/${pointerStep(key)}`, others)]),
    );
  return others.get(pointer)?.other ?? value;
}

function pointerOf(path: Path): string {
  return path.map((step) => `/${pointerStep(String(step))}`).join("");
}
