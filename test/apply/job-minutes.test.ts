import { expect, test } from "vitest";
import { jobMinutes } from "../../src/apply/job-minutes.ts";
import type { Architecture } from "../../src/schemas/kinds.ts";

const architecture = (backup: string, ...health: readonly string[]) =>
  ({
    spec: {
      operations: { backup: { run: ["backup"], within: backup } },
      health: [{ operation: "probe" }, ...health.map((within) => ({ http: "https://x", status: 200, passes: 1, within }))],
    },
  }) as unknown as Architecture;

// "timeout-minutes: The maximum number of minutes to let a job run before GitHub automatically cancels it."
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idtimeout-minutes
test("what is begun in the last minute of a slice comes to its end, up to the most that GitHub gives", () => {
  const slice = 30 * 60_000;
  expect(jobMinutes(slice, [])).toBe(75);
  expect(jobMinutes(slice, [architecture("30m", "10m", "5m"), architecture("5m")])).toBe(120);
  expect(jobMinutes(slice, [architecture("90s")])).toBe(77);
  expect(jobMinutes(slice, [architecture("12h")])).toBe(360);
});
