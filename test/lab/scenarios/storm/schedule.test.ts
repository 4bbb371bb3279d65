import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { calm, jobs, scheduleOf, ways } from "../../../../lab/scenarios/storm/schedule.ts";

const seeds = integer({ min: 1, max: 999_999_999 });
const sizes = integer({ min: 3, max: 50 });

describe("the schedule of a storm", () => {
  test("is the same for the same seed and size", () => {
    assert(
      property(seeds, sizes, (seed, instances) => {
        expect(scheduleOf(seed, instances)).toEqual(scheduleOf(seed, instances));
      }),
    );
  });

  test("ends no start of a job twice, and always something", () => {
    assert(
      property(seeds, sizes, (seed, instances) => {
        const { kills } = scheduleOf(seed, instances);
        expect(kills.length).toBeGreaterThan(instances / 2);
        expect(new Set(kills.map(({ job, start }) => `${job} ${start}`)).size).toBe(kills.length);
        expect(kills.every(({ start, after }) => start >= 1 && after >= 0)).toBe(true);
      }),
    );
  });

  test("meets every job in every way within fifty seeds", () => {
    const met = new Set(
      Array.from({ length: 50 }, (_, seed) => scheduleOf(seed + 1, 12).kills.map(({ job, way }) => `${job} ${way}`)).flat(),
    );
    expect(met.size).toBe(jobs.length * ways.length);
  });

  test("of seed 0 is calm", () => {
    expect(calm(4)).toEqual({ seed: 0, instances: 4, kills: [] });
  });
});
