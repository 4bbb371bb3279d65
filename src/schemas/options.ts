import type { Options } from "ajv/dist/2020.js";

const base: Options = { strict: true, strictTypes: false, strictRequired: false };

/** Says everything that is wrong, with the schema beside it. */
export const telling: Options = { ...base, allErrors: true, verbose: true };

/** Says whether something is wrong: half the code to make and to run, and nearly all files are fine. */
export const asking: Options = { ...base, allErrors: false, messages: false };
