import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isSamePerson } from "../../src/data/person.ts";
import { comment, publish, runUntilIdle, tracker } from "../rollout/reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "../rollout/rollout-fixture.ts";

// Somebody publishes a release, takes another login and approves it; the old login is free for anybody. The ledger knows accounts by their ids.
vi.setConfig({ testTimeout: 180_000 });

let fleet: RolloutFixture;
beforeEach(async () => {
  fleet = await rolloutFixture([{ id: "src-inside", type: "internal" }]);
  await fleet.apply();
  await publish(fleet, "5.4.0", fleet.context, "monalisa");
  await runUntilIdle(fleet);
});
afterEach(async () => await fleet.close());

test("a renamed publisher stays one, and who has the old login is somebody else", async () => {
  fleet.github.personRenames("monalisa", "somebody-new");
  const [line = ""] = /\/approve [0-9a-f]{8}/.exec(tracker(fleet)) ?? [];
  expect(await comment(fleet, "somebody-new", line)).toMatchObject({ code: "person.involved" });
  const [upgrade] = (await fleet.github.openPullRequests()).map(({ number }) => number);
  await fleet.github.personApproves("somebody-new", upgrade ?? 0);
  await runUntilIdle(fleet);
  expect((await fleet.rollout()).members.map(({ healthyAt }) => healthyAt)).toEqual([null]);

  fleet.github.setRole("monalisa", "maintain");
  expect(await comment(fleet, "monalisa", line)).toMatchObject({ outcome: "done" });
  await runUntilIdle(fleet);
  const { published, approvedShapes, members } = await fleet.rollout();
  expect(published?.accounts?.["monalisa"]).toBe(await fleet.github.accountId("somebody-new"));
  expect(approvedShapes[0]).toMatchObject({ by: "monalisa", account: await fleet.github.accountId("monalisa") });
  expect(members.map(({ healthyAt }) => healthyAt === null)).toEqual([false]);
});

test("records of earlier versions, without ids, are compared by login", () => {
  expect(isSamePerson({ by: "Monalisa" }, { by: "monalisa", account: 1 })).toBe(true);
  expect(isSamePerson({ by: "monalisa" }, { by: "octocat", account: 1 })).toBe(false);
  expect(isSamePerson({ by: "monalisa", account: 2 }, { by: "monalisa", account: 1 })).toBe(false);
  expect(isSamePerson({ by: "monalisa", account: 1 }, { by: "renamed", account: 1 })).toBe(true);
});
