import { exactNumber } from "./json.ts";

/** Whether a value is an object with named members: neither null, nor a list, nor a number that `parseJson` keeps the digits of. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value) && exactNumber(value) === null;
}

/** A member of an object's own; undefined where there is none, also for names that every object inherits (`constructor`). */
export function ownMember<T>(object: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
