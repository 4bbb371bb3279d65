// In dist/ this is compiled ahead by scripts/build/validators.ts; see docs/decisions/schemas.md.
import { validatorsOf } from "./ajv.ts";
import { recordSchemas } from "./record-schemas.ts";

export const recordValidator = validatorsOf(recordSchemas, "first");
