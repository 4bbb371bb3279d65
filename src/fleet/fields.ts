import type { Architecture } from "../schemas/kinds.ts";
import { configSchemas } from "../schemas/config-schemas.ts";
import { parseAnySlots } from "./template.ts";

/** Fields of an instance that Flotilla itself acts on, checks or shows. */
const always = [
  "apiVersion",
  "kind",
  "metadata",
  "spec.slug",
  "spec.architecture",
  "spec.version",
  "spec.releaseChannel",
  "spec.state",
  "spec.hold",
  "spec.maintenance",
];

/** Dotted paths of an instance that something reads: Flotilla, a stack's inputs, or a health check's address. */
export function readFields({ spec }: Architecture): ReadonlySet<string> {
  const inputs = spec.stacks.flatMap((stack) => stack.inputs);
  const addresses = spec.health.flatMap((check) => ("http" in check ? [parseAnySlots(check.http)] : []));
  const health = addresses.flatMap((address) => (address.outcome === "parsed" ? address.template.slots : []));
  return new Set([...always, ...inputs, ...health]);
}

/** Whether a changed leaf is within something that is read, or holds it. */
export function isRead(path: string, fields: ReadonlySet<string>): boolean {
  if (fields.has(path)) return true;
  for (const field of fields) if (path.startsWith(`${field}.`) || field.startsWith(`${path}.`)) return true;
  return false;
}

/** Whether the schema of instances can hold a dotted path (`spec.ingress.public`). Below free mappings everything is possible. */
export function isInstanceField(path: string): boolean {
  let schema: unknown = configSchemas.Instance;
  for (const step of path.split(".")) {
    if (schema === null || typeof schema !== "object") return false;
    if (!("properties" in schema)) return "type" in schema && schema.type === "object";
    const properties = schema.properties as Readonly<Record<string, unknown>>;
    if (Object.hasOwn(properties, step)) schema = properties[step];
    else if ("additionalProperties" in schema && schema.additionalProperties !== false) schema = schema.additionalProperties;
    else return false;
  }
  return true;
}

/** The fields below a path of the instance's schema, for hints. */
export function instanceFields(): readonly string[] {
  return Object.keys(configSchemas.Instance.properties.spec.properties).map((name) => `spec.${name}`);
}
