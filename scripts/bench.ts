// `npm run bench [name...]`: figures as ratios against a baseline of the same run, because machines differ and are noisy.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { spawn } from "node:child_process";

const folder = join(import.meta.dirname, "bench");
const wanted = process.argv.slice(2);
const all = (await readdir(folder))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3))
  .sort();
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark is called ${unknown.join(", ")}; there are ${all.join(", ")}`);
  process.exit(2);
}
let failed = 0;
for (const name of all.filter((one) => wanted.length === 0 || wanted.includes(one))) {
  console.log(`\n== ${name}`);
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, [join(folder, `${name}.ts`)], { stdio: "inherit" });
    child.on("exit", (status) => resolve(status ?? 1));
  });
  if (code !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
