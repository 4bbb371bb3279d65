// Makes the reference pages for users: docs/users/reference-files.md from the schemas, reference-commands.md from the command line's own help,
// reference-problems.md from schemas/problem-codes.json.
// `--check` writes nothing and fails where a page is not up to date.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { commandsPage } from "./reference/commands-page.ts";
import { problemsPage } from "./reference/problems-page.ts";
import { filesPage } from "./reference/files-page.ts";

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");
const pages = [
  ["docs/users/reference-files.md", await filesPage(root)],
  ["docs/users/reference-commands.md", commandsPage()],
  ["docs/users/reference-problems.md", await problemsPage(root)],
] as const;
for (const [path, text] of pages) {
  const full = join(root, path);
  if ((await readFile(full, "utf8").catch(() => "")) === text) continue;
  if (!check) await writeFile(full, text);
  else {
    console.error(`not up to date: ${path}; run npm run generate`);
    process.exitCode = 1;
  }
}
