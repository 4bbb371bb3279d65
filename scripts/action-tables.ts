// Writes the inputs and outputs of each action from its action.yml into its README.md. `--check` writes nothing and fails where one is not up to date.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readAction } from "./check/action-file.ts";
import { withTable } from "./check/action-table.ts";

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");
const entries = await readdir(join(root, "actions"), { withFileTypes: true });
const folders = [...entries.filter((entry) => entry.isDirectory()).map(({ name }) => `actions/${name}`), "lab/cloud/login"];
for (const folder of folders.sort()) {
  const path = join(root, folder, "README.md");
  const before = await readFile(path, "utf8").catch(() => null);
  if (before === null) {
    console.error(`${folder} has no README.md`);
    process.exitCode = 1;
    continue;
  }
  const after = withTable(before, await readAction(join(root, folder)));
  if (after === before) continue;
  if (!check) await writeFile(path, after);
  else {
    console.error(`${folder}/README.md is not what action.yml gives`);
    process.exitCode = 1;
  }
}
