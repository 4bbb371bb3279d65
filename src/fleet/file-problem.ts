import { type Decoded, largestFile } from "./decode.ts";
import type { Problem } from "./problem.ts";

/** Why a file is not read at all, as a problem. */
export function fileProblem(file: string, decoded: Exclude<Decoded, { readonly text: string }>): Problem {
  return decoded.refused === "size"
    ? {
        file,
        line: 1,
        column: 1,
        severity: "error",
        code: "file.size",
        message: `the file has ${decoded.bytes} bytes; the limit is ${largestFile}`,
        hint: "keep desired state here, and large data elsewhere",
      }
    : {
        file,
        line: decoded.line,
        column: decoded.column,
        severity: "error",
        code: "file.encoding",
        message: "not valid UTF-8",
        hint: "save the file as UTF-8",
      };
}
