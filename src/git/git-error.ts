import { UserError } from "../process/user-error.ts";

/** Git could not do something: in its own words, on one line. */
export class GitError extends UserError {
  readonly command: string;
  readonly stderr: string;

  constructor(command: string, stderr: string, cause?: unknown) {
    super(`git ${command}: ${onOneLine(stderr)}`, cause);
    this.command = command;
    this.stderr = stderr;
  }
}

/** Without the lines that are advice for somebody who typed the command. */
function onOneLine(stderr: string): string {
  const lines = stderr.split("\n").map((line) => line.trim());
  const said = lines.filter((line) => line !== "" && !line.startsWith("hint:"));
  return said.length === 0 ? "failed" : said.join("; ");
}
