import type { Problem } from "../fleet/problem.ts";

/** A message on a spot of a file: GitHub shows it on the pull request's changes and on the run. The properties are those of `@actions/core`. */
export interface Annotation {
  readonly severity: Problem["severity"];
  readonly message: string;
  readonly properties: {
    readonly title: string;
    readonly file: string;
    readonly startLine: number;
    readonly startColumn: number;
    readonly endColumn?: number;
  };
}

/** GitHub shows at most this many annotations of a severity per step. */
const shown = 10;

/**
 * Problems on the lines and columns they are about, errors first. Of more than ten of a severity the tenth says how many are not shown. `root` is the
 * fleet's folder in the repository, "" where it is the repository's own: annotations want paths from there.
 */
export function annotations(problems: readonly Problem[], root: string): readonly Annotation[] {
  return (["error", "warning"] as const).flatMap((severity) => {
    const some = problems.filter((problem) => problem.severity === severity);
    const more = some.length - shown;
    const note = more > 0 ? `${more} more ${severity}${more === 1 ? "" : "s"} in the summary of this run` : null;
    return some.slice(0, shown).map((problem, index) => annotation(problem, root, index === shown - 1 ? note : null));
  });
}

function annotation(problem: Problem, root: string, note: string | null): Annotation {
  const { severity, code: title, message, hint, file, line: startLine, column: startColumn, endColumn } = problem;
  return {
    severity,
    message: [message, hint, note].filter((part) => part !== null).join("\n"),
    properties: {
      title,
      file: root === "" ? file : `${root}/${file}`,
      startLine,
      startColumn,
      ...(endColumn === undefined ? {} : { endColumn }),
    },
  };
}
