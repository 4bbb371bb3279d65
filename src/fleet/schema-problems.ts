import type { SchemaError } from "../schemas/teller.ts";
import { type Path, pathText } from "../yaml/place.ts";
import type { YamlDocument } from "./document.ts";
import { nearest } from "./nearest.ts";
import type { Problem } from "./problem.ts";

/**
 * What a schema says against a document, each at the exact key or value.
 * `prefix` is where in the document the checked value lies (`spec.values` for an architecture's own schema).
 */
export function schemaProblems(document: YamlDocument, errors: readonly SchemaError[], prefix: Path = []): readonly Problem[] {
  return likeliestBranches(errors).flatMap((error) => {
    const path = [...prefix, ...steps(error.instancePath)];
    const told = tell(error, path, document);
    return told === null ? [] : [told];
  });
}

function tell(error: SchemaError, path: Path, document: YamlDocument): Problem | null {
  const name = path.length === 0 ? "the file" : pathText(path);
  const found = `${name} is ${described(error.data)}`;
  const params = error.params as Readonly<Record<string, unknown>>;
  const value = (code: string, message: string, hint: string | null = null): Problem =>
    document.problem(path, "value", { severity: "error", code, message, hint });
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(params["additionalProperty"]);
      const known = Object.keys(propertiesOf(error.parentSchema));
      const near = nearest(key, known);
      if (isLater(path, key)) {
        return document.problem([...path, key], "key", {
          severity: "error",
          code: "key.unsupported",
          message: `${name}.${key} is not supported by this version of Flotilla; nothing would act on it`,
          hint: "remove it",
        });
      }
      return document.problem([...path, key], "key", {
        severity: "error",
        code: "key.unknown",
        message: `the key ${JSON.stringify(key)} is not known${path.length === 0 ? "" : ` in ${name}`}; ${listed(known, "known: ", "none is")}`,
        hint: near === null ? null : `did you mean ${JSON.stringify(near)}?`,
      });
    }
    case "propertyNames": {
      const key = String(params["propertyName"]);
      return document.problem([...path, key], "key", {
        severity: "error",
        code: "key.pattern",
        message: `the key ${JSON.stringify(key)} can't be used in ${name}`,
        hint: null,
      });
    }
    case "required": {
      const key = String(params["missingProperty"]);
      return document.problem(path, "key", {
        severity: "error",
        code: "key.missing",
        message: `${path.length === 0 ? "the file" : name} lacks the key ${JSON.stringify(key)}`,
        hint: `add ${key}${allowedOf(propertiesOf(error.parentSchema)[key])}`,
      });
    }
    case "type":
      return value("value.type", `${found}; ${kindOf(params["type"])} is wanted`, typeHint(error.data, params["type"]));
    case "const":
      return value("value.enum", `${found}; only ${JSON.stringify(params["allowedValue"])} is allowed`);
    case "enum": {
      const allowed = (params["allowedValues"] as readonly unknown[]).map(String);
      if (typeof error.data === "string" && isLater(path, error.data))
        return value(
          "value.unsupported",
          `${found}, which is not supported by this version of Flotilla; ${listed(allowed, "allowed: ", "")}`,
        );
      const near = typeof error.data === "string" ? nearest(error.data, allowed) : null;
      return value("value.enum", `${found}; ${listed(allowed, "allowed: ", "")}`, near === null ? null : `did you mean ${near}?`);
    }
    case "pattern":
      // The same name failed `propertyNames`, which tells the key.
      if (error.propertyName !== undefined) return null;
      return value("value.pattern", `${found}; ${patternTold(error)}`);
    case "format":
      return value("value.format", `${found}; a ${String(params["format"])} is wanted`);
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "multipleOf":
      return value("value.range", `${found}; it ${error.message ?? "is out of range"}`);
    case "minLength":
    case "maxLength":
    case "minItems":
    case "maxItems":
    case "minProperties":
    case "maxProperties":
      if (error.propertyName !== undefined) return null;
      return value("value.length", `${name} ${error.message ?? "has the wrong length"}`);
    case "uniqueItems": {
      const repeated = Number(params["i"]);
      const item = Array.isArray(error.data) ? (error.data as readonly unknown[])[repeated] : undefined;
      return document.problem([...path, repeated], "value", {
        severity: "error",
        code: "value.duplicate",
        message: `${described(item)} stands twice in ${name}`,
        hint: "keep one of them",
      });
    }
    default:
      return error.propertyName === undefined ? value("value.schema", `${found}; it ${error.message ?? "does not fit"}`) : null;
  }
}

