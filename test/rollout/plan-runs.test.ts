import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dispatchedPullRequests, mostTogether, planInput } from "../../src/review/event.ts";
import { planRuns, type ToPlan } from "../../src/rollout/perform/plan-runs.ts";

const pull = (number: number, instances = 1): ToPlan => ({ number, head: number.toString(16).padStart(40, "0"), instances });
const pulls = (count: number): readonly ToPlan[] => Array.from({ length: count }, (_, index) => pull(index + 1));
const sizes = (runs: readonly (readonly ToPlan[])[]): readonly number[] => runs.map((run) => run.length);

test.for<[string, readonly ToPlan[], { readonly lanes: number; readonly shards: number }, readonly number[]]>([
  ["one run, however many wait for its lanes", pulls(5), { lanes: 2, shards: 1 }, [5]],
  ["as many as the policy allows, where the lanes are full", pulls(20), { lanes: 5, shards: 4 }, [5, 5, 5, 5]],
  ["no more than the lanes need", pulls(3), { lanes: 10, shards: 4 }, [3]],
  ["no more than a job gets through before its deadline", pulls(30), { lanes: 2, shards: 1 }, [12, 12, 6]],
  ["one that fills the lanes by itself has its own", [pull(1), pull(2, 30), pull(3)], { lanes: 10, shards: 1 }, [1, 2]],
  ["nothing for nothing", [], { lanes: 10, shards: 1 }, []],
])("pull requests are planned together: %s", ([, given, policy, expected]) => {
  expect(sizes(planRuns(given, policy))).toEqual(expected);
});

test("every pull request is planned once, by a dispatch that is read as it was meant", () => {
  const given = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 80 }).map((all) => all.map((size, index) => pull(index + 1, size)));
  fc.assert(
    fc.property(given, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 8 }), (all, lanes, shards) => {
      const runs = planRuns(all, { lanes, shards });
      const read = runs.map((run) => dispatchedPullRequests({ inputs: { "pull-request": planInput(run) } }));
      expect(
        read
          .flat()
          .map((one) => one?.number ?? 0)
          .toSorted((a, b) => a - b),
      ).toEqual(all.map(({ number }) => number));
      expect(read.flat().every((one) => one?.head === pull(one?.number ?? 0).head)).toBe(true);
      expect(Math.max(0, ...sizes(runs))).toBeLessThanOrEqual(mostTogether);
    }),
  );
});

test.for([
  ["12", [{ number: 12, head: null }]],
  [
    `12@${"a".repeat(40)} 13`,
    [
      { number: 12, head: "a".repeat(40) },
      { number: 13, head: null },
    ],
  ],
  ["", null],
  ["12 12", null],
  ["12 and 13", null],
  ["12@main", null],
  [Array.from({ length: mostTogether + 1 }, (_, index) => index + 1).join(" "), null],
] as const)("the input pull-request of a dispatch: %s", ([given, expected]) => {
  const read = () => dispatchedPullRequests({ inputs: { "pull-request": given } });
  if (expected === null) expect(read).toThrow("the number of a pull request is wanted, such as 12");
  else expect(read()).toEqual(expected);
});
