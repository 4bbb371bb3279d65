// Builds dist/ from actions/ and src/. `--check` writes nothing and fails, naming the files, where dist/ is not what the sources give.
import { join } from "node:path";
import { bundle, differences, writeBundle } from "./build/bundle.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const { files, rings } = await bundle(root);
for (const ring of rings) console.error(`import each other: ${ring.join(", ")}`);

if (process.argv.includes("--check")) {
  const differing = await differences(files, dist);
  for (const name of differing.slice(0, 20)) console.error(`dist/${name} is not what the sources give`);
  if (differing.length > 20) console.error(`and ${differing.length - 20} more`);
  if (differing.length > 0) console.error("run npm run build and commit dist/ with its sources");
  if (differing.length > 0 || rings.length > 0) process.exitCode = 1;
} else {
  await writeBundle(files, dist);
  console.log(`dist/: ${files.size} files, ${Math.round([...files.values()].reduce((sum, text) => sum + text.length, 0) / 1024)} KiB`);
}
