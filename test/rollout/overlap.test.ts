import { afterEach, expect, test, vi } from "vitest";
import { startRollout } from "../../src/commands/start.ts";
import { sampleStrategy } from "./fixture-fleet.ts";
import { comment, publish, pulls, runUntilIdle } from "./reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "./rollout-fixture.ts";

// Hundreds of git processes: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let fleet: RolloutFixture;
afterEach(async () => await fleet.close());

const two = [
  { id: "src-inside", type: "internal" },
  { id: "src-customer", type: "production" },
] as const;

/** 5.3.2 and 5.4.0 are published, the second one while the first is under way or, where `together`, before it has started. */
async function twoReleases({ overlap = "wait", together = false } = {}): Promise<void> {
  fleet = await rolloutFixture(two, sampleStrategy.replace("batch: 1", `batch: 1\n  overlap: ${overlap}`));
  await fleet.apply();
  await publish(fleet, "5.3.2");
  if (!together) await runUntilIdle(fleet);
  await publish(fleet, "5.4.0");
  await runUntilIdle(fleet);
}

async function tracker(version: string): Promise<string> {
  const { tracker } = await fleet.rollout(version);
  return fleet.github.issues().find(({ number }) => number === tracker)?.body ?? "";
}

async function approve(version: string): Promise<void> {
  for (const [line] of (await tracker(version)).matchAll(/\/approve [0-9a-f]{8}(?![0-9a-f])/g))
    await comment(fleet, "octocat", line, version);
}

function open(): readonly string[] {
  return pulls(fleet).filter((line) => line.endsWith(" open"));
}

for (const together of [false, true])
  test(`a newer release waits visibly until the rollout before it has ended${together ? ", also where both are published at once" : ""}`, async () => {
    await twoReleases({ together });
    expect(open()).toEqual(["Upgrade src-inside to 5.3.2 open"]);
    const { tracker: first } = await fleet.rollout("5.3.2");
    const shown = await tracker("5.4.0");
    expect(shown).toContain(`The rollout to 5.3.2 (#${first}) has to end first`);
    expect((await fleet.rollout("5.4.0")).state).toBe("opened");

    await approve("5.3.2");
    await runUntilIdle(fleet);
    expect((await fleet.rollout("5.3.2")).state).toBe("finished");
    // Whatever ended the first one starts the second, without another event.
    expect((await fleet.rollout("5.4.0")).state).toBe("running");
    expect(open()).toEqual(["Upgrade src-inside to 5.4.0 open"]);
    await approve("5.4.0");
    await runUntilIdle(fleet);
    expect((await fleet.rollout("5.4.0")).state).toBe("finished");
    expect(pulls(fleet).filter((line) => line.startsWith("Upgrade") && line.endsWith("merged"))).toHaveLength(4);
  });

test("a newer release whose strategy supersedes ends the older rollout, and no instance is upgraded by both at once", async () => {
  await twoReleases({ overlap: "supersede" });
  expect(await fleet.rollout("5.3.2")).toMatchObject({ state: "aborted", supersededBy: "5.4.0" });
  expect((await fleet.rollout("5.3.2")).finishedAt).not.toBeNull();
  expect(await tracker("5.3.2")).toContain("Superseded by the rollout to 5.4.0");
  expect(pulls(fleet)).toContain("Upgrade src-inside to 5.3.2 closed");
  await approve("5.4.0");
  await runUntilIdle(fleet);
  expect((await fleet.rollout("5.4.0")).state).toBe("finished");
  expect(pulls(fleet).filter((line) => line.startsWith("Upgrade") && line.endsWith("merged"))).toEqual([
    "Upgrade src-inside to 5.4.0 merged",
    "Upgrade src-customer to 5.4.0 merged",
  ]);
});

test("an older release never supersedes, a terminal starts nothing beside a rollout, and what is paused is still ahead", async () => {
  fleet = await rolloutFixture(two, sampleStrategy.replace("batch: 1", "batch: 1\n  overlap: supersede"));
  await fleet.apply();
  await publish(fleet, "5.4.0");
  await runUntilIdle(fleet);
  await publish(fleet, "5.3.2");
  await runUntilIdle(fleet);
  expect(await comment(fleet, "octocat", "/pause", "5.4.0")).toMatchObject({ outcome: "done" });
  await runUntilIdle(fleet);
  expect((await fleet.rollout("5.3.2")).state).toBe("opened");
  const start = { ledger: fleet.ledger, snapshot: await fleet.snapshot(), environment: "prod", login: "octocat", now: fleet.now() };
  expect(await startRollout({ ...start, target: "5.3.2" })).toMatchObject({
    outcome: "refused",
    refusal: { code: "rollout.overlap", ahead: "5.4.0" },
  });
  expect(await comment(fleet, "octocat", "/abort", "5.4.0")).toMatchObject({ outcome: "done" });
  await runUntilIdle(fleet);
  expect((await fleet.rollout("5.3.2")).state).toBe("running");
});
