import { GitError } from "../../../core/git/git-error.js";

export { GitError };
