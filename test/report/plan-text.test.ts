import { expect, test } from "vitest";
import { planDigest } from "../../src/report/plan-groups.ts";
import { plansAsJson, plansAsText } from "../../src/report/plan-text.ts";
import type { PlannedStack } from "../../src/schemas/kinds.ts";
import { readPlan } from "../../src/stacks/plan/plan-json.ts";
import { displayOf, fingerprintOf, planRecord } from "../../src/stacks/plan/record.ts";

const key = { id: "k1", secret: Buffer.alloc(32, 1) };
const outputs = {
  url: { actions: ["update"], before: "a", after: "b", after_unknown: false, before_sensitive: false, after_sensitive: false },
  hosts: {
    actions: ["create"],
    before: null,
    after: { "acme.example": "1" },
    after_unknown: false,
    before_sensitive: false,
    after_sensitive: false,
  },
  same: { actions: ["no-op"], before: 1, after: 1, after_unknown: false, before_sensitive: false, after_sensitive: false },
};

/** A stack that changes its outputs and nothing else. */
function planned(): PlannedStack {
  const plan = readPlan(JSON.stringify({ format_version: "1.2", output_changes: outputs }));
  const record = planRecord(plan, { digest: `sha256:${"d".repeat(64)}`, mode: "planned", key, volatile: [] });
  return {
    environment: "local",
    id: "src-acme",
    stack: "database",
    record,
    fingerprint: fingerprintOf(record),
    shape: `sha256:${"e".repeat(64)}`,
    display: displayOf(plan, []),
    autoApply: false,
    downtime: null,
    protected: [],
    error: null,
  };
}

test("a plan for a terminal has the engines' colours and counts", () => {
  const display = [
    { address: "a.b", actions: ["delete", "create"], attributes: [] },
    { address: "a.c", actions: ["update"], attributes: [{ path: "size", before: "1", after: "2" }] },
  ];
  const stack: PlannedStack = { ...planned(), display };
  const text = plansAsText([stack], 1, { colour: true });
  expect(text).toContain("\u001b[31m-/+ delete and create a.b\u001b[39m\n");
  expect(text).toContain("\u001b[33m~ update a.c\u001b[39m\n");
  expect(text).toContain("size: 1 -> 2\n");
  expect(text).toContain("\nPlan: 1 to add, 1 to change, 1 to destroy.\n1 instance, 1 stack: 1 with changes.\n");
  expect(plansAsText([stack], 1)).not.toContain("\u001b");
});

test("outputs alone are named in the words of the review, and in JSON", () => {
  const stack = planned();
  expect(plansAsText([stack], 1).split("\n").slice(0, 2)).toEqual([
    `local/src-acme database: with changes (fingerprint ${stack.fingerprint.slice(7, 15)})`,
    "  changes its outputs only: hosts, url",
  ]);
  expect(planDigest([stack]).groups[0]?.effect).toBe("changes its outputs only");
  expect(JSON.parse(plansAsJson([stack]))).toMatchObject({ plans: [{ state: "changes", changes: [], outputs: ["hosts", "url"] }] });
});
