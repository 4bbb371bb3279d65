import { afterEach, expect, test, vi } from "vitest";
import { approveAll, publish, pulls, runUntilIdle, tracker } from "./reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "./rollout-fixture.ts";

// Hundreds of git processes: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let fleet: RolloutFixture;
afterEach(async () => await fleet.close());

const three = [
  { id: "src-inside", type: "internal" },
  { id: "src-trialone", type: "trial" },
  { id: "src-customer", type: "production" },
] as const;

const pathOf = (id: string): string => `environments/prod/deployments/${id}/config.yaml`;

async function running(): Promise<void> {
  fleet = await rolloutFixture(three);
  await fleet.apply();
  await publish(fleet);
  await runUntilIdle(fleet);
}

/** What main has of the trial, as another instance. */
async function newborn(id: string): Promise<string> {
  const text = (await fleet.fileOn("main", pathOf("src-trialone"))) ?? "";
  return text.replaceAll("src-trialone", id).replaceAll("trialone", id.slice(4));
}

test("an instance that is born while a rollout runs is taken in, one that is held is named, and one on the target is let be", async () => {
  await running();
  const held = `  hold: { scope: upgrade, reason: "moves house", owner: octocat, until: "2026-12-24T18:00+01:00" }\n`;
  await fleet.commit("main", {
    [pathOf("src-newborn")]: await newborn("src-newborn"),
    [pathOf("src-heldback")]: `${await newborn("src-heldback")}${held}`,
    [pathOf("src-modern")]: (await newborn("src-modern")).replace("version: 5.3.1", "version: 5.4.0"),
  });
  await runUntilIdle(fleet);
  expect(tracker(fleet)).toMatch(/<summary>\d+ waiting<\/summary>\n\n[^\n]*`src-newborn`/);
  expect(tracker(fleet)).toMatch(/`src-heldback`[^\n]*: on hold by octocat/);
  await approveAll(fleet);
  await runUntilIdle(fleet);
  const { state, members } = await fleet.rollout();
  expect(state).toBe("finished");
  expect(
    members
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, stage, excluded, healthyAt }) => [id, stage, excluded, healthyAt !== null]),
  ).toEqual([
    ["src-customer", "rest", null, true],
    ["src-heldback", "rest", "held", false],
    ["src-inside", "internal", null, true],
    ["src-newborn", "rest", null, true],
    ["src-trialone", "rest", null, true],
  ]);
  expect(await fleet.fileOn("main", pathOf("src-newborn"))).toContain("version: 5.4.0");
  expect(tracker(fleet)).not.toContain("every instance");
});

test("an instance that is removed while a rollout runs is left out, its pull request is closed, and nothing waits for it", async () => {
  await running();
  expect(pulls(fleet)).toContain("Upgrade src-inside to 5.4.0 open");
  await fleet.commit("main", { [pathOf("src-customer")]: null });
  await approveAll(fleet);
  await runUntilIdle(fleet, { apply: { unhealthy: ["src-trialone"] } });
  await fleet.commit("main", { [pathOf("src-trialone")]: null });
  await runUntilIdle(fleet);
  expect(tracker(fleet)).toMatch(/- `src-customer`: to be removed, or gone/);
  expect(tracker(fleet)).toMatch(/- `src-trialone`: to be removed, or gone/);
  expect((await fleet.rollout()).state).toBe("finished");
  expect(fleet.github.issues().filter(({ pull, state }) => pull !== null && state === "open")).toEqual([]);
});
