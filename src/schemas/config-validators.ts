// In dist/ this is compiled ahead by scripts/build/validators.ts; see docs/decisions/schemas.md.
import { validatorsOf } from "./ajv.ts";
import { configSchemas } from "./config-schemas.ts";

export const configValidator = validatorsOf(configSchemas, "all");
