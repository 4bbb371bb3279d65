import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bundle, bundle, differences, writeBundle } from "../../scripts/build/bundle.ts";
import { root } from "./workflow-files.ts";

let built: Bundle;
let folder: string;

beforeAll(async () => {
  built = await bundle(root);
  folder = await mkdtemp(join(tmpdir(), "dist-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("two builds of the same sources are the same bytes", async () => {
  expect((await bundle(root)).files).toEqual(built.files);
});

test("no two files of our own import each other", () => {
  expect(built.rings).toEqual([]);
});

test("a build names the files that are stale, missing or too many, and corrects just these", async () => {
  await writeBundle(built.files, folder);
  expect(await differences(built.files, folder)).toEqual([]);
  await writeFile(join(folder, "flotilla.js"), "edited by hand\n");
  await writeFile(join(folder, "core", "left-over.js"), "\n");
  await rm(join(folder, "core", "fleet", "load.js"));
  expect(await differences(built.files, folder)).toEqual(["core/fleet/load.js", "core/left-over.js", "flotilla.js"]);
  await writeBundle(built.files, folder);
  expect(await differences(built.files, folder)).toEqual([]);
});

test("nothing of this machine is in it", async () => {
  for (const [name, text] of built.files) expect(text.includes(root), name).toBe(false);
});

test("what is needed late is not loaded early", () => {
  const all = packagesOf(built.files.keys());
  for (const name of ["@grpc/grpc-js", "@actions/workflow-parser", "undici"])
    expect(all.has(name), `${name}: of the lab, or unused`).toBe(false);
  const heavy = ["@octokit/rest"];
  for (const name of heavy) expect(all.has(name), name).toBe(true);
  expect(heavy.filter((name) => packagesOf(loadedBy("flotilla.js")).has(name))).toEqual([]);
  const outside = (entry: string) => [...packagesOf(loadedBy(entry))].sort();
  expect(outside("app-token.js").filter((name) => /grpc|ajv|execa|yaml/.test(name))).toEqual([]);
});

test("an action waits for few files", () => {
  for (const name of [...built.files.keys()].filter((file) => /^[a-z-]+\.js$/.test(file)))
    expect([...loadedBy(name)].length, name).toBeLessThan(70);
});

test("the licence of everything in vendor goes along", async () => {
  const licences = built.files.get("vendor/LICENSES.txt") ?? "";
  const { version } = JSON.parse(await readFile(join(root, "node_modules", "commander", "package.json"), "utf8")) as {
    readonly version: string;
  };
  expect(licences).toContain(`commander ${version} (MIT)`);
});

/** The files that are loaded before the first line of this one runs. */
function loadedBy(entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [entry];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const found of (built.files.get(name) ?? "").matchAll(/^(?:import|export)\b[^"']*?["'](\.[^"']+)["'];?$/gm))
      open.push(join(name, "..", found[1] ?? ""));
  }
  return seen;
}

/** The npm packages that have a module in any of these files. */
function packagesOf(names: Iterable<string>): ReadonlySet<string> {
  const modules = [...names].flatMap((name) => [...(built.files.get(name) ?? "").matchAll(/^\/\/ (node_modules\/\S+)$/gm)]);
  return new Set(modules.map(([, path = ""]) => /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path));
}
