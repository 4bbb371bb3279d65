import { afterEach, expect, test, vi } from "vitest";
import { reconcile } from "../../src/rollout/reconcile.ts";
import { approveAll, comment, publish, runUntilIdle, tracker } from "./reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "./rollout-fixture.ts";

// Hundreds of git processes: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let fleet: RolloutFixture;
afterEach(async () => await fleet.close());

const two = [
  { id: "src-inside", type: "internal" },
  { id: "src-customer", type: "production" },
] as const;

/** A rollout that waits for the approval of a shape, of which people were notified. */
async function waiting(): Promise<number> {
  fleet = await rolloutFixture(two);
  await fleet.apply();
  await publish(fleet);
  await runUntilIdle(fleet);
  return (await fleet.rollout()).tracker ?? 0;
}

function issue(number: number) {
  return fleet.github.issues().find((known) => known.number === number);
}

for (const how of ["deleted or moved", "locked"] as const)
  test(`a tracker that is ${how} is made anew from the ledger, and commands work on the new one`, async () => {
    const lost = await waiting();
    if (how === "locked") fleet.github.personLocks(lost);
    else fleet.github.personRemovesIssue(lost);
    fleet.github.failNext("openIssue", "after");
    await expect(reconcile(fleet.context)).rejects.toThrow("502");
    await reconcile(fleet.context);
    const { tracker: now } = await fleet.rollout();
    expect(now).not.toBe(lost);
    expect(issue(now ?? 0)).toMatchObject({ state: "open", labels: ["team/cloud"] });
    expect(fleet.github.issues().filter(({ body }) => body.includes("flotilla:tracker"))).toHaveLength(1);
    expect(fleet.github.comments(now ?? 0).map(({ body }) => body)).toEqual([expect.stringContaining("@example/cloud A new shape")]);
    expect(issue(lost)).toEqual(
      how === "locked" ? expect.objectContaining({ state: "closed", body: expect.stringContaining(`#${now}`) }) : undefined,
    );
    const upgrade = fleet.github.issues().find(({ title }) => title === "Upgrade src-inside to 5.4.0");
    expect(upgrade?.body).toContain(`#${now}`);

    expect(await comment(fleet, "octocat", "/pause")).toMatchObject({ outcome: "done" });
    expect(await comment(fleet, "octocat", "/resume")).toMatchObject({ outcome: "done" });
    expect(await approveAll(fleet)).toBe(1);
    await runUntilIdle(fleet);
    expect((await fleet.rollout()).state).toBe("finished");
    expect(issue(now ?? 0)?.state).toBe("closed");
    expect(tracker(fleet)).toContain("2 of 2 upgraded and healthy");
  });

test("a rollout that somebody keeps from starting is not started by a new tracker", async () => {
  fleet = await rolloutFixture(two);
  await fleet.apply();
  await publish(fleet);
  const lost = (await fleet.rollout()).tracker ?? 0;
  fleet.github.personUnlabels("octocat", lost, "team/cloud");
  fleet.github.personRemovesIssue(lost);
  await runUntilIdle(fleet);
  expect((await fleet.rollout()).state).toBe("opened");
  expect(tracker(fleet)).toContain("a person with the role maintain sets it");
  fleet.github.personLabels("octocat", (await fleet.rollout()).tracker ?? 0, "Team/Cloud");
  await runUntilIdle(fleet);
  expect((await fleet.rollout()).state).toBe("running");
});

test("an upgrade's pull request that is gone is opened anew; what a rollout that is over has lost is left alone", async () => {
  await waiting();
  const upgrade = fleet.github.issues().find(({ title }) => title === "Upgrade src-inside to 5.4.0");
  fleet.github.personRemovesIssue(upgrade?.number ?? 0);
  await runUntilIdle(fleet);
  expect(fleet.github.issues().filter(({ title }) => title === "Upgrade src-inside to 5.4.0")).toHaveLength(1);
  expect(await comment(fleet, "octocat", "/retry src-inside")).toMatchObject({ outcome: "done" });
  await runUntilIdle(fleet);
  await approveAll(fleet);
  await runUntilIdle(fleet);
  const { state, tracker: over } = await fleet.rollout();
  expect(state).toBe("finished");
  fleet.github.personRemovesIssue(over ?? 0);
  await runUntilIdle(fleet);
  expect(tracker(fleet)).toBe("");
});

test("a tracker that somebody closed is opened again, and a version that somebody set by hand counts as the upgrade", async () => {
  const closed = await waiting();
  fleet.github.personEditsIssue(closed, { state: "closed" });
  await runUntilIdle(fleet);
  expect(issue(closed)?.state).toBe("open");
  const path = "environments/prod/deployments/src-inside/config.yaml";
  await fleet.commit("main", { [path]: ((await fleet.fileOn("main", path)) ?? "").replace("version: 5.3.1", "version: 5.4.0") });
  await runUntilIdle(fleet);
  const upgrade = fleet.github.issues().find(({ title }) => title === "Upgrade src-inside to 5.4.0");
  expect(upgrade).toMatchObject({ state: "closed", pull: { mergedAt: null } });
  await approveAll(fleet);
  await runUntilIdle(fleet);
  const { state, members } = await fleet.rollout();
  expect(state).toBe("finished");
  expect(members.map(({ healthyAt }) => healthyAt !== null)).toEqual([true, true]);
});
