import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Check } from "../../src/github/port.ts";
import { missingCheck } from "../../src/rollout/decide/missing-check.ts";
import { reconcile } from "../../src/rollout/reconcile.ts";
import { publish, pulls, runUntilIdle, tracker } from "./reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "./rollout-fixture.ts";

// GitHub delivers no event twice and drops some: what a workflow should have made and did not is asked for again, by whoever reconciles next.
vi.setConfig({ testTimeout: 120_000 });

describe("what is missing of a head's checks", () => {
  const at = (minute: number) => `2026-11-02T10:${String(minute).padStart(2, "0")}:00Z`;
  const now = (minute: number) => Date.parse(at(minute));
  const check = (name: string, conclusion: Check["conclusion"], minute: number, app = "github-actions"): Check => ({
    name,
    app,
    conclusion,
    at: at(minute),
  });
  test.for([
    ["a fresh head", 5, [], { check: "validate", state: "wait" }],
    ["a head whose validation never began", 16, [], { check: "validate", state: "ask" }],
    ["the same, long after", 41, [], { check: "validate", state: "people" }],
    ["a validation that is under way", 20, [check("validate", null, 1)], { check: "validate", state: "wait" }],
    ["one that hangs", 45, [check("validate", null, 1)], { check: "validate", state: "people" }],
    ["a failed validation", 50, [check("validate", "failure", 1)], null],
    ["a plan that may still come", 20, [check("validate", "success", 5)], { check: "plan", state: "wait" }],
    ["a plan that got lost", 30, [check("validate", "success", 5)], { check: "plan", state: "ask" }],
    ["the same, long after", 50, [check("validate", "success", 5)], { check: "plan", state: "people" }],
    [
      "a plan that somebody's job calls so",
      30,
      [check("validate", "success", 5), check("plan", "success", 6)],
      { check: "plan", state: "ask" },
    ],
    ["a planned head", 50, [check("validate", "success", 5), check("plan", "failure", 6, "flotilla")], null],
  ] as const)("%s", ([, minute, checks, missing]) => {
    expect(missingCheck(now(minute), checks, { app: "flotilla", pushedAt: at(0), kind: "release" })).toEqual(missing);
  });

  test.for([
    [30, "wait"],
    [41, "ask"],
    [66, "people"],
  ] as const)("an upgrade is validated with its plan, which may take %s minutes: %s", ([minute, state]) => {
    const given = { app: "flotilla", pushedAt: at(0), kind: "upgrade" } as const;
    expect(missingCheck(Date.parse(at(0)) + minute * 60_000, [], given)).toEqual({ check: "validate", state });
  });
});

describe("the reconcile", () => {
  let fleet: RolloutFixture;
  beforeEach(async () => {
    fleet = await rolloutFixture([{ id: "src-inside", type: "internal" }]);
    await fleet.apply();
  });
  afterEach(() => fleet.close());

  const later = async (minutes: number) => await reconcile({ ...fleet.context, clock: () => fleet.context.clock() + minutes * 60_000 });
  const upgrade = async () => {
    const open = (await fleet.github.openPullRequests()).find(({ title }) => title.startsWith("Upgrade"));
    if (open === undefined) throw new Error("no upgrade is open");
    return open;
  };
  const toUpgrade = async () => {
    await publish(fleet);
    await reconcile(fleet.context);
    await fleet.plan();
    await reconcile(fleet.context);
  };
  const mentions = () => fleet.github.state.comments.filter(({ body }) => body.includes("@example/cloud")).map(({ body }) => body);

  test("asks for a plan that got lost, notifies people when that does not help, and goes on when it comes", async () => {
    await toUpgrade();
    const { number, head } = await upgrade();
    fleet.github.setCheck(head, "validate", "success");
    await later(5);
    const plans = () => fleet.github.started.filter(({ file }) => file === "plan.yml").map(({ inputs }) => inputs["pull-request"]);
    expect(plans()).toEqual([`${number}@${head}`]);
    await later(25);
    expect(plans()).toEqual([`${number}@${head}`, String(number)]);
    expect(mentions()).toEqual([]);
    await later(50);
    await later(60);
    expect(mentions()).toHaveLength(1);
    expect(mentions()[0]).toContain(`#${number} is validated and not planned`);
    await runUntilIdle(fleet);
    expect(tracker(fleet)).not.toContain("not planned, though");
  });

  test("asks for a plan once more where the validation that comes with it got lost, then notifies people", async () => {
    await toUpgrade();
    const { number, head } = await upgrade();
    const plans = () => fleet.github.started.filter(({ file }) => file === "plan.yml").map(({ inputs }) => inputs["pull-request"]);
    await later(30);
    expect(plans()).toEqual([`${number}@${head}`]);
    await later(45);
    expect(plans()).toEqual([`${number}@${head}`, String(number)]);
    await later(70);
    await later(80);
    expect((await upgrade()).head).toBe(head);
    expect(mentions()).toHaveLength(1);
    expect(mentions()[0]).toContain("is not validated, though plan.yml was started for it again");
    await runUntilIdle(fleet);
    expect(pulls(fleet).filter((line) => line.startsWith("Upgrade"))).toHaveLength(1);
  });

  test("starts the plan of what it opens before it records that, so that a run that ends in between starts it again", async () => {
    await publish(fleet);
    await reconcile(fleet.context);
    await fleet.plan();
    const write = fleet.context.ledger.write.bind(fleet.context.ledger);
    const lost = { ...fleet.context.ledger, open: () => fleet.context.ledger.open() };
    const ledger = {
      ...lost,
      write: (async (make: Parameters<typeof write>[0]) => {
        if (fleet.github.started.some(({ file }) => file === "plan.yml")) throw new Error("the machine was lost");
        return await write(make);
      }) as typeof write,
    };
    await expect(reconcile({ ...fleet.context, ledger })).rejects.toThrow("the machine was lost");
    const { number, head } = await upgrade();
    await reconcile(fleet.context);
    expect(fleet.github.started.filter(({ file }) => file === "plan.yml").map(({ inputs }) => inputs["pull-request"])).toEqual([
      `${number}@${head}`,
      `${number}@${head}`,
    ]);
  });

  test("notifies people of a release that was never validated", async () => {
    await publish(fleet);
    await later(50);
    expect(mentions()).toHaveLength(1);
    expect(mentions()[0]).toContain("was never validated. Close and reopen it");
  });
});
