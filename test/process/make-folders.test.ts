import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeFolders } from "../../src/process/make-folders.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "folders-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("what is missing of a path is made, with the mode, and what is there stays", () => {
  mkdirSync(join(folder, "a"), { mode: 0o755 });
  for (let time = 0; time < 2; time += 1) makeFolders(join(folder, "a/b/c"), 0o700);
  expect(["a", "a/b", "a/b/c"].map((path) => statSync(join(folder, path)).mode & 0o777)).toEqual([0o755, 0o700, 0o700]);
  symlinkSync("a", join(folder, "link"));
  makeFolders(join(folder, "link/d"));
  expect(existsSync(join(folder, "a/d"))).toBe(true);
  makeFolders(join(folder, "link"));
});

test("a file in the way is an error, and nothing is made beside it", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => makeFolders(join(folder, "file"))).toThrow("EEXIST");
  expect(() => makeFolders(join(folder, "file/a/b"))).toThrow("ENOTDIR");
  symlinkSync("nothing", join(folder, "dangling"));
  expect(() => makeFolders(join(folder, "dangling"))).toThrow("EEXIST");
});

test.skipIf(!existsSync("/proc/self"))("a folder that takes none ends it, where Node's own way has no end", () => {
  expect(() => makeFolders("/proc/flotilla/a/b")).toThrow("ENOENT");
});
