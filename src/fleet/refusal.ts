import { type Decoded, largestFile } from "./decode.ts";
import type { Problem } from "./problem.ts";

/** What is told of a file that is not read at all. */
export function refusal(file: string, decoded: Exclude<Decoded, { readonly text: string }>): Problem {
  return decoded.refused === "size"
    ? {
        file,
        line: 1,
        column: 1,
        severity: "error",
        code: "file.size",
        message: `the file has ${decoded.bytes} bytes; at most ${largestFile} are read`,
        hint: "keep desired state here, and large data elsewhere",
      }
    : {
        file,
        line: decoded.line,
        column: decoded.column,
        severity: "error",
        code: "file.encoding",
        message: "the bytes here are not UTF-8",
        hint: "save the file as UTF-8",
      };
}
