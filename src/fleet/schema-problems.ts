import { pointerSteps } from "../data/json-pointer.ts";
import { isMapping, ownMember } from "../data/mapping.ts";
import { listed, quoted, shown } from "../data/quoted.ts";
import type { SchemaError } from "../schemas/ajv.ts";
import { type Path, pathText, type Spot } from "../yaml/place.ts";
import type { YamlDocument } from "./document.ts";
import { nearest } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import { described, formatHint, type FoundValue, quoteHint, typeHint } from "./value-text.ts";

/**
 * What a schema finds wrong in a document, each at the exact key or value.
 * `prefix` is where in the document the checked value is (`spec.values` for an architecture's own schema).
 */
export function schemaProblems(document: YamlDocument, errors: readonly SchemaError[], prefix: Path = []): readonly Problem[] {
  // A number that is refused as such needs no second problem because of its type.
  const refused = new Set(document.problems.filter(({ code }) => code === "yaml.number").map(placeOf));
  return likeliestBranches(errors).flatMap((error) => {
    const path = [...prefix, ...steps(error.instancePath)];
    const finding = findingOf(error, path, document);
    if (finding === null) return [];
    const { at = path, spot = "value", code, message, hint = null } = finding;
    const problem = document.problem(at, spot, { severity: "error", code, message, hint });
    return refused.has(placeOf(problem)) ? [] : [problem];
  });
}

function placeOf({ line, column }: Problem): string {
  return `${line}:${column}`;
}

interface Finding {
  /** Default: the path of the error. */
  readonly at?: Path;
  /** Default: the value. */
  readonly spot?: Spot;
  readonly code: string;
  readonly message: string;
  readonly hint?: string | null;
}

/** null where another error of the same value says it better. */
function findingOf(error: SchemaError, path: Path, document: YamlDocument): Finding | null {
  const params: Readonly<Record<string, unknown>> = error.params;
  const name = nameOf(path);
  if (error.keyword === "propertyNames") {
    const key = String(params["propertyName"]);
    return { at: [...path, key], spot: "key", code: "key.pattern", message: `the key ${quoted(key)} is not allowed in ${name}` };
  }
  // What is wrong with a key's name is reported once, by `propertyNames`.
  if (error.propertyName !== undefined) return null;
  const found: FoundValue = { value: error.data, written: document.written(path) };
  return keyFinding(error, path, params) ?? valueFinding(error, { name, ...found }, params) ?? sizeFinding(error, path, document);
}

function nameOf(path: Path): string {
  return path.length === 0 ? "the file" : shown(pathText(path));
}

function keyFinding(error: SchemaError, path: Path, params: Readonly<Record<string, unknown>>): Finding | null {
  const properties = propertiesOf(error.parentSchema);
  if (error.keyword === "additionalProperties") {
    const key = String(params["additionalProperty"]);
    const known = Object.keys(properties);
    const near = nearest(key, known);
    const where = path.length === 0 ? "" : ` in ${nameOf(path)}`;
    return {
      at: [...path, key],
      spot: "key",
      code: "key.unknown",
      message: `unknown key ${quoted(key)}${where}; ${known.length === 0 ? "none is allowed" : `known: ${listed(known)}`}`,
      hint: near === null ? null : `did you mean ${quoted(near)}?`,
    };
  }
  if (error.keyword === "discriminator") {
    const tag = String(params["tag"]);
    const allowed = branchNames(error.parentSchema, tag);
    const value = params["tagValue"];
    // Without it, or with no text in it, the type's own words say it.
    if (typeof value !== "string") return null;
    const near = nearest(value, allowed);
    const message = `${nameOf([...path, tag])} is ${quoted(value)}; allowed: ${listed(allowed)}`;
    return { at: [...path, tag], code: "value.enum", message, hint: near === null ? null : `did you mean ${shown(near)}?` };
  }
  if (error.keyword === "required") {
    const key = String(params["missingProperty"]);
    const message = `${nameOf(path)} lacks the key ${quoted(key)}`;
    return { spot: "key", code: "key.missing", message, hint: `add ${shown(key)}${allowedBy(ownMember(properties, key))}` };
  }
  return null;
}

/** A value with its name in messages. */
interface NamedValue extends FoundValue {
  readonly name: string;
}

function valueFinding(error: SchemaError, given: NamedValue, params: Readonly<Record<string, unknown>>): Finding | null {
  const found = `${given.name} is ${described(given)}`;
  switch (error.keyword) {
    case "type":
      return { code: "value.type", message: `${found}; expected ${typeNames(params["type"])}`, hint: typeHint(given, params["type"]) };
    case "const":
      return {
        code: "value.enum",
        message: `${found}; allowed: ${quotedValue(params["allowedValue"])}`,
        hint: newerHint(given, params["allowedValue"]),
      };
    case "enum":
      return enumFinding(found, given, params["allowedValues"] as readonly unknown[]);
    case "pattern":
      return { code: "value.pattern", message: `${found}; ${patternText(error, params)}` };
    case "format":
      return {
        code: "value.format",
        message: `${found}; expected a ${shown(String(params["format"]))}`,
        hint: formatHint(given, params["format"]),
      };
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "multipleOf":
      return { code: "value.range", message: `${found}; it ${shown(error.message ?? "is out of range", 300)}` };
    default:
      return null;
  }
}

