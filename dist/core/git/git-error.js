import "../../rolldown-runtime.js";

// src/git/git-error.ts
/** Git could not do what was asked for; a bug or a broken repository, not a user's mistake. */
var GitError = class extends Error {
	command;
	stderr;
	constructor(command, stderr, cause) {
		super(`git ${command}: ${stderr.trim() === "" ? "failed" : stderr.trim()}`, { cause });
		this.name = "GitError";
		this.command = command;
		this.stderr = stderr;
	}
};

export { GitError };
