// Arrows between topics run one way. Prints every import that runs the other way, with its file and line; exit code 1 where there is one.
import { join } from "node:path";
import { importsOf } from "./check/imports.ts";
import { refusalOf } from "./check/layer-rules.ts";

const root = join(import.meta.dirname, "..");
let count = 0;
for (const { file, line, target } of await importsOf(root, ["src", "actions", "lab", "architectures"])) {
  const refusal = refusalOf(file, target);
  if (refusal === null) continue;
  count += 1;
  console.error(`${file}:${line}: ${refusal}`);
}
if (count > 0) process.exitCode = 1;
