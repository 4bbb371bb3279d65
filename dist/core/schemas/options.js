// src/schemas/options.ts
const base = {
	strict: true,
	strictTypes: false,
	strictRequired: false
};
/** Says everything that is wrong, with the schema beside it. */
const telling = {
	...base,
	allErrors: true,
	verbose: true
};
/** Says whether something is wrong: half the code to make and to run, and nearly all files are fine. */
const asking = {
	...base,
	allErrors: false,
	messages: false
};

export { telling };
