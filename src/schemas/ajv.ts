import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";

export type SchemaError = ErrorObject;
export type SchemaValidator = ValidateFunction;

/** `all`: every mismatch, with the value and the schema beside it; `first`: the first one, for records that no person wrote. */
export type Findings = "all" | "first";

/** Flotilla's own schemas are not checked to be schemas, as that takes longer than to compile them. `more` is given to ajv. */
export function newAjv(findings: Findings, more: Options = { validateSchema: false }): Ajv2020 {
  const every = findings === "all";
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    discriminator: true,
    allErrors: every,
    verbose: every,
    ...more,
  });
  ajvFormats.default(ajv);
  // What a pattern means, for people.
  ajv.addKeyword("x-hint");
  // That a value never changes, and what an edit would recreate: validate --base compares by it.
  ajv.addKeyword({ keyword: "x-immutable", schemaType: "string" });
  return ajv;
}

/** Validators of Flotilla's own schemas, each compiled when it is first asked for. */
export function validatorsOf<Kind extends string>(
  schemas: Readonly<Record<Kind, object>>,
  findings: Findings,
): (kind: Kind) => SchemaValidator {
  const compiled = new Map<Kind, SchemaValidator>();
  return (kind) => {
    const known = compiled.get(kind);
    if (known !== undefined) return known;
    const made = newAjv(findings).compile(schemas[kind]);
    compiled.set(kind, made);
    return made;
  };
}
