/** A git command failed: a bug or a broken repository, not a user's mistake. */
export class GitError extends Error {
  readonly command: string;
  readonly stderr: string;

  constructor(command: string, stderr: string, cause?: unknown) {
    super(`git ${command}: ${stderr.trim() === "" ? "failed" : stderr.trim()}`, { cause });
    this.name = "GitError";
    this.command = command;
    this.stderr = stderr;
  }
}
