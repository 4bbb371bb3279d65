import { expect, test } from "vitest";
import { bytesOf, ProcessError, run, type RunOptions } from "../../src/process/run.ts";

const node = (script: string, options: Partial<RunOptions> = {}) =>
  run(process.execPath, ["-e", script], { cwd: process.cwd(), env: { PATH: process.env["PATH"] ?? "" }, timeout: 20_000, ...options });
const shell = (script: string, options: Partial<RunOptions>) =>
  run("sh", ["-c", script], { cwd: process.cwd(), env: { PATH: process.env["PATH"] ?? "" }, timeout: 20_000, grace: 200, ...options });

test("output that is not text arrives as its bytes; standard error stays text", async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const echo = `process.stdin.on("data", (chunk) => process.stdout.write(chunk)); process.stderr.write("für später");`;
  const ran = await node(echo, { encoding: "latin1", input: bytes });
  expect([...bytesOf(ran)]).toEqual([...bytes]);
  expect(ran.stderr).toBe("für später");
  expect((await node(`process.stdout.write("für später")`)).stdout).toBe("für später");
});

test("an exit code is an answer; no such program is an error", async () => {
  expect(await shell("echo out; echo err >&2; exit 3", {})).toEqual({ code: 3, stdout: "out\n", stderr: "err\n" });
  await expect(run("no-such-program", [], { cwd: process.cwd(), env: {}, timeout: 1_000 })).rejects.toMatchObject({ kind: "not-found" });
});

// `sleep` holds the streams for a minute, longer than a test may take.
test("a limit and a cancellation hold, whatever the process has started", async () => {
  const left = "sleep 60 & echo $!; wait";
  const pids: string[] = [];
  const onLine = (line: string): number => pids.push(line);
  try {
    await expect(shell(left, { timeout: 300, onLine })).rejects.toMatchObject({ kind: "timeout" });
    await expect(shell("sleep 60 & echo $!", { timeout: 300, onLine })).rejects.toMatchObject({ kind: "timeout" });
    const stop = new AbortController();
    const stopped = shell(left, { signal: stop.signal, onLine: (line) => (onLine(line), stop.abort()) });
    await expect(stopped).rejects.toBeInstanceOf(ProcessError);
    await expect(stopped).rejects.toMatchObject({ kind: "cancelled" });
  } finally {
    expect(pids).toHaveLength(3);
    for (const pid of pids) process.kill(Number(pid));
  }
});

// The one catch of every entry prints an error with all its causes: what an engine printed of a state must be in none of them.
test("output of a process is in no error, nor in its causes", async () => {
  const script = "process.stdout.write('pass' + 'word-of-a-state '.repeat(50)); setInterval(() => {}, 1000)";
  for (const limits of [
    { timeout: 20_000, maxOutput: 100 },
    { timeout: 20_000, maxOutput: 100_000, onLine: () => undefined, signal: AbortSignal.timeout(1_500) },
    { timeout: 1_500 },
  ]) {
    const error = await run(process.execPath, ["-e", script], { cwd: import.meta.dirname, env: {}, grace: 10, ...limits }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(Error);
    for (let cause = error; cause instanceof Error; cause = cause.cause) expect(String(cause.stack)).not.toContain("password-of-a-state");
  }
});

test("a missing program is reported with the reason", async () => {
  await expect(run("/nowhere/engine", ["version"], { cwd: import.meta.dirname, env: {}, timeout: 5_000 })).rejects.toMatchObject({
    kind: "not-found",
    cause: { code: "ENOENT" },
  });
});
