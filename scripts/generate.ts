// Makes src/schemas/generated/ from schemas/*.schema.json: of each its type, and the function that tells whether a value fits.
// `--check` writes nothing and fails where a file is not up to date.
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { acceptorOf, metaAcceptor } from "./generate/acceptor.ts";

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");
const stale: string[] = [];
const index: string[] = [];

for (const file of (await readdir(join(root, "schemas"))).filter((name) => name.endsWith(".schema.json")).sort()) {
  const source = await readFile(join(root, "schemas", file), "utf8");
  const schema = JSON.parse(source) as JSONSchema & { title: string };
  const banner = `/* Made from schemas/${file} by \`npm run generate\`; edit that file instead. */`;
  const text = await compile(schema, schema.title, {
    bannerComment: banner,
    style: { printWidth: 140 },
    ignoreMinAndMaxItems: true,
  });
  const name = file.replace(".schema.json", "");
  index.push(name);
  await put(join(root, "src", "schemas", "generated", `${name}.ts`), text);
  await put(join(root, "src", "schemas", "generated", "accepts", `${name}.ts`), acceptorOf(JSON.parse(source) as object, banner));
}
await put(join(root, "src", "schemas", "generated", "index.ts"), index.map((name) => `export type * from "./${name}.ts";\n`).join(""));
await put(
  join(root, "src", "schemas", "generated", "accepts", "meta-schema.ts"),
  metaAcceptor("/* Made from ajv's copy of draft 2020-12 by `npm run generate`. */"),
);
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
