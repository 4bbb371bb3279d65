import { type FileError, fileFaultOf } from "../process/file-fault.ts";
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

/** What git prints of a file of this machine, in lower case, and the system call's code. */
const faults: readonly (readonly [words: string, code: string])[] = [
  ["no space left on device", "ENOSPC"],
  ["out of diskspace", "ENOSPC"],
  ["disk quota exceeded", "EDQUOT"],
  ["read-only file system", "EROFS"],
  ["insufficient permission for adding an object", "EACCES"],
];

/**
 * That git could not write a file of its own, like any other file of this machine that cannot be written; null where it says something else. What a
 * remote says of its own disk is a {@link GitError}.
 *
 * @param gitDir is named where git names no file
 */
export function gitFileFault(gitDir: string, stderr: string): FileError | null {
  const lines = stderr.split("\n").filter((line) => !line.startsWith("remote:"));
  for (const line of lines) {
    const found = faults.find(([words]) => line.toLowerCase().includes(words));
    if (found === undefined) continue;
    const [, path = gitDir] = /'(\/[^'\n]+)'/.exec(line) ?? [];
    return fileFaultOf(found[1], path, new GitError("", stderr));
  }
  return null;
}

/** Without the lines that are advice for somebody who typed the command. */
function onOneLine(stderr: string): string {
  const lines = stderr.split("\n").map((line) => line.trim());
  const said = lines.filter((line) => line !== "" && !line.startsWith("hint:"));
  return said.length === 0 ? "failed" : said.join("; ");
}
