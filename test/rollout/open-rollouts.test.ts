import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../src/process/run.ts";
import { jobVariables } from "../job-variables.ts";
import { approveAll, publish, settle } from "./day.ts";
import { type Sample, sampleFleet } from "./sample.ts";

let fleet: Sample;
let folder: string;
beforeEach(async () => {
  fleet = await sampleFleet([{ id: "src-inside", type: "internal" }]);
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-"));
});
afterEach(async () => {
  await fleet.close();
  await rm(folder, { recursive: true });
});

/** What the built action answers in a fresh clone, which has no token. */
async function looks(): Promise<{ readonly any: string | undefined; readonly log: string }> {
  const workspace = await mkdtemp(join(folder, "clone-"));
  const cloned = await run("git", ["clone", "-q", fleet.remote.url, workspace], {
    cwd: folder,
    env: { PATH: jobVariables.PATH },
    timeout: 60_000,
  });
  expect(cloned.code, cloned.stderr).toBe(0);
  const files = { GITHUB_OUTPUT: join(folder, "output"), GITHUB_EVENT_PATH: join(folder, "event") };
  for (const file of Object.values(files)) await writeFile(file, file.endsWith("event") ? "{}" : "");
  const env = {
    ...jobVariables,
    GITHUB_WORKSPACE: workspace,
    ...files,
  };
  const main = join(import.meta.dirname, "../../dist/open-rollouts.js");
  const ran = await run(process.execPath, [main], { cwd: workspace, env, timeout: 60_000 });
  expect(ran.code, ran.stdout).toBe(0);
  return { any: /^(?:true|false)$/m.exec(await readFile(files.GITHUB_OUTPUT, "utf8"))?.[0], log: ran.stdout };
}

test("a rollout is open from the release to its end, and the checkout tells", async () => {
  expect(await looks()).toMatchObject({ any: "false", log: expect.stringContaining("no rollout is open") as string });
  await publish(fleet);
  await settle(fleet);
  expect(await looks()).toMatchObject({ any: "true", log: expect.stringContaining("prod to 5.4.0 is open") as string });
  for (let round = 0; round < 5; round += 1) if ((await approveAll(fleet)) > 0) await settle(fleet);
  await settle(fleet);
  expect((await fleet.rollout()).finishedAt).not.toBeNull();
  expect(await looks()).toMatchObject({ any: "false" });
});
