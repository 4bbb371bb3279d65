import { createHash } from "node:crypto";
import type { Attribute, Block, Nesting } from "./schema.ts";
import { typeOfAttribute } from "./schema.ts";
import { isList, isObject, memberType, type Type, unknownValue, type Value, type ValueObject } from "./type.ts";

/**
 * The object that a change will lead to: what the engine proposes, and `unknown` for what the provider computes and nobody has said.
 * What is there already stays, as no schema says what else changes with a change.
 */
export function plannedObject(block: Block, config: ValueObject, proposed: ValueObject): ValueObject {
  return eachMember(
    block,
    proposed,
    (name, attribute, value) => {
      const said = config[name] ?? null;
      if (attribute.write_only === true) return null;
      if (attribute.nested_type !== undefined && said !== null && said !== unknownValue)
        return nestedValues(attribute.nested_type.nesting_mode, attribute.nested_type, said, value);
      return said === null && value === null && attribute.computed === true ? unknownValue : value;
    },
    (nesting, inner, name, value) => nestedValues(nesting, inner, config[name] ?? null, value),
  );
}

/** The object as it is after the change: everything that was unknown has a value. */
export function appliedObject(block: Block, planned: ValueObject, madeUp: MadeUp): ValueObject {
  return eachMember(
    block,
    planned,
    (name, attribute, value) => known(typeOfAttribute(attribute), value, madeUp, [name]),
    (nesting, inner, name, value) =>
      eachNested(nesting, value, (member, key) => appliedObject(inner, member, (type, path) => madeUp(type, [name, ...key, ...path]))),
  );
}

/** Makes up a value of a type that no schema describes further, for the attribute at `path`. */
export type MadeUp = (type: Type, path: readonly string[]) => Value;

/**
 * Values as an API might answer, the same for the same object and path: addresses are of the ranges for documentation (RFC 5737), texts name the
 * attribute they are from.
 */
export function madeUpFor(object: string, overrides: Readonly<Record<string, Value>>): MadeUp {
  return (type, path) => {
    const name = path.findLast((part) => !/^\d+$/.test(part)) ?? "";
    const given = overrides[path.filter((part) => !/^\d+$/.test(part)).join(".")];
    if (given !== undefined) return given;
    const hash = createHash("sha256")
      .update(JSON.stringify([object, path]))
      .digest();
    if (type === "bool") return false;
    if (type === "number") return 0;
    if (type === "string") return madeUpText(name, object, hash);
    if (type === "dynamic") return null;
    return type[0] === "map" ? {} : [];
  };
}

function madeUpText(name: string, object: string, hash: Buffer): string {
  if (name === "id") return object;
  if (/(^|_)(self_link|uri|url)$/.test(name)) return `https://stand-in.example/${object}`;
  if (/(^|_)(address|ip)$|ip_address$/.test(name)) return `192.0.2.${hash[0] ?? 0}`;
  return `${name}-${hash.toString("hex").slice(0, 8)}`;
}

function known(type: Type, value: Value, madeUp: MadeUp, path: readonly string[]): Value {
  if (value === unknownValue) {
    if (typeof type === "string" || (type[0] !== "object" && type[0] !== "tuple")) return madeUp(type, path);
    const members = Object.keys(type[1] as object).map(
      (key) => [key, known(memberType(type, key), unknownValue, madeUp, [...path, key])] as const,
    );
    return type[0] === "tuple" ? members.map(([, member]) => member) : Object.fromEntries(members);
  }
  if (typeof type === "string") return value;
  if (isList(value)) return value.map((member, index) => known(memberType(type, index), member, madeUp, [...path, String(index)]));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, known(memberType(type, key), member, madeUp, [...path, key])]),
  );
}

function nestedValues(nesting: Nesting, block: Block, config: Value, proposed: Value): Value {
  return eachNested(nesting, proposed, (member, key) => plannedObject(block, memberOf(nesting, config, key, member), member));
}

/** What the config says of the same member. The members of a set have no names: what is proposed is what is said, where it is not null. */
function memberOf(nesting: Nesting, config: Value, key: readonly string[], proposed: ValueObject): ValueObject {
  const [first] = key;
  const found =
    first === undefined
      ? config
      : nesting === "set"
        ? proposed
        : isList(config)
          ? config[Number(first)]
          : isObject(config)
            ? config[first]
            : null;
  return isObject(found) ? found : {};
}

function eachNested(nesting: Nesting, value: Value, ofMember: (member: ValueObject, key: readonly string[]) => ValueObject): Value {
  if (nesting === "single" || nesting === "group") return isObject(value) ? ofMember(value, []) : value;
  if (isList(value)) return value.map((member, index) => (isObject(member) ? ofMember(member, [String(index)]) : member));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, isObject(member) ? ofMember(member, [key]) : member]));
}

function eachMember(
  { attributes = {}, block_types: blocks = {} }: Block,
  object: ValueObject,
  ofAttribute: (name: string, attribute: Attribute, value: Value) => Value,
  ofBlock: (nesting: Nesting, block: Block, name: string, value: Value) => Value,
): ValueObject {
  return Object.fromEntries([
    ...Object.entries(attributes).map(([name, attribute]) => [name, ofAttribute(name, attribute, object[name] ?? null)] as const),
    ...Object.entries(blocks).map(
      ([name, { nesting_mode: nesting, block = {} }]) => [name, ofBlock(nesting, block, name, object[name] ?? null)] as const,
    ),
  ]);
}
