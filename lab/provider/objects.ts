import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Value, ValueObject } from "./type.ts";

/** `behavior.json` in the objects' folder: what the provider does beyond what its schema says. Every member may be left out. */
export interface Behavior {
  /** Calls that fail. The first that fits is taken. */
  readonly faults?: readonly Fault[];
  /** `<type>.<attribute>`: a change of it replaces the object. No schema says this. */
  readonly replace?: readonly string[];
  /** `<type>.<path>` -> the value of a computed attribute, of resources and data sources. Paths have no indices. */
  readonly values?: Readonly<Record<string, Value>>;
}

export interface Fault {
  readonly on: "create" | "update" | "delete" | "read" | "plan";
  readonly type: string;
  /** Text of the error. */
  readonly message: string;
  /** How often it still fails; for ever where absent. */
  readonly times?: number;
  /** The change is made all the same, and only then fails: the answer is lost. */
  readonly after?: boolean;
}

/** An object as its file has it. Edit the attributes to make it drift, remove the file to make it vanish. */
export interface StoredObject {
  readonly type: string;
  readonly key: string;
  readonly attributes: ValueObject;
}

/**
 * The objects of one stand-in, a file `<type>/<key>.json` for each. Several provider processes may use a folder at once: a file is replaced in one
 * step, and nobody changes another's object.
 */
export class Objects {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** A key that no object has. */
  newKey(attributes: ValueObject): string {
    const { name } = attributes;
    const readable = typeof name === "string" ? name.replaceAll(/[^A-Za-z0-9-]/g, "_").slice(0, 80) : "object";
    return `${readable}-${randomBytes(4).toString("hex")}`;
  }

  get(type: string, key: string): ValueObject | null {
    const text = readIfThere(this.#fileOf(type, key));
    return text === null ? null : (JSON.parse(text) as StoredObject).attributes;
  }

  /** The object with that key, or with that attribute `id`. */
  find(type: string, id: string): StoredObject | null {
    const stored = this.#keys(type).map((key) => ({ type, key, attributes: this.get(type, key) ?? {} }));
    return stored.find(({ key, attributes }) => key === id || attributes["id"] === id) ?? null;
  }

  put(object: StoredObject): void {
    mkdirSync(join(this.#folder, object.type), { recursive: true, mode: 0o700 });
    replaceFile(this.#fileOf(object.type, object.key), object);
  }

  remove(type: string, key: string): void {
    rmSync(this.#fileOf(type, key), { force: true });
  }

  behavior(): Behavior {
    const text = readIfThere(join(this.#folder, "behavior.json"));
    return text === null ? {} : (JSON.parse(text) as Behavior);
  }

  /** The fault that such a call has, counted. */
  fault(on: Fault["on"], type: string): Fault | null {
    const behavior = this.behavior();
    const { faults = [] } = behavior;
    const hit = faults.find((fault) => fault.on === on && fault.type === type && fault.times !== 0);
    if (hit?.times !== undefined) {
      const counted = faults.map((fault) => (fault === hit ? { ...hit, times: (hit.times ?? 1) - 1 } : fault));
      replaceFile(join(this.#folder, "behavior.json"), { ...behavior, faults: counted });
    }
    return hit ?? null;
  }

  #keys(type: string): readonly string[] {
    try {
      return readdirSync(join(this.#folder, type)).flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -".json".length)] : []));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  #fileOf(type: string, key: string): string {
    if (!/^[\w-]+$/.test(type) || !/^[\w-]+$/.test(key)) throw new Error(`"${type}/${key}" is no object of the stand-in`);
    return join(this.#folder, type, `${key}.json`);
  }
}

function replaceFile(path: string, content: object): void {
  const aside = `${path}.${randomBytes(4).toString("hex")}`;
  writeFileSync(aside, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(aside, path);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
