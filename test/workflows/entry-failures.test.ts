import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../src/process/run.ts";
import { root } from "./workflow-files.ts";

// What a workflow, an event or a machine gives wrong is one line of an action: "internal error" and a stack are for bugs.
const actions = (await readdir(join(root, "actions"), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && existsSync(join(root, "actions", entry.name, "main.ts")))
  .map((entry) => entry.name)
  .sort();
let folder: string;
let workspace: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-entry-"));
  workspace = join(folder, "workspace");
  await mkdir(workspace);
  await mkdir(join(folder, "temp"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The failure that an action of a job reports. `event`: the text of the event's file; null where there is no such file. */
async function failureOf(action: string, event: string | null, variables: Readonly<Record<string, string>> = {}): Promise<string> {
  const file = join(folder, `event-${action}.json`);
  await rm(file, { force: true });
  if (event !== null) await writeFile(file, event);
  const job = ["GITHUB_EVENT_NAME", "GITHUB_SHA", "GITHUB_REF", "GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT"];
  const env = {
    PATH: process.env["PATH"] ?? "",
    ...Object.fromEntries(job.map((name) => [name, "1"])),
    GITHUB_REPOSITORY: "example/fleet",
    GITHUB_API_URL: "http://127.0.0.1:9",
    GITHUB_SERVER_URL: "http://127.0.0.1:9",
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_PATH: file,
    RUNNER_TEMP: join(folder, "temp"),
    // What plans and applies alone may have.
    ...(["validate", "find"].includes(action) ? {} : { FLOTILLA_STATE_DIR: join(folder, "state") }),
    ...(action === "validate" ? {} : { FLOTILLA_KEY: "00".repeat(32) }),
    ...variables,
  };
  const ended = await run(process.execPath, [join(root, "actions", action, "main.ts")], { cwd: workspace, env, timeout: 60_000 });
  const lines = ended.stdout.split("\n").filter((line) => line.startsWith("::error::"));
  expect([ended.code, lines.length], ended.stdout + ended.stderr).toEqual([1, 1]);
  expect(ended.stdout, action).not.toMatch(/internal error|^\s+at /m);
  expect(ended.stderr).toBe("");
  return lines[0]?.slice("::error::".length) ?? "";
}

test.each(actions)("%s: an event's file that is cut off, or an input that is not given", { timeout: 120_000 }, async (action) => {
  expect(await failureOf(action, '{"action": "crea')).toMatch(/^\S+, the file of the event, is not JSON \(.*\): run the job again$/);
  // These two go by an event that is not theirs.
  if (action === "command" || action === "restore") return;
  const failure = await failureOf(action, "{}");
  // An action without a required input goes on to what it has to work with, which is not there.
  expect(failure).toMatch(/^the input [a-z-]+ is missing: |^GITHUB_STEP_SUMMARY is not set: |is not in a git repository|flotilla\.yaml/i);
});

test.each([
  ["", "is not JSON"],
  ["{}\0", "is not JSON"],
  [null, "is missing: run the job again"],
])("an event's file that is %j", async (event, words) => {
  expect(await failureOf("command", event)).toContain(words);
});

test("an event with a byte order mark is read", async () => {
  expect(await failureOf("plan", "\uFEFF{}")).toContain("the input output is missing");
});

test("a machine without git", async () => {
  const empty = join(folder, "empty");
  await mkdir(empty);
  expect(
    await failureOf("find", "{}", { PATH: empty, INPUT_OUTPUT: join(folder, "temp", "work"), INPUT_TOKEN: "t", INPUT_LIMIT: "1" }),
  ).toContain("git is not installed, or not on the PATH");
});

test.skipIf(!existsSync("/dev/full"))("a file of the runner's on a full disk", async () => {
  expect(await failureOf("validate", "{}", { GITHUB_STEP_SUMMARY: "/dev/full" })).toBe(
    "/dev/full: no space is left on the disk. Free some, then run the same again (ENOSPC).",
  );
});
