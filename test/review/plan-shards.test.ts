import { expect, test } from "vitest";
import type { FleetEnvironment } from "../../src/fleet/model.ts";
import type { AffectedInstance } from "../../src/review/affected.ts";
import { planShards } from "../../src/review/plan-shards.ts";
import { anArchitecture, anEnvironment, anInstance } from "../stacks/small-fleet.ts";

const architecture = anArchitecture([], new Map());

/** So many instances of each of some environments, of which each has this policy. */
function affected(environments: number, instances: number, policy: Partial<FleetEnvironment["config"]["spec"]["policy"]>) {
  return Array.from({ length: environments }, (_, number) => {
    const environment = { ...anEnvironment({ name: "tofu" }, { failureBudget: 9_999, ...policy }), name: `env-${number}` };
    return Array.from({ length: instances }, (_, index) => {
      const id = `src-${String(index).padStart(5, "0")}`;
      const instance: AffectedInstance = { environment, instance: anInstance(id), architecture, stacks: ["app"] };
      return { instance, environment };
    });
  }).flat();
}

test.for([
  ["300 instances of one environment", affected(1, 300, { parallel: 1, shards: 300 }), 300],
  ["300 of three, none of which has more than a matrix takes", affected(3, 100, { parallel: 1, shards: 100 }), 300],
  ["5,000, ten at once", affected(1, 5_000, { parallel: 10, shards: 2_000 }), 500],
  ["5,000, one at once", affected(1, 5_000, { parallel: 1, shards: 2_000 }), 2_000],
  ["5,000 of five, beyond what a run has", affected(5, 1_000, { parallel: 1, shards: 2_000 }), 2_000],
] as const)("%s are planned in %i jobs, each once, the same for every job that asks", ([, all, jobs]) => {
  const shards = planShards(all);
  expect(shards).toHaveLength(jobs);
  expect(new Set(shards.flat())).toEqual(new Set(all));
  expect(shards.flat()).toHaveLength(all.length);
  expect(Math.max(...shards.map(({ length }) => length)) - Math.min(...shards.map(({ length }) => length))).toBeLessThanOrEqual(1);
  expect(planShards(all)).toEqual(shards);
});
