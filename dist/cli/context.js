// src/cli/context.ts
/** The user asked for something that cannot be: told on standard error with the next step, exit code 2. */
var UsageError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "UsageError";
	}
};

export { UsageError };
