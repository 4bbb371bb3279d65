// src/local/runner/built-in/built-in-host.ts
/** Thrown where a built-in action fails for a reason that its user can mend; fails the step. */
var BuiltInError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "BuiltInError";
	}
};

export { BuiltInError };
