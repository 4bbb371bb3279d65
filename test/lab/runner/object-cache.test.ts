import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ObjectCache } from "../../../lab/runner/job/object-cache.ts";
import { run } from "../../../src/process/run.ts";

let dir: string;
let bare: string;
const PATH = process.env["PATH"] ?? "";
const git = async (...args: readonly string[]) => {
  const ran = await run("git", args, { cwd: dir, env: { PATH, HOME: dir }, timeout: 60_000 });
  expect(ran.code, ran.stderr).toBe(0);
  return ran.stdout.trim();
};
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "flotilla-test-"));
  bare = join(dir, "fleet.git");
  await git("init", "--quiet", "--bare", "--initial-branch=main", bare);
});
afterEach(async () => await rm(dir, { recursive: true }));

const commit = async (): Promise<void> => {
  const tree = await git("--git-dir", bare, "hash-object", "-w", "-t", "tree", "/dev/null");
  const made = await git(
    "-c",
    "user.name=mona",
    "-c",
    "user.email=mona@example.com",
    "--git-dir",
    bare,
    "commit-tree",
    "-m",
    "First",
    tree,
  );
  await git("--git-dir", bare, "update-ref", "refs/heads/main", made);
};

test("there is no object cache before the first commit, and one afterwards", async () => {
  const cache = new ObjectCache(join(dir), bare, PATH);
  expect(await cache.folder()).toBe(null);
  await commit();
  const [one, other] = await Promise.all([cache.folder(), cache.folder()]);
  expect([one, other]).toEqual([join(dir, "object-cache", "objects"), one]);
});

test("where git is killed, that job has no object cache, and the next one has", async () => {
  await commit();
  const shim = join(dir, "bin");
  const died = join(dir, "died");
  await mkdir(shim);
  await writeFile(join(shim, "git"), `#!/bin/sh\n[ -e ${died} ] && PATH=${PATH} exec git "$@"\n: > ${died}\nkill -KILL $$\n`);
  await chmod(join(shim, "git"), 0o755);
  const cache = new ObjectCache(dir, bare, `${shim}:${PATH}`);
  expect(await cache.folder()).toBe(null);
  expect(await cache.folder()).toBe(join(dir, "object-cache", "objects"));
});
