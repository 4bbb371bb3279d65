import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run, type Ran } from "../../src/process/run.ts";
import { jobVariables } from "../job-variables.ts";
import { configPath, instance, sampleFleet } from "../fleet/sample-fleet.ts";

const main = join(import.meta.dirname, "..", "..", "actions", "validate", "main.ts");
const git = { PATH: process.env["PATH"] ?? "", HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-action-"));
  for (const [path, text] of sampleFleet()) {
    await mkdir(dirname(join(folder, "ops", path)), { recursive: true });
    await writeFile(join(folder, "ops", path), text);
  }
  for (const args of [
    ["init", "-q"],
    ["add", "."],
    ["-c", "user.name=mona", "-c", "user.email=mona@example.com", "commit", "-q", "-m", "A fleet"],
  ]) {
    expect((await run("git", args, { cwd: folder, env: git, timeout: 30_000 })).code).toBe(0);
  }
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

async function validate(base: string, eventName = "pull_request", payload: object = {}): Promise<Ran & { readonly summary: string }> {
  const [event, summary] = [join(folder, "event.json"), join(folder, "summary.md")];
  await writeFile(event, JSON.stringify(payload));
  await writeFile(summary, "");
  const job = { ...jobVariables, GITHUB_EVENT_NAME: eventName, GITHUB_REF: "refs/pull/1/merge", GITHUB_WORKSPACE: folder };
  const env = { ...git, ...job, GITHUB_EVENT_PATH: event, GITHUB_STEP_SUMMARY: summary, INPUT_ROOT: "ops", INPUT_BASE: base };
  const ran = await run(process.execPath, [main], { cwd: folder, env, timeout: 30_000 });
  return { ...ran, summary: await readFile(summary, "utf8") };
}

test("a fine fleet passes with a summary of one line", async () => {
  const { code, stdout, summary } = await validate("HEAD");
  expect([code, stdout]).toEqual([0, "18 files checked, no problems\n"]);
  expect(summary).toContain("✅ Validate: 18 files checked, no problems");
});

test("who opens a pull request from a fork is shown that nobody plans it", async () => {
  const from = (head: number | null) => ({
    pull_request: { head: { repo: head === null ? null : { id: head } }, base: { repo: { id: 7 } } },
  });
  const planned = await validate("HEAD", "pull_request", from(7));
  expect(planned.stdout).not.toContain("::warning");
  for (const fork of [8, null]) {
    const { code, stdout } = await validate("HEAD", "pull_request", from(fork));
    expect([code, stdout]).toEqual([0, expect.stringContaining("::warning::a pull request from a fork is validated, and never planned")]);
  }
});

test("a mistake fails the step, with an annotation whose path is the repository's", async () => {
  const path = configPath("staging", "src-staging-a");
  await writeFile(join(folder, "ops", path), instance("src-staging-a").replace("size:", "sise:"));
  await rm(join(folder, "ops", configPath("staging", "src-staging-b")));
  const { code, stdout, summary } = await validate("HEAD");
  expect(code).toBe(1);
  expect(stdout).toContain(`::error title=key.unknown,file=ops/${path},line=14,col=3,endColumn=7::`);
  expect(stdout).toContain(`::error title=instance.removed,file=ops/${configPath("staging", "src-staging-b")},line=1,col=1::`);
  expect(summary).toContain("❌ Validate: 3 errors in 2 of 17 files");
});

test("a base that is missing is reported with what to do", async () => {
  const { code, stdout } = await validate("no-such-base");
  expect(code).toBe(1);
  expect(stdout).toContain("::error::the input base names no-such-base, which is not in this checkout; check out with fetch-depth: 0");
});

test("a merge queue is refused by name", async () => {
  const { code, stdout } = await validate("HEAD", "merge_group");
  expect([code, stdout]).toEqual([1, expect.stringContaining("::error::merge queues are not in this version")]);
});
