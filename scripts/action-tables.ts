// Writes the inputs and outputs of each action from its action.yml into its README.md, and what each job may do from the workflows into its document. `--check` writes nothing and fails where one is not up to date.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readAction } from "./check/action-file.ts";
import { withTable } from "./check/action-table.ts";
import { withRights } from "./check/rights-table.ts";

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");
const entries = await readdir(join(root, "actions"), { withFileTypes: true });
const folders = [...entries.filter((entry) => entry.isDirectory()).map(({ name }) => `actions/${name}`), "lab/cloud/login"];
for (const folder of folders.sort())
  await update(`${folder}/README.md`, async (before) => withTable(before, await readAction(join(root, folder))));
await update("docs/users/on-github.md", (before) => withRights(before, root));

/** Writes a file's text anew, or reports where `--check` finds it to differ. */
async function update(file: string, make: (before: string) => Promise<string>): Promise<void> {
  const path = join(root, file);
  const before = await readFile(path, "utf8").catch(() => null);
  if (before === null) {
    console.error(`${file} is missing`);
    process.exitCode = 1;
    return;
  }
  const after = await make(before);
  if (after === before) return;
  if (!check) await writeFile(path, after);
  else {
    console.error(`${file} is not up to date; node scripts/run.mjs scripts/action-tables.ts writes it`);
    process.exitCode = 1;
  }
}
