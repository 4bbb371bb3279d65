import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
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
  const folder = await mkdtemp(join(tmpdir(), "flotilla-test-"));
  const note = `sleep 60 & echo $! >> ${folder}/pids`;
  const pids = async (): Promise<readonly string[]> => (await readFile(join(folder, "pids"), "utf8").catch(() => "")).trim().split("\n");
  try {
    await expect(shell(`${note}; wait`, { timeout: 300 })).rejects.toMatchObject({ kind: "timeout" });
    await expect(shell(note, { timeout: 300 })).rejects.toMatchObject({ kind: "timeout" });
    const stop = new AbortController();
    const stopped = shell(`${note}; wait`, { signal: stop.signal });
    stopped.catch(() => undefined);
    await vi.waitFor(async () => expect(await pids()).toHaveLength(3), { timeout: 10_000 });
    stop.abort();
    await expect(stopped).rejects.toBeInstanceOf(ProcessError);
    await expect(stopped).rejects.toMatchObject({ kind: "cancelled" });
  } finally {
    expect(await pids()).toHaveLength(3);
    for (const pid of await pids()) process.kill(Number(pid));
    await rm(folder, { recursive: true });
  }
});

test("a process that outlives this one has files for its output, and a session of its own", async () => {
  const folder = await mkdtemp(join(tmpdir(), "flotilla-test-"));
  const started: number[] = [];
  const options = { outlives: folder, onStart: (pid: number) => void started.push(pid) };
  const ran = await shell("ps -o sid= -p $$; echo err >&2; exit 3", options);
  expect(ran).toEqual({ code: 3, stdout: expect.stringMatching(new RegExp(`^ *${started[0]}\n$`)) as string, stderr: "err\n" });
  expect(await readdir(folder)).toEqual([]);
  await expect(shell("echo too much", { ...options, maxOutput: 3 })).rejects.toMatchObject({ kind: "output" });
  await expect(shell("kill -HUP $$", options)).rejects.toMatchObject({ kind: "killed", signal: "SIGHUP" });
  await rm(folder, { recursive: true });
});

test("what outlives a killed parent ends its work: no closed pipe ends it first", async () => {
  const folder = await mkdtemp(join(tmpdir(), "flotilla-test-"));
  const script = `sleep 1; echo to-nobody; echo to-nobody >&2; touch ${folder}/done`;
  const parent = `
    import { run } from ${JSON.stringify(new URL("../../src/process/run.ts", import.meta.url).href)};
    const onStart = () => setTimeout(() => process.kill(process.pid, "SIGKILL"), 100);
    await run("sh", ["-c", ${JSON.stringify(script)}], { cwd: "/", env: { PATH: process.env.PATH }, timeout: 20_000, outlives: ${JSON.stringify(folder)}, onStart });`;
  const killed = run(process.execPath, ["--input-type=module", "-e", parent], {
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "" },
    timeout: 20_000,
  });
  await expect(killed).rejects.toMatchObject({ signal: "SIGKILL" });
  await vi.waitFor(async () => expect(await readdir(folder)).toEqual(["done"]), { timeout: 10_000 });
  await rm(folder, { recursive: true });
});

// The one catch of every entry prints an error with all its causes: what an engine printed of a state must be in none of them.
test("output of a process is in no error, nor in its causes", async () => {
  const script = "process.stdout.write('pass' + 'word-of-a-state '.repeat(50)); setInterval(() => {}, 1000)";
  for (const limits of [
    { timeout: 20_000, maxOutput: 100 },
    { timeout: 20_000, maxOutput: 100_000, signal: AbortSignal.timeout(1_500) },
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

test("what ignores the polite signal gets the other one; nothing is started once it is cancelled", async () => {
  const stubborn = "trap '' TERM; while :; do sleep 0.05; done";
  await expect(shell(stubborn, { timeout: 300 })).rejects.toMatchObject({ kind: "timeout", signal: "SIGKILL" });
  const started: number[] = [];
  const cancelled = shell("exit 0", { signal: AbortSignal.abort(), onStart: (pid) => void started.push(pid) });
  await expect(cancelled).rejects.toMatchObject({ kind: "cancelled" });
  expect(started).toEqual([]);
});

test("a process ends with the one that started it, unless it outlives it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "flotilla-test-"));
  const parent = `
    import { run } from ${JSON.stringify(new URL("../../src/process/run.ts", import.meta.url).href)};
    const onStart = (pid) => { console.log(pid); setTimeout(() => process.exit(0), 50); };
    await run("sleep", ["60"], { cwd: "/", env: { PATH: process.env.PATH }, timeout: 20_000, onStart });`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", parent], {
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "" },
    timeout: 20_000,
  });
  await vi.waitFor(() => expect(() => process.kill(Number(stdout), 0)).toThrow("ESRCH"), { timeout: 10_000 });
  await rm(folder, { recursive: true });
});
