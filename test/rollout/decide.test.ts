import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { InstanceStatus } from "../../src/ledger/status.ts";
import { assess, type MemberReason } from "../../src/rollout/decide/assess.ts";
import { decide } from "../../src/rollout/decide/decide.ts";
import { isMove, type Step } from "../../src/rollout/decide/step.ts";
import type { Strategy } from "../../src/schemas/kinds.ts";
import { Simulation, type SimulatedInstance, target } from "./simulation.ts";

const shapes = ["a", "b", "p"].map((letter) => `sha256:${letter.repeat(64)}`);

const instances = fc
  .array(
    fc.record({
      type: fc.constantFrom("internal" as const, "trial" as const, "production" as const),
      version: fc.constantFrom("5.3.1", "5.3.1", "5.3.1", "5.4.0"),
      shape: fc.constantFrom(...shapes),
      failures: fc.constantFrom(0, 0, 0, 1, 2),
      held: fc.constantFrom(false, false, false, true),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) =>
    list.map((instance, index): SimulatedInstance => ({
      ...instance,
      id: `src-${String(index).padStart(4, "0")}`,
      status: { kind: "healthy", at: "2026-11-01T00:00:00Z" },
    })),
  );

const stage = fc.record({
  percent: fc.constantFrom(10, 40, 100),
  concurrency: fc.integer({ min: 1, max: 4 }),
  failures: fc.integer({ min: 0, max: 2 }),
  leastSuccesses: fc.integer({ min: 0, max: 1 }),
});
const strategy = fc
  .record({ batch: fc.integer({ min: 1, max: 3 }), middle: fc.array(stage, { maxLength: 2 }), last: stage })
  .map(({ batch, middle, last }): Strategy => ({
    batch,
    stages: [...middle, { ...last, percent: 100 }].map(({ percent, ...rest }, index) => ({
      name: `s${index}`,
      members: [{ percent }],
      gates: ["health" as const],
      ...rest,
    })),
  }));

type Event =
  | "born"
  | "plan"
  | "apply"
  | "approve"
  | "retry"
  | "pause"
  | "resume"
  | "foreign"
  | "close"
  | "skip"
  | "hold"
  | "crash"
  | "none";
const events = fc.array(
  fc.constantFrom<Event>(
    "plan",
    "plan",
    "plan",
    "apply",
    "apply",
    "apply",
    "approve",
    "approve",
    "retry",
    "pause",
    "resume",
    "foreign",
    "close",
    "skip",
    "hold",
    "born",
    "crash",
    "none",
  ),
  { maxLength: 40 },
);

// oxlint-disable-next-line complexity -- one case per kind of event
function happen(simulation: Simulation, event: Event): void {
  const open = simulation.pulls.find(({ state }) => state === "open");
  switch (event) {
    case "plan":
    case "apply":
    case "approve":
    case "retry":
      return simulation[event]();
    case "pause":
      return simulation.append({ kind: "paused" });
    case "resume":
      return simulation.append({ kind: "resumed" });
    case "foreign":
      if (open !== undefined) Object.assign(open, { foreign: true, head: "f".repeat(40) });
      return;
    case "close":
      if (open !== undefined) open.state = "closed";
      return;
    case "skip":
      if (open !== undefined)
        simulation.append({ kind: "skipped", id: open.ids[0] ?? "", by: "octocat", at: simulation.at(), reason: "not now" });
      return;
    case "hold": {
      const instance = simulation.instances.find(({ held }) => !held);
      if (instance !== undefined) instance.held = true;
      return;
    }
    case "born":
      simulation.instances.push(simulated(`src-${String(simulation.instances.length).padStart(4, "0")}`));
      return;
    case "crash":
    case "none":
  }
}

/** One reconcile: moves until there are none, then what is shown. With `crashAfter` it breaks off after that many steps. */
function reconcile(simulation: Simulation, crashAfter = Infinity): readonly Step[] {
  const all: Step[] = [];
  for (let round = 0; round < 60; round += 1) {
    const decision = decide(simulation.time, simulation.rollout, simulation.observed());
    expect(decide(simulation.time, simulation.rollout, simulation.observed())).toEqual(decision);
    const { steps } = decision;
    expectAllowed(simulation, steps);
    for (const step of steps) {
      if (all.length >= crashAfter) return all;
      simulation.perform(step);
      all.push(step);
    }
    if (!steps.some(isMove)) return all;
  }
  throw new Error(`does not become idle: ${JSON.stringify(all.slice(-6))}`);
}

/** Instances in an open pull request, or merged and not applied yet, by what was simulated, not by the rollout's file. */
function moving({ pulls, instances, rollout }: Simulation): number {
  const open = pulls.filter(({ state }) => state === "open").flatMap(({ ids }) => ids);
  return instances.filter(({ id, version, status, held }) => {
    const member = rollout.members.find((known) => known.id === id);
    if (member === undefined || member.excluded !== null || member.skipped !== null) return false;
    return version === "5.4.0" ? status.kind === "pending" : open.includes(id) && !held;
  }).length;
}

// oxlint-disable-next-line complexity -- one expectation per promise, each with what it depends on
function expectAllowed(simulation: Simulation, steps: readonly Step[]): void {
  const view = assess(
    steps.reduce((rollout, step) => ("event" in step ? apply(simulation, rollout, step) : rollout), simulation.rollout),
    simulation.observed(),
  );
  const opened = steps.filter((step) => step.kind === "open-pull-request");
  for (const step of opened) expect(step.stage).toBe(view.current?.stage.name);
  const more = opened.reduce((sum, { ids }) => sum + ids.length, 0);
  if (more > 0) {
    expect(moving(simulation) + more).toBeLessThanOrEqual(view.current?.stage.concurrency ?? 1);
    expect(view.current?.halted).toBe(false);
    expect(simulation.rollout.state).toBe("running");
  }
  for (const step of steps) {
    if (step.kind !== "merge") continue;
    const stage = view.stages.find(({ members }) => members.some(({ member }) => member.id === step.ids[0]));
    expect(stage?.halted).toBe(false);
    expect(simulation.rollout.state).toBe("running");
    const upgrade = simulation.observed().upgrades.find(({ number }) => number === step.pullRequest);
    expect(upgrade?.content).toBe("ours");
    for (const { review } of upgrade?.stacks ?? []) {
      const words = simulation.rollout.approvedShapes.filter(({ shape }) => shape === review?.shape);
      expect(words.length).toBeGreaterThan(0);
      if ((review?.protected.length ?? 0) > 0) expect(words.some(({ comment }) => comment !== null)).toBe(true);
    }
    for (const id of step.ids) expect(simulation.instances.find((instance) => instance.id === id)?.held).toBe(false);
  }
}

function apply(simulation: Simulation, rollout: Simulation["rollout"], step: Step): Simulation["rollout"] {
  const other = new Simulation(simulation.instances, rollout.strategy);
  other.rollout = rollout;
  if ("event" in step) other.append(step.event);
  return other.rollout;
}

describe("decide", () => {
  test("whatever happens: in order, within concurrency and budget, only approved shapes, and it becomes idle", () => {
    fc.assert(
      fc.property(instances, strategy, events, (list, rules, happened) => {
        const simulation = new Simulation(
          list.map((instance) => ({ ...instance })),
          rules,
        );
        for (const event of happened) {
          happen(simulation, event);
          if (event === "crash") reconcile(simulation, 1);
          reconcile(simulation);
          const again = reconcile(simulation);
          expect(again.filter((step) => isMove(step) || step.kind === "notify")).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("an instance that was skipped and is retried waits for what a later stage has started meanwhile", () => {
    const rules: Strategy = {
      batch: 1,
      stages: [
        { name: "s0", members: [{ percent: 10 }], gates: ["health"], concurrency: 1, failures: 0, leastSuccesses: 0 },
        { name: "s1", members: [{ percent: 100 }], gates: ["health"], concurrency: 1, failures: 0, leastSuccesses: 0 },
      ],
    };
    const twins = ["src-0000", "src-0001"].map((id): SimulatedInstance => ({
      type: "internal",
      version: "5.3.1",
      shape: shapes[0] ?? "",
      failures: 0,
      held: false,
      id,
      status: { kind: "healthy", at: "2026-11-01T00:00:00Z" },
    }));
    const simulation = new Simulation(twins, rules);
    reconcile(simulation);
    for (const event of ["plan", "skip", "retry"] as const) {
      happen(simulation, event);
      reconcile(simulation);
      expect(moving(simulation), event).toBeLessThanOrEqual(1);
    }
  });

  test("when people type what the tracker asks for, every instance is upgraded and the rollout finishes, crashes or not", () => {
    fc.assert(
      fc.property(instances, strategy, fc.infiniteStream(fc.integer({ min: 0, max: 6 })), (list, rules, crashes) => {
        const simulation = new Simulation(
          list.map((instance) => ({ ...instance })),
          rules,
        );
        // Where every instance is excluded it can only be aborted.
        const noOp = list.every(({ held, version }) => held && version !== "5.4.0");
        let turn = 0;
        for (const crashAfter of crashes) {
          turn += 1;
          if (noOp && turn === 21) {
            expect(simulation.rollout.state).toBe("running");
            expect(simulation.notified).toContain("no-op");
            simulation.append({ kind: "aborted" });
          }
          reconcile(simulation, crashAfter === 0 ? Infinity : crashAfter);
          if (simulation.rollout.finishedAt !== null) break;
          simulation.plan();
          simulation.apply();
          if (turn % 2 === 0) simulation.approve();
          if (turn % 3 === 0) simulation.retry();
          expect(simulation.time).toBeLessThan(Date.parse("2026-11-02T12:00:00Z"));
        }
        expect(simulation.rollout.state).toBe(noOp ? "aborted" : "finished");
        for (const { id, excluded, healthyAt } of simulation.rollout.members) expect(excluded === null, id).toBe(healthyAt !== null);
        for (const { id, held, version } of simulation.instances) expect(version, id).toBe(held && version !== "5.4.0" ? "5.3.1" : "5.4.0");
        expect(new Set(simulation.notified).size).toBe(simulation.notified.length);
        const merged = simulation.pulls.filter(({ state }) => state === "merged").flatMap(({ ids }) => ids);
        expect(new Set(merged).size).toBe(merged.length);
      }),
      { numRuns: 300 },
    );
  });

  test("an aborted rollout closes what it opened and ends", () => {
    const simulation = new Simulation(
      [
        {
          id: "src-0001",
          type: "internal",
          version: "5.3.1",
          shape: shapes[0] ?? "",
          failures: 0,
          held: false,
          status: { kind: "healthy", at: "2026-11-01T00:00:00Z" },
        },
      ],
      { batch: 1, stages: [{ name: "all", members: [{ percent: 100 }] }] },
    );
    reconcile(simulation);
    expect(simulation.pulls.map(({ state }) => state)).toEqual(["open"]);
    simulation.append({ kind: "aborted" });
    reconcile(simulation);
    expect(simulation.pulls.map(({ state }) => state)).toEqual(["closed"]);
    expect(simulation.rollout).toMatchObject({ state: "aborted" });
    expect(simulation.rollout.finishedAt).not.toBeNull();
  });

  test("who is on hold to the end leaves no pull request behind", () => {
    const simulation = new Simulation(["src-0001", "src-0002"].map(simulated), {
      batch: 1,
      stages: [{ name: "all", members: [{ percent: 100 }], concurrency: 2 }],
    });
    for (let turn = 0; turn < 5; turn += 1) {
      reconcile(simulation);
      simulation.plan();
      if (turn === 0) happen(simulation, "hold");
      simulation.approve();
      simulation.apply();
    }
    expect(simulation.rollout.state).toBe("finished");
    expect(simulation.pulls.map(({ state }) => state).sort()).toEqual(["closed", "merged"]);
  });

  test("what nothing is applied to waits for a person, before its upgrade is merged and after it", () => {
    const statuses: readonly [InstanceStatus, MemberReason][] = [
      [
        { kind: "waiting", on: "hold" },
        { kind: "braked", on: "hold" },
      ],
      [
        { kind: "waiting", on: "apply-off" },
        { kind: "braked", on: "apply-off" },
      ],
      [
        { kind: "removed", stack: "cache" },
        { kind: "stack-removed", stack: "cache" },
      ],
    ];
    for (const version of ["5.3.1", target])
      for (const [status, reason] of statuses) {
        const simulation = new Simulation([{ ...simulated("src-0001"), version: "5.3.1" }], {
          batch: 1,
          stages: [{ name: "all", members: [{ percent: 100 }] }],
        });
        reconcile(simulation);
        for (const pull of simulation.pulls) pull.state = version === target ? "merged" : "closed";
        for (const instance of simulation.instances) Object.assign(instance, { version, status });
        simulation.retry();
        const { blockers } = decide(simulation.time, simulation.rollout, simulation.observed());
        expect(blockers, JSON.stringify(status)).toMatchObject([{ kind: "member", id: "src-0001", reason, applying: false }]);
      }
  });
});

function simulated(id: string): SimulatedInstance {
  const status = { kind: "healthy", at: "2026-11-01T00:00:00Z" } as const;
  return { id, type: "internal", version: "5.3.1", shape: shapes[0] ?? "", failures: 0, held: false, status };
}
