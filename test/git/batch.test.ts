import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openBatch } from "../../src/git/batch.ts";
import { openRepository } from "../../src/git/git-cli.ts";
import type { GitRepository, Signature } from "../../src/git/repository.ts";
import { type ChildProcess, startChild, type StartChild } from "../../src/process/child-process.ts";
import { run } from "../../src/process/run.ts";

const env = { PATH: process.env["PATH"] ?? "", HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
const mona: Signature = { name: "mona", email: "mona@example.com", at: 1_700_000_000_000 };
let folder: string;
/** Every `git cat-file` that was started, in order. */
const started: { readonly mode: string; readonly child: ChildProcess }[] = [];
const watched: StartChild = (command, args, options, events) => {
  const child = startChild(command, args, options, events);
  started.push({ mode: args.at(-1) ?? "", child });
  return child;
};
let repository: GitRepository;
/** Other processes on the same repository. */
let other: GitRepository;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-batch-"));
  await git("init", "-q", "-b", "main");
  repository = await openRepository(folder, run, env, watched);
  other = await openRepository(folder, run, env);
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

async function git(...args: readonly string[]): Promise<string> {
  const ran = await run("git", args, { cwd: folder, env, timeout: 30_000 });
  expect(ran.stderr + ran.code).toBe("0");
  return ran.stdout;
}

async function blobOf(text: string): Promise<string> {
  const tree = await other.writeTree(null, new Map([["file", text]]));
  return (await other.tree(tree))[0]?.oid ?? "";
}

async function read(oid: string): Promise<string> {
  return Buffer.from((await repository.blobs([oid])).get(oid) ?? []).toString();
}

async function missing(oid: string): Promise<string> {
  await expect(repository.blobs([oid])).rejects.toThrow("missing");
  return oid;
}

describe("one process for every question", () => {
  test("answers many questions at once, each with its own answer", async () => {
    const texts = Array.from({ length: 40 }, (_, at) => `text ${at}\n`.repeat(at));
    const oids = await Promise.all(texts.map(blobOf));
    const before = started.length;
    expect(await Promise.all(oids.map(read))).toEqual(texts);
    expect(await Promise.all(oids.map((oid) => repository.resolve(oid)))).toEqual(oids);
    expect(started.slice(before).length).toBeLessThanOrEqual(2);
  });

  test("finds an object that another process wrote after it was missed, loose or packed", async () => {
    const path = join(folder, "later.txt");
    for (const [text, packed] of [
      ["loose", false],
      ["packed", true],
    ] as const) {
      await writeFile(path, text);
      const oid = await missing((await git("hash-object", path)).trim());
      await git("hash-object", "-w", path);
      if (packed) {
        await git("update-ref", "refs/keep/later", oid);
        await git("repack", "-adq");
        await git("prune-packed", "-q");
      }
      expect(await read(oid)).toBe(text);
    }
  });

  test("resolves a ref to where it is now, whoever moved it, loose or packed", async () => {
    const tree = await other.writeTree(null, new Map([["a", "1"]]));
    const one = await other.writeCommit(tree, [], "One", mona);
    const two = await other.writeCommit(tree, [one], "Two", mona);
    expect(await repository.resolve("refs/heads/moved")).toBeNull();
    await other.updateRef("refs/heads/moved", one, null);
    expect(await repository.resolve("refs/heads/moved")).toBe(one);
    await git("pack-refs", "--all");
    expect(await repository.resolve("refs/heads/moved")).toBe(one);
    await git("update-ref", "refs/heads/moved", two);
    await git("pack-refs", "--all");
    expect(await repository.resolve("refs/heads/moved")).toBe(two);
    await git("update-ref", "-d", "refs/heads/moved");
    expect(await repository.resolve("refs/heads/moved")).toBeNull();
  });

  test("no name leads its answers astray", async () => {
    const oid = await blobOf("plain");
    for (const name of [
      `${oid}\n${oid}`,
      `${oid}\r`,
      `${oid}\0`,
      "",
      `${oid} blob 5`,
      `${oid} blob 5\n`,
      "--batch",
      " ",
      "@{-99}",
      ":/nothing",
    ])
      expect([name, await repository.resolve(name)]).toEqual([name, null]);
    await expect(repository.blobs([`${oid}\n${oid}`])).rejects.toThrow("not a revision");
    await expect(repository.blobs([`${oid} blob 5`])).rejects.toThrow("missing");
    expect(await read(oid)).toBe("plain");
  });

  test("10,000 objects in one go come one by one, whatever the pipes hold", async () => {
    const files = new Map(Array.from({ length: 10_000 }, (_, at) => [`${at % 100}/${at}`, `${at} `.repeat(at % 200)]));
    const entries = await other.tree(await other.writeTree(null, files));
    const held = process.memoryUsage().rss;
    const before = started.length;
    const found = await repository.blobs(entries.map(({ oid }) => oid));
    for (const { path, oid } of entries) expect(Buffer.from(found.get(oid) ?? []).toString() === files.get(path)).toBe(true);
    const again = await Promise.all(entries.slice(0, 1_000).map(({ oid }) => repository.resolve(oid)));
    expect(again).toEqual(entries.slice(0, 1_000).map(({ oid }) => oid));
    expect(started.length - before).toBeLessThanOrEqual(2);
    const size = [...files.values()].reduce((sum, text) => sum + text.length, 0);
    expect(process.memoryUsage().rss - held).toBeLessThan(size * 8 + 100_000_000);
  });
});

describe("its process may die", () => {
  /** The first ones die as soon as they are asked. */
  function fragile(dying: number): StartChild {
    const script = "process.stdin.once('data', () => { console.error('fatal: struck'); process.exit(128) })";
    return (command, args, options, events) =>
      dying-- > 0 ? startChild(process.execPath, ["--eval", script], options, events) : startChild(command, args, options, events);
  }

  test("between two questions: another answers", async () => {
    const oid = await blobOf("still there");
    expect(await read(oid)).toBe("still there");
    started.findLast(({ mode }) => mode === "--batch")?.child.kill();
    expect(await read(oid)).toBe("still there");
  });

  test("over a question: another answers it, and those that waited behind it", async () => {
    const struck = await openRepository(folder, run, env, fragile(1));
    const oid = await blobOf("asked twice");
    const asked = await Promise.all([struck.blobs([oid]), struck.blobs([oid]), struck.blobs([oid])]);
    expect(asked.map((found) => Buffer.from(found.get(oid) ?? []).toString())).toEqual(["asked twice", "asked twice", "asked twice"]);
  });

  test("a question over which it dies again fails with git's words, and the next is answered", async () => {
    const struck = await openRepository(folder, run, env, fragile(2));
    const oid = await blobOf("asked again");
    const [first, second] = await Promise.allSettled([struck.blobs([oid]), struck.blobs([oid])]);
    expect(first).toMatchObject({ status: "rejected", reason: { name: "GitError", message: "git cat-file: fatal: struck" } });
    expect(second.status).toBe("fulfilled");
  });

  test("the error gives the reason why it cannot be started", async () => {
    const none: StartChild = (_, args, options, events) => startChild(join(folder, "no-git"), args, options, events);
    const without = await openRepository(folder, run, env, none);
    await expect(without.resolve("HEAD")).rejects.toThrow(/git cat-file: spawn .*ENOENT/);
  });
});

test("a program ends by itself while its process is open, and takes it along", async () => {
  const source = join(import.meta.dirname, "../../src");
  const script = `
    const { openRepository } = await import(${JSON.stringify(join(source, "git/git-cli.ts"))});
    const { run } = await import(${JSON.stringify(join(source, "process/run.ts"))});
    const { startChild } = await import(${JSON.stringify(join(source, "process/child-process.ts"))});
    let over = false;
    const start = (command, args, options, { data, ended }) =>
      startChild("sh", ["-c", 'echo $$ > pid; exec git "$@"', "sh", ...args], { ...options, cwd: ${JSON.stringify(folder)} }, {
        data,
        ended: (stderr) => { over = true; ended(stderr); },
      });
    const repository = await openRepository(${JSON.stringify(folder)}, run, ${JSON.stringify(env)}, start);
    const answer = await repository.resolve("refs/heads/none");
    // Held up by its process, this one would get here only when that one had been let go.
    process.once("beforeExit", () => console.log(answer, over));
  `;
  const ended = await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: folder, env, timeout: 30_000 });
  expect(ended).toEqual({ code: 0, stdout: "null false\n", stderr: "" });
  const pid = Number(await readFile(join(folder, "pid"), "utf8"));
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow("ESRCH"), { timeout: 10_000 });
});

