import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { accepts as isSchema } from "./generated/accepts/meta-schema.ts";
import { telling } from "./options.ts";

export type SchemaError = ErrorObject;

/**
 * Tells what is wrong with a value of one of these kinds. Whether it fits is asked of what was made ahead (`accepts`); only where it doesn't is the
 * schema compiled, to say what is wrong.
 */
export function teller<Kind extends string>(
  schemas: Readonly<Record<Kind, object>>,
  accepts: Readonly<Record<Kind, (value: unknown) => boolean>>,
): (kind: Kind, value: unknown) => readonly SchemaError[] {
  const compiled = new Map<Kind, ValidateFunction>();
  return (kind, value) => {
    if (accepts[kind](value)) return [];
    const tell = compiled.get(kind) ?? compile(schemas[kind], telling);
    compiled.set(kind, tell);
    return tell(value) ? [] : (tell.errors ?? []);
  };
}

/** Compiles a schema of somebody else (an architecture's values). Throws where it is no JSON Schema, or refers to another file. */
export function checker(schema: object): ValidateFunction {
  return compile(schema, { ...telling, ownProperties: true });
}

const draft = "https://json-schema.org/draft/2020-12/schema";

function compile(schema: object, options: Options): ValidateFunction {
  // To look whether a schema is one, ajv compiles its draft's own schema first, for 80 ms; where it is none, ajv says why.
  const written = "$schema" in schema ? schema.$schema : draft;
  const sound = (written === draft || written === `${draft}#`) && isSchema(schema);
  const ajv = new Ajv2020(sound ? { ...options, validateSchema: false } : options);
  ajvFormats.default(ajv);
  return ajv.compile(schema);
}
