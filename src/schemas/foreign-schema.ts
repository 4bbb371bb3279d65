import { Ajv2020 } from "ajv/dist/2020.js";
import { processorTime, TookTooLong, within } from "../process/within.ts";
import { newAjv, type SchemaError, type SchemaValidator } from "./ajv.ts";
import { isSchema } from "./meta-schema.ts";
import { isQuick } from "./quick-schema.ts";

const draft = "https://json-schema.org/draft/2020-12/schema";

/** A schema of somebody else: nobody knows how it behaves until it is used. */
export interface ForeignSchema {
  /** As it is written. */
  readonly schema: object;
  /** What is wrong with a value; empty where it fits. Throws {@link SchemaFault} where nobody can say, and from then on for every value. */
  readonly errorsOf: (value: unknown) => readonly SchemaError[];
}

/** A schema that cannot be worked with. The message goes on behind its name: `takes longer than a second`. */
export class SchemaFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SchemaFault";
  }
}

/** Milliseconds of processor time: of one step, and of all values together that one schema is used for. A usual schema takes a hundredth of one for a value. */
const limits = { step: 1_000, all: 20_000 } as const;

/** Of each type: a schema that refers to itself without an end does so whatever the value is. */
const samples: readonly unknown[] = [null, true, 0, "", [], {}];

/**
 * Compiles a schema of somebody else (an architecture's values). Throws {@link SchemaFault} where it takes too long or has no end, and an Error with
 * the reason where it is not a JSON Schema, or refers to another file.
 */
export function compileForeign(schema: object): ForeignSchema {
  const { validator, quick } = limited(limits.step, () => ({ validator: compiled(schema), quick: isQuick(schema) }));
  for (const sample of samples) limited(limits.step, () => validator(sample));
  let left: number = limits.all;
  let fault: SchemaFault | null = null;
  return {
    schema,
    errorsOf: (value) => {
      if (fault !== null) throw fault;
      if (quick) return errorsOf(validator, value);
      const since = processorTime();
      try {
        return limited(Math.max(1, Math.min(limits.step, Math.floor(left))), () => errorsOf(validator, value));
      } catch (error) {
        if (error instanceof SchemaFault) fault = error;
        throw error;
      } finally {
        left -= processorTime() - since;
      }
    },
  };
}

function compiled(schema: object): SchemaValidator {
  // ajv checks a schema by compiling its draft's own schema, which takes 80 ms; where it is not one, ajv gives the reason.
  const named = "$schema" in schema ? schema.$schema : draft;
  const sound = (named === draft || named === `${draft}#`) && isSchema(schema);
  const made = (meta: boolean): SchemaValidator => newAjv("all", { ownProperties: true, validateSchema: !sound, meta }).compile(schema);
  if (!sound) return made(true);
  try {
    return made(false);
  } catch (error) {
    // The drafts' own schemas are of use only to what refers to them, and take as long to read in as a usual schema to compile.
    if (error instanceof Ajv2020.MissingRefError) return made(true);
    throw error;
  }
}

function errorsOf(validator: SchemaValidator, value: unknown): readonly SchemaError[] {
  return validator(value) ? [] : (validator.errors ?? []);
}

function limited<T>(limit: number, work: () => T): T {
  try {
    return within(limit, work);
  } catch (error) {
    if (error instanceof TookTooLong) throw new SchemaFault("takes too long: one of its patterns tries too much, or its $refs multiply");
    if (error instanceof RangeError) throw new SchemaFault("has no end: a $ref leads back to itself, or it is nested too deeply");
    throw error;
  }
}
