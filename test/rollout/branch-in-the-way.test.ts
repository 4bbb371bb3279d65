import { afterEach, expect, test, vi } from "vitest";
import { run } from "../../src/process/run.ts";
import { publish, pulls, runUntilIdle, tracker } from "./reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "./rollout-fixture.ts";

// Hundreds of git processes: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let fleet: RolloutFixture;
afterEach(async () => await fleet.close());

async function open(): Promise<void> {
  fleet = await rolloutFixture([{ id: "src-inside", type: "internal" }]);
}

/** What a person does about it. */
async function deletes(branch: string): Promise<void> {
  await run("git", ["--git-dir", fleet.remote.url, "update-ref", "-d", `refs/heads/${branch}`], { cwd: "/", env: {}, timeout: 30_000 });
}

test("a branch that keeps a release, or the ledger, from being written is named with what to do about it", async () => {
  await open();
  await fleet.commit("flotilla", { "NOTES.md": "x\n" });
  await expect(fleet.apply()).rejects.toThrow("the branch flotilla is in the way");
  await deletes("flotilla");
  await fleet.apply();
  for (const branch of ["release", "release/5.4.0/old"]) {
    await fleet.commit(branch, { "NOTES.md": "x\n" });
    await expect(publish(fleet)).rejects.toThrow(
      `release/5.4.0 could not be pushed: the branch ${branch} is in the way, since git keeps branches like files and folders. Rename or delete ${branch}`,
    );
    await deletes(branch);
  }
  await publish(fleet);
  expect(pulls(fleet)).toEqual(["Add release 5.4.0 open"]);
});

test("a branch that keeps an upgrade from being opened is on the tracker, and the rollout goes on once it is gone", async () => {
  await open();
  await fleet.apply();
  await publish(fleet);
  await fleet.commit("rollout", { "NOTES.md": "x\n" });
  await runUntilIdle(fleet);
  expect(tracker(fleet)).toMatch(/The branch rollout\/prod\/5\.4\.0\/internal-\w+ cannot be pushed: the branch rollout is in the way/);
  expect(fleet.github.state.comments.map(({ body }) => body)).toEqual([expect.stringContaining("Rename or delete rollout")]);
  await deletes("rollout");
  await runUntilIdle(fleet);
  expect(pulls(fleet)).toContain("Upgrade src-inside to 5.4.0 open");
  expect(tracker(fleet)).not.toContain("in the way");
});
