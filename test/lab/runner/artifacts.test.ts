import { describe, expect, it } from "vitest";
import { conclusions, createRunnerFixture, downloadAction, job, jobOf, onPush, uploadAction } from "./runner-fixture.ts";

const upload = (lines: string, head = "") => `uses: ${uploadAction}\n${head}with:\n${lines}`;
const download = (lines: string, head = "") => `uses: ${downloadAction}\n${head}with:\n${lines}`;
const make =
  "run: |\n  mkdir -p out/deep out/.hidden\n  printf one > out/a.txt\n  printf two > out/deep/b.bin\n  printf no > out/.hidden/c\n  printf no > out/.env";

describe("artifacts", () => {
  it("pass a folder from one job to another, without its hidden files", async () => {
    await using fixture = await createRunnerFixture({
      files: onPush(
        job("makes", "", make, upload("  name: work\n  path: out")) +
          job(
            "uses",
            "needs: makes",
            download("  name: work\n  path: in/there"),
            "run: cd in && find . -type f | sort && cat there/deep/b.bin",
          ),
      ),
    });
    const run = await fixture.push();
    expect(jobOf(run, "uses").log).toContain("./there/a.txt\n./there/deep/b.bin\ntwo");
    expect([...(fixture.forge.runs.artifact(run.id, "work")?.keys() ?? [])]).toEqual(["a.txt", "deep/b.bin"]);
  });

  it("hold a single file by its name", async () => {
    await using fixture = await createRunnerFixture({
      files: onPush(job("makes", "", make, upload("  name: one\n  path: out/deep/b.bin"))),
    });
    const run = await fixture.push();
    expect(Buffer.from(fixture.forge.runs.artifact(run.id, "one")?.get("b.bin") ?? []).toString()).toBe("two");
  });

  it("that are missing fail their user unless continue-on-error is set; missing files do as the uploader says", async () => {
    const after = "run: echo went on";
    await using fixture = await createRunnerFixture({
      files: onPush(
        job("needs", "", download("  name: gone\n  path: in")) +
          job("forgives", "", download("  name: gone\n  path: in", "continue-on-error: true\n"), after) +
          job("ignores", "", upload("  name: x\n  path: none\n  if-no-files-found: ignore"), after) +
          job("warns", "", upload("  name: x\n  path: none"), after) +
          job("fails", "", upload("  name: x\n  path: none\n  if-no-files-found: error"), after) +
          job("twice", "", make, upload("  name: y\n  path: out"), upload("  name: y\n  path: out")) +
          job("pattern", "", make, upload("  name: z\n  path: out/*.txt")),
      ),
    });
    const run = await fixture.push();
    expect(conclusions(run)).toEqual({
      needs: "failure",
      forgives: "success",
      ignores: "success",
      warns: "success",
      fails: "failure",
      twice: "failure",
      pattern: "failure",
    });
    expect(jobOf(run, "needs").annotations[0]?.message).toBe("Unable to download artifact(s): Artifact not found for name: gone");
    expect(jobOf(run, "warns").annotations).toMatchObject([{ level: "warning" }]);
    expect(jobOf(run, "ignores").annotations).toEqual([]);
    expect(jobOf(run, "twice").annotations[0]?.message).toContain("already exists");
    expect(jobOf(run, "pattern").annotations[0]?.message).toContain("not a pattern: out/*.txt");
  });

  it("of a pattern are downloaded each into a folder of its name; that none fits is no error", async () => {
    const make = 'run: mkdir out && echo "of $GITHUB_JOB" > out/word';
    await using fixture = await createRunnerFixture({
      files: onPush(
        job("one", "", make, `uses: ${uploadAction}\nwith:\n  name: plan\n  path: out`) +
          job("two", "", make, `uses: ${uploadAction}\nwith:\n  name: plan-2\n  path: out`) +
          job(
            "all",
            "needs: [one, two]",
            `uses: ${downloadAction}\nwith:\n  pattern: plan*\n  path: in`,
            `uses: ${downloadAction}\nwith:\n  pattern: none-*\n  path: in`,
            "run: cat in/plan/word in/plan-2/word",
          ),
      ),
    });
    expect(jobOf(await fixture.push(), "all").log).toContain("of one\nof two");
  });
});
