import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nearest } from "../fleet/nearest.ts";
import { type CliContext, type ExitCode, UsageError } from "./context.ts";
import { productFolder } from "./product-folder.ts";

/** Beside the schemas: what validate reports, and what doctor does. No code is in both. */
const files = ["problem-codes.json", "finding-codes.json"];

/**
 * Explains the code of a problem or a finding: what it means, why it is one, what to do. Without a code, lists all. docs/users/reference-problems.md is
 * made of the same texts; they are not part of the bundle, which every job loads.
 */
export function explain(context: CliContext, code: string | undefined): ExitCode {
  const texts: Readonly<Record<string, string>> = Object.fromEntries(
    files.flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(join(productFolder(), "schemas", file), "utf8")) as Readonly<Record<string, string>>),
    ),
  );
  if (code === undefined) {
    context.out(`${Object.keys(texts).join("\n")}\n`);
    return 0;
  }
  const text = Object.hasOwn(texts, code) ? texts[code] : undefined;
  if (text === undefined) {
    const near = nearest(code, Object.keys(texts));
    throw new UsageError(`There is no code ${code}. ${near === null ? "Without a code, all are listed." : `Did you mean ${near}?`}`);
  }
  context.out(`${code}\n  ${text}\n`);
  return 0;
}
