import { isMapping, ownMember } from "../data/mapping.ts";
import type { SchemaError } from "../schemas/ajv.ts";
import { type Path, pathText, type Spot } from "../yaml/place.ts";
import type { YamlDocument } from "./document.ts";
import { nearest } from "./nearest.ts";
import type { Problem } from "./problem.ts";

/**
 * What a schema finds wrong in a document, each at the exact key or value.
 * `prefix` is where in the document the checked value is (`spec.values` for an architecture's own schema).
 */
export function schemaProblems(document: YamlDocument, errors: readonly SchemaError[], prefix: Path = []): readonly Problem[] {
  return likeliestBranches(errors).flatMap((error) => {
    const path = [...prefix, ...steps(error.instancePath)];
    const finding = findingOf(error, path);
    if (finding === null) return [];
    const { at = path, spot = "value", code, message, hint = null } = finding;
    return [document.problem(at, spot, { severity: "error", code, message, hint })];
  });
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
function findingOf(error: SchemaError, path: Path): Finding | null {
  const params: Readonly<Record<string, unknown>> = error.params;
  const name = path.length === 0 ? "the file" : pathText(path);
  if (error.keyword === "propertyNames") {
    const key = String(params["propertyName"]);
    return { at: [...path, key], spot: "key", code: "key.pattern", message: `the key ${JSON.stringify(key)} is not allowed in ${name}` };
  }
  // What is wrong with a key's name is reported once, by `propertyNames`.
  if (error.propertyName !== undefined) return null;
  return (
    keyFinding(error, path, params) ?? valueFinding(error, `${name} is ${described(error.data)}`, params) ?? sizeFinding(error, name, path)
  );
}

function keyFinding(error: SchemaError, path: Path, params: Readonly<Record<string, unknown>>): Finding | null {
  const properties = propertiesOf(error.parentSchema);
  if (error.keyword === "additionalProperties") {
    const key = String(params["additionalProperty"]);
    const known = Object.keys(properties);
    const near = nearest(key, known);
    const where = path.length === 0 ? "" : ` in ${pathText(path)}`;
    return {
      at: [...path, key],
      spot: "key",
      code: "key.unknown",
      message: `unknown key ${JSON.stringify(key)}${where}; ${known.length === 0 ? "none is allowed" : `known: ${known.join(", ")}`}`,
      hint: near === null ? null : `did you mean ${JSON.stringify(near)}?`,
    };
  }
  if (error.keyword === "required") {
    const key = String(params["missingProperty"]);
    const message = `${path.length === 0 ? "the file" : pathText(path)} lacks the key ${JSON.stringify(key)}`;
    return { spot: "key", code: "key.missing", message, hint: `add ${key}${allowedBy(ownMember(properties, key))}` };
  }
  return null;
}

function valueFinding(error: SchemaError, found: string, params: Readonly<Record<string, unknown>>): Finding | null {
  switch (error.keyword) {
    case "type":
      return { code: "value.type", message: `${found}; expected ${typeNames(params["type"])}`, hint: typeHint(error.data, params["type"]) };
    case "const":
      return { code: "value.enum", message: `${found}; allowed: ${JSON.stringify(params["allowedValue"])}` };
    case "enum":
      return enumFinding(error, found, params);
    case "pattern":
      return { code: "value.pattern", message: `${found}; ${patternText(error, params)}` };
    case "format":
      return { code: "value.format", message: `${found}; expected a ${String(params["format"])}` };
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "multipleOf":
      return { code: "value.range", message: `${found}; it ${error.message ?? "is out of range"}` };
    default:
      return null;
  }
}

function enumFinding(error: SchemaError, found: string, params: Readonly<Record<string, unknown>>): Finding {
  const allowed = (params["allowedValues"] as readonly unknown[]).map(String);
  const near = typeof error.data === "string" ? nearest(error.data, allowed) : null;
  const hint = near === null ? null : `did you mean ${near}?`;
  return { code: "value.enum", message: `${found}; allowed: ${allowed.join(", ")}`, hint };
}

/** The schema's own words for its pattern, where it has any. */
function patternText(error: SchemaError, params: Readonly<Record<string, unknown>>): string {
  const hint = isMapping(error.parentSchema) ? error.parentSchema["x-hint"] : undefined;
  return typeof hint === "string" ? `expected ${hint}` : `it must match ${String(params["pattern"])}`;
}

const sizes: Readonly<Record<string, (limit: string) => string>> = {
  minLength: (limit) => `must have at least ${limit} characters`,
  maxLength: (limit) => `must have at most ${limit} characters`,
  minItems: (limit) => `must have at least ${limit} items`,
  maxItems: (limit) => `must have at most ${limit} items`,
  minProperties: (limit) => `must have at least ${limit} keys`,
  maxProperties: (limit) => `must have at most ${limit} keys`,
};

function sizeFinding(error: SchemaError, name: string, path: Path): Finding {
  const params: Readonly<Record<string, unknown>> = error.params;
  const size = sizes[error.keyword];
  if (size !== undefined) return { code: "value.length", message: `${name} ${size(String(params["limit"]))}` };
  if (error.keyword === "uniqueItems") {
    const index = Number(params["i"]);
    const item: unknown = Array.isArray(error.data) ? error.data[index] : undefined;
    const message = `${described(item)} is listed twice in ${name}`;
    return { at: [...path, index], code: "value.duplicate", message, hint: "remove one of them" };
  }
  return { code: "value.schema", message: `${name} is ${described(error.data)}; it ${error.message ?? "does not fit"}` };
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
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^(0|[1-9][0-9]*)$/.test(step) ? Number(step) : step));
}

function described(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 76)}…` : text;
}

function propertiesOf(schema: unknown): Readonly<Record<string, unknown>> {
  const properties = isMapping(schema) ? schema["properties"] : null;
  return isMapping(properties) ? properties : {};
}

/** What a key's schema allows, for a hint. */
function allowedBy(schema: unknown): string {
  if (!isMapping(schema)) return "";
  const { const: only, enum: words, description, "x-hint": hint } = schema;
  if (only !== undefined) return `: ${typeof only === "string" ? only : JSON.stringify(only)}`;
  if (Array.isArray(words)) return `: ${words.map(String).join(" | ")}`;
  const meaning = description ?? hint;
  return typeof meaning === "string" ? ` (${meaning})` : "";
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
  return names.map((name) => types[name] ?? name).join(" or ");
}

function typeHint(data: unknown, type: unknown): string | null {
  if (type === "string" && (typeof data === "number" || typeof data === "boolean")) return `quote it: "${String(data)}"`;
  if (type === "boolean" && typeof data === "string" && /^(yes|no|on|off)$/i.test(data)) {
    return `only true and false are booleans in YAML 1.2: write ${/^(yes|on)$/i.test(data) ? "true" : "false"}`;
  }
  return type === "array" ? "write it as a list: [ ... ]" : null;
}
