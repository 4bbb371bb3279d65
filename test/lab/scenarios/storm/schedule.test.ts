import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { faultKinds, hostileKinds, jobs, scheduleOf, ways } from "../../../../lab/scenarios/storm/schedule.ts";
import { interruptionsOf, signals } from "../../../../lab/scenarios/storm/terminal-schedule.ts";

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

  test("meets no start of a job twice in one way, and always plans something", () => {
    assert(
      property(seeds, sizes, (seed, instances) => {
        const { kills, faults } = scheduleOf(seed, instances);
        for (const planned of [kills, faults]) {
          expect(planned.length).toBeGreaterThan(instances / 2);
          expect(new Set(planned.map(({ job, start }) => `${job} ${start}`)).size).toBe(planned.length);
          expect(planned.every(({ start }) => start >= 1)).toBe(true);
        }
        expect(faults.every(({ request }) => request >= 1)).toBe(true);
      }),
    );
  });

  test("meets every job in every way, and with every kind of fault, within two hundred seeds", () => {
    const all = Array.from({ length: 200 }, (_, seed) => scheduleOf(seed + 1, 12));
    const ended = new Set(all.flatMap(({ kills }) => kills.map(({ job, way }) => `${job} ${way}`)));
    expect(ended.size).toBe(jobs.length * ways.length);
    const moments = new Set(all.flatMap(({ kills }) => kills.map(({ at }) => Object.keys(at)[0])));
    expect(moments).toEqual(new Set(["after", "request", "change"]));
    const failed = new Set(all.flatMap(({ faults }) => faults.map(({ job, kind }) => `${job} ${kind}`)));
    expect(new Set(all.flatMap(({ hostile }) => hostile.map(({ kind }) => kind)))).toEqual(new Set(hostileKinds));
    const pushing = ["report", "find", "record", "reconcile", "release", "command"];
    const kinds = (job: string): number => faultKinds.filter((kind) => pushing.includes(job) || !kind.startsWith("git push")).length;
    expect(failed.size).toBe(jobs.map(kinds).reduce((sum, count) => sum + count, 0));
  });

  test("interrupts commands in every way within fifty seeds, each command once at most", () => {
    const all = Array.from({ length: 50 }, (_, seed) => interruptionsOf(seed + 1, 3));
    expect(new Set(all.flatMap((some) => some.map(({ signal }) => signal)))).toEqual(new Set(signals));
    for (const some of all) expect(new Set(some.map(({ command }) => command)).size).toBe(some.length);
    expect(interruptionsOf(7, 3)).toEqual(interruptionsOf(7, 3));
    expect(interruptionsOf(0, 3)).toEqual([]);
  });

  test("of seed 0 is calm", () => {
    expect(scheduleOf(0, 4)).toEqual({ seed: 0, instances: 4, pace: 1, kills: [], faults: [], hostile: [] });
  });
});
