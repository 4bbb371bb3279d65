import { expect, test } from "vitest";
import { decideCommand } from "../../src/commands/decide.ts";
import type { Facts } from "../../src/commands/decision.ts";
import { newRollout } from "../../src/rollout/events.ts";
import type { LedgerRollout, RolloutMember } from "../../src/schemas/kinds.ts";

const stage = { members: [{ percent: 100 }], gates: ["health" as const, "approval" as const] };
const spec = {
  batch: 1,
  stages: [
    { ...stage, name: "internal", leastSuccesses: 1 },
    { ...stage, name: "rest" },
  ],
};
const opened = newRollout("prod", "5.4.0", { name: "fast", spec }, "2026-11-02T08:00:00Z");
const skipped = { by: "octocat", at: "2026-11-02T09:30:00Z", reason: "moves" };

function member(id: string, change: Partial<RolloutMember> = {}): RolloutMember {
  return { id, stage: "internal", excluded: null, pullRequest: 7, healthyAt: null, shapes: [], skipped: null, failures: [], ...change };
}

const healthy = member("src-1", { healthyAt: "2026-11-02T09:00:00Z" });

const table: readonly (readonly [string, readonly RolloutMember[], Facts["exclusions"], string, string])[] = [
  ["nothing is upgraded", [member("src-1")], null, "internal", "stage.early"],
  ["one is not upgraded", [healthy, member("src-2")], null, "internal", "stage.early"],
  [
    "one has failed",
    [healthy, member("src-2", { failures: [{ at: "x", reason: "503", retried: null }] })],
    null,
    "internal",
    "stage.early",
  ],
  ["all are skipped", [member("src-1", { skipped })], null, "internal", "stage.successes"],
  ["it was completed afterwards", [member("src-1", { healthyAt: "2026-11-02T10:00:01Z" })], null, "internal", "stage.newer"],
  [
    "the stage before it is not complete",
    [member("src-1"), member("src-2", { stage: "rest", excluded: "already-there" })],
    null,
    "rest",
    "stage.early",
  ],
  ["all are healthy", [healthy], null, "internal", "accepted"],
  ["one is healthy, one skipped", [healthy, member("src-2", { skipped })], null, "internal", "accepted"],
  [
    "one is healthy, one held now",
    [healthy, member("src-2")],
    new Map([
      ["src-1", "already-there"],
      ["src-2", "held"],
    ]),
    "internal",
    "accepted",
  ],
  ["one is healthy, one is gone", [healthy, member("src-2")], new Map([["src-1", "already-there"]]), "internal", "accepted"],
  [
    "one was set to the target by hand",
    [healthy, member("src-2")],
    new Map([
      ["src-1", null],
      ["src-2", "already-there"],
    ]),
    "internal",
    "stage.early",
  ],
];

test.each(table)("a stage can be approved once there is something to look at: %s", (_, members, exclusions, name, answer) => {
  expect(approve({ ...opened, state: "running", members }, exclusions, name)).toBe(answer);
});

test("a rollout that has not started has nothing to approve", () => {
  expect(approve(opened, null, "internal")).toBe("rollout.not-started");
});

function approve(rollout: LedgerRollout, exclusions: Facts["exclusions"], name: string): string {
  const decision = decideCommand({
    command: { kind: "approve-stage", stage: name },
    place: { kind: "rollout", environment: "prod", rollout },
    actor: { kind: "commenter", login: "octocat", account: 1, role: "maintain", needed: "maintain", comment: 1 },
    at: "2026-11-02T10:00:00Z",
    facts: {
      instances: new Map(),
      confirmations: [],
      digests: new Map(),
      invalid: null,
      authors: [],
      shapes: [],
      exclusions,
      heads: new Map(),
    },
  });
  return decision.outcome === "refused" ? decision.refusal.code : decision.outcome;
}
