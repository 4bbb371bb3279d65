// In dist/ this is compiled ahead by scripts/build/verdicts.ts; see docs/decisions/schemas.md.
import { newAjv } from "./ajv.ts";

/** Whether a value is a JSON Schema of draft 2020-12. */
export function isSchema(value: object): boolean {
  return newAjv("first").validate("https://json-schema.org/draft/2020-12/schema", value);
}
