import { decode, encode, ExtensionCodec } from "@msgpack/msgpack";

/** A value that the engine does not know yet ("known after apply"). */
export const unknownValue: Unknown = Object.freeze({ unknown: true });
export interface Unknown {
  readonly unknown: true;
}

/** The values of attributes on the wire. The local cloud's attributes need no maps and no nested objects. */
export type WireValue = string | number | boolean | null | readonly (string | Unknown)[] | Unknown;
export type WireObject = Readonly<Record<string, WireValue>>;

/**
 * Reads an object value of the engine.
 * Unknowns are MessagePack extensions (0: plain, 12: with refinements):
 * https://github.com/hashicorp/terraform/blob/main/docs/plugin-protocol/object-wire-format.md
 *
 * @returns the object, or null for the null object (not created yet, or to be destroyed)
 * @throws for other bytes: a fault of the engine, not of a user
 */
export function fromWire(bytes: Uint8Array): WireObject | null {
  const value: unknown = decode(bytes, { extensionCodec: codec });
  if (value === null) return null;
  if (typeof value !== "object" || Array.isArray(value)) throw new Error("the engine sent a value that is not an object");
  for (const [name, attribute] of Object.entries(value)) {
    if (!isWireValue(attribute)) throw new Error(`the engine sent a value for "${name}" that no attribute of the local cloud can have`);
  }
  return value as WireObject;
}

/** Writes an object value, or null, for the engine. */
export function toWire(value: WireObject | null): Uint8Array {
  return encode(value, { extensionCodec: codec, sortKeys: true });
}

export function isUnknown(value: WireValue | undefined): value is Unknown {
  return value === unknownValue;
}

/** True if the values are certainly equal: two unknowns are not. */
export function sameValue(a: WireValue, b: WireValue): boolean {
  if (isUnknown(a) || isUnknown(b)) return false;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => item !== unknownValue && item === b[index]);
  return a === b;
}

export function isList(value: WireValue): value is readonly (string | Unknown)[] {
  return Array.isArray(value);
}

function isWireValue(value: unknown): value is WireValue {
  if (value === null || value === unknownValue) return true;
  if (Array.isArray(value)) return value.every((item) => typeof item === "string" || item === unknownValue);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

const codec = new ExtensionCodec();
const plainUnknown = 0;
const refinedUnknown = 12;
codec.register({
  type: plainUnknown,
  encode: (value) => (value === unknownValue ? new Uint8Array([0]) : null),
  decode: () => unknownValue,
});
codec.register({ type: refinedUnknown, encode: () => null, decode: () => unknownValue });
