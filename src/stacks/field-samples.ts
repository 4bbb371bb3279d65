import { isMapping, ownMember } from "../data/mapping.ts";
import type { FleetArchitecture } from "../fleet/model.ts";
import { configSchemas } from "../schemas/config-schemas.ts";
import type { Instance } from "../schemas/kinds.ts";

type Spec = Instance["spec"];
type Node = Readonly<Record<string, unknown>>;

/** An input field with another value than the sample has. */
export interface FieldSample {
  /** `spec.ingress.public` */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly spec: Spec;
}

/** The spec of an instance that could be of this revision: what is required, as the schemas allow it. `values` is its values.schema.json. */
export function sampleSpec({ name, config }: FleetArchitecture, values: unknown): Spec {
  const fields = config.spec.fields ?? {};
  const narrowed = (field: string, otherwise: string): string => String(fields[field]?.enum?.[0] ?? otherwise);
  const required = Object.entries(fields).flatMap(([field, { required }]) => (required === true ? [field] : []));
  const base: Spec = {
    slug: "sample",
    domain: "sample.fleet.example",
    architecture: name,
    version: "1.0.0",
    releaseChannel: "stable",
    state: "running",
    region: narrowed("spec.region", "region-1"),
    size: narrowed("spec.size", "small"),
    values: requiredValues(values),
  };
  return required.reduce<Spec>((spec, field) => {
    const path = field.split(".").slice(1);
    if (at(spec, path) !== undefined) return spec;
    return withValue(spec, path, fields[field]?.enum?.[0] ?? another(nodeAt(path, values), undefined)) as Spec;
  }, base);
}

/**
 * One sample for each leaf that stacks read of an instance, with one other value each, from the narrowed values, the schemas' own examples, or the value
 * there is. Fields that never change (`x-immutable`) are left out, as are those for which no other value can be made.
 */
export function fieldSamples(architecture: FleetArchitecture, values: unknown, base: Spec): readonly FieldSample[] {
  const { stacks, fields = {} } = architecture.config.spec;
  const declared = new Set(stacks.flatMap(({ inputs }) => inputs).filter((input) => input.startsWith("spec.")));
  const leaves = new Set([...declared].flatMap((input) => leavesOf(input.split(".").slice(1), values)));
  return [...leaves].sort().flatMap((field) => {
    const path = field.split(".").slice(1);
    const node = nodeAt(path, values);
    if (node === null || "x-immutable" in node) return [];
    const before = at(base, path);
    const narrowed = fields[field]?.enum;
    const after = narrowed === undefined ? another(node, before) : anotherOf(narrowed, node, before);
    return after === undefined ? [] : [{ field, before, after, spec: withValue(base, path, after) as Spec }];
  });
}

function leavesOf(path: readonly string[], values: unknown): readonly string[] {
  const node = nodeAt(path, values);
  const below = node === null ? null : ownMember(node, "properties");
  if (!isMapping(below)) return [["spec", ...path].join(".")];
  return Object.keys(below).flatMap((name) => leavesOf([...path, name], values));
}

/** The schema of a field of spec; below `spec.values` that of the revision. null where there is none. */
function nodeAt(path: readonly string[], values: unknown): Node | null {
  const [first, ...rest] = path;
  const [root, steps]: readonly [unknown, readonly string[]] =
    first === "values" ? [values, rest] : [configSchemas.Instance.properties.spec, path];
  const found = steps.reduce<unknown>((node, name) => {
    const properties = isMapping(node) ? ownMember(node, "properties") : undefined;
    return isMapping(properties) ? ownMember(properties, name) : undefined;
  }, root);
  return isMapping(found) ? found : null;
}

function requiredValues(schema: unknown): Readonly<Record<string, unknown>> {
  if (!isMapping(schema)) return {};
  const { required, properties } = schema;
  if (!Array.isArray(required) || !isMapping(properties)) return {};
  return Object.fromEntries(
    required.map((name) => [
      String(name),
      another(isMapping(properties[String(name)]) ? (properties[String(name)] as Node) : null, undefined),
    ]),
  );
}

/** Of a list another list; a single item where the values are those of its items. */
function anotherOf(allowed: readonly unknown[], node: Node, before: unknown): unknown {
  if (node["type"] !== "array") return allowed.find((value) => value !== before);
  return Array.isArray(before) && before.length > 0 ? [] : allowed.slice(0, 1);
}

/** Another value than `before`, as a schema allows it; undefined where none can be made. */
function another(node: Node | null, before: unknown): unknown {
  if (node === null) return undefined;
  const { type, enum: allowed, examples } = node;
  if (Array.isArray(allowed)) return allowed.find((value) => value !== before);
  if (type === "boolean") return before !== true;
  if (type === "array" && Array.isArray(before) && before.length > 0) return [];
  const example: unknown = Array.isArray(examples) ? examples.find((value) => value !== before) : undefined;
  if (example !== undefined) return example;
  if (type === "array") return listOfOne(node);
  if (type === "integer" || type === "number") return anotherNumber(node, before);
  return type === "string" ? anotherText(node, before) : undefined;
}

function listOfOne({ items }: Node): unknown {
  const item = another(isMapping(items) ? items : null, undefined);
  return item === undefined ? undefined : [item];
}

function anotherNumber({ minimum }: Node, before: unknown): number {
  if (typeof before === "number") return before + 1;
  return typeof minimum === "number" ? minimum : 1;
}

/** Of patterns only a range of single characters is understood: `^[a-d]$`. */
function anotherText({ pattern }: Node, before: unknown): string | undefined {
  if (typeof pattern !== "string") return typeof before === "string" ? `${before}-2` : "sample";
  const [, first, last] = /^\^\[([a-z0-9])-([a-z0-9])\]\$$/.exec(pattern) ?? [];
  return first === before ? last : first;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => (isMapping(found) ? ownMember(found, name) : undefined), value);
}

function withValue(value: unknown, path: readonly string[], leaf: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return leaf;
  const members = isMapping(value) ? value : {};
  return { ...members, [first]: withValue(ownMember(members, first), rest, leaf) };
}
