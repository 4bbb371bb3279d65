import { parseJson } from "../../data/json.ts";
import { isMapping } from "../../data/mapping.ts";

/** The engine's JSON is not in its format, or has something that Flotilla does not know. Values, which may be secret, are not in the message. */
export class EngineJsonError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "EngineJsonError";
  }
}

/** The value of a text that the engine printed. Throws {@link EngineJsonError}. */
export function parseEngineJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    const wrapped = !text.startsWith("{") && text.includes("\n{");
    const why = wrapped ? ": other output is before it. What a wrapper around the engine prints belongs to standard error" : "";
    throw new EngineJsonError(`the engine's JSON cannot be read${why}`);
  }
}

/** The object that has to be there. Throws {@link EngineJsonError}. */
export function objectOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (!isMapping(value)) throw new EngineJsonError(`the engine's JSON has no ${what} where one is expected`);
  return value;
}

/** The text that has to be there. Throws {@link EngineJsonError}. */
export function textOf(value: unknown, what: string): string {
  if (typeof value !== "string") throw new EngineJsonError(`the engine's JSON has no ${what} where one is expected`);
  return value;
}

/** The engine leaves out what is empty: an absent object is an empty one, anything else is not its format. */
export function objectOrNone(value: unknown, what: string): Readonly<Record<string, unknown>> {
  return value === undefined || value === null ? {} : objectOf(value, what);
}

/** The same of a list. */
export function listOrNone(value: unknown, what: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new EngineJsonError(`the engine's JSON has no list of ${what} where one is expected`);
  return value;
}
