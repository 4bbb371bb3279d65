import { expect, test } from "vitest";
import { moment, span } from "../../src/report/times.ts";

test("an instant is shown in UTC, and a span in its two largest units", () => {
  expect(moment("2026-11-20T09:01:59+01:00")).toBe("2026-11-20 08:01 UTC");
  expect(moment("soon")).toBe("soon");
  const from = "2026-11-20T08:00:00Z";
  expect(span(from, "2026-11-20T08:00:59Z")).toBe("under 1 min");
  expect(span(from, "2026-11-20T08:29:30Z")).toBe("29 min");
  expect(span(from, "2026-11-20T11:05:00Z")).toBe("3 h 5 min");
  expect(span(from, "2026-11-22T12:05:00Z")).toBe("2 d 4 h");
  expect(span(from, "2026-11-19T08:00:00Z")).toBe("under 1 min");
  expect(span(from, "soon")).toBe("under 1 min");
});