function enumFinding(found: string, given: NamedValue, values: readonly unknown[]): Finding {
  const { value, written } = given;
  const text = typeof value === "string" ? value : written;
  const near = text === null || values.includes(text) ? null : nearest(text, values.map(String));
  const hint =
    typeof value !== "string" && values.includes(written) ? quoteHint(given) : near === null ? null : `did you mean ${shown(near)}?`;
  return { code: "value.enum", message: `${found}; allowed: ${listed(values.map(String))}`, hint };
}

function quotedValue(value: unknown): string {
  return typeof value === "string" ? quoted(value) : shown(JSON.stringify(value));
}

/** The form of a file has a version; a form that this version of Flotilla does not know is of a newer one. */
function newerHint({ name, value }: NamedValue, allowed: unknown): string | null {
  if (name !== "apiVersion" || typeof value !== "string" || !value.startsWith("flotilla.dev/v") || allowed === value) return null;
  return "it is written for a newer version of Flotilla: use that version";
}

/** The schema's own words for its pattern, where it has any. */
function patternText(error: SchemaError, params: Readonly<Record<string, unknown>>): string {
  const hint = isMapping(error.parentSchema) ? error.parentSchema["x-hint"] : undefined;
  return typeof hint === "string" ? `expected ${shown(hint, 300)}` : `it must match ${shown(String(params["pattern"]))}`;
}

const sizes: Readonly<Record<string, (limit: string) => string>> = {
  minLength: (limit) => `must have at least ${limit} characters`,
  maxLength: (limit) => `must have at most ${limit} characters`,
  minItems: (limit) => `must have at least ${limit} items`,
  maxItems: (limit) => `must have at most ${limit} items`,
  minProperties: (limit) => `must have at least ${limit} keys`,
  maxProperties: (limit) => `must have at most ${limit} keys`,
};

function sizeFinding(error: SchemaError, path: Path, document: YamlDocument): Finding {
  const params: Readonly<Record<string, unknown>> = error.params;
  const name = nameOf(path);
  const size = sizes[error.keyword];
  if (size !== undefined) return { code: "value.length", message: `${name} ${size(String(params["limit"]))}` };
  if (error.keyword === "uniqueItems") {
    const index = Number(params["i"]);
    const value: unknown = Array.isArray(error.data) ? error.data[index] : undefined;
    const message = `${described({ value, written: document.written([...path, index]) })} is listed twice in ${name}`;
    return { at: [...path, index], code: "value.duplicate", message, hint: "remove one of them" };
  }
  return {
    code: "value.schema",
    message: `${name} is ${described({ value: error.data, written: document.written(path) })}; it ${shown(error.message ?? "does not fit", 300)}`,
  };
}

/** Of alternatives (`anyOf`, `oneOf`) only the one that fits best is reported; else a misspelled key would be reported once per alternative. */
function likeliestBranches(errors: readonly SchemaError[]): readonly SchemaError[] {
  const choice = errors.find((error) => error.keyword === "anyOf" || error.keyword === "oneOf");
  if (choice === undefined) return errors;
  const branchOf = (error: SchemaError): number | null => {
    if (error === choice || !error.instancePath.startsWith(choice.instancePath) || !error.schemaPath.startsWith(`${choice.schemaPath}/`))
      return null;
    return Number(error.schemaPath.slice(choice.schemaPath.length + 1).split("/")[0]);
  };
  const branches = Map.groupBy(errors, branchOf);
  const others = branches.get(null) ?? [];
  branches.delete(null);
  const [likeliest = []] = [...branches.values()].sort((a, b) => weight(a) - weight(b));
  return likeliestBranches([...others.filter((error) => error !== choice), ...likeliest]);
}

/** A missing key suggests most that another alternative was meant. */
function weight(errors: readonly SchemaError[]): number {
  return errors.reduce((sum, error) => sum + (error.keyword === "required" ? 3 : error.keyword === "type" ? 4 : 2), 0);
}

/** `/spec/ingress/allowlist/0` as path. Numbers stay text where they are keys: positions find both. */
function steps(pointer: string): Path {
  return pointerSteps(pointer).map((step) => (/^(0|[1-9][0-9]*)$/.test(step) ? Number(step) : step));
}

function propertiesOf(schema: unknown): Readonly<Record<string, unknown>> {
  const properties = isMapping(schema) ? schema["properties"] : null;
  return isMapping(properties) ? properties : {};
}

/** The names of the alternatives among which a discriminator chooses. */
function branchNames(schema: unknown, tag: string): readonly string[] {
  const branches = isMapping(schema) && Array.isArray(schema["oneOf"]) ? (schema["oneOf"] as readonly unknown[]) : [];
  return branches.map((branch) => {
    const name = ownMember(propertiesOf(branch), tag);
    return isMapping(name) ? String(name["const"]) : "";
  });
}

/** What a key's schema allows, for a hint. */
function allowedBy(schema: unknown): string {
  if (!isMapping(schema)) return "";
  const { const: only, enum: words, description, "x-hint": hint } = schema;
  if (only !== undefined) return `: ${typeof only === "string" ? shown(only) : quotedValue(only)}`;
  if (Array.isArray(words)) return `: ${listed(words.map(String), " | ")}`;
  const meaning = description ?? hint;
  return typeof meaning === "string" ? ` (${shown(meaning, 300)})` : "";
}

const types: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "a mapping",
  array: "a list",
  null: "nothing",
};

function typeNames(type: unknown): string {
  const names = Array.isArray(type) ? type.map(String) : [String(type)];
  return names.map((name) => types[name] ?? shown(name)).join(" or ");
}
