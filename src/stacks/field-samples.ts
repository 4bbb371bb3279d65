import { canonicalJson } from "../data/canonical-json.ts";
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
 * The samples of each leaf that stacks read of an instance: a truth value with both values, one of a list of allowed values with each, a number with its
 * bounds, a list empty and with one item, everything else with one other value, from the narrowed values, the schemas' own examples, or the value there
 * is. Without the value that the base has. Fields that never change (`x-immutable`) are left out, as are those for which no other value can be made.
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
    const others = narrowed === undefined ? othersOf(node, before) : narrowedOthers(narrowed, node, before);
    return others.map((after) => ({ field, before, after, spec: withValue(base, path, after) as Spec }));
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

/** Of a list the empty one, and one with each of the values: they are those of its items. */
function narrowedOthers(allowed: readonly unknown[], node: Node, before: unknown): readonly unknown[] {
  return unlike(before, node["type"] === "array" ? [[], ...allowed.map((item) => [item])] : allowed);
}

/** One value, as a schema allows it; undefined where none can be made. A list is not empty. */
function another(node: Node | null, before: unknown): unknown {
  const others = node === null ? [] : othersOf(node, before);
  return others.find((value) => !Array.isArray(value) || value.length > 0) ?? others[0];
}

/** Other values than `before`, as a schema allows them; none where none can be made. */
function othersOf(node: Node, before: unknown): readonly unknown[] {
  const { type, enum: allowed, examples } = node;
  if (Array.isArray(allowed)) return unlike(before, allowed);
  const [example] = unlike(before, Array.isArray(examples) ? examples : []).filter((value) => type !== "array" || !isEmpty(value));
  switch (type) {
    case "boolean":
      return unlike(before, [true, false]);
    case "array":
      return unlike(before, [[], Array.isArray(before) && before.length > 0 ? undefined : (example ?? listOfOne(node))]);
    case "integer":
    case "number":
      return numbers(node, before, example);
    case "string":
      return unlike(before, [example ?? anotherText(node, before)]);
    default:
      return unlike(before, [example]);
  }
}

function unlike(before: unknown, values: readonly unknown[]): readonly unknown[] {
  return values.filter((value) => value !== undefined && canonicalJson(value) !== canonicalJson(before));
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function listOfOne({ items }: Node): unknown {
  const item = another(isMapping(items) ? items : null, undefined);
  return item === undefined ? undefined : [item];
}

/** Its bounds; another number where it has none that the base does not have. */
function numbers({ minimum, maximum }: Node, before: unknown, example: unknown): readonly unknown[] {
  const bounds = unlike(before, [minimum, maximum]);
  return bounds.length > 0 ? bounds : unlike(before, [example ?? (typeof before === "number" ? before + 1 : 1)]);
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
