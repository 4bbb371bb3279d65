import { decode, encode, ExtensionCodec } from "@msgpack/msgpack";

/** The type of a value as the engines write it in JSON: `"string"`, `["list", "string"]`, `["object", { "name": "string" }]`. */
export type Type = string | readonly [kind: string, of: unknown, ...rest: readonly unknown[]];

/** A value that the engine does not know yet ("known after apply"). */
export const unknownValue = Object.freeze({ unknown: true });

/**
 * A value of the engine as JSON has it, with {@link unknownValue} wherever something is not known. A value of the type `dynamic` is
 * `{ type, value }`: its type goes with it.
 */
export type Value = string | number | boolean | null | readonly Value[] | ValueObject;
export interface ValueObject {
  readonly [name: string]: Value;
}

/**
 * Reads a value of that type from the engine.
 * https://github.com/hashicorp/terraform/blob/main/docs/plugin-protocol/object-wire-format.md
 */
export function fromEngine(type: Type, bytes: Uint8Array): Value {
  return read(type, decode(bytes, { extensionCodec: codec }));
}

/** Writes a value of that type for the engine. */
export function toEngine(type: Type, value: Value): Uint8Array {
  return encode(written(type, value), { extensionCodec: codec });
}

/** The type of what a list, a set or a map holds, or of one member of an object or tuple. */
export function memberType(type: Type, key: string | number): Type {
  if (typeof type === "string") throw new Error(`${type} has no members`);
  const [kind, of] = type;
  if (kind === "object") return (of as Readonly<Record<string, Type>>)[key] ?? "dynamic";
  if (kind === "tuple") return (of as readonly Type[])[Number(key)] ?? "dynamic";
  return of as Type;
}

export function isObject(value: Value | undefined): value is ValueObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && value !== unknownValue;
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function read(type: Type, value: unknown): Value {
  if (value === null || value === undefined || value === unknownValue) return (value ?? null) as Value;
  if (type === "dynamic") {
    const [of, inner] = value as readonly [Uint8Array, unknown];
    const own = JSON.parse(Buffer.from(of).toString("utf8")) as Type;
    return { type: own as Value, value: read(own, inner) };
  }
  return mapped(type, value, read);
}

function written(type: Type, value: Value): unknown {
  if (value === null || value === unknownValue) return value;
  if (type === "dynamic") {
    const { type: own, value: inner } = value as { readonly type: Type; readonly value: Value };
    return [Buffer.from(JSON.stringify(own)), written(own, inner)];
  }
  return mapped(type, value, written);
}

function mapped<From, To>(type: Type, value: From, ofMember: (type: Type, member: From) => To): To {
  if (typeof type === "string") return value as unknown as To;
  if (Array.isArray(value)) return value.map((member: From, index) => ofMember(memberType(type, index), member)) as To;
  const members = Object.entries(value as Readonly<Record<string, From>>);
  return Object.fromEntries(members.map(([key, member]) => [key, ofMember(memberType(type, key), member)])) as To;
}

const codec = new ExtensionCodec();
const [plainUnknown, refinedUnknown] = [0, 12];
codec.register({
  type: plainUnknown,
  encode: (value) => (value === unknownValue ? new Uint8Array([0]) : null),
  decode: () => unknownValue,
});
codec.register({ type: refinedUnknown, encode: () => null, decode: () => unknownValue });
