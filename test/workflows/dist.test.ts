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

test("a build tells which files are stale, missing or too many, and mends just these", async () => {
  await writeBundle(built.files, folder);
  expect(await differences(built.files, folder)).toEqual([]);
  await writeFile(join(folder, "flotilla.js"), "edited by hand\n");
  await writeFile(join(folder, "core", "left-over.js"), "\n");
  await rm(join(folder, "vendor", "commander.js"));
  expect(await differences(built.files, folder)).toEqual(["core/left-over.js", "flotilla.js", "vendor/commander.js"]);
  await writeBundle(built.files, folder);
  expect(await differences(built.files, folder)).toEqual([]);
});

test("nothing of this machine is in it", async () => {
  for (const [name, text] of built.files) expect(text.includes(root), name).toBe(false);
});

test("what is needed late is not loaded early", () => {
  for (const heavy of [
    "vendor/grpc-grpc-js.js",
    "vendor/actions-workflow-parser.js",
    "vendor/octokit-rest.js",
    "vendor/core-js.js",
    "vendor/undici.js",
  ])
    expect([...loadedBy("cli/main.js")]).not.toContain(heavy);
  expect([...loadedBy("cloud-login.js")].filter((name) => /grpc|octokit|ajv|execa/.test(name))).toEqual([]);
  expect([...loadedBy("app-token.js")].filter((name) => /grpc|ajv|execa|js-yaml/.test(name))).toEqual([]);
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
