import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FileError } from "../../src/process/file-fault.ts";
import { processNow } from "../../src/process/process-identity.ts";
import { ProcessError, run, type RunOptions } from "../../src/process/run.ts";
import { findBubblewrap, readStatus, type Sandbox, sandboxArguments } from "../../src/process/sandbox.ts";
import { bubblewrap } from "./bubblewrap.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "flotilla-test-"));
  for (const name of ["own", "shared", "other", "output"]) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "file"), `of ${name}`);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const none = { program: "/usr/bin/bwrap", name: "bubblewrap" };
const sandbox = (more: Partial<Sandbox> = {}): Sandbox => ({
  bubblewrap: bubblewrap ?? none,
  writable: [join(folder, "own")],
  readable: [join(folder, "shared"), process.execPath],
  empty: [join(folder, "home")],
  network: true,
  ...more,
});

test("the arguments: everything by name, nothing by default", () => {
  const words = sandboxArguments(
    { bubblewrap: none, writable: ["/own"], readable: ["/engine"], empty: ["/home"], network: false },
    "/own",
    true,
  );
  const text = words.join(" ");
  expect(text).toContain("--unshare-pid");
  expect(text).toContain("--unshare-net");
  expect(text).toContain("--dir /home --ro-bind /engine /engine --bind /own /own --json-status-fd 3 --chdir /own --");
  // What lies over /tmp comes after it.
  expect(text.indexOf("--tmpfs /tmp")).toBeLessThan(text.indexOf("--ro-bind /engine"));
  expect(text).not.toContain("--die-with-parent");
  expect(sandboxArguments(sandbox(), "/own", false)).toContain("--die-with-parent");
  expect(sandboxArguments(sandbox(), "/own", false)).not.toContain("--unshare-net");
  for (const path of ["/", "/home/runner", "/root", "/proc", "/etc", "/run", "/var", "/opt", "/tmp"])
    expect(text, path).not.toMatch(new RegExp(`bind(?:-try)? ${path} `));
});

test("what bubblewrap reports of a sandbox, whole or cut off", () => {
  expect(readStatus("")).toEqual({ init: null, ended: false });
  expect(readStatus('{ "child-pid": 4711, "net-namespace": 4026531833 }\n')).toEqual({ init: 4711, ended: false });
  expect(readStatus('{ "child-pid": 4711 }\n{ "exit-code": 0 }\n')).toEqual({ init: 4711, ended: true });
});

test.runIf(process.platform === "linux")("no bwrap on PATH, and one that may make no namespace: why, and what to do", async () => {
  expect(await findBubblewrap({ PATH: folder }, run)).toContain("sudo apt-get install bubblewrap");
  const program = join(folder, "bwrap");
  writeFileSync(
    program,
    '#!/bin/sh\n[ "$1" = --version ] && echo "bubblewrap 0.9.0" && exit 0\necho "bwrap: setting up uid map: Permission denied" >&2\nexit 1\n',
  );
  chmodSync(program, 0o755);
  const found = await findBubblewrap({ PATH: folder }, run);
  expect(found).toContain("setting up uid map: Permission denied");
  expect(found).toContain("kernel.apparmor_restrict_unprivileged_userns");
});

