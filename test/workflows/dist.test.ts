import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bundle, bundle, differences, writeBundle } from "../../scripts/build/bundle.ts";
import { importsOf } from "../../scripts/check/imports.ts";
import { run } from "../../src/process/run.ts";
import { root } from "./workflow-files.ts";

let built: Bundle;
let folder: string;
const actions = (await readdir(join(root, "actions"), { withFileTypes: true })).filter((entry) => entry.isDirectory());
const entries = actions.flatMap(({ name }) => [name, ...(existsSync(join(root, "actions", name, "post.ts")) ? [`${name}-post`] : [])]);

beforeAll(async () => {
  built = await bundle(root);
  folder = await mkdtemp(join(tmpdir(), "dist-"));
  await writeBundle(built.files, folder);
});
afterAll(() => rm(folder, { recursive: true }));

test("two builds of the same sources are the same bytes", async () => {
  expect((await bundle(root)).files).toEqual(built.files);
});

test("it holds an entry for each action and the command line, what they share, and little of it", () => {
  const names = [...built.files.keys()];
  const top = names.filter((name) => !name.includes("/"));
  expect(top.sort()).toEqual([...entries.map((name) => `${name}.js`), "LICENSES.txt", "flotilla.js", "package.json"].sort());
  for (const name of top.filter((file) => file.endsWith(".js"))) expect(built.files.get(name)?.length, name).toBeLessThan(10_000);
  expect(names.filter((name) => name.startsWith("shared/")).map((name) => name.slice("shared/".length))).toEqual([
    "checks.js",
    "command-line.js",
    "commands.js",
    "committed-problems.js",
    "fflate.js",
    "flotilla.js",
    "github.js",
    "rolldown-runtime.js",
    "start.js",
    "vendor.js",
  ]);
  // The parser for modules is loaded only where a module is judged.
  const sizes = [...built.files].filter(([name]) => !name.startsWith("hcl2json/")).map(([, text]) => text.length);
  expect(sizes.length).toBeLessThanOrEqual(40);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_500_000);
});

test("no two files import each other", () => {
  expect(built.rings).toEqual([]);
});

test("a build names the files that are stale, missing or too many, and corrects just these", async () => {
  const copy = join(folder, "copy");
  await writeBundle(built.files, copy);
  expect(await differences(built.files, copy)).toEqual([]);
  await writeFile(join(copy, "flotilla.js"), "edited by hand\n");
  await writeFile(join(copy, "shared", "left-over.js"), "\n");
  await rm(join(copy, "shared", "vendor.js"));
  expect(await differences(built.files, copy)).toEqual(["flotilla.js", "shared/left-over.js", "shared/vendor.js"]);
  await writeBundle(built.files, copy);
  expect(await differences(built.files, copy)).toEqual([]);
});

test("nothing of this machine, and nothing of the lab, is in it", () => {
  for (const [name, text] of built.files) {
    expect(text.includes(root), name).toBe(false);
    expect(text.toString(), name).not.toMatch(/^\/\/ lab\//m);
  }
  const packages = packagesOf(built.files.keys());
  for (const name of ["@grpc/grpc-js", "@actions/workflow-parser", "undici"]) expect(packages.has(name), name).toBe(false);
});

test("Node's own modules are taken from the process, the costly ones when they are used", () => {
  const files = [...built.files].filter(([name]) => name.endsWith(".js") && !name.startsWith("hcl2json/"));
  expect(files.length).toBeGreaterThan(20);
  for (const [name, text] of files) expect(text.toString(), name).not.toMatch(/^import [^;]*"(?:node:[\w/]+|fs|os|path|crypto|module)";$/m);
  const loaded = (...given: readonly string[]): string => {
    const report = `process.on("exit", () => process.stderr.write(process.moduleLoadList.join(" ")))`;
    const args = [`--import=data:text/javascript,${encodeURIComponent(report)}`, join(folder, "flotilla.js"), ...given];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
    expect(stdout).toMatch(/^Usage: |no problems$/m);
    return stderr;
  };
  for (const args of [["--help"], ["validate", "releases"]]) {
    const modules = loaded(...args);
    expect(modules).toContain("NativeModule fs");
    for (const costly of ["crypto", "child_process", "dns", "zlib", "http"])
      expect(modules.split(/ (?=Native|Internal)/)).not.toContain(`NativeModule ${costly}`);
  }
});

test("a start reads no file that it does not need", () => {
  const start = ["shared/rolldown-runtime.js", "shared/start.js"];
  expect(loadedBy("flotilla.js")).toEqual([...start, "shared/command-line.js"].sort());
  for (const entry of ["app-token.js", "app-token-post.js"]) expect(loadedBy(entry)).toEqual([...start, "shared/github.js"].sort());
  const checks = [...start, "shared/checks.js", "shared/vendor.js"];
  for (const entry of ["validate.js", "cli/validate.js"]) expect(loadedBy(entry), entry).toEqual(checks.toSorted());
  // They start anew without the job's secrets before they load the rest.
  for (const entry of ["plan.js", "apply.js"]) expect(loadedBy(entry), entry).toEqual(start);
  for (const entry of ["actions/plan.js", "actions/apply.js", "setup-engine.js"])
    expect(loadedBy(entry), entry).toEqual([...checks, "shared/flotilla.js"].sort());
});

describe.for([...entries, "flotilla"])("%s", (name) => {
  test("refuses an older Node by name before anything of the product runs", () => {
    // As on the oldest Node that reads these files: without what the product takes from a newer one.
    const older = `Object.defineProperty(process.versions, "node", { value: "20.10.0" }); delete process.getBuiltinModule; delete Map.groupBy;`;
    const args = [`--import=data:text/javascript,${encodeURIComponent(older)}`, join(folder, `${name}.js`), "--help"];
    expect(spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env: {} })).toMatchObject({
      status: 2,
      stdout: "",
      stderr: "Flotilla needs Node 24 or newer, and this is 20.10.0. Get one from https://nodejs.org/en/download\n",
    });
  });

  test("runs no code of the product that its source does not import", async () => {
    const source =
      name === "flotilla" ? "src/cli/main.ts" : `actions/${name.replace(/-post$/, "")}/${name.endsWith("-post") ? "post" : "main"}.ts`;
    const coverage = await mkdtemp(join(folder, "coverage-"));
    // Without the variables of a job an action fails where its own work would begin.
    const env = { NODE_V8_COVERAGE: coverage };
    const ended = await run(process.execPath, [join(folder, `${name}.js`), "--help"], { cwd: folder, env, timeout: 60_000 });
    expect(ended.stdout + ended.stderr).toMatch(name === "flotilla" ? /^Usage: / : /is not set: this runs as a step|^$/);
    const ran = await sourcesThatRan(coverage);
    expect([...ran].sort()).toContain(source);
    const imported = await importedBy(source);
    expect([...ran].filter((file) => !imported.has(file))).toEqual([]);
  });
});

