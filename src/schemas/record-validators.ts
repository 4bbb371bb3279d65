import { validatorsOf } from "./ajv.ts";
import { recordSchemas } from "./record-schemas.ts";

/** Compiled at run time, so in dist/ only to report what is wrong with a value that `fitsRecord` refuses. */
export const recordValidator = validatorsOf(recordSchemas, "first");
