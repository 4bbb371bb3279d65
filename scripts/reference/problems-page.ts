import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Every code that `flotilla validate` reports, explained. */
export async function problemsPage(root: string): Promise<string> {
  const codes = JSON.parse(await readFile(join(root, "schemas", "problem-codes.json"), "utf8")) as Readonly<Record<string, string>>;
  const rows = Object.entries(codes).map(([code, text]) => `| \`${code}\` | ${text.replaceAll("|", "\\|").replaceAll("<", "\\<")} |`);
  return [
    "# Reference: problems",
    "",
    "Made from `schemas/problem-codes.json` by `npm run generate`. A problem itself has the place, what was found, what is allowed and the next step; `flotilla explain <code>` prints these words.",
    "",
    "| code | meaning |",
    "|---|---|",
    ...rows,
    "",
  ].join("\n");
}
