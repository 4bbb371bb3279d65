import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryFiles } from "../../scripts/check/repository-files.ts";
import { run } from "../../src/process/run.ts";

const root = join(import.meta.dirname, "..", "..");
const { version, optionalDependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
  readonly version: string;
  readonly optionalDependencies: Readonly<Record<string, string>>;
};

test("--version prints the version of package.json", async () => {
  const env = { PATH: process.env["PATH"] ?? "" };
  const asked = await run(process.execPath, [join(root, "src", "cli", "main.ts"), "--version"], { cwd: root, env, timeout: 30_000 });
  expect(asked).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

test("no other source or manifest names it", async () => {
  const sources = (await repositoryFiles(root)).filter((path) => /^(?:src|actions|scripts|\.github)\/.*\.(?:ts|mjs|json|yml)$/.test(path));
  expect(sources).toContain("src/cli/program.ts");
  for (const path of sources) expect((await readFile(join(root, path), "utf8")).includes(`"${version}"`), path).toBe(false);
});

test("the Node of .node-version is the one that an install brings", async () => {
  const wanted = (await readFile(join(root, ".node-version"), "utf8")).trim();
  const brought = Object.entries(optionalDependencies).filter(([name]) => name.startsWith("node-"));
  expect(brought.length).toBeGreaterThan(0);
  for (const [name, brings] of brought) expect(brings, name).toBe(wanted);
});
