import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cloudIn, listObjects } from "../../../lab/cloud/client.ts";
import { lockHolder } from "../../../src/process/lock-file.ts";
import { type Ran, run } from "../../../src/process/run.ts";

// `flotilla-lab up`, `status`, `break`, `fix` and `down` as a terminal calls them, in a fleet of its own.
const main = join(import.meta.dirname, "..", "..", "..", "lab", "cli", "main.ts");
let fleet: string;
let state: string;

beforeEach(async () => {
  fleet = await mkdtemp(join(tmpdir(), "flotilla-test-lab-"));
  state = join(fleet, ".flotilla");
  await writeFile(join(fleet, "flotilla.yaml"), "");
});
afterEach(async () => {
  await lab("down");
  await rm(fleet, { recursive: true, force: true });
});

async function lab(...args: readonly string[]): Promise<Ran> {
  const env = { PATH: process.env["PATH"] ?? "", HOME: fleet, ...(args[0] === "down" ? { npm_command: "exec" } : {}) };
  return await run(process.execPath, [main, ...args], { cwd: fleet, env, timeout: 60_000 });
}

async function session(): Promise<Readonly<Record<"plan" | "apply", Readonly<Record<string, string>>>>> {
  return JSON.parse(await readFile(join(state, "provider-session.json"), "utf8")) as Awaited<ReturnType<typeof session>>;
}

async function serverPid(): Promise<number> {
  const holder = await lockHolder(join(state, "cloud", "lock"));
  if (holder === null || holder === "damaged") throw new Error("no cloud holds the lock");
  return holder.pid;
}

describe("the local cloud of a terminal", { timeout: 120_000 }, () => {
  test("runs from up to down, with a session for each role that only its owner can read", async () => {
    const up = await lab("up");
    expect(up, up.stderr).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^The local cloud runs at http:\/\/127\.0\.0\.1:\d+\.\nNext: node \S+flotilla\.mjs plan/),
    });
    expect((await stat(join(state, "provider-session.json"))).mode & 0o777).toBe(0o600);
    const access = await cloudIn(join(state, "cloud"));
    const { plan, apply } = await session();
    expect(plan["FLOTILLA_CLOUD_TOKEN"]).not.toBe(apply["FLOTILLA_CLOUD_TOKEN"]);
    expect(plan["TF_REATTACH_PROVIDERS"]).not.toBe(apply["TF_REATTACH_PROVIDERS"]);
    for (const { FLOTILLA_CLOUD_URL: url = "", FLOTILLA_CLOUD_TOKEN: token = "" } of [plan, apply]) {
      expect(url).toBe(access?.url);
      expect(await listObjects({ url, token })).toEqual([]);
    }
    expect(await lab("up")).toMatchObject({ code: 0, stdout: expect.stringContaining("is already running at") });
    expect(await lab("down")).toMatchObject({ code: 0, stdout: "The local cloud has stopped.\n" });
    expect(existsSync(join(state, "provider-session.json"))).toBe(false);
    expect(await lab("down")).toMatchObject({ code: 0, stdout: "No local cloud is running here.\n" });
    expect(await lab("status")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^No local cloud is running here\. Start it with: node \S+flotilla-lab\.mjs up\n$/),
    });
  });

  test("is one, however many start it at the same moment", async () => {
    const ups = await Promise.all([1, 2, 3].map(() => lab("up")));
    expect(
      ups.map(({ code }) => code),
      ups.map(({ stderr }) => stderr).join("\n"),
    ).toEqual([0, 0, 0]);
    expect(new Set(ups.map(({ stdout }) => /http:\S+\d/.exec(stdout)?.[0]))).toEqual(new Set([(await cloudIn(join(state, "cloud")))?.url]));
    const log = await readFile(join(state, "cloud", "log"), "utf8");
    expect(log.match(/^serving at /gm)).toHaveLength(1);
    expect(await lab("down")).toMatchObject({ code: 0 });
    expect(await cloudIn(join(state, "cloud"))).toBeNull();
  });

  test("is started anew after it was killed, over the session that was left", async () => {
    await lab("up");
    const before = await session();
    process.kill(await serverPid(), "SIGKILL");
    await expect.poll(() => cloudIn(join(state, "cloud")), { timeout: 20_000 }).toBeNull();
    expect(await session()).toEqual(before);
    expect(await lab("up")).toMatchObject({ code: 0 });
    expect((await session()).plan).not.toEqual(before.plan);
  });

  test("says where its log is when it cannot start", async () => {
    await mkdir(join(state, "cloud"), { recursive: true });
    await writeFile(join(state, "cloud", "cloud.json"), '{"format": 2}');
    const failed = await lab("up");
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain(`its log, ${join(state, "cloud", "log")}`);
    expect(failed.stderr).toContain("was not written by this version");
    expect(existsSync(join(state, "provider-session.json"))).toBe(false);
  });

  test("shows what is broken on purpose, there or not yet, until it is fixed", async () => {
    await lab("up");
    expect(await lab("break", "nobody-app", "killed-between", "--new")).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^nobody-app: killed-between\. Clear it with: node \S+flotilla-lab\.mjs fix nobody-app\n$/),
    });
    expect((await lab("status")).stdout).toContain("  broken: nobody-app, which does not exist yet: killed-between\n");
    expect(await lab("fix", "nobody-app")).toMatchObject({ code: 0, stdout: "nobody-app: fixed killed-between.\n" });
    for (const args of [
      ["fix", "nobody-app"],
      ["break", "nobody-app", "503"],
    ])
      expect(await lab(...args)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("The local cloud holds no nobody-app; it is empty."),
      });
    expect((await lab("status")).stdout).not.toContain("broken");
    for (const [args, message] of [
      [["nobody-app", "503", "--delay", "5"], "503 takes no --delay; it takes no option"],
      [["nobody-app", "slow"], "slow needs --delay <milliseconds>"],
      [["nobody-app", "drift", "--set", "size"], "expected an attribute, = and its new value"],
      [["nobody-app", "gone", "--new"], "nobody-app: "],
      [["nobody-app", "burning"], "There is no fault burning; there are: 503, api-error, drift,"],
    ] as const)
      expect(await lab("break", ...args), args.join(" ")).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });

  test("belongs to a fleet's folder, or to the folder that is named", async () => {
    const outside = await mkdtemp(join(tmpdir(), "flotilla-test-lab-"));
    try {
      const env = { PATH: process.env["PATH"] ?? "", HOME: outside };
      const ran = async (more: Readonly<Record<string, string>>) =>
        await run(process.execPath, [main, "status"], { cwd: outside, env: { ...env, ...more }, timeout: 60_000 });
      expect(await ran({})).toMatchObject({ code: 2, stderr: expect.stringContaining("No flotilla.yaml in") });
      await lab("up");
      expect(await ran({ FLOTILLA_STATE_DIR: state, npm_command: "exec" })).toMatchObject({ code: 0 });
      expect(await ran({ FLOTILLA_STATE_DIR: "here", npm_command: "exec" })).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("npx flotilla-lab up"),
      });
    } finally {
      await rm(outside, { recursive: true });
    }
  });
});
