import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../../src/process/run.ts";

// The day as its user starts it. Its scenes are for test/lab/scenarios.
const main = join(import.meta.dirname, "..", "..", "..", "lab", "cli", "main.ts");
let folder: string;
let env: Record<string, string>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-day-"));
  env = { ...(process.env as Record<string, string>), HOME: folder, TMPDIR: folder };
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends it soon, and leaves neither a process nor a file behind", { timeout: 120_000 }, async (signal, code) => {
  const child = spawn(process.execPath, [main, "day", "--scene", "1"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  let printed = "";
  child.stdout.setEncoding("utf8");
  for await (const text of child.stdout as AsyncIterable<string>) {
    printed += text;
    // Jobs are at work now, each in a process group of its own.
    if (printed.includes("pull-request (pull_request)")) break;
  }
  expect(await readdir(folder)).not.toEqual([]);
  // A terminal signals npm, the launcher and the demo, and the first two pass the signal on.
  for (let time = 0; time < 3; time += 1) child.kill(signal);
  const late = setTimeout(() => child.kill("SIGKILL"), 60_000);
  expect(await ended).toEqual([code, null]);
  clearTimeout(late);
  expect((await readdir(folder)).filter((name) => name.startsWith("flotilla-"))).toEqual([]);
  expect(await commandLines()).not.toContain(folder);
});

test("a reader that goes away ends it as well", { timeout: 120_000 }, async () => {
  const child = spawn(process.execPath, [main, "day", "--scene", "1"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  await once(child.stdout, "data");
  child.stdout.destroy();
  expect(await ended).toEqual([141, null]);
  expect((await readdir(folder)).filter((name) => name.startsWith("flotilla-"))).toEqual([]);
});

test("a scene that there is not is refused", async () => {
  const ended = await run(process.execPath, [main, "day", "--scene", "6"], { cwd: folder, env, timeout: 30_000 });
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain("a scene is a number from 0 to 5");
});

/** The command lines of all processes, where /proc exists. */
async function commandLines(): Promise<string> {
  const numbers = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(numbers.map(async (pid) => await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return lines.join("\n");
}
