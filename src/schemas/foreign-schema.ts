import { newAjv, type SchemaValidator } from "./ajv.ts";
import { isSchema } from "./meta-schema.ts";

const draft = "https://json-schema.org/draft/2020-12/schema";

/** Compiles a schema of somebody else (an architecture's values). Throws where it is not a JSON Schema, or refers to another file. */
export function compileForeign(schema: object): SchemaValidator {
  // ajv checks a schema by compiling its draft's own schema, which takes 80 ms; where it is not one, ajv gives the reason.
  const named = "$schema" in schema ? schema.$schema : draft;
  const sound = (named === draft || named === `${draft}#`) && isSchema(schema);
  return newAjv("all", { ownProperties: true, validateSchema: !sound }).compile(schema);
}
