import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Validated } from "../../src/fleet/validate.ts";
import { concernsModules, withModules } from "../../src/stacks/module/check-modules.ts";
import { knownModules } from "../../src/stacks/module/known-modules.ts";

const fine = 'resource "terraform_data" "one" {\n  input = "a"\n}\n';
const hostile = 'resource "terraform_data" "one" {\n  provisioner "local-exec" {\n    command = "id"\n  }\n}\n';
const nothing: Validated = { checked: 0, problems: [], inPublic: (problems) => problems, environments: new Map(), used: new Map() };
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "flotilla-known-"));
  folders.push(folder);
  return folder;
}

function fleetWith(module: string): { readonly root: string; readonly write: (text: string) => void } {
  const root = scratch();
  const file = join(root, "architectures/test/1/stacks/app/main.tf");
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, module);
  return { root, write: (text) => writeFileSync(file, text) };
}

test("a module is judged once, and anew after every change, by another version and with other allowances", () => {
  const { root, write } = fleetWith(fine);
  const known = knownModules({ HOME: scratch() }, "1.0.0");
  const asked: boolean[] = [];
  const watched = {
    has: (judged: string) => {
      asked.push(known.has(judged));
      return known.has(judged);
    },
    add: (judged: string) => known.add(judged),
  };
  expect(withModules(nothing, root, [], watched).problems).toEqual([]);
  expect(withModules(nothing, root, [], watched).problems).toEqual([]);
  write(hostile);
  expect(withModules(nothing, root, [], watched).problems).toMatchObject([{ code: "module.provisioner", line: 2 }]);
  expect(withModules(nothing, root, [], watched).problems).toHaveLength(1);
  write(fine);
  expect(withModules(nothing, root, [], watched).problems).toEqual([]);
  expect(asked).toEqual([false, true, false, false, true]);
});

test("what is kept of a module has to be all of it", () => {
  const home = scratch();
  const { root } = fleetWith(fine);
  const known = knownModules({ HOME: home }, "1.0.0");
  withModules(nothing, root, [], known);
  const folder = join(home, ".cache/flotilla/modules/1.0.0");
  const [name = ""] = readdirSync(folder);
  const judged = readFileSync(join(folder, name), "utf8");
  expect(known.has(judged)).toBe(true);
  for (const kept of ["", judged.slice(1), `${judged.slice(0, -1)} `]) {
    writeFileSync(join(folder, name), kept);
    expect(known.has(judged)).toBe(false);
  }
});

test("another version of Flotilla has other rules", () => {
  const home = scratch();
  const { root } = fleetWith(fine);
  withModules(nothing, root, [], knownModules({ HOME: home }, "1.0.0"));
  expect(readdirSync(join(home, ".cache/flotilla/modules"))).toEqual(["1.0.0"]);
  withModules(nothing, root, [], knownModules({ HOME: home }, "1.0.1"));
  expect(readdirSync(join(home, ".cache/flotilla/modules"))).toEqual(["1.0.0", "1.0.1"]);
});

test("a cache that can't be written is none", () => {
  const { root } = fleetWith(fine);
  const file = join(scratch(), "file");
  writeFileSync(file, "");
  expect(withModules(nothing, root, [], knownModules({ XDG_CACHE_HOME: file }, "1.0.0")).problems).toEqual([]);
  const readOnly = scratch();
  chmodSync(readOnly, 0o500);
  expect(withModules(nothing, root, [], knownModules({ XDG_CACHE_HOME: readOnly }, "1.0.0")).problems).toEqual([]);
  expect(withModules(nothing, root, [], knownModules({}, "1.0.0")).problems).toEqual([]);
  for (const home of ["/proc", join(scratch(), "none", "here")])
    expect(withModules(nothing, root, [], knownModules({ HOME: home }, "1.0.0")).problems).toEqual([]);
});

test("only a change of instances and releases leaves every module as it was judged", () => {
  const untouched = ["environments/prod/deployments/a/config.yaml", "environments/prod/deployments/a/notes.md", "releases/5.4.0.yaml"];
  expect(concernsModules(untouched, "")).toBe(false);
  expect(
    concernsModules(
      untouched.map((path) => `fleet/${path}`),
      "fleet",
    ),
  ).toBe(false);
  expect(concernsModules([], "")).toBe(false);
  for (const path of [
    "architectures/app/1/stacks/app/main.tf",
    "architectures/app/1/architecture.yaml",
    "environments/prod/environment.yaml",
    "environments/deployments/environment.yaml",
    ".github/workflows/pull-request.yml",
    "dist/validate.js",
    "releases.yaml",
  ]) {
    expect([path, concernsModules([...untouched, path], "")]).toEqual([path, true]);
  }
  expect(concernsModules(untouched, "fleet")).toBe(true);
});
