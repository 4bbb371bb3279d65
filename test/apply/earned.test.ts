import { expect, test } from "vitest";
import { earnedBy } from "../../src/apply/earned.ts";
import type { LedgerRollout } from "../../src/schemas/kinds.ts";

const member = (id: string, pullRequest: number | null, healthyAt: string | null = null, failedAt: readonly string[] = []) =>
  ({ id, pullRequest, healthyAt, failures: failedAt.map((at) => ({ at })) }) as unknown as LedgerRollout["members"][number];
const rollout = (members: LedgerRollout["members"], state: LedgerRollout["state"] = "running") => ({ state, members }) as LedgerRollout;

const [early, late] = ["2026-11-20T12:00:00Z", "2026-11-20T13:00:00Z"];
const next = [
  { id: "src-c", changes: [7] },
  { id: "src-d", changes: [8] },
];
const waiting = [member("src-c", 7), member("src-d", 8)];

test("what became healthy by the same rollout lets the next slice begin with as many more", () => {
  expect(earnedBy(next, [rollout([member("src-a", 5, early), member("src-b", 6, late), ...waiting])])).toBe(2);
});

test("a failure of the rollout takes away what was earned before it", () => {
  const members = [member("src-a", 5, early), member("src-b", 6, late), member("src-e", 9, null, ["2026-11-20T12:30:00Z"]), ...waiting];
  expect(earnedBy(next, [rollout(members)])).toBe(1);
});

test("nothing is earned by another change, another rollout, or one that is paused", () => {
  const healthy = [member("src-a", 5, early), ...waiting];
  expect(earnedBy([...next, { id: "src-x", changes: [99] }], [rollout(healthy)])).toBe(0);
  expect(earnedBy([{ id: "src-c", changes: [99] }], [rollout(healthy)])).toBe(0);
  expect(earnedBy(next, [rollout([member("src-a", 5, early), member("src-c", 7)]), rollout([member("src-d", 8)])])).toBe(0);
  expect(earnedBy(next, [rollout(healthy, "paused")])).toBe(0);
  expect(earnedBy([], [rollout(healthy)])).toBe(0);
});
