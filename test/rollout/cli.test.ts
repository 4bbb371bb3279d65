import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type CliContext, type ExitCode, UsageError } from "../../src/cli/context.ts";
import { program } from "../../src/cli/program.ts";
import { run } from "../../src/process/run.ts";
import { reconcile } from "../../src/rollout/reconcile.ts";
import { approveAll, runUntilIdle, tracker } from "./reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "./rollout-fixture.ts";

vi.setConfig({ testTimeout: 120_000 });

const env = { PATH: process.env["PATH"] ?? "", HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null", USER: "octo.cat" };
let fleet: RolloutFixture;
let folder: string;
beforeEach(async () => {
  fleet = await rolloutFixture([
    { id: "src-inside", type: "internal", version: "5.3.0" },
    { id: "src-customer", type: "production", version: "5.3.0" },
  ]);
  await fleet.apply();
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-cli-"));
});
afterEach(async () => {
  await fleet.close();
  await rm(folder, { recursive: true, force: true });
});

async function flotilla(...args: readonly string[]): Promise<{ readonly code: ExitCode; readonly out: string }> {
  let out = "";
  let code: ExitCode = 0;
  const context: CliContext = {
    cwd: join(folder, "fleet"),
    program: "flotilla",
    env,
    out: (text) => void (out += text),
    err: (line) => void (out += `${line}\n`),
    terminal: false,
    ask: null,
    clock: () => fleet.now(),
    signal: new AbortController().signal,
    endCleanly: () => undefined,
  };
  await program(context, (ended) => (code = ended)).parseAsync(["node", "flotilla", "rollout", ...args]);
  return { code, out };
}

describe("flotilla rollout", () => {
  test("starts on origin's ledger what the reconcile then carries on, shows it, and retries what failed", async () => {
    const cloned = await run("git", ["clone", "-q", fleet.remote.url, "fleet"], { cwd: folder, env, timeout: 30_000 });
    expect(cloned.stderr).toBe("");
    expect((await flotilla("status")).out).toBe("The ledger has no rollout yet.\n");
    await expect(flotilla("start", "5.9.0", "--environment", "prod")).rejects.toThrow(UsageError);
    await expect(flotilla("start", "5.3.0", "--environment", "prod")).rejects.toThrow(
      "All 2 instances of prod are excluded (already-there), so nothing is started.",
    );
    await expect(flotilla("start", "5.3.1", "--environment", "dev")).rejects.toThrow("There is no environment dev; there are: prod.");
    // What is not committed counts for nothing, and what is not on main neither.
    await writeFile(join(folder, "fleet", "environments/prod/rollouts/fast.yaml"), "spec: {}\n");
    const git = async (...args: readonly string[]) => {
      const ran = await run("git", ["-c", "user.name=mona", "-c", "user.email=mona@example.com", ...args], {
        cwd: join(folder, "fleet"),
        env,
        timeout: 30_000,
      });
      expect(ran.stderr).toBe("");
    };
    await git("stash", "--quiet");
    await git("commit", "--quiet", "--allow-empty", "-m", "Mine alone");
    await expect(flotilla("start", "5.3.1", "--environment", "prod")).rejects.toThrow(
      /but main of origin is [0-9a-f]{8}: a rollout starts/,
    );
    await git("reset", "--quiet", "--hard", "origin/main");
    await git("stash", "pop", "--quiet");
    const started = await flotilla("start", "5.3.1", "--environment", "prod");
    expect(started.out).toContain("has started with 2 of 2 instances. It is recorded on origin; rollout.yml picks it up");
    // As after a kill: whoever did not see the end of it types the same again.
    expect((await flotilla("start", "5.3.1", "--environment", "prod")).out).toContain("is running already, with 2 of 2");

    await reconcile(fleet.context);
    expect(await fleet.rollout("5.3.1")).toMatchObject({ state: "running", started: { by: "octo-cat" }, tracker: 1 });
    expect(fleet.github.issues()[0]?.labels).toEqual(["team/cloud"]);
    await runUntilIdle(fleet);
    await approveAll(fleet, "octocat", "5.3.1");
    await runUntilIdle(fleet, { apply: { failing: ["src-inside"] } });
    expect(tracker(fleet)).toContain("app failed: the cloud refused it");
    expect((await flotilla("status", "5.3.1")).out).toMatch(
      /prod to 5\.3\.1 is running\..*internal: 0 of 1 healthy; failed: src-inside\..*Tracker: #1\./,
    );
    await expect(flotilla("retry", "5.3.1", "src-customer", "--environment", "prod")).rejects.toThrow(
      "Nothing about src-customer has failed.",
    );
    expect((await flotilla("retry", "5.3.1", "--environment", "prod")).out).toContain(
      "octo-cat retries 1 instance in prod 5.3.1. It is recorded on origin; apply.yml picks it up",
    );
    expect((await fleet.instance("src-inside"))?.retry).toMatchObject({ by: "octo-cat" });
    await runUntilIdle(fleet);
    await approveAll(fleet, "octocat", "5.3.1");
    await runUntilIdle(fleet);
    expect((await fleet.rollout("5.3.1")).state).toBe("finished");
    expect(JSON.parse((await flotilla("status", "--format", "json")).out)).toMatchObject({
      rollouts: [{ target: "5.3.1", state: "finished" }],
    });
  });
});