test("the licence of every package in it goes along", async () => {
  const licences = textOf("LICENSES.txt");
  const { version } = JSON.parse(await readFile(join(root, "node_modules", "commander", "package.json"), "utf8")) as {
    readonly version: string;
  };
  expect(licences).toContain(`commander ${version} (MIT)`);
  for (const name of packagesOf(built.files.keys())) expect(licences).toMatch(new RegExp(`^${name.replaceAll(/[/.]/g, "\\$&")} \\d`, "m"));
});

test("the parser for modules goes along with its licence, and is found there", async () => {
  expect(textOf("LICENSES.txt")).toContain("@cdktn/hcl2json 0.24.0 (MPL-2.0)");
  expect(built.files.has("hcl2json/LICENSE")).toBe(true);
  const ended = await run(process.execPath, [join(folder, "flotilla.js"), "validate"], { cwd: root, env: {}, timeout: 60_000 });
  expect(ended.stdout).toContain("no problems");
});

function textOf(name: string): string {
  return built.files.get(name)?.toString() ?? "";
}

/** The other files that are loaded before the first line of this one runs, sorted. */
function loadedBy(entry: string): readonly string[] {
  const seen = new Set<string>([entry]);
  for (const name of seen)
    for (const found of textOf(name).matchAll(/^(?:import|export)\b[^"']*?["'](\.[^"']+)["'];?$/gm))
      seen.add(join(name, "..", found[1] ?? ""));
  seen.delete(entry);
  return [...seen].sort();
}

/** The npm packages that have a module in any of these files. */
function packagesOf(names: Iterable<string>): ReadonlySet<string> {
  const modules = [...names].flatMap((name) => [...textOf(name).matchAll(/^\/\/ (node_modules\/\S+)$/gm)]);
  return new Set(modules.map(([, path = ""]) => /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path));
}

/** The sources of ours with a function that was called in a process, by what V8 counted. */
async function sourcesThatRan(coverage: string): Promise<ReadonlySet<string>> {
  const ran = new Set<string>();
  for (const file of await readdir(coverage)) {
    const { result } = JSON.parse(await readFile(join(coverage, file), "utf8")) as {
      readonly result: readonly {
        readonly url: string;
        readonly functions: readonly { readonly ranges: readonly { readonly startOffset: number; readonly count: number }[] }[];
      }[];
    };
    for (const { url, functions } of result) {
      if (!url.startsWith("file:")) continue;
      const text = await readFile(fileURLToPath(url), "utf8");
      const modules = [...text.matchAll(/^\/\/ ([\w@./-]+)$/gm)].map((found) => ({ at: found.index, path: found[1] ?? "" }));
      for (const { ranges } of functions) {
        const [whole] = ranges;
        // The one from the start of the file is the file itself, which only declares.
        if (whole === undefined || whole.count === 0 || whole.startOffset === 0) continue;
        const path = modules.findLast(({ at }) => at <= whole.startOffset)?.path ?? "";
        if (/^(?:src|actions)\//.test(path)) ran.add(path);
      }
    }
  }
  return ran;
}

/** What a source imports, directly or not, itself included; what it imports lazily is not, but for an action that does so with all it does. */
async function importedBy(source: string): Promise<ReadonlySet<string>> {
  const imports = await importsOf(root, ["src", "actions"]);
  const imported = new Set([source]);
  for (const file of imported)
    for (const found of imports)
      if (found.file === file && !found.types && (!found.lazy || file.startsWith("actions/"))) imported.add(found.target);
  return imported;
}
