import { mkdtemp, readdir, readFile, rm, stat, writeFile, mkdir, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as fc from "fast-check";
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
      committer: "mona",
      at: "2023-11-14T22:13:20Z",
      subject: "Add things",
      body: "Because.",
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

  // What a power failure leaves: a ref without content, or of an object that never reached the disk.
  test("a ref that leads nowhere is no ref that is not there", async () => {
    const lost = "01".repeat(20);
    const put = (file: string, text: string): Promise<void> => writeFile(join(repository.gitDir, file), text);
    await put("refs/heads/lost", `${lost}\n`);
    await put("refs/heads/empty", "");
    expect(await repository.resolve("refs/heads/nowhere")).toBeNull();
    expect(await repository.resolve("HEAD")).toBeNull();
    await expect(repository.resolve("refs/heads/lost")).rejects.toThrow(
      `refs/heads/lost of this repository names ${lost}, which is not there`,
    );
    await expect(repository.resolve("refs/heads/empty")).rejects.toThrow("refs/heads/empty of this repository is damaged");
    for (const [head, said] of [
      [lost, `HEAD of this repository names ${lost}`],
      ["ref: refs/heads/lost", `HEAD of this repository names ${lost}`],
      ["ref: refs/heads/empty", "HEAD of this repository is damaged"],
    ] as const) {
      await put("HEAD", `${head}\n`);
      await expect(repository.resolve("HEAD"), head).rejects.toThrow(said);
    }
    await put("HEAD", "garbage\n");
    await expect(openRepository(join(folder, "fleet"), run, env)).rejects.toThrow(`${repository.gitDir}/HEAD is damaged`);
    await put("HEAD", "ref: refs/heads/main\n");
    await git("-C", "fleet", "update-ref", "-d", "refs/heads/lost");
    await rm(join(repository.gitDir, "refs/heads/empty"));
  });

  test("a .git that is no repository names what it lacks", async () => {
    await mkdir(join(folder, "cut", ".git", "objects"), { recursive: true });
    await mkdir(join(folder, "cut", "below"));
    await writeFile(join(folder, "cut", ".git", "HEAD"), "ref: refs/heads/main\n");
    await expect(openRepository(join(folder, "cut", "below"), run, env)).rejects.toThrow(/cut\/\.git is no repository: it has no refs\. /);
  });

  test("the first-parent log has what brought a change of a path, not the commits that were merged", async () => {
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
  test("knows ancestors, the base, a clean merge and the paths in conflict", async () => {
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
  test("a work tree's file that was changed in the second in which it was added is seen as changed", async () => {
    const path = join(folder, "fleet", "same-second.txt");
    const second = (): number => Math.floor(Date.now() / 1000);
    for (let [begun, ended] = [0, -1]; begun !== ended; ended = second()) {
      await wait(1_005 - (Date.now() % 1_000));
      begun = second();
      await writeFile(path, "one\n");
      await git("-C", "fleet", "add", "same-second.txt");
      await writeFile(path, "two\n");
    }
    await wait(1_100);
    const tree = await repository.treeOfWorkTree();
    const found = (await repository.tree(tree)).find((entry) => entry.path === "same-second.txt");
    expect(Buffer.from((await repository.blobs([found?.oid ?? ""])).get(found?.oid ?? "") ?? []).toString()).toBe("two\n");
    await git("-C", "fleet", "rm", "--quiet", "--force", "same-second.txt");
  });

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
  test("several branches go by one push, each with its lease, and those that hold their commit are named", async () => {
    await git("init", "-q", "--bare", "together.git");
    const remote = { url: join(folder, "together.git"), token: null };
    const one = await commitOf({ a: "1" }, null);
    const two = await commitOf({ a: "2" }, one);
    const all = new Map([
      ["a", { commit: one, expected: null }],
      ["b", { commit: two, expected: null }],
    ]);
    expect(await repository.pushBranches(remote, all)).toEqual(
      new Map([
        ["a", one],
        ["b", two],
      ]),
    );
    // `a` moved meanwhile; the lost answer of `b` is no failure.
    const again = new Map([...all, ["a", { commit: two, expected: null }], ["c", { commit: one, expected: null }]] as const);
    expect(await repository.pushBranches(remote, again)).toEqual(
      new Map([
        ["b", two],
        ["c", one],
      ]),
    );
    expect(await repository.remoteTip(remote, "a")).toBe(one);
  });

  test("push distinguishes pushed, stale and refused, and a repeated push is not an error", async () => {
    await git("init", "-q", "--bare", "remote.git");
    const remote = { url: join(folder, "remote.git"), token: null };
    const one = await commitOf({ a: "1" }, null);
    const two = await commitOf({ a: "2" }, one);
    const rival = await commitOf({ a: "3" }, one);
    expect(await repository.remoteTip(remote, "refs/heads/main")).toBeNull();
    expect(await repository.push(remote, one, "refs/heads/main", null)).toMatchObject({ outcome: "pushed" });
    expect(await repository.push(remote, one, "refs/heads/main", null)).toMatchObject({ outcome: "pushed" });
    expect(await repository.push(remote, two, "refs/heads/main", one)).toMatchObject({ outcome: "pushed" });
    expect(await repository.push(remote, rival, "refs/heads/main", one)).toMatchObject({ outcome: "stale" });
    expect(await repository.push(remote, rival, "refs/heads/main", null)).toMatchObject({ outcome: "stale" });
    expect(await repository.remoteTip(remote, "refs/heads/main")).toBe(two);
    await writeFile(join(folder, "remote.git", "hooks", "pre-receive"), "#!/bin/sh\necho main is protected >&2\nexit 1\n", { mode: 0o755 });
    expect(await repository.push(remote, rival, "refs/heads/main", two)).toEqual({
      outcome: "refused",
      message: "[remote rejected] (pre-receive hook declined) main is protected",
    });
    await rm(join(folder, "remote.git", "hooks", "pre-receive"));
    await writeFile(join(folder, "remote.git", "refs", "heads", "main.lock"), "");
    expect(await repository.push(remote, rival, "refs/heads/main", two)).toMatchObject({ outcome: "stale" });
    await rm(join(folder, "remote.git", "refs", "heads", "main.lock"));
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
    expect(await repository.mergedRefs(["refs/hub/done/"], main)).toEqual([
      { ref: "refs/hub/done/one", tip: main, committer: "mona" },
      { ref: "refs/hub/done/two", tip: main, committer: "mona" },
    ]);
    const wanted = ["done/one", "done/two", "done/three", "done/never"].map((branch) => [branch, main] as const);
    expect(await repository.deleteBranches(remote, new Map(wanted))).toEqual(["done/three"]);
    expect(await repository.deleteBranches(remote, new Map(wanted.slice(0, 1)))).toEqual([]);
    expect(await repository.deleteBranches(remote, new Map())).toEqual([]);
    await repository.fetch(remote, ["+refs/heads/*:refs/hub/*"]);
    expect((await repository.mergedRefs(["refs/hub/stays", "refs/hub/done/"], ahead)).map(({ ref }) => ref)).toEqual([
      "refs/hub/done/three",
      "refs/hub/stays",
    ]);
    expect((await repository.mergedRefs(["refs/hub/"], ahead)).map(({ ref }) => ref)).toEqual([
      "refs/hub/done/three",
      "refs/hub/main",
      "refs/hub/stays",
    ]);
  });
});

describe("listings, differences and history are what git prints", () => {
  const texts = (count: number, seed: string) =>
    new Map(Array.from({ length: count }, (_, at) => [`deep/${at}/${seed}${at % 3}/x`, `${seed} ${at % 7}`] as const));
  const lines = async (tree: string, ...options: readonly string[]) =>
    (await git("-C", "fleet", "ls-tree", "-r", "-z", "--full-tree", ...options, tree))
      .split("\0")
      .filter((line) => line !== "")
      .map((line) => line.replace(/ (?:blob|tree|commit) /, " ").replace("\t", " "))
      .sort();
  const listed = (entries: readonly { mode: string; oid: string; path: string }[]) =>
    entries.map(({ mode, oid, path }) => `${mode} ${oid} ${path}`).sort();

  test.each([3, 400])("a listing and a difference over %i folders", async (count) => {
    const first = await commitOf(
      { ...Object.fromEntries(texts(count, "a")), "a.b": "1", "a/b": "2", ab: "3", "name with\nbreak": "4" },
      null,
    );
    const second = await commitOf(
      { ...Object.fromEntries(texts(count, "b")), "deep/1": "a file now", "a.b/c": "a folder now", "a/b": null, ab: "5" },
      first,
    );
    for (const commit of [first, second]) {
      expect(listed(await repository.tree(commit))).toEqual(await lines(commit));
      expect(listed(await repository.tree(commit, { trees: true }))).toEqual(await lines(commit, "-t"));
      expect(listed(await repository.tree(commit, { below: "deep" }))).toEqual(
        (await lines(commit)).filter((line) => / deep\//.test(line)),
      );
    }
    for (const [from, to, below] of [
      [first, second, undefined],
      [second, first, undefined],
      [first, second, "deep/1"],
      [first, second, "ab"],
      [first, second, "nowhere"],
      [first, first, undefined],
    ] as const) {
      const raw = await git(
        "-C",
        "fleet",
        "diff-tree",
        "-r",
        "-z",
        "--raw",
        "--no-renames",
        from,
        to,
        "--",
        ...(below === undefined ? [] : [below]),
      );
      const fields = raw.split("\0");
      const found = (await repository.difference(from, to, below)).map(({ path, before, after }) => `${before} ${after} ${path}`);
      const expected = Array.from({ length: (fields.length - 1) / 2 }, (_, at) => {
        const [, , before = "", after = ""] = (fields[at * 2] ?? "").split(" ");
        const oid = (name: string) => (/^0+$/.test(name) ? "null" : name);
        return `${oid(before)} ${oid(after)} ${fields[at * 2 + 1]}`;
      });
      expect(found.sort()).toEqual(expected.sort());
    }
  });

  test("commits of every kind", async () => {
    const tree = await repository.writeTree(null, new Map([["a", "1"]]));
    const latin = (text: string) => Buffer.from(text, "latin1");
    const odd = [
      `tree ${tree}\nauthor Jos\u00e9 <j@example.com> 1700000000 +0130\ncommitter C <c@example.com> 1700000001 -0700\nencoding ISO-8859-1\n\nOl\u00e9\n`,
      `tree ${tree}\nauthor  <> 1700000000 +0000\ncommitter  <> 1700000001 +0000\n\n\n  Two \nlines\n\nbody`,
      `tree ${tree}\nauthor A <a@example.com> 1700000000 +0000\ncommitter C <c@example.com> 1700000001 +0000\ngpgsig -----BEGIN\n \n encoding x\n -----END\n\nSigned\n`,
      `tree ${tree}\nauthor A B <a@example.com> 1700000000 +0000\ncommitter C <c@example.com> 1700000001 +0000\n\n`,
    ];
    for (const [at, text] of odd.entries()) {
      await writeFile(join(folder, `commit-${at}`), latin(text));
      const oid = (await git("-C", "fleet", "hash-object", "-w", "-t", "commit", "--literally", `../commit-${at}`)).trim();
      const shown = await git("-C", "fleet", "show", "--no-patch", "--format=%H%x00%T%x00%P%x00%an%x00%ct%x00%s%x00", oid, "--");
      const facts = await repository.commit(oid);
      expect([facts.oid, facts.tree, facts.parents.join(" "), facts.author, String(Date.parse(facts.at) / 1000), facts.subject]).toEqual(
        shown.split("\0").slice(0, 6),
      );
    }
    await expect(repository.commit(tree)).rejects.toThrow("is not a commit");
    await expect(repository.commit("1".repeat(40))).rejects.toThrow("git log");
  });

  test("ancestors and merge bases along lines and merges", async () => {
    const root = await commitOf({ a: "1" }, null);
    const line = [root];
    const tree = (await repository.commit(root)).tree;
    for (let at = 0; at < 30; at += 1) line.push(await repository.writeCommit(tree, [line.at(-1) ?? root], `Commit ${at}`, mona));
    const side = await repository.writeCommit(tree, [line[5] ?? root], "Side", mona);
    const merge = await repository.writeCommit(tree, [line[9] ?? root, side], "Merge", mona);
    const after = await repository.writeCommit(tree, [merge], "After", mona);
    const asked = [root, line[5], line[9], line[20], line[30], side, merge, after].map((oid) => oid ?? root);
    for (const a of asked) {
      for (const b of asked) {
        const base = (await run("git", ["merge-base", a, b], { cwd: join(folder, "fleet"), env, timeout: 30_000 })).stdout.trim();
        expect(await repository.mergeBase(a, b)).toBe(base);
        expect(await repository.isAncestor(a, b)).toBe(base === a);
      }
    }
    await expect(repository.isAncestor("1".repeat(40), root)).rejects.toThrow("git merge-base");
  }, 60_000);

  test("a shallow clone knows where its history ends", async () => {
    const one = await commitOf({ a: "1" }, null);
    const two = await commitOf({ a: "2" }, one);
    await git("-C", "fleet", "update-ref", "refs/heads/shallow", two);
    await git("clone", "-q", "--depth=1", "--branch=shallow", `file://${join(folder, "fleet")}`, "shallow");
    const shallow = await openRepository(join(folder, "shallow"), run, env);
    expect((await shallow.commit(two)).parents).toEqual([]);
    expect(await shallow.isAncestor(two, two)).toBe(true);
    await expect(shallow.isAncestor(one, two)).rejects.toThrow("git merge-base");
  });
});

describe("editing a tree", () => {
  /** What git's own index makes of the same edits, one after the other. */
  async function byIndex(base: string | null, files: ReadonlyMap<string, string | null>): Promise<string> {
    const index = { ...env, GIT_INDEX_FILE: join(folder, "by-index") };
    const inFleet = async (args: readonly string[], input = "") => {
      const ran = await run("git", args, { cwd: join(folder, "fleet"), env: index, timeout: 30_000, input });
      expect(ran.stderr + ran.code).toBe("0");
      return ran.stdout.trim();
    };
    await inFleet(base === null ? ["read-tree", "--empty"] : ["read-tree", base]);
    for (const path of [...files.keys()].sort()) {
      const content = files.get(path) ?? null;
      const staged = (await inFleet(["ls-files", "--stage", "--", path])).split("\n").find((line) => line.endsWith(`\t${path}`));
      const mode = staged?.startsWith("100755") === true ? "100755" : "100644";
      const oid = content === null ? "0".repeat(40) : await inFleet(["hash-object", "-w", "--stdin"], content);
      await inFleet(["update-index", "--replace", "-z", "--index-info"], `${content === null ? "0" : mode} ${oid}\t${path}\0`);
    }
    return await inFleet(["write-tree"]);
  }

  async function expectSound(name: string): Promise<void> {
    expect(await run("git", ["fsck", "--strict", "--no-dangling"], { cwd: join(folder, name), env, timeout: 30_000 })).toMatchObject({
      code: 0,
    });
  }

  test("gives what git's index gives, whatever takes the place of what", async () => {
    const path = fc.array(fc.constantFrom("a", "b", "a.b", "ä", '"\\\n'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    const edits = fc.uniqueArray(fc.tuple(path, fc.constantFrom("", "1", "2", null)), { selector: ([path]) => path, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(edits, edits, async (first, second) => {
        const base = await byIndex(null, new Map(first));
        expect(await repository.writeTree(null, new Map(first))).toBe(base);
        const tree = await repository.writeTree(base, new Map(second));
        expect(tree).toBe(await byIndex(base, new Map(second)));
      }),
      { numRuns: 15 },
    );
    await expectSound("fleet");
    expect(await git("-C", "fleet", "for-each-ref", "refs/flotilla")).toBe("");
  }, 60_000);

  test("large and many files arrive whole, and any number of edits takes two processes", async () => {
    const large = "0123456789abcdef".repeat(70_000);
    const files = new Map(Array.from({ length: 300 }, (_, at) => [`many/${at}`, "x".repeat(at)]));
    const tree = await repository.writeTree(null, new Map([...files, ["large", large]]));
    const entries = await repository.tree(tree);
    const contents = await repository.blobs(entries.map(({ oid }) => oid));
    for (const { path, oid } of entries)
      expect(Buffer.from(contents.get(oid) ?? []).toString() === (path === "large" ? large : files.get(path))).toBe(true);
    const started: string[] = [];
    const watched: typeof run = (command, args, options) => {
      started.push(args.join(" "));
      return run(command, args, options);
    };
    const again = await openRepository(join(folder, "fleet"), watched, env);
    started.splice(0);
    const edits = [...files.keys()].map((path) => [path, "edited"] as const);
    expect(await again.writeTree(tree, new Map(edits))).not.toBe(tree);
    expect(started).toHaveLength(2);
    expect(await again.writeTree(tree, new Map())).toBe(tree);
    expect(started).toHaveLength(2);
  });

  test("in a repository that names objects by SHA-256", async () => {
    await git("init", "-q", "--object-format=sha256", "long");
    const long = await openRepository(join(folder, "long"), run, env);
    const first = await long.writeTree(null, new Map([["a/b", "1"]]));
    const second = await long.writeTree(first, new Map([["c", "2"]]));
    expect((await long.tree(second)).map(({ path, oid }) => `${path} ${oid.length}`)).toEqual(["a/b 64", "c 64"]);
    await expectSound("long");
  });

  test.each(["../x", "a/../b", "/a", "a//b", ".git/config", "a/.GIT/hooks/x", "git~1/x", ".git./x", "a\0b", ""])(
    "refuses the path %j",
    async (path) => {
      await expect(repository.writeTree(null, new Map([[path, "x"]]))).rejects.toThrow("not a path inside a folder");
    },
  );
});

test("what git reports of an import that was cut off goes with the next write; that of another program stays", async () => {
  const cutOff = async (ref: string): Promise<void> => {
    const input = `commit ${ref}\ncommitter flotilla <flotilla> 0 +0000\ndata 0\n`;
    const ran = await run("git", ["fast-import", "--quiet", "--done"], { cwd: join(folder, "fleet"), env, input, timeout: 30_000 });
    expect(ran.code).toBe(128);
  };
  const reports = async (): Promise<number> =>
    (await readdir(join(folder, "fleet", ".git"))).filter((name) => name.startsWith("fast_import_crash_")).length;
  await cutOff("refs/flotilla/edited-tree");
  await cutOff("refs/heads/of-somebody");
  expect(await reports()).toBe(2);
  await commitOf({ "a.yaml": "x: 1\n" }, null);
  expect(await reports()).toBe(1);
});