describe.skipIf(bubblewrap === null)("in a real sandbox (needs bubblewrap)", () => {
  const shell = (script: string, options: Partial<RunOptions> = {}) =>
    run("sh", ["-c", script], {
      cwd: join(folder, "own"),
      env: { PATH: process.env["PATH"] ?? "" },
      timeout: 20_000,
      grace: 300,
      sandbox: sandbox(),
      ...options,
    });

  test("a process sees what it is given, and no more of the machine", async () => {
    const { stdout } = await shell(
      `ls ${folder}; cat ${folder}/shared/file; ls /proc | grep -c '^[0-9]'; ls -A /tmp /root /home 2>/dev/null | wc -l; ls /proc/self/fd`,
    );
    expect(stdout).toMatch(/^home\nown\nshared\nof shared\d{1,2}\n/);
    expect(stdout).not.toContain("other");
    expect((await shell(`echo more >> ${folder}/shared/file`)).code).not.toBe(0);
    expect((await shell("echo more >> file; cat file")).stdout).toBe("of ownmore\n");
    expect(readFileSync(join(folder, "own/file"), "utf8")).toBe("of ownmore\n");
    const environ = await shell(`cat /proc/*/environ`, { env: { PATH: process.env["PATH"] ?? "", MINE: "1" } });
    expect(environ.stdout).toContain("MINE=1");
    expect(await shell("echo out; echo err >&2; exit 3")).toEqual({ code: 3, stdout: "out\n", stderr: "err\n" });
  });

  test("without network not even this machine is reached", async () => {
    const server = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const ask = `require("node:net").connect(${port}, "127.0.0.1").on("error", () => process.exit(7)).on("connect", () => process.exit(0))`;
    const connects = (network: boolean) =>
      run(process.execPath, ["-e", ask], { cwd: join(folder, "own"), env: {}, timeout: 20_000, sandbox: sandbox({ network }) });
    expect((await connects(true)).code).toBe(0);
    expect((await connects(false)).code).toBe(7);
    server.close();
  });

  const outlives = () => ({ outlives: join(folder, "output") });
  // It ends its work when it is asked to, as an engine writes its state.
  const patient = "trap 'echo written > state; exit 5' TERM; echo up > up; while :; do sleep 0.05; done";
  const isUp = () => vi.waitFor(() => expect(existsSync(join(folder, "own/up"))).toBe(true), { timeout: 10_000 });

  test.each([
    ["that outlives its parent", true],
    ["that does not", false],
  ])("a process %s gets the signal itself, and may end its work", async (_, lives) => {
    const stop = new AbortController();
    const started: number[] = [];
    const ending = shell(patient, {
      ...(lives ? outlives() : {}),
      grace: 10_000,
      signal: stop.signal,
      onStart: (pid) => void started.push(pid),
    });
    ending.catch(() => undefined);
    await isUp();
    // The process that is written down is the one with which all inside end.
    expect(started.map((pid) => processNow(pid)?.pid)).toEqual(started);
    stop.abort();
    await expect(ending).rejects.toMatchObject({ kind: "cancelled" });
    expect(readFileSync(join(folder, "own/state"), "utf8")).toBe("written\n");
    await vi.waitFor(() => expect(processNow(started[0] ?? 0)).toBeNull(), { timeout: 10_000 });
  });

  test("what does not end when asked is killed, with all it has started", async () => {
    const started: number[] = [];
    const deaf = shell("trap '' TERM; sleep 60 & sleep 60", { ...outlives(), timeout: 500, onStart: (pid) => void started.push(pid) });
    await expect(deaf).rejects.toMatchObject({ kind: "timeout" });
    await vi.waitFor(() => expect(processNow(started[0] ?? 0)).toBeNull(), { timeout: 10_000 });
    const daemon = await shell("sleep 60 > /dev/null 2>&1 < /dev/null & exit 0", {
      ...outlives(),
      onStart: (pid) => void started.push(pid),
    });
    expect(daemon.code).toBe(0);
    await vi.waitFor(() => expect(processNow(started[1] ?? 0)).toBeNull(), { timeout: 10_000 });
  });

  test("a signal that ends the command is reported as one; a sandbox that cannot be had says nothing about the command", async () => {
    await expect(shell("kill -INT $$", outlives())).rejects.toMatchObject({ kind: "killed", signal: "SIGINT" });
    await expect(shell("exit 0", { sandbox: sandbox({ readable: [join(folder, "not-there")] }) })).rejects.toThrow(FileError);
    await expect(shell("exit 0", { sandbox: sandbox({ readable: [join(folder, "not-there")] }) })).rejects.toThrow("not-there");
    const absent = run("no-such-program", [], { cwd: join(folder, "own"), env: { PATH: "/usr/bin" }, timeout: 9_000, sandbox: sandbox() });
    await expect(absent).rejects.toMatchObject({ kind: "not-found" });
  });

  test("an engine goes on where the process that started it is killed", async () => {
    const options = { cwd: join(folder, "own"), env: { PATH: process.env["PATH"] }, timeout: 60_000, sandbox: sandbox(), ...outlives() };
    const parent = `const { run } = await import(${JSON.stringify(join(import.meta.dirname, "../../src/process/run.ts"))});
      await run("sh", ["-c", "echo up > up; sleep 1; echo written > state"], ${JSON.stringify(options)});`;
    const killed = new AbortController();
    const running = run(process.execPath, ["--input-type=module", "-e", parent], {
      cwd: folder,
      env: {},
      timeout: 30_000,
      grace: 0,
      signal: killed.signal,
    });
    running.catch(() => undefined);
    await isUp();
    killed.abort();
    await expect(running).rejects.toBeInstanceOf(ProcessError);
    await vi.waitFor(() => expect(readFileSync(join(folder, "own/state"), "utf8")).toBe("written\n"), { timeout: 10_000 });
  });
});
