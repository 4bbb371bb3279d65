import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { countdown, timeoutSignal } from "../../src/process/countdown.ts";

const module = (name: string): string => JSON.stringify(join(import.meta.dirname, "..", "..", "src", "process", name));

/** Runs a script that says "begun", holds it for a second and a half as Ctrl-Z does, and returns what it says at its end. */
async function suspended(script: string): Promise<string> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  await once(child.stdout, "data");
  process.kill(-Number(child.pid), "SIGSTOP");
  await wait(1_500);
  process.kill(-Number(child.pid), "SIGCONT");
  await once(child, "close");
  return said.replace("begun\n", "");
}

test.skipIf(process.platform === "win32")("a process that was suspended is not late, nor is what it waits for", async () => {
  const script = `import { run } from ${module("run.ts")};
    const { stdout } = await run("sh", ["-c", "sleep 0.3; echo done"], {
      cwd: "/", env: { PATH: process.env.PATH }, timeout: 1_400, onStart: () => console.log("begun") }).catch(({ message }) => ({ stdout: message }));
    process.stdout.write(stdout);`;
  expect(await suspended(script)).toBe("done\n");
});

test("time that passes counts, to the end", async () => {
  const ended: string[] = [];
  const stopped = countdown(40, () => ended.push("stopped"));
  const limit = countdown(60, () => ended.push("limit"));
  expect(limit.left()).toBeLessThanOrEqual(60);
  stopped.stop();
  const signal = timeoutSignal(50);
  await once(signal, "abort");
  expect(signal.reason).toMatchObject({ name: "TimeoutError" });
  while (ended.length === 0) await wait(5);
  expect([ended, limit.left()]).toEqual([["limit"], 0]);
});
