import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { makePrivateFolder } from "../../src/process/private-folder.ts";
import { run } from "../../src/process/run.ts";

const scratch = mkdtempSync(join(tmpdir(), "flotilla-private-"));

afterEach(() => rmSync(scratch, { recursive: true, force: true }));

test("git takes nothing of a folder with states and keys, whatever the repository ignores", async () => {
  const git = (...args: readonly string[]) =>
    run("git", args, { cwd: scratch, env: { PATH: process.env["PATH"] ?? "", HOME: scratch }, timeout: 30_000 });
  await git("init", "-q");
  const folder = join(scratch, ".flotilla");
  await makePrivateFolder(folder);
  await makePrivateFolder(folder);
  writeFileSync(join(folder, "key"), "secret");
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect((await git("status", "--porcelain", "--untracked-files=all")).stdout).toBe("");
  writeFileSync(join(folder, ".gitignore"), "mine\n");
  await makePrivateFolder(folder);
  expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe("mine\n");
});
