import { pointerStep } from "../data/json-pointer.ts";
import type { SchemaError } from "../schemas/ajv.ts";

/** A value of which any part may be missing, because it did not fit its schema. */
export type ValidPart<T> = T extends readonly (infer Item)[]
  ? readonly (ValidPart<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: ValidPart<T[Key]> | undefined }
    : T;

/**
 * A value without everything that its schema refused, so that rules can find what else is wrong in the same run. Items of lists keep their index.
 * undefined where nothing is left.
 */
export function dropInvalid<T>(value: unknown, errors: readonly SchemaError[]): ValidPart<T> | undefined {
  // Nothing refused: the value is what the schema promises.
  if (errors.length === 0) return value as ValidPart<T>;
  const refused = new Set(errors.flatMap(refusedPointers));
  return without(value, "", refused) as ValidPart<T> | undefined;
}

function refusedPointers(error: SchemaError): readonly string[] {
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case "additionalProperties":
      return [`${error.instancePath}/${pointerStep(String(params["additionalProperty"]))}`];
    case "propertyNames":
      return [`${error.instancePath}/${pointerStep(String(params["propertyName"]))}`];
    case "required":
    case "uniqueItems":
      return [];
    default:
      return error.propertyName === undefined ? [error.instancePath] : [];
  }
}

function without(value: unknown, pointer: string, refused: ReadonlySet<string>): unknown {
  if (refused.has(pointer)) return undefined;
  if (Array.isArray(value)) return value.map((item, index) => without(item, `${pointer}/${index}`, refused));
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value)
    .map(([key, item]) => [key, without(item, `${pointer}/${pointerStep(key)}`, refused)] as const)
    .filter(([, item]) => item !== undefined);
  return Object.fromEntries(kept);
}
