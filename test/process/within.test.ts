import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { byProcessorTime, TookTooLong, within } from "../../src/process/within.ts";

test("work that never ends is ended, inside of a regular expression too", () => {
  expect(() => within(20, () => /^(?:a+)+$/.test(`${"a".repeat(60)}b`))).toThrow(TookTooLong);
});

test("time in which the process did not work is not held against the work: it was suspended, or others had the processor", () => {
  let tries = 0;
  const answer = within(100, () => {
    tries += 1;
    if (tries === 1) execFileSync(process.execPath, ["--eval", "setTimeout(() => undefined, 400)"]);
    return "done";
  });
  expect([answer, tries]).toEqual(["done", 2]);
});

test("what the work itself throws is passed on, and it is not begun again", () => {
  let tries = 0;
  const failing = (): never => {
    tries += 1;
    throw new RangeError("no end");
  };
  expect(() => byProcessorTime(100, failing)).toThrow("no end");
  expect(tries).toBe(1);
});
