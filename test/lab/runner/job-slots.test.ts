import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { JobSlots } from "../../../lab/runner/job-slots.ts";
import { conclusions, createRunnerFixture, job, jobOf, onPush } from "./runner-fixture.ts";

/** Writes wherever a job may, masks a word, and leaves two processes running: one in the step's group, one in a session of its own. */
const litter = `run: |
  for folder in "$GITHUB_WORKSPACE" "$RUNNER_TEMP" "$RUNNER_TOOL_CACHE" "$HOME"; do echo litter > "$folder/litter"; done
  echo litter > "$GITHUB_WORKSPACE/../litter"
  echo "LITTER=litter" >> "$GITHUB_ENV"
  echo "::add-mask::hunter22"
  echo "at $GITHUB_WORKSPACE $RUNNER_TEMP $RUNNER_TOOL_CACHE $HOME"
  sleep 60 > /dev/null 2>&1 &
  echo $! > "$FIXTURE_DIR/left"
  setsid sleep 60 > /dev/null 2>&1 &
  echo $! >> "$FIXTURE_DIR/left"`;
const inspect = `run: |
  echo "hunter22 env [$LITTER]"
  echo "at $GITHUB_WORKSPACE $RUNNER_TEMP $RUNNER_TOOL_CACHE $HOME"
  echo "found $(find "$GITHUB_WORKSPACE/.." -name '*litter*' | wc -l)"
  for pid in $(cat "$FIXTURE_DIR/left"); do if grep -q ') [^Z]' "/proc/$pid/stat" 2> /dev/null; then echo "$pid is alive"; fi; done
  echo looked`;
const placesIn = (log: string): string | undefined => log.split("\n").find((line) => line.startsWith("at "));

describe("the machine of a job", () => {
  it("is reused with the same paths and nothing of the previous job: no file, variable, mask or process", async () => {
    await using fixture = await createRunnerFixture({
      runner: { jobs: 1 },
      files: onPush(job("a", "", litter) + job("b", "needs: a", inspect)),
    });
    const run = await fixture.push();
    expect(conclusions(run)).toEqual({ a: "success", b: "success" });
    const { log } = jobOf(run, "b");
    expect(log).toContain("hunter22 env []\n");
    expect(log).toContain("\nfound 0\n");
    expect(log).toContain("\nlooked\n");
    expect(log).not.toContain("is alive");
    expect(placesIn(log)).toContain(join(fixture.dir, "jobs", "machine-1"));
    expect(placesIn(log)).toBe(placesIn(jobOf(run, "a").log));
  });

  it("is replaced after it was killed, and none of its processes is left when the next job starts", async () => {
    await using fixture = await createRunnerFixture({
      runner: { jobs: 1 },
      files: onPush(job("a", "", litter, "run: sleep 60") + job("b", "needs: a\nif: always()", inspect)),
    });
    fixture.pushed(fixture.sha);
    const sleeping = () =>
      fixture.runner.active().flatMap(({ jobs }) => jobs.filter(({ step, pid }) => step === "Run sleep 60" && pid !== null));
    while (sleeping().length === 0) await delay(10);
    fixture.runner.killJob(sleeping()[0]?.id ?? 0);
    await fixture.idle();
    const run = fixture.runOf("day");
    expect(conclusions(run)).toEqual({ a: "failure", b: "success" });
    const { log } = jobOf(run, "b");
    expect(log).toContain("\nfound 0\n");
    expect(log).toContain("\nlooked\n");
    expect(log).not.toContain("is alive");
    expect(placesIn(jobOf(run, "a").log)).toContain("machine-1");
    expect(placesIn(log)).toContain(join(fixture.dir, "jobs", "machine-2"));
    expect(readFileSync(join(fixture.dir, "left"), "utf8").trim().split("\n")).toHaveLength(2);
    expect(await readdir(join(fixture.dir, "jobs"))).toEqual([]);
  });
});

describe("job slots", () => {
  const withFolder = async (act: (dir: string) => Promise<void>): Promise<void> => {
    const dir = await mkdtemp(join(tmpdir(), "flotilla-slots-"));
    try {
      await act(dir);
    } finally {
      await rm(dir, { recursive: true });
    }
  };

  it("are assigned in the order of the requests, the lowest first, and never twice", async () => {
    await withFolder(async (dir) => {
      const slots = new JobSlots(dir, 2);
      const [one, two] = [await slots.take(), await slots.take()];
      const order: string[] = [];
      const third = slots.take().then(({ folder }) => order.push(`third ${basename(folder)}`));
      const fourth = slots.take().then(({ folder }) => order.push(`fourth ${basename(folder)}`));
      await slots.giveBack(two, true);
      await slots.giveBack(one, true);
      await Promise.all([third, fourth]);
      expect(order).toEqual(["third machine-2", "fourth machine-1"]);
      await expect(slots.giveBack({ folder: join(dir, "machine-3") }, true)).rejects.toThrow("is not in use");
    });
  });

  it("are empty when they are reused; one that can't be reused is replaced, and its files are deleted too", async () => {
    await withFolder(async (dir) => {
      const slots = new JobSlots(dir, 1);
      for (const [reusable, next] of [
        [true, "machine-1"],
        [false, "machine-2"],
        [true, "machine-2"],
      ] as const) {
        const slot = await slots.take();
        await mkdir(join(slot.folder, "workspace"), { recursive: true });
        await writeFile(join(slot.folder, "workspace", "file"), "");
        await slots.giveBack(slot, reusable);
        const following = await slots.take();
        expect(basename(following.folder)).toBe(next);
        expect(await readdir(dir)).not.toContain(next);
        await slots.giveBack(following, true);
      }
      await slots.emptied();
      expect(await readdir(dir)).toEqual([]);
    });
  });

  it("whose files can't be moved away are not reused", async () => {
    await withFolder(async (dir) => {
      const slots = new JobSlots(dir, 1);
      const slot = await slots.take();
      await mkdir(slot.folder);
      // A folder in the way of the first removal.
      await mkdir(join(dir, "removed-1", "full"), { recursive: true });
      await slots.giveBack(slot, true);
      expect(basename((await slots.take()).folder)).toBe("machine-2");
    });
  });
});
