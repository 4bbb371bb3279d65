// Writes the inputs and outputs of each action from its action.yml into its README.md. `--check` writes nothing and fails where one is not up to date.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readAction } from "./check/action-file.ts";
import { withTable } from "./check/action-table.ts";

const folder = join(import.meta.dirname, "..", "actions");
const check = process.argv.includes("--check");
const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
for (const name of names.sort()) {
  const path = join(folder, name, "README.md");
  const before = await readFile(path, "utf8").catch(() => null);
  if (before === null) {
    console.error(`actions/${name} has no README.md`);
    process.exitCode = 1;
    continue;
  }
  const after = withTable(before, await readAction(join(folder, name)));
  if (after === before) continue;
  if (!check) await writeFile(path, after);
  else {
    console.error(`actions/${name}/README.md is not what action.yml gives`);
    process.exitCode = 1;
  }
}
