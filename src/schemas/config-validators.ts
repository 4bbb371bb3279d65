import { validatorsOf } from "./ajv.ts";
import { configSchemas } from "./config-schemas.ts";

/** Compiled at run time, so in dist/ only to report what is wrong with a value that `fitsConfig` refuses. */
export const configValidator = validatorsOf(configSchemas, "all");
