import * as fc from "fast-check";
import { expect, test } from "vitest";
import { inRolloutOrder, selectMembers } from "../../src/rollout/decide/select.ts";
import type { Strategy } from "../../src/schemas/kinds.ts";

const quarterly: Strategy = {
  batch: 1,
  stages: [
    { name: "internal", members: [{ labels: { "instance-type": "internal" } }] },
    {
      name: "early",
      members: [
        { labels: { "instance-type": "trial" }, percent: 30 },
        { labels: { "instance-type": "production" }, percent: 10 },
      ],
    },
    {
      name: "broad",
      members: [
        { labels: { "instance-type": "trial" }, percent: 100 },
        { labels: { "instance-type": "production" }, percent: 40 },
      ],
    },
    { name: "rest", members: [{ labels: { "instance-type": "production" }, percent: 100 }] },
  ],
};

const fleet = (type: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `src-${type}-${index}`, labels: { "instance-type": type }, exclusion: null }));

test("percentages are cumulative inside their group: ceil, at least one", () => {
  const members = selectMembers(quarterly, [...fleet("internal", 2), ...fleet("trial", 7), ...fleet("production", 25)]);
  const counts = (stage: string, type: string) => members.filter((member) => member.stage === stage && member.id.includes(type)).length;
  expect([counts("internal", "internal"), counts("early", "trial"), counts("early", "production")]).toEqual([2, 3, 3]);
  expect([counts("broad", "trial"), counts("broad", "production"), counts("rest", "production")]).toEqual([4, 7, 15]);
  expect(selectMembers(quarterly, fleet("production", 1)).map(({ stage }) => stage)).toEqual(["early"]);
});

test("an instance of an early stage stays there from release to release, whichever are excluded or added later", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }),
      fc.infiniteStream(fc.boolean()),
      (numbers, left) => {
        const all = numbers.map((number) => ({ id: `src-${number}`, labels: { "instance-type": "production" }, exclusion: null }));
        const first = new Map(selectMembers(quarterly, all).map(({ id, stage }) => [id, stage]));
        const next = selectMembers(
          quarterly,
          all.map((candidate) => ({ ...candidate, exclusion: left.next().value === true ? ("held" as const) : null })).toReversed(),
        );
        for (const { id, stage } of next) expect(stage).toBe(first.get(id));
        expect(next).toHaveLength(all.length);
      },
    ),
  );
});

test("ids and labels select together; who is in no stage is listed", () => {
  const rules: Strategy = {
    batch: 1,
    stages: [{ name: "some", members: [{ ids: ["src-trial-0", "src-production-1"], labels: { "instance-type": "trial" } }] }],
  };
  const members = selectMembers(rules, [...fleet("trial", 2), ...fleet("production", 2)]);
  expect(members.map(({ id, excluded }) => [id, excluded])).toEqual([
    ["src-trial-0", null],
    ...inRolloutOrder([...fleet("trial", 2).slice(1), ...fleet("production", 2)]).map(({ id }) => [id, "not-selected"]),
  ]);
});
