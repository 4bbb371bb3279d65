import { expect, test } from "vitest";
import type { InstanceToPlan } from "../../src/review/plan-instance.ts";
import { sampleOf } from "../../src/review/sample.ts";

const instance = (
  id: string,
  version: string,
  stacks: readonly string[],
  applied: string | null = "5.3.1",
  environment = "local",
): InstanceToPlan =>
  ({
    environment: { name: environment },
    instance: { id, config: { spec: { architecture: "gke/7", version } } },
    stacks,
    ledger: applied === null ? null : { version: applied },
  }) as unknown as InstanceToPlan;

test("of each kind of change the first so many are planned, in their order, and the rest is counted", () => {
  const all = [
    instance("a", "5.4.0", ["app"]),
    instance("b", "5.4.0", ["app"]),
    instance("c", "5.4.0", ["database", "app"]),
    instance("d", "5.4.0", ["app"]),
    instance("e", "5.4.0", ["app"], "5.2.0"),
    instance("f", "5.4.0", ["app"], null),
    instance("g", "5.4.0", ["app"], "5.3.1", "other"),
  ];
  const ids = (most: number) =>
    sampleOf(all, most)
      .planned.map(({ instance: { id } }) => id)
      .join("");
  expect(ids(1)).toBe("acefg");
  expect(ids(2)).toBe("abcefg");
  expect(ids(Infinity)).toBe("abcdefg");
  expect(sampleOf(all, 1).left).toBe(2);
});
