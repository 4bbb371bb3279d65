import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

/** A request and its response. Bodies are parsed JSON, `undefined` where there was none. */
export interface Exchange {
  readonly method: string;
  /** Below the API's root: `/repos/example/fleet/pulls`. */
  readonly path: string;
  readonly request: unknown;
  readonly status: number;
  readonly response: unknown;
}

/** Returns what does not match GitHub's description of its API; empty where everything matches. */
export type CheckExchange = (exchange: Exchange) => readonly string[];

/** True if GitHub's description has this operation. */
export type KnowsOperation = (method: string, template: string) => boolean;

/**
 * Reads GitHub's OpenAPI description (13 MB: once per test file) into a check for single exchanges. An operation is compiled on first
 * use, which takes some 20 ms. A request's body is checked only where the response accepts it.
 */
export function readDescription(): { readonly check: CheckExchange; readonly knows: KnowsOperation } {
  const description = createRequire(import.meta.url)("@octokit/openapi/generated/api.github.com.json") as Description;
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true, logger: false });
  addFormats.default(ajv);
  // Formats that GitHub uses as annotations and ajv does not know.
  for (const format of ["int64", "repo.nwo", "ssh-key", "alphanumeric", "binary", "byte"]) ajv.addFormat(format, true);
  ajv.addSchema({ $id: "github", components: jsonSchema(description.components) });
  const compiled = new Map<string, ValidateFunction>();
  const validator = (key: string, schema: unknown): ValidateFunction => {
    const known = compiled.get(key) ?? ajv.compile(rebased(jsonSchema(schema)));
    compiled.set(key, known);
    return known;
  };
  const templates = Object.keys(description.paths)
    .map((template) => ({ template, pattern: new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, parameter)}$`) }))
    .sort((one, other) => fixed(other.template) - fixed(one.template));

  const check: CheckExchange = (exchange) => {
    const found = templates.find(
      ({ template, pattern }) => pattern.test(exchange.path) && operation(description, exchange.method, template),
    );
    if (found === undefined) return [`${exchange.method} ${exchange.path}: no such operation`];
    const name = `${exchange.method} ${found.template}`;
    const described = operation(description, exchange.method, found.template);
    const answer = resolve(description, described?.responses?.[String(exchange.status)]);
    // Any operation may be refused with 401, 403, 404 or 422 and GitHub's error schema, whether its description lists it or not.
    const schema = exchange.status >= 400 && answer === undefined ? basicError : bodySchema(answer);
    if (answer === undefined && exchange.status < 400) return [`${name}: status ${exchange.status} is not described`];
    const problems =
      schema === undefined || exchange.status === 302
        ? []
        : mismatches(name, validator(`${name} ${exchange.status}`, schema), exchange.response);
    const asked = bodySchema(resolve(description, described?.requestBody));
    if (asked === undefined || exchange.request === undefined || exchange.status >= 400) return problems;
    return [...problems, ...mismatches(`${name} request`, validator(`${name} request`, asked), exchange.request)];
  };
  return { check, knows: (method, template) => operation(description, method, template) !== undefined };
}

interface Description {
  readonly components: unknown;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly requestBody?: unknown;
  readonly responses?: Readonly<Record<string, unknown>>;
}

const basicError = { $ref: "#/components/schemas/basic-error" };

function operation(description: Description, method: string, template: string): Operation | undefined {
  return description.paths[template]?.[method.toLowerCase()];
}

/** Refs, branches, paths and comparisons may contain slashes. */
function parameter(_found: string, name: string): string {
  return ["ref", "branch", "path", "basehead", "tag"].includes(name) ? ".+" : "[^/]+";
}

function fixed(template: string): number {
  const segments = template.split("/");
  return segments.filter((segment) => !segment.startsWith("{")).length * 100 + segments.length;
}

/** Follows a `$ref` to a shared response or request body. */
function resolve(description: Description, part: unknown): unknown {
  if (typeof part !== "object" || part === null || !("$ref" in part)) return part;
  return String(part.$ref)
    .slice(2)
    .split("/")
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], description);
}

function bodySchema(part: unknown): unknown {
  if (typeof part !== "object" || part === null || !("content" in part)) return undefined;
  const content = part.content as Readonly<Record<string, { readonly schema?: unknown }>>;
  return (content["application/json"] ?? Object.values(content)[0])?.schema;
}

function mismatches(name: string, validate: ValidateFunction, value: unknown): readonly string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    (error) => `${name}: ${error.instancePath || "/"} ${error.message ?? ""} ${JSON.stringify(error.params)}`,
  );
}

/** OpenAPI 3.0 as JSON Schema: `nullable` allows null whatever else is required, and examples are ignored. */
function jsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(jsonSchema);
  if (typeof value !== "object" || value === null) return value;
  const { nullable, example, examples, ...rest } = value as Readonly<Record<string, unknown>>;
  const kept = typeof nullable === "boolean" ? rest : { ...rest, ...(nullable === undefined ? {} : { nullable }) };
  // A property may be called `example` or `examples`; then its value is a schema.
  const named = { ...(isSchema(example) ? { example } : {}), ...(isSchema(examples) ? { examples } : {}) };
  const plain = Object.fromEntries(Object.entries({ ...kept, ...named }).map(([key, part]) => [key, jsonSchema(part)]));
  return nullable === true ? { anyOf: [plain, { type: "null" }] } : plain;
}

function isSchema(value: unknown): boolean {
  return typeof value === "object" && value !== null && ("type" in value || "$ref" in value);
}

/** The references of a schema outside of the shared components. */
function rebased(value: unknown): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(value).replaceAll('"$ref":"#/components/', '"$ref":"github#/components/')) as Readonly<
    Record<string, unknown>
  >;
}
