// Makes schemas/types/ from schemas/*.schema.json: the type of each, and the reference pages (reference.ts). `--check` writes nothing and fails where a file is not up to date.
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compile, type JSONSchema } from "json-schema-to-typescript";

const root = join(import.meta.dirname, "..");
const types = join(root, "schemas", "types");
const check = process.argv.includes("--check");
const stale: string[] = [];
const names: string[] = [];

for (const file of (await readdir(join(root, "schemas"))).filter((name) => name.endsWith(".schema.json")).sort()) {
  const schema = JSON.parse(await readFile(join(root, "schemas", file), "utf8")) as JSONSchema & { title: string };
  const text = await compile(schema, schema.title, {
    bannerComment: `/* Made from schemas/${file} by \`npm run generate\`; edit that file instead. */`,
    style: { printWidth: 140 },
    ignoreMinAndMaxItems: true,
  });
  const name = file.replace(".schema.json", "");
  names.push(name);
  await put(join(types, `${name}.ts`), text);
}
await put(join(types, "index.ts"), names.map((name) => `export type * from "./${name}.ts";\n`).join(""));
await import("./reference.ts");
if (stale.length > 0) {
  console.error(`not up to date: ${stale.join(", ")}; run npm run generate`);
  process.exitCode = 1;
}

async function put(path: string, text: string): Promise<void> {
  const before = await readFile(path, "utf8").catch(() => "");
  if (before === text) return;
  if (check) stale.push(path.slice(root.length + 1));
  else {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
