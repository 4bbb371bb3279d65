import { mkdtemp, readFile, rm, stat, writeFile, mkdir, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRepository } from "../../src/git/git-cli.ts";
import type { GitRepository, Signature } from "../../src/git/repository.ts";
import { run } from "../../src/process/run.ts";

const env = { PATH: process.env["PATH"] ?? "", HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
const mona: Signature = { name: "mona", email: "mona@example.com", at: 1_700_000_000_000 };
let folder: string;
let repository: GitRepository;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-git-"));
  await git("init", "-q", "-b", "main", "fleet");
  repository = await openRepository(join(folder, "fleet"), run, env);
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

async function git(...args: readonly string[]): Promise<string> {
  const ran = await run("git", args, { cwd: folder, env, timeout: 30_000 });
  expect(ran.stderr + ran.code).toBe("0");
  return ran.stdout;
}

async function commitOf(
  files: Readonly<Record<string, string | Uint8Array | null>>,
  parent: string | null,
  message = "A change",
): Promise<string> {
  const base = parent === null ? null : (await repository.commit(parent)).tree;
  const tree = await repository.writeTree(base, new Map(Object.entries(files)));
  return repository.writeCommit(tree, parent === null ? [] : [parent], message, mona);
}

describe("reading objects", () => {
  test("a commit and its tree are what was written", async () => {
    const binary = new Uint8Array([0xff, 0, 0xfe, 10, 13]);
    const oid = await commitOf({ "b/ä ö.yaml": "x: 1\n", "a.bin": binary, "b/c/empty": "" }, null, "Add things\n\nBecause.");
    expect(await repository.commit(oid)).toEqual({
      oid,
      tree: await repository.resolve(`${oid}:`),
      parents: [],
      author: "mona",
      at: "2023-11-14T22:13:20Z",
      subject: "Add things",
    });
    const entries = await repository.tree(oid);
    expect(entries.map(({ path, mode }) => `${mode} ${path}`)).toEqual(["100644 a.bin", "100644 b/c/empty", "100644 b/ä ö.yaml"]);
    const contents = await repository.blobs(entries.map((entry) => entry.oid));
    expect(contents.get(entries[0]?.oid ?? "")).toEqual(binary);
    expect(Buffer.from(contents.get(entries[2]?.oid ?? "") ?? []).toString()).toBe("x: 1\n");
    expect((await repository.tree(oid, { below: "b", trees: true })).map(({ path, mode }) => `${mode} ${path}`)).toEqual([
      "040000 b/c",
      "100644 b/c/empty",
      "100644 b/ä ö.yaml",
    ]);
    expect(await repository.tree(oid, { below: "nowhere" })).toEqual([]);
    await expect(repository.blobs(["0".repeat(39) + "1"])).rejects.toThrow("missing");
  });

  test("main's own line tells what brought a change of a path, not the commits that were merged", async () => {
    const first = await commitOf({ "a/x": "1\n", b: "1\n" }, null, "First");
    const side = await commitOf({ "a/x": "2\n" }, first, "On a branch");
    const other = await commitOf({ b: "2\n" }, first, "Something else");
    const merged = await repository.mergeTree(other, side);
    if (merged.outcome === "conflict") throw new Error("in conflict");
    const merge = await repository.writeCommit(merged.tree, [other, side], "Merge it", mona);
    const last = await commitOf({ c: "1\n" }, merge, "Last");
    const oids = async (...asked: Parameters<GitRepository["mainline"]>) => (await repository.mainline(...asked)).map(({ oid }) => oid);
    expect(await oids(last, ["a"], { since: null })).toEqual([merge, first]);
    expect(await oids(last, ["a", "b"], { since: first })).toEqual([merge, other]);
    expect(await oids(last, ["a"], { since: null, limit: 1 })).toEqual([merge]);
    expect(await oids(last, ["a"], { since: merge })).toEqual([]);
  });

  test("a revision is resolved, never taken for an option", async () => {
    const oid = await commitOf({ "x/y": "1" }, null);
    expect(await repository.resolve(oid)).toBe(oid);
    expect(await repository.resolve(`${oid}:x`)).toMatch(/^[0-9a-f]{40}$/);
    expect(await repository.resolve("no-such-branch")).toBeNull();
    expect(await repository.resolve("--all")).toBeNull();
    expect(await repository.resolve("f".repeat(40))).toBeNull();
    await expect(repository.tree("--help")).rejects.toThrow("not a revision");
  });

  test("a difference names put, changed and removed paths by object ids", async () => {
    const before = await commitOf({ "e/a": "1", "e/b": "2", "f/c": "3" }, null);
    const after = await commitOf({ "e/a": "other", "e/b": null, "e/d": "4", "f/c": "changed" }, before);
    const differences = await repository.difference(before, after, "e");
    expect(differences.map(({ path, before, after }) => [path, before !== null, after !== null])).toEqual([
      ["e/a", true, true],
      ["e/b", true, false],
      ["e/d", false, true],
    ]);
    expect(await repository.log(after, "f/c", 9)).toHaveLength(2);
  });
});

describe("merging", () => {
  test("tells ancestors, the base, a clean merge and the paths in conflict", async () => {
    const base = await commitOf({ a: "1\n", b: "1\n" }, null);
    const ours = await commitOf({ a: "2\n" }, base);
    const theirs = await commitOf({ b: "2\n" }, base);
    const against = await commitOf({ a: "3\n" }, base);
    expect(await repository.mergeBase(ours, theirs)).toBe(base);
    expect(await repository.mergeBase(ours, await commitOf({ z: "1" }, null))).toBeNull();
    expect(await repository.isAncestor(base, ours)).toBe(true);
    expect(await repository.isAncestor(ours, base)).toBe(false);
    const merged = await repository.mergeTree(ours, theirs);
    const both = (await repository.commit(await commitOf({ a: "2\n", b: "2\n" }, null))).tree;
    expect(merged).toEqual({ outcome: "clean", tree: both });
    expect(await repository.mergeTree(ours, against)).toEqual({ outcome: "conflict", paths: ["a"] });
  });
});

describe("writing", () => {
  test("keeps other entries, the executable bit, and gives the same tree for the same input", async () => {
    await writeFile(join(folder, "fleet", "run.sh"), "one", { mode: 0o755 });
    const work = await repository.treeOfWorkTree();
    const changed = await repository.writeTree(work, new Map([["run.sh", "two"]]));
    expect((await repository.tree(changed)).map(({ mode }) => mode)).toEqual(["100755"]);
    expect(await repository.writeTree(work, new Map([["run.sh", "one"]]))).toBe(work);
    expect(await repository.writeTree(work, new Map())).toBe(work);
    // A file where a folder was.
    const folderThere = await repository.writeTree(null, new Map([["a/b", "1"]]));
    const file = await repository.writeTree(folderThere, new Map([["a", "1"]]));
    expect((await repository.tree(file)).map(({ path }) => path)).toEqual(["a"]);
  });

  test("the work tree's tree leaves ignored files out and the index alone", async () => {
    const top = join(folder, "fleet");
    await writeFile(join(top, ".gitignore"), "*.log\n");
    await writeFile(join(top, "a.log"), "noise");
    await writeFile(join(top, "b.yaml"), "x: 1\n");
    const before = await git("-C", "fleet", "status", "--porcelain");
    const paths = (await repository.tree(await repository.treeOfWorkTree())).map(({ path }) => path);
    expect(paths).toContain("b.yaml");
    expect(paths).not.toContain("a.log");
    expect(await git("-C", "fleet", "status", "--porcelain")).toBe(before);
    await mkdir(join(top, "deep"), { recursive: true });
    expect((await openRepository(join(top, "deep"), run, env)).workTree).toBe(repository.workTree);
  });

  test("materialize writes bytes and modes, and refuses links", async () => {
    const tree = await repository.writeTree(null, new Map([["stacks/app/main.tf", "a\r\n"]]));
    const target = join(folder, "out");
    await repository.materialize(tree, target);
    expect(await readFile(join(target, "stacks/app/main.tf"), "utf8")).toBe("a\r\n");
    await expect(repository.materialize(tree, target)).rejects.toThrow("not empty");
    await writeFile(join(folder, "fleet", "x.sh"), "", { mode: 0o755 });
    await repository.materialize(await repository.treeOfWorkTree(), join(folder, "modes"));
    expect((await stat(join(folder, "modes", "x.sh"))).mode & 0o100).toBe(0o100);
    await symlink("/etc/passwd", join(folder, "fleet", "link"));
    await expect(repository.materialize(await repository.treeOfWorkTree(), join(folder, "linked"))).rejects.toThrow("symbolic link");
    await rm(join(folder, "fleet", "link"));
  });

  test("a ref moves only from where it was expected", async () => {
    const one = await commitOf({ a: "1" }, null);
    const two = await commitOf({ a: "2" }, one);
    expect(await repository.updateRef("refs/heads/cas", one, null)).toBe(true);
    expect(await repository.updateRef("refs/heads/cas", two, null)).toBe(false);
    expect(await repository.updateRef("refs/heads/cas", two, two)).toBe(false);
    expect(await repository.updateRef("refs/heads/cas", two, one)).toBe(true);
    expect(await repository.resolve("refs/heads/cas")).toBe(two);
    await expect(repository.updateRef("refs/heads/bad..name", two, null)).rejects.toThrow("update-ref");
  });
});

describe("a remote", () => {
  test("push tells pushed, stale and refused apart, and a repeated push is no mistake", async () => {
    await git("init", "-q", "--bare", "remote.git");
    const remote = { url: join(folder, "remote.git"), token: null };
    const one = await commitOf({ a: "1" }, null);
    const two = await commitOf({ a: "2" }, one);
    const rival = await commitOf({ a: "3" }, one);
    expect(await repository.remoteTip(remote, "refs/heads/main")).toBeNull();
    expect(await repository.push(remote, one, "refs/heads/main", null)).toEqual({ outcome: "pushed" });
    expect(await repository.push(remote, one, "refs/heads/main", null)).toEqual({ outcome: "pushed" });
    expect(await repository.push(remote, two, "refs/heads/main", one)).toEqual({ outcome: "pushed" });
    expect(await repository.push(remote, rival, "refs/heads/main", one)).toEqual({ outcome: "stale" });
    expect(await repository.push(remote, rival, "refs/heads/main", null)).toEqual({ outcome: "stale" });
    expect(await repository.remoteTip(remote, "refs/heads/main")).toBe(two);
    await writeFile(join(folder, "remote.git", "hooks", "pre-receive"), "#!/bin/sh\necho main is protected >&2\nexit 1\n", { mode: 0o755 });
    expect(await repository.push(remote, rival, "refs/heads/main", two)).toEqual({
      outcome: "refused",
      message: "[remote rejected] (pre-receive hook declined) main is protected",
    });
    await git("init", "-q", "other");
    const other = await openRepository(join(folder, "other"), run, env);
    await other.fetch(remote, ["+refs/heads/*:refs/remotes/origin/*"]);
    expect(await other.resolve("refs/remotes/origin/main")).toBe(two);
    await expect(other.push({ url: join(folder, "nowhere.git"), token: null }, two, "refs/heads/x", null)).rejects.toThrow("git ls-remote");
  });

  test("branches are deleted with lease, gone is gone, and a fetch takes them away here too", async () => {
    await git("init", "-q", "--bare", "hub.git");
    const remote = { url: join(folder, "hub.git"), token: null };
    const main = await commitOf({ a: "1" }, null);
    const ahead = await commitOf({ a: "2" }, main);
    for (const branch of ["main", "done/one", "done/two", "done/three", "stays"]) await repository.push(remote, main, branch, null);
    await repository.push(remote, ahead, "done/three", main);
    await repository.fetch(remote, ["+refs/heads/*:refs/hub/*"]);
    expect(await repository.mergedRefs("refs/hub/done/", main)).toEqual([
      { ref: "refs/hub/done/one", tip: main, committer: "mona" },
      { ref: "refs/hub/done/two", tip: main, committer: "mona" },
    ]);
    const wanted = ["done/one", "done/two", "done/three", "done/never"].map((branch) => [branch, main] as const);
    expect(await repository.deleteBranches(remote, new Map(wanted))).toEqual(["done/three"]);
    expect(await repository.deleteBranches(remote, new Map(wanted.slice(0, 1)))).toEqual([]);
    expect(await repository.deleteBranches(remote, new Map())).toEqual([]);
    await repository.fetch(remote, ["+refs/heads/*:refs/hub/*"]);
    expect((await repository.mergedRefs("refs/hub/", ahead)).map(({ ref }) => ref)).toEqual([
      "refs/hub/done/three",
      "refs/hub/main",
      "refs/hub/stays",
    ]);
  });
});
