import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../src/process/run.ts";
import { jobVariables } from "../job-variables.ts";
import { approveAll, publish, runUntilIdle } from "./reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "./rollout-fixture.ts";

let fleet: RolloutFixture;
let folder: string;
beforeEach(async () => {
  fleet = await rolloutFixture([{ id: "src-inside", type: "internal" }]);
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-"));
});
afterEach(async () => {
  await fleet.close();
  await rm(folder, { recursive: true });
});

/** What the built action answers in a fresh clone, which has no token. */
async function openRollouts(): Promise<{ readonly any: string | undefined; readonly log: string }> {
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

test("a rollout is open from the release to its end, as the checkout's ledger shows", async () => {
  expect(await openRollouts()).toMatchObject({ any: "false", log: expect.stringContaining("no rollout is open") as string });
  await publish(fleet);
  await runUntilIdle(fleet);
  expect(await openRollouts()).toMatchObject({ any: "true", log: expect.stringContaining("prod to 5.4.0 is open") as string });
  for (let round = 0; round < 5; round += 1) if ((await approveAll(fleet)) > 0) await runUntilIdle(fleet);
  await runUntilIdle(fleet);
  expect((await fleet.rollout()).finishedAt).not.toBeNull();
  expect(await openRollouts()).toMatchObject({ any: "false" });
});
