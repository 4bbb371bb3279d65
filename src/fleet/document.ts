import type { Path, Spot } from "../yaml/place.ts";
import { type DoubtfulScalar, readYaml } from "../yaml/read.ts";
import type { Decoded } from "./decode.ts";
import { fileProblem } from "./file-problem.ts";
import type { Problem } from "./problem.ts";

/** One YAML file of the fleet: what it means, and problems at its keys and values. */
export interface YamlDocument {
  readonly file: string;
  /** What the file means; undefined where it could not be read. Only plain objects, arrays, strings, finite numbers, booleans and null. */
  readonly value: unknown;
  /** Why the file is refused whatever it means; empty where it is fine. */
  readonly problems: readonly Problem[];
  /** A problem at a path. Where the path does not exist, the nearest existing parent's key is marked. */
  problem(path: Path, spot: Spot, problem: Omit<Problem, "file" | "line" | "column" | "endColumn">): Problem;
  /** The scalar at a path as it stands in the file, where it stands there without quotes; null for every other value. */
  readonly written: (path: Path) => string | null;
  /** The scalars without quotes that not everybody would read as YAML 1.2 does. */
  readonly doubtful: () => readonly DoubtfulScalar[];
}

/** Reads one file of the fleet. Never throws on what a file holds. */
export function readDocument(file: string, decoded: Decoded): YamlDocument {
  if ("refused" in decoded) {
    return {
      file,
      value: undefined,
      problems: [fileProblem(file, decoded)],
      problem: (_path, _spot, given) => ({ file, line: 1, column: 1, ...given }),
      written: () => null,
      doubtful: () => [],
    };
  }
  const text = readYaml(decoded.text);
  return {
    file,
    value: text.value,
    problems: text.faults.map((fault) => ({ file, severity: "error", ...fault })),
    problem: (path, spot, problem) => ({ file, ...text.place(path, spot), ...problem }),
    written: text.written,
    doubtful: text.doubtful,
  };
}
