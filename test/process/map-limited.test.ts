import { setTimeout as wait } from "node:timers/promises";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Limit, mapLimited } from "../../src/process/map-limited.ts";

const two = (): readonly Limit[] => [{ key: "all", most: 2 }];

test("items are mapped a few at a time and in order; after an error nothing more is started, and it waits for what is under way", async () => {
  let running = 0;
  let most = 0;
  const ended: number[] = [];
  const work = async (item: number) => {
    running += 1;
    most = Math.max(most, running);
    await wait(5 - item);
    running -= 1;
    ended.push(item);
    if (item === 4) throw new Error("four");
    return item * 2;
  };
  expect(await mapLimited([1, 2, 3], two, work)).toEqual([2, 4, 6]);
  expect(most).toBe(2);
  expect(await mapLimited([], two, work)).toEqual([]);
  ended.length = 0;
  await expect(mapLimited([4, 1, 2, 3, 0], two, work)).rejects.toThrow("four");
  expect(ended).toEqual([4, 1]);
});

test("an item that has to wait does not hold up those behind it", async () => {
  const begun: string[] = [];
  const limits = (item: string): readonly Limit[] => [...two(), ...(item.startsWith("eu") ? [{ key: "eu", most: 1 }] : [])];
  const ended = await mapLimited(["eu-1", "eu-2", "us-1", "us-2"], limits, async (item) => {
    begun.push(item);
    await wait(item === "eu-1" ? 40 : 5);
    return item;
  });
  expect(begun).toEqual(["eu-1", "us-1", "us-2", "eu-2"]);
  expect(ended).toEqual(["eu-1", "eu-2", "us-1", "us-2"]);
});

test("no limit is ever passed, and everything is done once", async () => {
  const item = fc.record({ keys: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 3 }), turns: fc.nat(4) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(item, { maxLength: 12 }),
      fc.record({ a: fc.integer({ min: 1, max: 3 }), b: fc.constant(1), c: fc.constant(2) }),
      async (items, most) => {
        const inside = { a: 0, b: 0, c: 0 };
        const known = (key: string): key is keyof typeof most => key in most;
        const done = await mapLimited(
          items.map((one, index) => ({ ...one, index })),
          ({ keys }) => keys.filter(known).map((key) => ({ key, most: most[key] })),
          async ({ keys, turns, index }) => {
            for (const key of keys.filter(known)) expect((inside[key] += 1)).toBeLessThanOrEqual(most[key]);
            for (let turn = 0; turn < turns; turn++) await Promise.resolve();
            for (const key of keys.filter(known)) inside[key] -= 1;
            return index;
          },
        );
        expect(done).toEqual(items.map((_, index) => index));
      },
    ),
    { numRuns: 200 },
  );
});
