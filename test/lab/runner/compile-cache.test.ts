import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { action, checkoutAction, createRunnerFixture, job, jobOf, onPush } from "./runner-fixture.ts";

const printCache = 'console.log("cache [" + (require("node:module").getCompileCacheDir() ?? "") + "]");';
const steps = [
  `uses: ${checkoutAction}\nwith:\n  persist-credentials: false`,
  "uses: ./actions/print-cache",
  'run: echo "script [$NODE_COMPILE_CACHE]"',
];
const jobs = job("a", "", ...steps) + job("b", "needs: a", ...steps);
const files = {
  ...action("print-cache", printCache),
  ...onPush(jobs),
  ".github/workflows/check.yml":
    onPush(jobs, "check")[".github/workflows/check.yml"]?.replace(/ {2}push:\n.*\n/, "  pull_request:\n") ?? "",
  ".github/workflows/aside.yml": onPush(jobs, "aside")[".github/workflows/aside.yml"]?.replace("[main]", "[aside]") ?? "",
};
const cacheIn = (log: string): string | undefined => /^cache \[(.*)\]$/m.exec(log)?.[1];

describe("Node's compile cache", () => {
  it("serves the next job of the default branch, whose action has the same path; scripts do not get it", async () => {
    await using fixture = await createRunnerFixture({ files });
    const run = await fixture.push();
    const folder = join(fixture.dir, "jobs", "compile-cache");
    for (const key of ["a", "b"]) {
      expect(cacheIn(jobOf(run, key).log)).toContain(folder);
      expect(jobOf(run, key).log).toContain("script []");
    }
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(entries.filter((entry) => entry.isFile())).toHaveLength(1);
  });

  it("is neither read nor written by the code of a pull request or another branch", async () => {
    await using fixture = await createRunnerFixture({ files });
    const head = { ref: "change", sha: fixture.sha, repo: { id: 7 } };
    const payload = { action: "opened", pull_request: { number: 3, head, base: { ref: "main", repo: { id: 7 } } } };
    fixture.forge.send({ name: "pull_request", action: "opened", ref: "refs/heads/main", sha: fixture.sha, payload });
    fixture.pushed(fixture.sha, "aside");
    await fixture.idle();
    for (const workflow of ["check", "aside"])
      for (const key of ["a", "b"]) expect(cacheIn(jobOf(fixture.runOf(workflow), key).log)).toBe("");
    expect(await readdir(join(fixture.dir, "jobs"))).toEqual(["object-cache"]);
  });
});
