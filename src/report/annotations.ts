import type { Problem } from "../fleet/problem.ts";

/** GitHub shows at most this many annotations of a severity per step. */
const shown = 10;

/**
 * Workflow commands that put problems on the lines and columns they are about, errors first. Of more than ten of a severity the tenth says how many
 * are not shown. `root` is the fleet's folder in the repository, "" where it is the repository's own: annotations want paths from there.
 */
export function annotations(problems: readonly Problem[], root: string): readonly string[] {
  return (["error", "warning"] as const).flatMap((severity) => {
    const some = problems.filter((problem) => problem.severity === severity);
    const more = some.length - shown;
    return some
      .slice(0, shown)
      .map((problem, index) =>
        annotation(
          problem,
          root,
          index === shown - 1 && more > 0 ? `${more} more ${severity}${more === 1 ? "" : "s"} in the summary of this run` : null,
        ),
      );
  });
}

function annotation(problem: Problem, root: string, note: string | null): string {
  const properties = [
    ["file", root === "" ? problem.file : `${root}/${problem.file}`],
    ["line", String(problem.line)],
    ["col", String(problem.column)],
    ...(problem.endColumn === undefined ? [] : [["endColumn", String(problem.endColumn)]]),
    ["title", problem.code],
  ];
  const written = properties.map(([name = "", value = ""]) => `${name}=${escapeProperty(value)}`).join(",");
  const message = [problem.message, problem.hint, note].filter((part) => part !== null).join("\n");
  return `::${problem.severity} ${written}::${escapeData(message)}`;
}

/** As GitHub's toolkit escapes: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
