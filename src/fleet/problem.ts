import { byText } from "../data/order.ts";

/** A user's mistake at an exact place. All problems of a run are collected; none stops the first. */
export interface Problem {
  /** Relative to the fleet's root, with `/`. */
  readonly file: string;
  /** 1-based; 1:1 where the whole file is meant. */
  readonly line: number;
  /** 1-based, in UTF-16 code units, as editors and GitHub's annotations count. */
  readonly column: number;
  /** Where the key or value ends on the same line, exclusive; absent where the whole file is meant. */
  readonly endColumn?: number;
  readonly severity: "error" | "warning";
  /** Stable, for example `slug.duplicate`, `key.unknown`, `yaml.syntax`. */
  readonly code: string;
  /** What was found and what is allowed. */
  readonly message: string;
  /** What to do next. */
  readonly hint: string | null;
  /** How many others of its file this one stands for, where there are too many to list: `problems.more`. */
  readonly omitted?: ProblemCount;
}

export interface ProblemCount {
  readonly errors: number;
  readonly warnings: number;
}

/** Problems of one file that are listed. Nobody reads more, and a file may hold as many as it has characters. */
export const mostOfFile = 50;

/**
 * Sorted by file, line, column, code: same input, same bytes. Of a file with more than {@link mostOfFile} the first errors, then the first warnings,
 * and at its end one problem that counts the others.
 */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].sort(
    (a, b) =>
      byText(a.file, b.file) ||
      Number(a.omitted !== undefined) - Number(b.omitted !== undefined) ||
      a.line - b.line ||
      a.column - b.column ||
      byText(a.code, b.code) ||
      byText(a.message, b.message),
  );
  return sorted.length <= mostOfFile ? sorted : [...Map.groupBy(sorted, ({ file }) => file).values()].flatMap(shortened);
}

/** How many problems there are of each severity, the omitted ones included. */
export function countProblems(problems: readonly Problem[]): ProblemCount {
  let [errors, warnings] = [0, 0];
  for (const { severity, omitted } of problems) {
    errors += omitted?.errors ?? (severity === "error" ? 1 : 0);
    warnings += omitted?.warnings ?? (severity === "warning" ? 1 : 0);
  }
  return { errors, warnings };
}

/** The problems of one file, in order. */
function shortened(problems: readonly Problem[]): readonly Problem[] {
  const [last] = problems.slice(-1);
  const own = problems.filter(({ omitted }) => omitted === undefined);
  if (last === undefined || own.length <= mostOfFile) return problems;
  const listed = new Set(
    [...own.filter(({ severity }) => severity === "error"), ...own.filter(({ severity }) => severity === "warning")].slice(0, mostOfFile),
  );
  const omitted = countProblems(problems.filter((problem) => !listed.has(problem)));
  const { file, line, column } = last;
  const counts = [counted(omitted.errors, "error"), counted(omitted.warnings, "warning")].filter((count) => count !== null).join(" and ");
  return [
    ...own.filter((problem) => listed.has(problem)),
    {
      file,
      line,
      column,
      severity: omitted.errors > 0 ? "error" : "warning",
      code: "problems.more",
      message: `and ${counts} more in this file, down to here`,
      hint: "correct those above first, then validate again",
      omitted,
    },
  ];
}

/** `2 errors`; null for none. */
export function counted(count: number, word: string): string | null {
  return count === 0 ? null : `${count} ${word}${count === 1 ? "" : "s"}`;
}
