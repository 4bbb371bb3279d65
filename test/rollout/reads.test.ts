import { expect, test } from "vitest";
import { callsAt } from "./counted-calls.ts";

// Up to 50 are one question each, so six show what 50 take, which `npm run bench reads` prints: the bar there is 25 requests, where it was 254.
test("a reconcile asks GitHub as much at 6 open pull requests as at 2", { timeout: 120_000 }, async () => {
  const [few, many] = [await callsAt(2), await callsAt(6)];
  expect(many.toSorted()).toEqual(few.toSorted());
  expect(many.length).toBeLessThanOrEqual(25);
});