describe("limits", () => {
  const oid = "1".repeat(40);
  /** A git that answers what the test writes. */
  function scripted(): {
    readonly start: Parameters<typeof openBatch>[0]["start"];
    readonly seen: string[];
    readonly answer: (text: string) => void;
  } {
    const seen: string[] = [];
    let onData: (chunk: Buffer) => void = () => undefined;
    return {
      seen,
      start: (_, events) => {
        seen.push("started");
        onData = events.data;
        return {
          write: () => undefined,
          watch: (watched) => void seen.push(watched ? "watched" : "not watched"),
          end: () => void seen.push("ended"),
          kill: () => void seen.push("killed"),
        };
      },
      answer: (text) => onData(Buffer.from(text)),
    };
  }
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("an idle process is ended, and the next question starts another", async () => {
    const { start, seen, answer } = scripted();
    const check = openBatch({ mode: "--batch-check", start, most: 10 });
    for (let round = 0; round < 2; round += 1) {
      const asked = check([oid, "x"]);
      for (const piece of [`${oid} blo`, `b 5`, "\nx mis", "sing\n"]) answer(piece);
      expect(await asked).toEqual([{ oid, type: "blob", size: 5, content: null }, null]);
      await vi.advanceTimersByTimeAsync(60_000);
    }
    expect(seen).toEqual(["started", "watched", "not watched", "ended", "started", "watched", "not watched", "ended"]);
  });

  test("one that does not answer is ended, and the question fails", async () => {
    const { start, seen } = scripted();
    const asked = openBatch({ mode: "--batch", start, most: 10 })([oid]).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await asked).toMatchObject({ name: "GitError", message: expect.stringContaining("did not answer") });
    expect(seen).toEqual(["started", "watched", "killed"]);
  });

  test("contents over the limit are refused before they are read; whoever asked next gets an answer", async () => {
    const { start, seen, answer } = scripted();
    const read = openBatch({ mode: "--batch", start, most: 10 });
    const large = read([oid, oid]).catch((error: unknown) => error);
    const small = read([oid]);
    answer(`${oid} blob 6\nabcdef`);
    answer(`\n${oid} blob 5\nabc`);
    expect(await large).toMatchObject({ message: "git cat-file: 2 objects together are larger than 10 bytes" });
    answer(`${oid} blob 3\na\n`);
    answer("b\n");
    expect(await small).toEqual([{ oid, type: "blob", size: 3, content: new Uint8Array([97, 10, 98]) }]);
    expect(seen).toEqual(["started", "watched", "watched", "killed", "started", "watched", "not watched"]);
  });
});
