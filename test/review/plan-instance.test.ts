import { describe, expect, test } from "vitest";
import { type InstanceToPlan, planInstance, planTogether } from "../../src/review/plan-instance.ts";
import type { PlanOutcome, StackPlan, StackRunner } from "../../src/stacks/stack-runner.ts";
import { anArchitecture, anEnvironment, anInstance } from "../stacks/small-fleet.ts";

const outputs = { value: {} };
const stacks = [
  { name: "network", inputs: [], outputs },
  { name: "app", inputs: [], needs: ["network"], outputs },
  { name: "monitoring", inputs: [], needs: ["app"], outputs },
  { name: "report", inputs: [], needs: ["network", "monitoring"] },
];
const architecture = anArchitecture(stacks, new Map(stacks.map(({ name }) => [name, "0".repeat(40)])));
const environment = anEnvironment({ name: "tofu" });
const instance = anInstance("src-0a1b2c3d4e5f60718293");

/** A plan that changes its outputs. */
const changing: StackPlan = {
  outcome: "planned",
  record: { keyId: "k", digest: `sha256:${"0".repeat(64)}`, mode: "planned", changes: [], outputs: {} },
  fingerprint: `sha256:${"0".repeat(64)}`,
  shape: `sha256:${"0".repeat(64)}`,
  empty: false,
  stateEmpty: false,
  tainted: [],
  consumed: {},
  changedOutputs: ["value"],
  display: [],
  protected: [],
  downtime: null,
  file: "",
};
const failed: PlanOutcome = { outcome: "failed", error: "the cloud said no", hint: null };

async function planned(asked: readonly string[], outcomes: Readonly<Record<string, PlanOutcome>>) {
  const reviewed: string[] = [];
  const runner: Pick<StackRunner, "speculativePlan"> = {
    speculativePlan: ({ stack }, unknown) => {
      reviewed.push([stack, ...unknown].join(" "));
      return Promise.resolve(outcomes[stack] ?? changing);
    },
  };
  const { stacks: reported } = await planInstance(
    { environment, instance, architecture, stacks: asked, ledger: null },
    runner as StackRunner,
    "k",
  );
  return { reviewed, reported: reported.map(({ stack, error }) => `${stack}${error === null ? "" : `: ${error}`}`) };
}

test("what a plan changes is unknown to those behind it, which are planned too", async () => {
  expect(await planned(["app"], {})).toEqual({
    reviewed: ["app", "monitoring app.value", "report monitoring.value"],
    reported: ["app", "monitoring", "report"],
  });
});

test("behind a stack that could not be planned, only those are planned that differ themselves", async () => {
  expect(await planned(["app"], { app: failed })).toEqual({ reviewed: ["app"], reported: ["app: the cloud said no"] });
  expect(await planned(["app", "report"], { app: failed })).toEqual({
    reviewed: ["app", "report"],
    reported: ["app: the cloud said no", "report"],
  });
  expect(await planned(["network", "app"], { app: failed })).toEqual({
    reviewed: ["network", "app network.value", "report network.value"],
    reported: ["network", "app: the cloud said no", "report"],
  });
  expect(await planned(["app"], { app: { outcome: "deferred", reason: "count" } })).toEqual({
    reviewed: ["app", "monitoring app.value", "report monitoring.value"],
    reported: ["app: count", "monitoring", "report"],
  });
});

describe("with the environment's own stacks", () => {
  const base = anArchitecture([{ name: "dns", inputs: [], outputs: { zone: {}, id: {} } }], new Map([["dns", "0".repeat(40)]]));
  const reader = anArchitecture([{ name: "app", inputs: ["environment.outputs.dns.zone"], outputs }], new Map([["app", "0".repeat(40)]]));
  const own = { ...environment, stacks: { instance: anInstance("environment"), architecture: base } };
  const planned: (id: string, stacks: readonly string[], made?: typeof reader) => InstanceToPlan = (id, stacks, made = reader) => ({
    environment: own,
    instance: anInstance(id),
    architecture: made,
    stacks,
    ledger: null,
  });

  async function together(dns: PlanOutcome) {
    const wanted = [planned("environment", ["dns"], base), planned("changed", ["app"]), planned("only-reads", [])];
    const asked: string[] = [];
    const runner: Pick<StackRunner, "speculativePlan"> = {
      speculativePlan: ({ instance: { id }, stack }, unknown) => {
        asked.push([`${id}/${stack}`, ...unknown].join(" "));
        return Promise.resolve(stack === "dns" ? dns : changing);
      },
    };
    const plan = planTogether(wanted, (one) => planInstance(one, runner as StackRunner, "k"));
    // As several lanes do it, readers first.
    const plans = await Promise.all(wanted.toReversed().map(plan));
    return { asked: asked.toSorted(), reported: plans.flat().map(({ id, stack }) => `${id}/${stack}`) };
  }

  test("they are planned once, and what they change is unknown to those that read it", async () => {
    expect(await together({ ...changing, changedOutputs: ["zone", "id"] })).toEqual({
      asked: ["changed/app environment.dns.zone", "environment/dns", "only-reads/app environment.dns.zone"],
      reported: ["only-reads/app", "changed/app", "environment/dns"],
    });
  });

  test("where they change nothing that is read, or could not be planned, only those are planned that differ themselves", async () => {
    expect(await together({ ...changing, changedOutputs: ["id"] })).toEqual({
      asked: ["changed/app", "environment/dns"],
      reported: ["changed/app", "environment/dns"],
    });
    expect((await together(failed)).asked).toEqual(["changed/app environment.dns.zone", "environment/dns"]);
  });
});
