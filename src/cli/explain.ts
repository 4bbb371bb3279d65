import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nearest } from "../fleet/nearest.ts";
import { type CliContext, type ExitCode, UsageError } from "./context.ts";
import { productFolder } from "./product-folder.ts";

/**
 * Explains the code of a problem: what it means, why it is one, what to do. Without a code, lists all. The texts are data beside the schemas, of which
 * docs/users/reference-problems.md is made too; they are not part of the bundle, which every job loads.
 */
export function explain(context: CliContext, code: string | undefined): ExitCode {
  const texts = JSON.parse(readFileSync(join(productFolder(), "schemas", "problem-codes.json"), "utf8")) as Readonly<
    Record<string, string>
  >;
  if (code === undefined) {
    context.out(`${Object.keys(texts).join("\n")}\n`);
    return 0;
  }
  const text = Object.hasOwn(texts, code) ? texts[code] : undefined;
  if (text === undefined) {
    const near = nearest(code, Object.keys(texts));
    throw new UsageError(
      `There is no problem code ${code}. ${near === null ? "Without a code, all are listed." : `Did you mean ${near}?`}`,
    );
  }
  context.out(`${code}\n  ${text}\n`);
  return 0;
}
