import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { run } from "../../src/process/run.ts";
import { childrenAtWork, lockHolder, takeLock } from "../../src/process/lock-file.ts";

const since = "2026-11-20T12:00:00Z";
const module = join(import.meta.dirname, "..", "..", "src", "process", "lock-file.ts");
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lock-"));
  path = join(folder, "lock");
});
afterEach(async () => await rm(folder, { recursive: true }));

/** Takes the lock in a process of its own, says how that went, and ends at the end of its input without a release. */
function taker(command: string) {
  const script = `
    const { takeLock } = await import(${JSON.stringify(module)});
    const { kind } = await takeLock(${JSON.stringify(path)}, { command: ${JSON.stringify(command)}, since: ${JSON.stringify(since)} });
    console.log(kind);
    process.stdin.resume();`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["pipe", "pipe", "inherit"] });
  const kind = once(child.stdout, "data").then(([data]) => String(data).trim());
  const end = async (): Promise<void> => {
    child.stdin.end();
    await once(child, "exit");
  };
  return { child, kind, end };
}

test("one at a time holds it, and it is free after a release", async () => {
  const first = await takeLock(path, { command: "first", since });
  const second = await takeLock(path, { command: "second", since });
  expect(second).toMatchObject({ kind: "taken", by: { pid: process.pid, host: hostname(), since, command: "first", children: [] } });
  if (first.kind !== "held") throw new Error("the first should hold it");
  expect(first.replaced).toBeNull();
  await first.release();
  expect(await lockHolder(path)).toBeNull();
  expect((await takeLock(path, { command: "second", since })).kind).toBe("held");
  expect(await readdir(folder)).toEqual(["lock"]);
});

test("of many that find a dead holder's, one gets it", { timeout: 60_000 }, async () => {
  for (let round = 0; round < 3; round += 1) {
    const dead = taker("dead");
    await dead.kind;
    dead.child.kill("SIGKILL");
    await once(dead.child, "exit");
    const takers = Array.from({ length: 6 }, (_, index) => taker(`number ${index}`));
    const kinds = await Promise.all(takers.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind === "held")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "taken")).toHaveLength(5);
    await Promise.all(takers.map(({ end }) => end()));
  }
});

test("a holder on another machine is believed, a file that names nobody is damaged", async () => {
  const elsewhere = { pid: 999_999_999, host: `${hostname()}-not`, since, command: "other" };
  await writeFile(path, JSON.stringify(elsewhere));
  expect(await takeLock(path, { command: "mine", since })).toMatchObject({ kind: "taken", by: elsewhere });
  for (const text of ["", "{", "[]", "null", '{"pid": "1"}', JSON.stringify({ ...elsewhere, children: [{}] })]) {
    await writeFile(path, text);
    expect(await takeLock(path, { command: "mine", since }), text).toEqual({ kind: "damaged" });
  }
  await writeFile(path, JSON.stringify({ ...elsewhere, host: hostname() }));
  expect(await takeLock(path, { command: "mine", since })).toMatchObject({ kind: "held", replaced: { command: "other" } });
});

test("what is no file is no lock that is waited for", async () => {
  await symlink("/nowhere/at-all", path);
  expect(await takeLock(path, { command: "mine", since })).toEqual({ kind: "damaged" });
  await rm(path);
  expect((await run("mkfifo", [path], { cwd: "/", env: { PATH: process.env["PATH"] ?? "" }, timeout: 5_000 })).code).toBe(0);
  expect(await takeLock(path, { command: "mine", since })).toEqual({ kind: "damaged" });
  await rm(path);
  await mkdir(path);
  await expect(takeLock(path, { command: "mine", since })).rejects.toThrow(`${path}: it is a folder where a file is needed`);
});

test("a process that got a dead holder's number is not taken for it", async () => {
  await writeFile(
    path,
    JSON.stringify({ pid: process.pid, started: "another boot 1", host: hostname(), since, command: "other", children: [] }),
  );
  expect(await takeLock(path, { command: "mine", since })).toMatchObject({ kind: "held", replaced: { command: "other" } });
});

test("a child that outlives its holder is known until it has ended", { timeout: 30_000 }, async () => {
  const script = `
    const { spawn } = await import("node:child_process");
    const { takeLock } = await import(${JSON.stringify(module)});
    const lock = await takeLock(${JSON.stringify(path)}, { command: "killed", since: ${JSON.stringify(since)} });
    const start = (seconds) => spawn("sleep", [seconds], { detached: true, stdio: "ignore" });
    const [ended, left] = [start("0"), start("60")];
    lock.begin(ended.pid);
    lock.begin(left.pid);
    ended.on("exit", () => {
      lock.end(ended.pid);
      console.log(left.pid);
      setInterval(() => {}, 1000);
    });`;
  const killed = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
  const pid = Number(String((await once(killed.stdout, "data"))[0]).trim());
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const lock = await takeLock(path, { command: "next", since });
  if (lock.kind !== "held" || lock.replaced === null) throw new Error("the next should take it over");
  expect(childrenAtWork(lock.replaced)).toMatchObject([{ pid }]);
  process.kill(pid);
  await vi.waitFor(() => expect(childrenAtWork(lock.replaced ?? never())).toEqual([]), { timeout: 10_000 });
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
});

function never(): never {
  throw new Error("there is a holder");
}
