import { expect, test } from "vitest";
import { run } from "../../src/process/run.ts";

// The one catch of every entry tells an error with all its causes: what an engine printed of a state must be in none of them.
test("what a process printed stands in no error, nor in what caused it", async () => {
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

test("a program that is not there is told with the reason", async () => {
  await expect(run("/nowhere/engine", ["version"], { cwd: import.meta.dirname, env: {}, timeout: 5_000 })).rejects.toMatchObject({
    kind: "not-found",
    cause: { code: "ENOENT" },
  });
});
