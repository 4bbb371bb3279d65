import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cloudIn } from "../../../lab/cloud/client.ts";
import { lockHolder } from "../../../src/process/lock-file.ts";
import { type Ran, run } from "../../../src/process/run.ts";

// What `up --github` says and leaves; docs/users/first-fleet.md is the way of a pull request through it, and has a test of its own.
const main = join(import.meta.dirname, "..", "..", "..", "lab", "cli", "main.ts");
let fleet: string;
let env: Readonly<Record<string, string>>;

beforeEach(async () => {
  fleet = await mkdtemp(join(tmpdir(), "flotilla-test-own-"));
  env = { PATH: process.env["PATH"] ?? "", HOME: fleet, GIT_CONFIG_NOSYSTEM: "1" };
  await writeFile(join(fleet, "flotilla.yaml"), "");
});
afterEach(async () => {
  await lab("down");
  await rm(fleet, { recursive: true, force: true });
});

const lab = (...args: readonly string[]): Promise<Ran> => run(process.execPath, [main, ...args], { cwd: fleet, env, timeout: 60_000 });
const git = (...args: readonly string[]): Promise<Ran> =>
  run("git", ["-c", "user.name=mona", "-c", "user.email=mona@example.com", ...args], { cwd: fleet, env, timeout: 30_000 });
const state = (name: string): string => join(fleet, ".flotilla", name);

async function commitFleet(): Promise<void> {
  await git("init", "--quiet", "--initial-branch", "main");
  await git("add", "flotilla.yaml");
  await git("commit", "--quiet", "--message", "Begin");
}

test("what is needed of the clone is named", { timeout: 60_000 }, async () => {
  for (const step of [() => Promise.resolve(), () => git("init", "--quiet", "--initial-branch", "main")]) {
    await step();
    const refused = await lab("up", "--github");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("has no commit on a branch main. Run: git switch --create main");
  }
  await git("commit", "--quiet", "--allow-empty", "--message", "Nothing yet");
  expect((await lab("up", "--github")).stderr).toContain("has no flotilla.yaml in its root");
  for (const words of [["wait"], ["show", "1"]])
    expect(await lab(...words)).toMatchObject({ code: 2, stderr: expect.stringContaining("No GitHub runs here") });
});

test("main of the clone is main there; tokens are their owner's to read, and go with it", { timeout: 60_000 }, async () => {
  await commitFleet();
  const up = await lab("up", "--github");
  expect(up, up.stderr).toMatchObject({ code: 0 });
  expect(up.stdout).toMatch(
    /A GitHub runs at http:\/\/127\.0\.0\.1:\d+\. Its repository example\/flotilla-test-own-\S+ has main as it is here/,
  );
  for (const name of ["github.env", "github.json"]) expect((await stat(state(name))).mode & 0o777).toBe(0o600);
  const tip = await run("bash", ["-c", '. .flotilla/github.env; git ls-remote "$REMOTE" refs/heads/main'], {
    cwd: fleet,
    env,
    timeout: 30_000,
  });
  expect(tip.stdout.split("\t")[0]).toBe((await git("rev-parse", "main")).stdout.trim());
  expect((await lab("up", "--github")).stdout).toContain("A GitHub runs at");
  expect(await lab("show", "7")).toMatchObject({ code: 2, stderr: expect.stringContaining("There is no issue or pull request #7") });
  expect(await lab("wait")).toMatchObject({ code: 0, stdout: "" });
  await lab("down");
  expect((await readdir(join(fleet, ".flotilla"))).filter((name) => name.startsWith("github"))).toEqual([]);
});

test("one that was killed leaves nothing to the next, and a cloud without one is not taken for it", { timeout: 60_000 }, async () => {
  await commitFleet();
  await lab("up", "--github");
  const holder = await lockHolder(state("cloud/lock"));
  if (holder === null || holder === "damaged") throw new Error("nobody holds the lock");
  process.kill(holder.pid, "SIGKILL");
  await expect.poll(() => cloudIn(state("cloud")), { timeout: 20_000 }).toBeNull();
  expect((await lab("up")).stdout).not.toContain("A GitHub runs at");
  expect(existsSync(state("github.env"))).toBe(false);
  expect(await lab("up", "--github")).toMatchObject({ code: 2, stderr: expect.stringContaining("without a GitHub") });
  await lab("down");
  await lab("up", "--github");
  expect((await readdir(join(fleet, ".flotilla"))).filter((name) => name.startsWith("github-"))).toHaveLength(1);
});
