import { GitError, gitEnvironment, gitProcess } from "../../../core/git/git-process.js";

export { GitError };
