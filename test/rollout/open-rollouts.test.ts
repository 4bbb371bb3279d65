import { afterEach, beforeEach, expect, test } from "vitest";
import { wakeRollouts } from "../../src/rollout/index.ts";
import { approveAll, publish, runUntilIdle } from "./reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "./rollout-fixture.ts";

let fleet: RolloutFixture;
beforeEach(async () => {
  fleet = await rolloutFixture([{ id: "src-inside", type: "internal" }]);
});
afterEach(() => fleet.close());

/** Whether a plan or an apply that ends now starts a reconcile, and what it says. */
async function wake(): Promise<{ readonly woken: boolean; readonly started: number; readonly log: string }> {
  const lines: string[] = [];
  const before = fleet.github.started.length;
  const woken = await wakeRollouts(await fleet.ledger.open(), { github: fleet.github, log: (line) => lines.push(line) });
  return { woken, started: fleet.github.started.length - before, log: lines.join("\n") };
}

test("a plan or an apply starts a reconcile from the release to the rollout's end, and none besides", async () => {
  expect(await wake()).toEqual({ woken: false, started: 0, log: "" });
  await publish(fleet);
  await runUntilIdle(fleet);
  expect(await wake()).toEqual({ woken: true, started: 1, log: "the rollout of prod to 5.4.0 is open" });
  expect(fleet.github.started.at(-1)).toEqual({ file: "rollout.yml", inputs: {} });
  for (let round = 0; round < 5; round += 1) if ((await approveAll(fleet)) > 0) await runUntilIdle(fleet);
  await runUntilIdle(fleet);
  expect((await fleet.rollout()).finishedAt).not.toBeNull();
  expect(await wake()).toMatchObject({ woken: false, started: 0 });
});
