// src/github/error.ts
/** GitHub did not do what was asked. The message says what was asked, what GitHub answered and what to do about it. */
var GitHubError = class extends Error {
	operation;
	/** HTTP status; 0 where no answer came. */
	status;
	constructor(operation, status, message, cause) {
		super(message, { cause });
		this.name = "GitHubError";
		this.operation = operation;
		this.status = status;
	}
};

export { GitHubError };
