/** The JSON object of a request. The readers return `undefined` for an absent field and throw {@link InvalidField} for a wrong type. */
export type Fields = Readonly<Record<string, unknown>>;

/** A field has another type than GitHub's description says. Answered with 422. */
export class InvalidField extends Error {
  constructor(field: string, found: unknown, wanted: string) {
    super(`Invalid request.\n\nFor 'properties/${field}', ${JSON.stringify(found)} is not ${wanted}.`);
    this.name = "InvalidField";
  }
}

export function text(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw new InvalidField(name, value, "a string");
  return value;
}

/** GitHub's limits, in characters: of a title, of the body of an issue or comment, of a part of a check run's output. */
export const limits = { title: 256, body: 65_536, output: 65_535 } as const;

/** As {@link text}, with a maximum length in characters. */
export function limitedText(fields: Fields, name: string, most: number): string | undefined {
  const value = text(fields, name);
  if (value !== undefined && value.length > most) {
    throw new InvalidField(name, `${value.slice(0, 40)}...`, `at most ${most} characters long but ${value.length}`);
  }
  return value;
}

/** As {@link text}, for a required field. */
export function neededText(fields: Fields, name: string): string {
  const value = text(fields, name);
  if (value === undefined) throw new InvalidField(name, null, "a string");
  return value;
}

export function flag(fields: Fields, name: string): boolean | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "boolean") throw new InvalidField(name, value, "a boolean");
  return value;
}

export function whole(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !Number.isInteger(value)) throw new InvalidField(name, value, "an integer");
  return value;
}

/** One of a closed list of words. */
export function word<const T extends string>(fields: Fields, name: string, words: readonly T[]): T | undefined {
  const value = text(fields, name);
  if (value === undefined) return undefined;
  const found = words.find((known) => known === value);
  if (found === undefined) throw new InvalidField(name, value, `one of ${words.join(", ")}`);
  return found;
}

export function texts(fields: Fields, name: string): readonly string[] | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) throw new InvalidField(name, value, "a list of strings");
  return value;
}

export function object(fields: Fields, name: string): Fields | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) throw new InvalidField(name, value, "an object");
  return value;
}

export function objects(fields: Fields, name: string): readonly Fields[] | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || !value.every(isObject)) throw new InvalidField(name, value, "a list of objects");
  return value;
}

export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