/**
 * Keys and words of the design that nothing acts on yet, by the place they stand at (`*` for any item of a list): somebody who expects them is told
 * by name, not that they are misspelled.
 */
const later: readonly (readonly [string, readonly string[]])[] = [
  [
    "spec.operations",
    [...["create", "upgrade", "suspend", "resume", "destroy"].flatMap((verb) => [`before-${verb}`, `after-${verb}`]), "recover", "restore"],
  ],
  ["spec.policy.confirmers", ["team"]],
  ["spec", ["supersede", "restart", "deadline", "sla"]],
  ["spec.stages.*", ["supersede", "restart", "windows", "soak", "backup"]],
  ["spec.stages.*.gates.*", ["soak", "backup"]],
];

function isLater(path: Path, word: string): boolean {
  const at = path.map((step) => (typeof step === "number" ? "*" : step)).join(".");
  return later.some(([place, words]) => place === at && words.includes(word));
}

/** Of alternatives (`anyOf`, `oneOf`) only the one that fits best is told; else a misspelled key would be told once per alternative. */
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

/** A missing key tells most that another alternative was meant. */
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
  return text.length > 80 ? `${text.slice(0, 76)}…"` : text;
}

function propertiesOf(schema: unknown): Readonly<Record<string, unknown>> {
  const properties = schema !== null && typeof schema === "object" && "properties" in schema ? schema.properties : null;
  return properties !== null && typeof properties === "object" ? (properties as Readonly<Record<string, unknown>>) : {};
}

function allowedOf(schema: unknown): string {
  if (schema === null || typeof schema !== "object") return "";
  if ("const" in schema) return `: ${String(schema.const)}`;
  if ("enum" in schema && Array.isArray(schema.enum)) return `: ${schema.enum.map(String).join(" | ")}`;
  return "description" in schema && typeof schema.description === "string" ? ` (${schema.description})` : "";
}

const patterns: Readonly<Record<string, string>> = {
  "^[a-z][a-z0-9-]{2,62}$": "a lower-case letter, then 2 to 62 lower-case letters, digits or - are allowed",
  "^[a-z][a-z0-9-]{1,29}$": "a lower-case letter, then 1 to 29 lower-case letters, digits or - are allowed",
  "^[a-z][a-z0-9-]{0,30}$": "a lower-case letter, then up to 30 lower-case letters, digits or - are allowed",
  "^[a-z][a-z0-9-]*/[1-9][0-9]*$": "family/revision is wanted, for example gke/7",
  "^([01][0-9]|2[0-3]):[0-5][0-9]$": "a time of day as HH:MM is wanted",
  "^[1-9][0-9]*(s|m|h|d)$": "a duration as a whole number and s, m, h or d is wanted, for example 48h",
  "^\\d{4}-\\d{2}-\\d{2}$": "a date as YYYY-MM-DD is wanted",
};

function patternTold(error: SchemaError): string {
  const schema = error.parentSchema as { readonly description?: unknown } | undefined;
  const pattern = String((error.params as Readonly<Record<string, unknown>>)["pattern"]);
  const known = patterns[pattern];
  if (known !== undefined) return known;
  return typeof schema?.description === "string" ? `${lowered(schema.description)} is wanted` : `it has to match ${pattern}`;
}

/** A description as part of a sentence. */
function lowered(description: string): string {
  return `${description.charAt(0).toLowerCase()}${description.slice(1).replace(/\.$/, "")}`
    .replace(/^an iso/, "an ISO")
    .replace(/^a gitHub/i, "a GitHub");
}

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "a mapping",
  array: "a list",
  null: "nothing",
};

function kindOf(type: unknown): string {
  const types = Array.isArray(type) ? type.map(String) : [String(type)];
  return types.map((name) => kinds[name] ?? name).join(" or ");
}

function typeHint(data: unknown, type: unknown): string | null {
  if (type === "string" && (typeof data === "number" || typeof data === "boolean")) return `quote it: "${String(data)}"`;
  if (type === "boolean" && typeof data === "string" && /^(yes|no|on|off)$/i.test(data)) {
    return `in YAML 1.2 only true and false are booleans: write ${/^(yes|on)$/i.test(data) ? "true" : "false"}`;
  }
  return type === "array" ? "write it as a list: [ ... ]" : null;
}

function listed(words: readonly string[], before: string, none: string): string {
  return words.length === 0 ? none : `${before}${words.join(", ")}`;
}
