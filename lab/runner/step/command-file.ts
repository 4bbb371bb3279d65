/** A file that a step wrote and GitHub would not accept; fails the step. */
export class CommandFileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CommandFileError";
  }
}

/**
 * Reads `GITHUB_OUTPUT`, `GITHUB_ENV` or `GITHUB_STATE`: `name=value` lines and `name<<DELIMITER` blocks; the last value of a name
 * counts.
 */
export function readPairs(content: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const lines = content.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const name = line.slice(0, heredoc);
      const delimiter = line.slice(heredoc + 2);
      if (name === "" || delimiter === "")
        throw new CommandFileError(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
      const end = lines.indexOf(delimiter, i + 1);
      if (end < 0) throw new CommandFileError(`Invalid value. Matching delimiter not found '${delimiter}'`);
      pairs.set(name, lines.slice(i + 1, end).join("\n"));
      i = end;
    } else if (equals > 0) pairs.set(line.slice(0, equals), line.slice(equals + 1));
    else throw new CommandFileError(`Invalid format '${line}'`);
  }
  return pairs;
}

/** Reads `GITHUB_PATH`: a folder per line. */
export function readFolders(content: string): readonly string[] {
  return content.split(/\r?\n/).filter((line) => line !== "");
}

/** The maximum size of a step's summary, in bytes; GitHub refuses a larger one as a whole. */
export const largestSummary = 1024 * 1024;
