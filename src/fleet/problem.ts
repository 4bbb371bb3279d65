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
}

/** Sorted by file, line, column, code: same input, same bytes. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) => byText(a.file, b.file) || a.line - b.line || a.column - b.column || byText(a.code, b.code) || byText(a.message, b.message),
  );
}
