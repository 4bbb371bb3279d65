import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Every code that `flotilla validate` and `flotilla doctor` report, explained. */
export async function problemsPage(root: string): Promise<string> {
  return [
    "# Reference: problems",
    "",
    "Made from `schemas/problem-codes.json` and `schemas/finding-codes.json` by `npm run generate`. A problem itself has the place, what was found, what is allowed and the next step; `flotilla explain <code>` prints these words.",
    "",
    ...(await tableOf(join(root, "schemas", "problem-codes.json"))),
    "",
    "## What doctor reports",
    "",
    "Each finding has the exact command or page that fixes it.",
    "",
    ...(await tableOf(join(root, "schemas", "finding-codes.json"))),
    "",
  ].join("\n");
}

async function tableOf(file: string): Promise<readonly string[]> {
  const codes = JSON.parse(await readFile(file, "utf8")) as Readonly<Record<string, string>>;
  const rows = Object.entries(codes).map(([code, text]) => `| \`${code}\` | ${text.replaceAll("|", "\\|").replaceAll("<", "\\<")} |`);
  return ["| code | meaning |", "|---|---|", ...rows];
}
