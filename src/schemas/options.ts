import type { Options } from "ajv/dist/2020.js";

/** How every schema is read, when it is compiled ahead and when it is compiled to tell what is wrong. */
export const base: Options = { strict: true, strictTypes: false, strictRequired: false };

/** Says everything that is wrong, with the schema beside it. */
export const telling: Options = { ...base, allErrors: true, verbose: true };
