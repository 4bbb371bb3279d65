import type { Diagnostic } from "./protocol.ts";
import { isList, isUnknown, sameValue, unknownValue, type WireObject, type WireValue } from "./wire-value.ts";

export type KindName = "local_network" | "local_database" | "local_service" | "local_uptime_check";

/** One attribute of a kind of resource. */
export interface Attribute {
  readonly name: string;
  readonly type: "string" | "bool" | "number" | "list";
  readonly use: "required" | "optional" | "computed";
  readonly sensitive?: true;
  /** The object has to be made anew when this changes. */
  readonly replaces?: true;
  readonly description: string;
}

export interface Kind {
  readonly name: KindName;
  readonly description: string;
  readonly attributes: readonly Attribute[];
}

const nameAttribute: Attribute = {
  name: "name",
  type: "string",
  use: "required",
  replaces: true,
  description: "Unique in the cloud; creating a name that exists takes that object over.",
};
const idAttribute: Attribute = { name: "id", type: "string", use: "computed", description: "Given by the cloud." };

/** What can be made in the local cloud. */
export const resourceKinds: readonly Kind[] = [
  {
    name: "local_network",
    description: "A private network with an address and rules for who may come in.",
    attributes: [
      nameAttribute,
      { name: "region", type: "string", use: "required", description: "Where it is." },
      { name: "public", type: "bool", use: "optional", description: "Reachable from everywhere." },
      { name: "allowlist", type: "list", use: "optional", description: "CIDR blocks that may come in." },
      idAttribute,
      { name: "address", type: "string", use: "computed", description: "The network's own address." },
    ],
  },
  {
    name: "local_database",
    description: "A database with a password of its own that never changes while it lives.",
    attributes: [
      nameAttribute,
      { name: "region", type: "string", use: "required", replaces: true, description: "Where its data is: it can't be moved." },
      { name: "size", type: "string", use: "required", description: "small, medium or large." },
      { name: "network_address", type: "string", use: "required", description: "The network it is in." },
      { name: "deletion_protection", type: "bool", use: "optional", description: "The cloud refuses to delete it while this is true." },
      idAttribute,
      { name: "url", type: "string", use: "computed", description: "Where it is reached." },
      { name: "password", type: "string", use: "computed", sensitive: true, description: "Made by the cloud." },
    ],
  },
  {
    name: "local_service",
    description: "A service that really answers HTTP on a port of this machine.",
    attributes: [
      nameAttribute,
      { name: "domain", type: "string", use: "required", description: "The name it is published under." },
      { name: "version", type: "string", use: "required", description: "The version that runs." },
      { name: "size", type: "string", use: "required", description: "small, medium or large." },
      { name: "features", type: "list", use: "optional", description: "What is switched on." },
      { name: "database_url", type: "string", use: "required", description: "The database it uses." },
      { name: "database_password", type: "string", use: "required", sensitive: true, description: "How it gets into the database." },
      { name: "network_address", type: "string", use: "required", description: "The network it is in." },
      { name: "replicas", type: "number", use: "optional", description: "How many run: 1 where absent; with 0 nothing answers." },
      idAttribute,
      { name: "url", type: "string", use: "computed", description: "Where it answers, without a slash at the end." },
    ],
  },
  {
    name: "local_uptime_check",
    description: "Looks at an address and raises an alert.",
    attributes: [
      nameAttribute,
      { name: "target", type: "string", use: "required", description: "The URL it looks at." },
      { name: "alerting", type: "bool", use: "optional", description: "Whether somebody is woken." },
      idAttribute,
    ],
  },
];

/** @throws for a name that is no kind: the engine asks only for what the schema has. */
export function kindOf(name: string): Kind {
  const kind = resourceKinds.find((kind) => kind.name === name);
  if (kind === undefined) throw new Error(`the local cloud has no ${name}`);
  return kind;
}

/** What has to be true before the engine plans; what is not known yet is not looked at. Every mistake at once. */
export function validate(kind: Kind, config: WireObject): readonly Diagnostic[] {
  return kind.attributes.flatMap((attribute) => {
    const value = config[attribute.name] ?? null;
    const rule = valueRules[attribute.name];
    // The engine checks only that a required attribute is written down; an expression may still come to null.
    if (value === null && attribute.use === "required")
      return [invalidAttribute(attribute.name, `${attribute.name} of a ${kind.name} is null.`)];
    if (rule === undefined || value === null || isUnknown(value)) return [];
    const values = isList(value) ? value : [value];
    return values
      .filter((value) => !isUnknown(value) && !rule.allowed.test(String(value)))
      .map((value) =>
        invalidAttribute(attribute.name, `${JSON.stringify(value)} is not a valid ${rule.means} for ${attribute.name} of a ${kind.name}.`),
      );
  });
}

/**
 * What the engine wants to do, made complete: what the cloud computes is unknown for a new object and stays as it is for an old one.
 *
 * @param prior the object as the engine knows it, null before it is created
 * @param proposed the configuration merged with the prior object, null to destroy it
 */
export function plan(
  kind: Kind,
  prior: WireObject | null,
  proposed: WireObject | null,
): { readonly planned: WireObject | null; readonly replaces: readonly string[] } {
  if (proposed === null) return { planned: null, replaces: [] };
  if (prior === null) {
    const computed = kind.attributes.filter((attribute) => attribute.use === "computed");
    return { planned: { ...proposed, ...Object.fromEntries(computed.map(({ name }) => [name, unknownValue])) }, replaces: [] };
  }
  const replaces = kind.attributes
    .filter(({ name, replaces }) => replaces === true && !sameValue(prior[name] ?? null, proposed[name] ?? null))
    .map(({ name }) => name);
  return { planned: proposed, replaces };
}

/** Exactly the attributes of the kind, null where there is none: what the engine reads as an object of this kind. */
export function complete(kind: Kind, attributes: Readonly<Record<string, unknown>>): WireObject {
  return Object.fromEntries(
    kind.attributes.map(({ name, type }) => {
      const value = attributes[name] ?? null;
      if (value !== null && !fits(type, value)) throw new Error(`${name} of a ${kind.name} is not a ${type}`);
      return [name, value];
    }),
  );
}

/** Whether a value can be that attribute's. */
export function fits(type: Attribute["type"], value: unknown): value is WireValue {
  if (type === "list") return Array.isArray(value) && value.every((item) => typeof item === "string");
  return typeof value === (type === "bool" ? "boolean" : type);
}

export function invalidAttribute(attribute: string, detail: string): Diagnostic {
  return { severity: "ERROR", summary: `Invalid ${attribute}`, detail, attribute: { steps: [{ attribute_name: attribute }] } };
}

const valueRules: Readonly<Record<string, { readonly allowed: RegExp; readonly means: string }>> = {
  name: { allowed: /^[a-z][a-z0-9-]{0,99}$/, means: "name (a-z, 0-9 and -, a letter first, at most 100)" },
  size: { allowed: /^(small|medium|large)$/, means: "size (small, medium or large)" },
  version: { allowed: /^\d+\.\d+\.\d+$/, means: "version (major.minor.patch)" },
  allowlist: { allowed: /^[0-9a-f.:]+\/\d{1,3}$/, means: "CIDR block" },
  replicas: { allowed: /^\d{1,2}$/, means: "number of replicas (0 to 99)" },
};
