import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Candidate, deal, type Places } from "../../src/fleet/deal.ts";

interface One extends Candidate {
  readonly id: string;
}

const minute = 60_000;

function one(id: string, change: Partial<One> = {}): One {
  return { id, environment: "prod", isUrgent: false, duration: 10 * minute, mutexes: [], ...change };
}

function places(change: Partial<Places> = {}): Places {
  return {
    planOf: () => ({ jobs: 3, lanes: 2, failures: 0 }),
    jobsOf: () => 0,
    isStopped: () => false,
    heldOf: () => 0,
    slice: 30 * minute,
    limit: 1_000,
    ...change,
  };
}

const many = (count: number, change: Partial<One> = {}): readonly One[] => Array.from({ length: count }, (_, i) => one(`i${i}`, change));
const ids = (shards: readonly (readonly One[])[]): readonly string[] => shards.map((shard) => shard.map(({ id }) => id).join(" "));

describe("the work of a run", () => {
  test("is in one job while its lanes are not full, and in one more for each that are", () => {
    expect(deal(many(2), places()).shards).toHaveLength(1);
    expect(deal(many(3), places()).shards).toHaveLength(2);
    expect(deal(many(100), places()).shards).toHaveLength(3);
    expect(deal([], places())).toEqual({ shards: [], left: [] });
  });

  test("is what the jobs can begin in their slice, in the order of the list", () => {
    const { shards, left } = deal(many(30), places());
    // 3 jobs of 2 lanes begin at 0, 10 and 20 minutes.
    expect(shards.flat()).toHaveLength(18);
    expect(left.map(({ candidate: { id }, reason }) => `${id} ${reason}`)).toEqual(many(12).map((_, i) => `i${i + 18} slice`));
    expect(deal(many(30, { duration: 31 * minute }), places()).shards.flat()).toHaveLength(6);
    expect(deal(many(30), places({ limit: 4 })).shards.flat()).toHaveLength(4);
  });

  test("is dealt by how long it takes, longest first, and begun in the order of the list", () => {
    const list = [5, 1, 9, 2, 7, 3].map((length, i) => one(`i${i}`, { duration: length * minute }));
    expect(ids(deal(list, places()).shards)).toEqual(["i2", "i3 i4", "i0 i1 i5"]);
  });

  test("of environments that share nothing is in jobs of their own", () => {
    const list = [one("a"), one("b", { environment: "test" }), one("c")];
    expect(ids(deal(list, places()).shards)).toEqual(["a c", "b"]);
  });

  test("leaves the jobs that other runs have, and one more is for what is urgent", () => {
    const busy = places({ jobsOf: () => 3 });
    const { shards, left } = deal([one("usual"), one("edit", { isUrgent: true })], busy);
    expect(ids(shards)).toEqual(["edit"]);
    expect(left).toMatchObject([{ candidate: { id: "usual" }, reason: "jobs" }]);
    expect(deal([one("edit", { isUrgent: true })], places({ jobsOf: () => 4 })).shards).toEqual([]);
  });

  test("is nothing usual while another run has more failures than may be", () => {
    const { shards, left } = deal([one("usual"), one("edit", { isUrgent: true })], places({ isStopped: () => true }));
    expect(ids(shards)).toEqual(["edit"]);
    expect(left).toMatchObject([{ reason: "failures" }]);
  });
});

describe("members of a mutex", () => {
  const region = (name: string, most = 2) => ({ mutexes: [{ key: `mutex region: ${name}`, most }] });

  test("are in one job, those that share another one with them too", () => {
    const list = [
      one("a", region("eu")),
      one("b"),
      one("c", { mutexes: [...region("eu").mutexes, { key: "mutex db: 1", most: 1 }] }),
      one("d", { mutexes: [{ key: "mutex db: 1", most: 1 }], environment: "test" }),
      one("e"),
    ];
    const { shards } = deal(list, places());
    expect(shards.find((shard) => shard.some(({ id }) => id === "a"))?.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["a", "c", "d"]),
    );
    expect(shards.flat()).toHaveLength(5);
  });

  test("are claimed as far as they can begin in the slice", () => {
    expect(deal(many(20, region("eu")), places()).shards.map(({ length }) => length)).toEqual([6]);
  });

  test("stay away while another run has as many as may move, and together with it are never more", () => {
    const held = (count: number) => places({ heldOf: (key) => (key === "mutex region: eu" ? count : 0) });
    expect(ids(deal(many(3, region("eu")), held(2)).shards)).toEqual([]);
    expect(ids(deal(many(3, region("eu")), held(1)).shards)).toEqual(["i0"]);
    expect(ids(deal(many(3, region("us")), held(2)).shards)).toEqual(["i0 i1 i2"]);
  });

  test("run by run, with claims that come and go, never more than may are at work", () => {
    const keys = ["r0", "r1", "r2"];
    const most = 2;
    const step = fc.record({ take: fc.array(fc.subarray(keys), { maxLength: 8 }), end: fc.nat() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        // Each job: what it has claimed. It has at most `most` of a mutex at work at once.
        let jobs: (readonly One[])[] = [];
        for (const { take, end } of steps) {
          const heldOf = (key: string) => jobs.flat().filter(({ mutexes }) => mutexes.some((mutex) => mutex.key === key)).length;
          const list = take.map((shared, i) => one(`i${i}`, { mutexes: shared.map((key) => ({ key, most })) }));
          jobs.push(...deal(list, places({ heldOf })).shards);
          for (const key of keys) {
            const counts = jobs.map((job) => job.filter(({ mutexes }) => mutexes.some((mutex) => mutex.key === key)).length);
            expect(counts.reduce((sum, count) => sum + Math.min(count, most), 0)).toBeLessThanOrEqual(most);
          }
          jobs = jobs.filter((_, i) => i !== end % Math.max(1, jobs.length));
        }
      }),
    );
  });
});
