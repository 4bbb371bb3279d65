import { readFileSync } from "node:fs";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { run as runProcess } from "../../../src/process/run.ts";
import {
  action,
  checkoutAction,
  conclusions,
  createRunnerFixture,
  downloadAction,
  job,
  jobOf,
  onPush,
  type RunnerFixture,
  uploadAction,
} from "./runner-fixture.ts";

/** Waits until the only active job has a process that is ready (it writes a file into the fixture's folder), and returns that job. */
async function atWork(fixture: RunnerFixture, key: string) {
  for (let i = 0; i < 500; i++) {
    const found = fixture.runner
      .active()
      .flatMap(({ jobs }) => jobs)
      .find((one) => one.key === key && one.pid !== null);
    if (found !== undefined && isReady(fixture)) return found;
    await delay(10);
  }
  throw new Error(`${key} never got to work`);
}

function isReady(fixture: RunnerFixture): boolean {
  try {
    return readFileSync(`${fixture.dir}/ready`, "utf8") !== "";
  } catch {
    return false;
  }
}

const isAlive = (pid: number): boolean => {
  try {
    // A zombie that was not reaped yet is dead.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
};

/** Starts a child of its own, prints both pids, and runs for a minute. */
const long = `const { spawn } = require("node:child_process");
const child = spawn("sleep", ["60"]);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => { console.log("got " + signal); if (signal === "SIGTERM" || !process.env.STUBBORN) { out("ended", signal); child.kill(); process.exit(1); } });
fs.mkdirSync("work"); fs.writeFileSync("work/journal", "half");
fs.writeFileSync(process.env.FIXTURE_DIR + "/ready", process.pid + " " + child.pid);
setTimeout(() => {}, 60_000);`;
const upload = `uses: ${uploadAction}\nif: always()\nwith:\n  name: journal\n  path: work`;
const record = job(
  "record",
  "needs: engine\nif: always() && needs.engine.result == 'failure'",
  `uses: ${downloadAction}\ncontinue-on-error: true\nid: got\nwith:\n  name: journal\n  path: journal`,
  "run: echo got ${{ steps.got.outcome }} && (cat journal/journal || true)",
);
const files = {
  ...action("long", long),
  ...onPush(
    job(
      "engine",
      "outputs:\n  x: ${{ steps.s.outputs.ended }}",
      `uses: ${checkoutAction}\nwith:\n  persist-credentials: false`,
      "uses: ./actions/long\nid: s",
      upload,
      "run: echo too late",
    ) + record,
  ),
};

describe("a killed process of a step", () => {
  it("fails its step; always() steps still run, and the next job finds the unfinished work", async () => {
    await using fixture = await createRunnerFixture({ files });
    fixture.pushed(fixture.sha);
    const { id, pid } = await atWork(fixture, "engine");
    process.kill(pid ?? 0, "SIGKILL");
    await fixture.idle();
    const run = fixture.runOf("day");
    expect(jobOf(run, "engine").id).toBe(id);
    expect(jobOf(run, "engine").steps.map(({ outcome }) => outcome)).toEqual(["success", "failure", "success", "skipped"]);
    expect(conclusions(run)).toEqual({ engine: "failure", record: "success" });
    expect(jobOf(run, "record").log).toContain("got success\nhalf");
    for (const child of readFileSync(`${fixture.dir}/ready`, "utf8").split(" ")) expect(isAlive(Number(child))).toBe(false);
  });

  it("is killed with all its descendants", async () => {
    await using fixture = await createRunnerFixture({ files });
    fixture.pushed(fixture.sha);
    const { id } = await atWork(fixture, "engine");
    const [own, child] = readFileSync(`${fixture.dir}/ready`, "utf8").split(" ").map(Number);
    expect(fixture.runner.killStep(id)).toBe(true);
    await fixture.idle();
    expect([isAlive(own ?? 0), isAlive(child ?? 0)]).toEqual([false, false]);
    expect(jobOf(fixture.runOf("day"), "engine").conclusion).toBe("failure");
    expect(fixture.runner.killStep(id)).toBe(false);
  });
});

describe("a job whose machine is killed", () => {
  it("does nothing more: no always() step, no artifact, no output; later jobs see the failure", async () => {
    await using fixture = await createRunnerFixture({ files });
    fixture.pushed(fixture.sha);
    const { id } = await atWork(fixture, "engine");
    fixture.runner.killJob(id);
    await fixture.idle();
    const run = fixture.runOf("day");
    expect(jobOf(run, "engine")).toMatchObject({ conclusion: "failure", outputs: {} });
    expect(jobOf(run, "engine").steps.map(({ name }) => name)).not.toContain("Run actions/upload-artifact");
    expect(jobOf(run, "record").log).toContain("got failure");
    expect(jobOf(run, "engine").annotations.at(-1)?.message).toContain("lost communication");
  });
});

describe("a cancelled run", () => {
  it("interrupts its step, gives it time, and still runs always() steps", async () => {
    await using fixture = await createRunnerFixture({ files });
    fixture.pushed(fixture.sha);
    await atWork(fixture, "engine");
    const [run] = fixture.runner.active();
    fixture.runner.cancel(run?.id ?? 0);
    await fixture.idle();
    const summary = fixture.runOf("day");
    expect(summary.conclusion).toBe("cancelled");
    expect(jobOf(summary, "engine").log).toContain("got SIGINT");
    expect(jobOf(summary, "engine").steps.map(({ outcome }) => outcome)).toEqual(["success", "cancelled", "success", "skipped"]);
    expect(jobOf(summary, "engine").outputs).toEqual({ x: "SIGINT" });
    expect(conclusions(summary)).toEqual({ engine: "cancelled", record: "cancelled" });
    expect(fixture.forge.completed).toEqual([{ id: summary.id, conclusion: "cancelled" }]);
  });

  it("sends SIGTERM to a step that ignores SIGINT, and lets always() jobs continue", async () => {
    const stubborn = onPush(
      job("engine", "env:\n  STUBBORN: yes", `uses: ${checkoutAction}`, "uses: ./actions/long") +
        job("after", "needs: engine\nif: always()", "run: echo cleaned up after ${{ needs.engine.result }}"),
    );
    await using fixture = await createRunnerFixture({ files: { ...files, ...stubborn } });
    fixture.pushed(fixture.sha);
    await atWork(fixture, "engine");
    fixture.runner.cancel(fixture.runner.active()[0]?.id ?? 0);
    await fixture.idle();
    const run = fixture.runOf("day");
    expect(jobOf(run, "engine").log).toMatch(/got SIGINT\n(.*\n)*got SIGTERM/);
    expect(jobOf(run, "after").log).toContain("cleaned up after cancelled");
  });

  it("does not interrupt a running step whose condition still holds", async () => {
    await using fixture = await createRunnerFixture({
      files: onPush(job("a", "", 'if: always()\nrun: echo 1 > "$FIXTURE_DIR/ready" && sleep 0.5 && echo finished', "run: echo no")),
    });
    fixture.pushed(fixture.sha);
    await atWork(fixture, "a");
    fixture.runner.cancel(fixture.runner.active()[0]?.id ?? 0);
    await fixture.idle();
    const { steps, log, conclusion } = jobOf(fixture.runOf("day"), "a");
    expect(steps.map(({ outcome }) => outcome)).toEqual(["success", "skipped"]);
    expect(log).toContain("\nfinished\n");
    expect(conclusion).toBe("cancelled");
  });
});

describe("a time limit", () => {
  it("of a step fails it; of a job cancels it", async () => {
    const slow = "run: sleep 30";
    await using fixture = await createRunnerFixture({
      files: onPush(
        job("a", "", `timeout-minutes: 0.005\n${slow}`, "if: failure()\nrun: echo after") +
          job("b", "timeout-minutes: 0.005", slow) +
          job("c", "needs: b\nif: always()", "run: echo b was ${{ needs.b.result }}"),
      ),
    });
    const run = await fixture.push();
    expect(conclusions(run)).toEqual({ a: "failure", b: "cancelled", c: "success" });
    expect(jobOf(run, "a").log).toContain("has timed out after 0.005 minutes");
    expect(jobOf(run, "b").annotations[0]?.message).toBe("The job has exceeded the maximum execution time of 0.005 minutes.");
    expect(jobOf(run, "c").log).toContain("b was cancelled");
  });
});

describe("the runner's end", () => {
  it("kills all jobs and leaves nothing", async () => {
    const fixture = await createRunnerFixture({ files });
    fixture.pushed(fixture.sha);
    await atWork(fixture, "engine");
    const pids = readFileSync(`${fixture.dir}/ready`, "utf8").split(" ").map(Number);
    await expect(fixture.runner.idle(1)).rejects.toThrow("day #100 (running, engine: Run ./actions/long)");
    const begun = performance.now();
    await fixture[Symbol.asyncDispose]();
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(pids.map(isAlive)).toEqual([false, false]);
    expect(fixture.runner.active()).toEqual([]);
  });

  it("leaves nothing when the process exits without closing it", async () => {
    const dir = await realpath(await mkdtemp(join(tmpdir(), "flotilla-runner-")));
    const script = `import { createRunnerFixture } from ${JSON.stringify(import.meta.resolve("./runner-fixture.ts"))};
      import { existsSync, readFileSync } from "node:fs";
      const fixture = await createRunnerFixture({ files: ${JSON.stringify(files)} });
      fixture.pushed(fixture.sha);
      while (!existsSync(fixture.dir + "/ready") || readFileSync(fixture.dir + "/ready", "utf8") === "") await new Promise((resolve) => setTimeout(resolve, 10));
      process.stdout.write(readFileSync(fixture.dir + "/ready", "utf8") + " " + fixture.dir);
      process.exit(3);`;
    await writeFile(join(dir, "ends.mts"), script);
    const env = { PATH: process.env["PATH"] ?? "", NODE_NO_WARNINGS: "1" };
    const ended = await runProcess(process.execPath, [join(dir, "ends.mts")], { cwd: dir, env, timeout: 20_000 });
    expect([ended.code, ended.stderr]).toEqual([3, ""]);
    const [own = "", child = "", fixture = ""] = ended.stdout.split(" ");
    await expect.poll(() => [isAlive(Number(own)), isAlive(Number(child))], { timeout: 20_000 }).toEqual([false, false]);
    for (const folder of [dir, fixture]) await rm(folder, { recursive: true });
  });
});
